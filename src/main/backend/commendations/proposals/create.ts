import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { proposalSubject } from '../../../../shared/domain/achievements.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import { authorityOf } from '../../../../shared/domain/naming.ts';
import type { RulePack } from '../../../../shared/domain/rulePack.ts';
import type { CommandContext, QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { officeProfileOn } from '../../office/queries.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { formFor, officeDecides } from '../catalogue.ts';
import { requireReasons } from '../checks/round.ts';
import { councilBases } from '../council/basis.ts';
import { issuedPaper, nextNumber } from '../issuedPaper.ts';
import { nominationsById, nominationsOf, type Nomination } from '../nominations.ts';
import { openRound, roundById } from '../rounds.ts';

type Input = z.output<typeof commendations.createProposal.input>;

const formOf = (pack: RulePack, { formCode, recipientKind }: Nomination) => formFor(pack, formCode, recipientKind);

/**
 * Who decides what is approved and lies above the office, with a subject for the proposal to each.
 * @throws AppError NOT_FOUND
 */
export async function proposalDefaults(
  context: QueryContext,
  { roundId, issuedOn }: z.output<typeof commendations.proposalDefaults.input>,
): Promise<OutputOf<'commendations.proposalDefaults'>> {
  const { db } = context;
  const round = await roundById(context, roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const above = (await nominationsOf(db, { roundId, status: 'approved' }))
    .map((nomination) => ({ nomination, form: formOf(pack, nomination) }))
    .filter(({ form }) => !officeDecides(form));
  const { parentAuthority } = await officeProfileOn(db, issuedOn);
  const byAuthority = Map.groupBy(above, ({ form }) => form.awardedBy[0]?.authority ?? '');
  return {
    number: await nextNumber(db, 'proposals', yearOf(issuedOn)),
    legalBases: [
      ...pack.legalBases.filter(({ document }) => document === 'proposal').map(({ text }) => text),
      ...(await councilBases(
        db,
        above.map(({ nomination }) => nomination.id),
        issuedOn,
      )),
    ],
    authorities: Array.from(byAuthority, ([name, proposed]) => ({
      name: authorityOf(name, parentAuthority),
      subject: proposalSubject({
        year: round.year,
        awards: proposed.map(({ nomination, form }) => ({ ...nomination, form })),
      }),
      nominationIds: proposed.map(({ nomination }) => nomination.id),
    })),
  };
}

/**
 * Approved nominations of the round whose title or form lies above the office.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
async function nominationsToPropose(db: Reader, { roundId, nominationIds }: Input, pack: RulePack) {
  const nominations = await nominationsById(db, nominationIds);
  for (const nomination of nominations) {
    const { roundId: itsRound, status, recipientName: name } = nomination;
    if (itsRound !== roundId) throw new AppError('NOT_FOUND', { what: 'nominations' });
    if (status === 'decided') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationDecided', name });
    if (status === 'submitted') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationSubmitted', name });
    if (status !== 'approved') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationNotApproved', name });
    const form = formOf(pack, nomination);
    if (officeDecides(form)) throw new AppError('NOT_ALLOWED_NOW', { reason: 'formOfOffice', name: form.name });
  }
  return nominations;
}

/**
 * Proposes nominations upward: the paper with its number of the year, and every nomination waiting for the answer.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER, NUMBER_USED, SIGNATORY_NOT_IN_OFFICE, WARNINGS_OPEN
 */
export async function createProposal(context: CommandContext, input: Input) {
  const { change, db } = context;
  const round = await openRound(context, input.roundId);
  if (input.issuedOn < round.periodFrom) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: round.periodFrom, later: input.issuedOn });
  }
  const paper = await issuedPaper(context, 'proposals', input);
  const nominations = await nominationsToPropose(db, input, await rulePackById(context, round.rulePackId));
  await requireReasons(context, { round, asOf: input.issuedOn, reason: input.warningsReason }, nominations);
  const id = change.insert('proposals', {
    ...paper,
    roundId: round.id,
    addressee: input.addressee,
    rulePackId: round.rulePackId,
    withdrawnOn: null,
    withdrawalReason: '',
  });
  for (const nomination of nominations) {
    change.insert('proposalItems', { proposalId: id, nominationId: nomination.id, outcome: 'waiting', note: '' });
    change.update('nominations', nomination.id, { status: 'submitted' });
  }
  return { id, nominations: nominations.length };
}
