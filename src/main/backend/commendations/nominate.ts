import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import type { commendations } from '../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { withYear } from '../../../shared/domain/reasons.ts';
import type { CommandContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { formFor } from './catalogue.ts';
import { nominationKey } from './nominationKey.ts';
import { requireCouncilReason } from './council/verdicts.ts';
import { standingNominations, type Nomination } from './nominations.ts';
import { nominationsToChange } from './nominationsToChange.ts';
import { recipientsOn, type RecipientKey } from './recipients.ts';
import { openRound, type RoundRow } from './rounds.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;

/** What names the recipient, by kind. */
const namedBy = { individual: 'staffId', collective: 'unitId', household: 'recipientName' } as const;

function assertNamed(recipient: RecipientKey, index: number): void {
  const field = namedBy[recipient.recipientKind];
  if (recipient[field]) return;
  throw new AppError('BAD_INPUT', { issues: [{ path: `nominations.${index}.${field}`, rule: 'required' }] });
}

/**
 * A sudden achievement is rewarded soon after its day, which therefore is known.
 * @throws AppError BAD_INPUT
 */
function assertAchieved(kind: RoundRow['kind'], achievedOn: string | null, path: string): void {
  if (kind === 'sudden' && achievedOn === null)
    throw new AppError('BAD_INPUT', { issues: [{ path, rule: 'required' }] });
  if (achievedOn !== null && achievedOn > today())
    throw new AppError('BAD_INPUT', { issues: [{ path, rule: 'future' }] });
}

async function takenKeys(db: Reader, roundId: string): Promise<Set<string>> {
  return new Set((await standingNominations(db, roundId)).map(nominationKey));
}

type Refused = OutputOf<'commendations.nominate'>['refused'][number];

function errorOf({ why, name }: Refused): AppError {
  if (why === 'inBin') return new AppError('NOT_ALLOWED_NOW', { reason: 'recipientRemoved', name });
  return new AppError('ALREADY_EXISTS', { what: 'nominations', name });
}

/**
 * Puts people, units and households forward, under the names they had when the round's period ended.
 * @returns the ids in order, and with `skipImpossible` who was left out.
 * @throws AppError BAD_INPUT without a recipient, NOT_FOUND, NOT_ALLOWED_NOW, and ALREADY_EXISTS naming who is nominated
 * in the round for the same title or form
 */
export async function nominate(
  context: CommandContext,
  input: Input<'nominate'>,
): Promise<OutputOf<'commendations.nominate'>> {
  const { change } = context;
  const { roundId, nominations, skipImpossible } = input;
  const round = await openRound(context, roundId);
  const pack = await rulePackById(context, round.rulePackId);
  nominations.forEach((nomination, index) => {
    assertNamed(nomination, index);
    assertAchieved(round.kind, nomination.achievedOn, `nominations.${index}.achievedOn`);
  });
  const recipients = await recipientsOn(change.db, round.periodTo, nominations);
  const taken = await takenKeys(change.db, roundId);
  const answer: OutputOf<'commendations.nominate'> = { ids: [], refused: [] };
  for (const [index, nomination] of nominations.entries()) {
    const { recipientKind, formCode } = nomination;
    const { name, unitId, isInBin } = recipients[index] ?? { name: '', unitId: null, isInBin: false };
    formFor(pack, formCode, recipientKind);
    const key = nominationKey(nomination);
    if (isInBin || taken.has(key)) {
      const refused: Refused = { staffId: nomination.staffId, name, why: isInBin ? 'inBin' : 'alreadyNominated' };
      if (!skipImpossible) throw errorOf(refused);
      answer.refused.push(refused);
      continue;
    }
    taken.add(key);
    const id = change.insert('nominations', {
      roundId,
      recipientKind,
      staffId: recipientKind === 'individual' ? nomination.staffId : null,
      unitId,
      recipientName: name,
      formCode,
      reason: withYear(nomination.reason, round.year),
      status: 'proposed',
      collectiveRating: recipientKind === 'collective' ? nomination.collectiveRating : null,
      achievedOn: nomination.achievedOn,
    });
    answer.ids.push(id);
  }
  return answer;
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, ALREADY_EXISTS */
export async function updateNomination(context: CommandContext, input: Input<'updateNomination'>): Promise<void> {
  const { id, formCode, reason, collectiveRating, achievedOn, againstCouncil } = input;
  for (const nomination of await nominationsToChange(context, [id])) {
    const round = await openRound(context, nomination.roundId);
    if (achievedOn !== undefined) assertAchieved(round.kind, achievedOn, 'achievedOn');
    if (formCode !== undefined && formCode !== nomination.formCode) {
      formFor(await rulePackById(context, round.rulePackId), formCode, nomination.recipientKind);
      const taken = await takenKeys(context.db, round.id);
      if (taken.has(nominationKey({ ...nomination, formCode }))) {
        throw new AppError('ALREADY_EXISTS', { what: 'nominations', name: nomination.recipientName });
      }
      await requireCouncilReason(context, [nomination], { formCode, reason: againstCouncil });
    }
    context.change.update('nominations', id, {
      formCode,
      reason: reason === undefined ? undefined : withYear(reason, round.year),
      collectiveRating: nomination.recipientKind === 'collective' ? collectiveRating : undefined,
      achievedOn,
    });
  }
}

/** With all that was written about it, unless papers tell of it. @throws AppError NOT_ALLOWED_NOW */
async function deleteNomination(
  { change, db }: CommandContext,
  { id: nominationId, recipientName: name }: Nomination,
): Promise<void> {
  const proposed = await db
    .selectFrom('proposalItems')
    .select('id')
    .where('nominationId', '=', nominationId)
    .executeTakeFirst();
  if (proposed) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationInProposal', name });
  const concluded = await db
    .selectFrom('awardVotes')
    .innerJoin('awardSessions', 'awardSessions.id', 'awardVotes.sessionId')
    .select('awardVotes.id')
    .where('nominationId', '=', nominationId)
    .where('awardSessions.status', '=', 'closed')
    .executeTakeFirst();
  if (concluded) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationVoted', name });
  for (const table of ['findingReasons', 'dossierItems', 'dossierFiles', 'awardVotes'] as const) {
    const rows = await db.selectFrom(table).select('id').where('nominationId', '=', nominationId).execute();
    for (const { id } of rows) change.delete(table, id);
  }
  change.delete('nominations', nominationId);
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW */
export async function withdrawNominations(context: CommandContext, ids: readonly string[]): Promise<void> {
  for (const nomination of await nominationsToChange(context, ids)) await deleteNomination(context, nomination);
}

/** @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, COUNCIL_DECIDED */
export async function judgeNominations(context: CommandContext, input: Input<'judgeNominations'>): Promise<void> {
  const { ids, status, reason } = input;
  const nominations = await nominationsToChange(context, ids);
  await requireCouncilReason(context, nominations, { status, reason });
  for (const { id } of nominations) context.change.update('nominations', id, { status });
}
