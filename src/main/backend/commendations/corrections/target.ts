import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { correctionBasis, correctionSubject } from '../../../../shared/domain/corrections.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { awardsOfDecision, type AwardRow } from '../awards.ts';
import { decisionById, type DecisionRow } from '../decisions.ts';
import { roundById } from '../rounds.ts';
import { nextNumber } from '../issuedPaper.ts';

/**
 * The decision to be corrected on a day: one that awards, issued before and at the same level.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, DATE_OUT_OF_ORDER
 */
export async function correctable(
  db: Reader,
  { decisionId, issuedOn, isOwn }: { decisionId: string; issuedOn: string; isOwn: boolean },
): Promise<DecisionRow> {
  const decision = await decisionById(db, decisionId);
  const { symbol: name, kind, authority } = decision;
  if (kind !== 'award') throw new AppError('NOT_ALLOWED_NOW', { reason: 'decisionIsCorrection', name });
  if (isOwn && authority !== '') throw new AppError('NOT_ALLOWED_NOW', { reason: 'decisionOfHigherLevel', name });
  if (!isOwn && authority === '') throw new AppError('NOT_ALLOWED_NOW', { reason: 'decisionOfOffice', name });
  if (issuedOn < decision.issuedOn) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: decision.issuedOn, later: issuedOn });
  }
  return decision;
}

/**
 * Awards of the decision that are still granted: those named, or all.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when one is revoked or none is left
 */
export async function awardsToCorrect(
  db: Reader,
  decisionId: string,
  awardIds: readonly string[] | undefined,
): Promise<AwardRow[]> {
  const awards = await awardsOfDecision(db, decisionId);
  const wanted = awardIds && new Set(awardIds);
  const named = wanted
    ? awards.filter(({ id }) => wanted.has(id))
    : awards.filter(({ status }) => status === 'granted');
  if (wanted && named.length < wanted.size) throw new AppError('NOT_FOUND', { what: 'awards' });
  const revoked = named.find(({ status }) => status === 'revoked');
  if (revoked) throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardRevoked', name: revoked.recipientName });
  if (named.length === 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'nothingGranted' });
  return named;
}

/**
 * What the correcting decision would say, to be edited.
 * @throws AppError NOT_FOUND
 */
export async function correctionDefaults(
  context: QueryContext,
  { decisionId, kind, issuedOn }: z.output<typeof commendations.correctionDefaults.input>,
): Promise<OutputOf<'commendations.correctionDefaults'>> {
  const { db } = context;
  const decision = await decisionById(db, decisionId);
  const { rulePackId } = await roundById(context, decision.roundId);
  const pack = await rulePackById(context, rulePackId);
  const ofPack = pack.legalBases.filter(({ document }) => document === 'decision').map(({ text }) => text);
  return {
    number: await nextNumber(db, 'decisions', yearOf(issuedOn)),
    subject: correctionSubject(kind, decision),
    legalBases: [...ofPack, correctionBasis(decision)],
  };
}
