/** How many were awarded or put forward, and how many times: one person may have two titles of one year. */

import type { RecipientKind } from './rulePack.ts';

export interface CountedRecipient {
  recipientKind: RecipientKind;
  staffId: string | null;
  unitId: string | null;
  recipientName: string;
}

export interface KindCount {
  kind: RecipientKind;
  times: number;
  /** Each once. */
  recipients: number;
}

/** What makes two of them one recipient's. */
function keyOf({ recipientKind, staffId, unitId, recipientName }: CountedRecipient): string {
  if (recipientKind === 'individual') return staffId ?? recipientName;
  return recipientKind === 'collective' ? (unitId ?? recipientName) : `${unitId ?? ''} ${recipientName}`;
}

/** Of each kind there are any of, in the order in which papers name them. */
export function countsByKind(counted: readonly CountedRecipient[]): KindCount[] {
  return KIND_ORDER.map((kind) => {
    const ofKind = counted.filter(({ recipientKind }) => recipientKind === kind);
    return { kind, times: ofKind.length, recipients: new Set(ofKind.map(keyOf)).size };
  }).filter(({ times }) => times > 0);
}

const KIND_ORDER: readonly RecipientKind[] = ['collective', 'individual', 'household'];
