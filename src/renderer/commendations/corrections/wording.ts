import type { InputOf } from '../../../shared/contract/index.ts';
import type { AwardRow } from '../types.ts';

type Changes = InputOf<'commendations.amendDecision'>['amendments'][number]['changes'];

/** The words of an award that a decision may correct. */
export const wordingFields = ['honorific', 'recipientName', 'recipientPosition', 'recipientUnit', 'reason'] as const;

/** The words typed that are not those the award has. */
export function changedWords(award: AwardRow, typed: Partial<Record<keyof Changes, string>> = {}): Changes {
  return Object.fromEntries(
    wordingFields
      .map((field) => [field, (typed[field] ?? award[field]).trim()] as const)
      .filter(([field, text]) => text !== award[field]),
  );
}
