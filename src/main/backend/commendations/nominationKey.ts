import { comparisonKey } from '../../../shared/domain/text.ts';
import type { RecipientKey } from './recipients.ts';

/** Two nominations with one key are for the same recipient and the same title or form. */
export function nominationKey({
  recipientKind,
  staffId,
  unitId,
  recipientName,
  formCode,
}: RecipientKey & { formCode: string }): string {
  if (recipientKind === 'individual') return `${staffId} ${formCode}`;
  if (recipientKind === 'collective') return `${unitId} ${formCode}`;
  return `${unitId} ${comparisonKey(recipientName)} ${formCode}`;
}
