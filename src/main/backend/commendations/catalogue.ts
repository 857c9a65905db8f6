import type { OutputOf } from '../../../shared/contract/index.ts';
import { wordingsOf } from '../../../shared/domain/reasons.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  catalogueEntry,
  type CatalogueEntry,
  type RecipientKind,
  type RoundKind,
  type RulePack,
} from '../../../shared/domain/rulePack.ts';

type CatalogueRow = OutputOf<'commendations.catalogue'>['rows'][number];

/** What the pack offers to be awarded, in its own order, with the wordings of reasons for a kind of round or for all. */
export function catalogueRows(pack: RulePack, round?: RoundKind): CatalogueRow[] {
  return pack.catalogue.map((entry) => ({
    code: entry.code,
    name: entry.name,
    shortCode: entry.shortCode,
    class: entry.class,
    recipientKinds: entry.recipients,
    officeDecides: officeDecides(entry),
    needsCheck: [...entry.awardedBy, ...entry.bonus, entry.certificate].some(({ needsCheck }) => needsCheck),
    source: entry.awardedBy.map(({ article }) => article).join('; '),
    reasonTemplates: wordingsOf(entry, round),
  }));
}

/** Whether the office's head decides it; what lies higher is only proposed (tờ trình). */
export function officeDecides(entry: CatalogueEntry): boolean {
  return entry.officeAuthority === 'decide';
}

/**
 * The title or form with this code, which must be meant for the kind of recipient.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export function formFor(pack: RulePack, code: string, recipientKind: RecipientKind): CatalogueEntry {
  const entry = catalogueEntry(pack, code);
  if (!entry) throw new AppError('NOT_FOUND', { what: 'catalogue' });
  if (!entry.recipients.includes(recipientKind)) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'formNotForRecipient', name: entry.name });
  }
  return entry;
}
