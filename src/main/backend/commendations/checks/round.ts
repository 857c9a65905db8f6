import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { checkNomination } from '../../../../shared/domain/checks/nomination.ts';
import { today } from '../../../../shared/clock.ts';
import type { CommandContext, QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { nominationsOf, type Nomination } from '../nominations.ts';
import { roundById, type RoundRow } from '../rounds.ts';
import { gatherFacts } from './facts.ts';
import { reasonsOf } from './writtenReasons.ts';

type Checks = OutputOf<'commendations.checks'>;
type CheckedNomination = Checks['rows'][number];
type Finding = CheckedNomination['findings'][number];

/** What the rules say of these nominations; those decided are facts and no longer checked. */
export async function findingsOf(
  context: QueryContext,
  { round, asOf }: { round: RoundRow; asOf: string },
  nominations: readonly Nomination[],
): Promise<CheckedNomination[]> {
  const { db } = context;
  const pack = await rulePackById(context, round.rulePackId);
  const undecided = nominations.filter(({ status }) => status !== 'decided');
  const facts = await gatherFacts(context, { round, pack, asOf }, undecided);
  const reasonFor = await reasonsOf(
    db,
    undecided.map(({ id }) => id),
  );
  return facts.nominations.map((nomination) => ({
    nominationId: nomination.id,
    findings: checkNomination(nomination, facts.round).map((finding) => {
      const written = reasonFor(nomination.id, finding.key);
      return { ...finding, override: written ? { reason: written.reason, writtenAt: written.writtenAt } : null };
    }),
  }));
}

/** A warning nobody has written a reason for. */
function isOpen({ severity, override }: Finding): boolean {
  return severity === 'warning' && override === null;
}

/** @throws AppError NOT_FOUND */
export async function checksOfRound(
  context: QueryContext,
  { roundId, nominationIds, asOf }: z.output<typeof commendations.checks.input>,
): Promise<Checks> {
  const round = await roundById(context, roundId);
  const wanted = nominationIds && new Set(nominationIds);
  const nominations = (await nominationsOf(context.db, { roundId })).filter(({ id }) => wanted?.has(id) ?? true);
  const rows = await findingsOf(context, { round, asOf: asOf ?? today() }, nominations);
  const findings = rows.flatMap((row) => row.findings);
  return {
    rows: rows.filter((row) => row.findings.length > 0),
    checked: rows.length,
    openWarnings: findings.filter(isOpen).length,
    overridden: findings.filter(({ severity, override }) => severity === 'warning' && override !== null).length,
    notices: findings.filter(({ severity }) => severity === 'notice').length,
  };
}

/**
 * Nothing goes on against a warning without a written reason. The one given here is written for every warning of these
 * nominations that has none.
 * @throws AppError WARNINGS_OPEN naming the recipients, when warnings are left and no reason is given
 */
export async function requireReasons(
  context: CommandContext,
  { round, asOf, reason }: { round: RoundRow; asOf: string; reason: string | undefined },
  nominations: readonly Nomination[],
): Promise<void> {
  const open = (await findingsOf(context, { round, asOf }, nominations)).flatMap(({ nominationId, findings }) =>
    findings.filter(isOpen).map(({ key }) => ({ nominationId, key })),
  );
  if (open.length === 0) return;
  if (reason === undefined) {
    const warned = new Set(open.map(({ nominationId }) => nominationId));
    const names = nominations.filter(({ id }) => warned.has(id)).map(({ recipientName }) => recipientName);
    throw new AppError('WARNINGS_OPEN', { count: open.length, names: names.join(', ') });
  }
  const { change } = context;
  for (const { nominationId, key } of open) {
    change.insert('findingReasons', { nominationId, findingKey: key, reason, writtenAt: change.now });
  }
}
