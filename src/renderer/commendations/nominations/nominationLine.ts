import type { Nomination, RecipientKind } from '../types.ts';
import { recipientKinds } from '../types.ts';

/** A nomination, or the line above those of one kind. */
export type NominationLine =
  { id: RecipientKind; heading: { kind: RecipientKind; n: number } } | (Nomination & { heading?: undefined });

/** Nominations under a heading for each kind of recipient that occurs. */
export function linesOf(rows: readonly Nomination[]): NominationLine[] {
  return recipientKinds.flatMap((kind): NominationLine[] => {
    const ofKind = rows.filter(({ recipientKind }) => recipientKind === kind);
    return ofKind.length === 0 ? [] : [{ id: kind, heading: { kind, n: ofKind.length } }, ...ofKind];
  });
}
