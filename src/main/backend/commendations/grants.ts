import { AppError } from '../../../shared/contract/errors.ts';
import type { CatalogueEntry, RulePack } from '../../../shared/domain/rulePack.ts';
import { nameSortKey, sortKey } from '../../../shared/domain/text.ts';
import type { Reader } from '../database/open.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { nominationsById, nominationsOf, type Nomination } from './nominations.ts';
import { recipientsOn, type Recipient } from './recipients.ts';

/** What a decision of the round would award on a day. */
interface GrantChoice {
  roundId: string;
  issuedOn: string;
  /** All that is approved and within the office's authority when not said. */
  nominationIds?: string[] | undefined;
}

/** One nomination about to become an award. */
export interface Grant {
  nomination: Nomination;
  form: CatalogueEntry;
  recipient: Recipient;
}

/** Collectives stand first in the register and on the list, then people, then households. */
const KIND_ORDER = { collective: 0, individual: 1, household: 2 } as const;

/**
 * What is decided, in the order of the register.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function grantsOf(db: Reader, input: GrantChoice, pack: RulePack): Promise<Grant[]> {
  const nominations = input.nominationIds
    ? await nominationsNamed(db, input.roundId, input.nominationIds, pack)
    : await nominationsApproved(db, input.roundId, pack);
  if (nominations.length === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nothingApproved' });
  return inRegisterOrder(await grantsFor(db, input.issuedOn, nominations, pack));
}

/**
 * Nominations with form and recipient as of a day, in their own order.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function grantsFor(
  db: Reader,
  date: string,
  nominations: readonly Nomination[],
  pack: RulePack,
): Promise<Grant[]> {
  const recipients = await recipientsOn(db, date, nominations);
  return nominations.map((nomination, index) => {
    const recipient = recipients[index] as Recipient;
    if (recipient.isInBin) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'recipientRemoved', name: recipient.name });
    }
    const { formCode, recipientKind } = nomination;
    return { nomination, recipient, form: formFor(pack, formCode, recipientKind) };
  });
}

/** What lies above the office's authority stays approved and waits for its proposal. */
async function nominationsApproved(db: Reader, roundId: string, pack: RulePack): Promise<Nomination[]> {
  const approved = await nominationsOf(db, { roundId, status: 'approved' });
  return approved.filter(({ formCode, recipientKind }) => officeDecides(formFor(pack, formCode, recipientKind)));
}

async function nominationsNamed(db: Reader, roundId: string, ids: readonly string[], pack: RulePack) {
  const nominations = await nominationsById(db, ids);
  for (const { roundId: itsRound, status, formCode, recipientKind, recipientName: name } of nominations) {
    if (itsRound !== roundId) throw new AppError('NOT_FOUND', { what: 'nominations' });
    if (status === 'decided') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationDecided', name });
    if (status !== 'approved') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationNotApproved', name });
    const form = formFor(pack, formCode, recipientKind);
    if (!officeDecides(form)) {
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'formOfHigherLevel', name: form.name });
    }
  }
  return nominations;
}

/** Collectives before people, each in dictionary order; the same name twice as it was entered. */
export function inRegisterOrder(grants: readonly Grant[]): Grant[] {
  const keyed = grants.map((grant) => {
    const { recipientKind } = grant.nomination;
    const { name } = grant.recipient;
    return {
      grant,
      kind: KIND_ORDER[recipientKind],
      key: recipientKind === 'collective' ? sortKey(name) : nameSortKey(name),
    };
  });
  return keyed
    .toSorted((a, b) => a.kind - b.kind || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ grant }) => grant);
}
