import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { catalogueEntry, type RulePack } from '../../../shared/domain/rulePack.ts';
import { countsByKind } from '../../../shared/domain/recipients.ts';
import type { SigningForm } from '../../../shared/domain/signature.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { rulePackById, rulePacksById } from '../office/rulePacks.ts';
import { awardsCorrectedBy, awardsOfDecision, type AwardRow } from './awards.ts';

export type DecisionRow = OutputOf<'commendations.decisions'>['rows'][number];

interface RawDecision extends Omit<DecisionRow, 'legalBases' | 'signatory' | 'target'> {
  legalBases: string;
  signatoryName: string;
  signatoryPosition: string;
  signatoryForm: SigningForm;
  signatoryOnBehalfOf: string;
  targetId: string | null;
  targetSymbol: string | null;
  targetIssuedOn: string | null;
}

interface DecisionFilter {
  /** Issued in the year, or of a round of it. */
  year?: number | undefined;
  roundId?: string;
  id?: string;
  /** Decisions that correct this one. */
  targetId?: string;
}

/** Decisions, the latest first, with the counts and the money they were issued with. */
export async function decisionRows(db: Reader, filter: DecisionFilter = {}): Promise<DecisionRow[]> {
  const { year, roundId, id, targetId } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (year !== undefined) conditions.push(sql`(decisions.year = ${year} OR awardRounds.year = ${year})`);
  if (roundId !== undefined) conditions.push(sql`decisions.roundId = ${roundId}`);
  if (id !== undefined) conditions.push(sql`decisions.id = ${id}`);
  if (targetId !== undefined) conditions.push(sql`decisions.targetId = ${targetId}`);
  const { rows } = await sql<RawDecision>`
    SELECT decisions.id, decisions.roundId, decisions.kind, decisions.reason, decisions.authority, decisions.number,
      decisions.symbol, decisions.issuedOn, decisions.subject, decisions.legalBases, decisions.officeName,
      decisions.signatoryName, decisions.signatoryPosition, decisions.signatoryForm, decisions.signatoryOnBehalfOf,
      target.id AS targetId, target.symbol AS targetSymbol, target.issuedOn AS targetIssuedOn,
      count(DISTINCT awards.unitId) FILTER (WHERE awards.recipientKind = 'collective') AS collectives,
      count(DISTINCT awards.staffId) FILTER (WHERE awards.recipientKind = 'individual')
        + count(*) FILTER (WHERE awards.recipientKind = 'household') AS individuals,
      ifnull(sum(awards.bonusDong), 0) AS bonusTotalDong,
      count(*) FILTER (WHERE awards.handedOverOn IS NULL AND awards.status = 'granted') AS notHandedOver
    FROM decisions JOIN awardRounds ON awardRounds.id = decisions.roundId
    LEFT JOIN decisions AS target ON target.id = decisions.targetId
    LEFT JOIN awards ON awards.decisionId = decisions.id
    WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY decisions.id ORDER BY decisions.issuedOn DESC, decisions.number DESC, decisions.seq DESC`.execute(db);
  const decisions: DecisionRow[] = [];
  for (const decision of rows.map(toDecision)) {
    decisions.push(decision.kind === 'award' ? decision : await withCorrected(db, decision));
  }
  return decisions;
}

function toDecision(row: RawDecision): DecisionRow {
  const { legalBases, signatoryName, signatoryPosition, signatoryForm, signatoryOnBehalfOf, ...decision } = row;
  const { targetId, targetSymbol, targetIssuedOn, ...plain } = decision;
  return {
    ...plain,
    target: targetId === null ? null : { id: targetId, symbol: targetSymbol ?? '', issuedOn: targetIssuedOn ?? '' },
    legalBases: JSON.parse(legalBases) as string[],
    signatory: {
      fullName: signatoryName,
      position: signatoryPosition,
      form: signatoryForm,
      onBehalfOf: signatoryOnBehalfOf,
    },
  };
}

/** Corrections are few: each is asked for what it corrects. Only revoked money is money that moves. */
async function withCorrected(db: Reader, decision: DecisionRow): Promise<DecisionRow> {
  const awards = await awardsCorrectedBy(db, decision);
  const counts = countsByKind(awards);
  const collectives = counts.find(({ kind }) => kind === 'collective')?.recipients ?? 0;
  const all = counts.reduce((sum, { recipients }) => sum + recipients, 0);
  const money = decision.kind === 'revocation' ? awards.reduce((sum, { bonusDong }) => sum + bonusDong, 0) : 0;
  return { ...decision, collectives, individuals: all - collectives, bonusTotalDong: money };
}

/** @throws AppError NOT_FOUND */
export async function decisionById(db: Reader, id: string): Promise<DecisionRow> {
  const [decision] = await decisionRows(db, { id });
  if (!decision) throw new AppError('NOT_FOUND', { what: 'decisions' });
  return decision;
}

/** Whether a decision of this office grants anything that comes with a certificate. */
export async function hasCertificates(context: QueryContext, decisionId: string): Promise<boolean> {
  const rows = await context.db
    .selectFrom('awards')
    .innerJoin('decisions', 'decisions.id', 'awards.decisionId')
    .select(['awards.formCode', 'decisions.rulePackId'])
    .distinct()
    .where('awards.decisionId', '=', decisionId)
    .where('awards.status', '=', 'granted')
    .where('decisions.authority', '=', '')
    .execute();
  const packs = await rulePacksById(
    context,
    rows.map(({ rulePackId }) => rulePackId),
  );
  return rows.some(
    ({ formCode, rulePackId }) => catalogueEntry(packs(rulePackId), formCode)?.certificate.isPrescribed === true,
  );
}

/**
 * A decision's awards whose title or form comes with a certificate of this office: Lao động tiên tiến, for one, has
 * none, and what a higher level grants comes with its own.
 * @throws AppError NOT_FOUND
 */
export async function awardsWithCertificate(context: QueryContext, decisionId: string): Promise<AwardRow[]> {
  const { db } = context;
  const decision = await db.selectFrom('decisions').select('authority').where('id', '=', decisionId).executeTakeFirst();
  if (!decision) throw new AppError('NOT_FOUND', { what: 'decisions' });
  if (decision.authority !== '') return [];
  const pack = await rulePackOfDecision(context, decisionId);
  const awards = await awardsOfDecision(db, decisionId);
  return awards.filter(({ formCode }) => catalogueEntry(pack, formCode)?.certificate.isPrescribed);
}

/**
 * The rules a decision rests on.
 * @throws AppError NOT_FOUND
 */
export async function rulePackOfDecision(context: QueryContext, decisionId: string): Promise<RulePack> {
  const decision = await context.db
    .selectFrom('decisions')
    .select('rulePackId')
    .where('id', '=', decisionId)
    .executeTakeFirst();
  if (!decision) throw new AppError('NOT_FOUND', { what: 'decisions' });
  return rulePackById(context, decision.rulePackId);
}
