import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { decisionSubject } from '../../../shared/domain/achievements.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import { DECISION_ABBREVIATION, documentNumber } from '../../../shared/domain/numbering.ts';
import { catalogueEntry } from '../../../shared/domain/rulePack.ts';
import type { SigningForm } from '../../../shared/domain/signature.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { awardsOfDecision, type AwardRow } from './awards.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { nominationsOf } from './nominations.ts';
import { roundById } from './rounds.ts';

export type DecisionRow = OutputOf<'commendations.decisions'>['rows'][number];
type DecisionDefaults = OutputOf<'commendations.decisionDefaults'>;

interface RawDecision extends Omit<DecisionRow, 'legalBases' | 'signatory'> {
  legalBases: string;
  signatoryName: string;
  signatoryPosition: string;
  signatoryForm: SigningForm;
  signatoryOnBehalfOf: string;
}

interface DecisionFilter {
  /** The year of issue. */
  year?: number | undefined;
  roundId?: string;
  id?: string;
}

/** Decisions, the latest first, with the counts and the money they were issued with. */
export async function decisionRows(db: Reader, { year, roundId, id }: DecisionFilter = {}): Promise<DecisionRow[]> {
  const conditions: RawBuilder<unknown>[] = [sql`1`];
  if (year !== undefined) conditions.push(sql`decisions.year = ${year}`);
  if (roundId !== undefined) conditions.push(sql`decisions.roundId = ${roundId}`);
  if (id !== undefined) conditions.push(sql`decisions.id = ${id}`);
  const { rows } = await sql<RawDecision>`
    SELECT decisions.id, decisions.roundId, decisions.number, decisions.symbol, decisions.issuedOn, decisions.subject,
      decisions.legalBases, decisions.officeName, decisions.signatoryName, decisions.signatoryPosition,
      decisions.signatoryForm, decisions.signatoryOnBehalfOf,
      count(*) FILTER (WHERE awards.recipientKind = 'collective') AS collectives,
      count(*) FILTER (WHERE awards.recipientKind <> 'collective') AS individuals,
      ifnull(sum(awards.bonusDong), 0) AS bonusTotalDong
    FROM decisions LEFT JOIN awards ON awards.decisionId = decisions.id
    WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY decisions.id ORDER BY decisions.issuedOn DESC, decisions.number DESC`.execute(db);
  return rows.map(toDecision);
}

function toDecision(row: RawDecision): DecisionRow {
  const { legalBases, signatoryName, signatoryPosition, signatoryForm, signatoryOnBehalfOf, ...decision } = row;
  return {
    ...decision,
    legalBases: JSON.parse(legalBases) as string[],
    signatory: {
      fullName: signatoryName,
      position: signatoryPosition,
      form: signatoryForm,
      onBehalfOf: signatoryOnBehalfOf,
    },
  };
}

/** @throws AppError NOT_FOUND */
export async function decisionById(db: Reader, id: string): Promise<DecisionRow> {
  const [decision] = await decisionRows(db, { id });
  if (!decision) throw new AppError('NOT_FOUND', { what: 'decisions' });
  return decision;
}

/** @throws AppError NOT_FOUND */
export async function decisionDetail(context: QueryContext, id: string): Promise<OutputOf<'commendations.decision'>> {
  const decision = await decisionById(context.db, id);
  const { name: roundName } = await roundById(context, decision.roundId);
  return { ...decision, roundName, awards: await awardsOfDecision(context.db, id) };
}

/** A decision's number as it is printed: 05/QĐ-STTTT. */
export function decisionSymbol(number: number, officeAbbreviation: string, pattern: string): string {
  return documentNumber({ number, kindAbbreviation: DECISION_ABBREVIATION, officeAbbreviation, pattern });
}

async function nextNumber(db: Reader, year: number): Promise<number> {
  const { last } = await db
    .selectFrom('decisions')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/**
 * What a decision of the round would say, to be edited: the number after the last of the year, a subject worded from
 * what is approved (while nothing is, from what is proposed), and the bases of the round's rule pack.
 * @throws AppError NOT_FOUND
 */
export async function decisionDefaults(
  context: QueryContext,
  { roundId, issuedOn }: { roundId: string; issuedOn: string },
): Promise<DecisionDefaults> {
  const round = await roundById(context, roundId);
  const pack = rulePackById(context.folders, round.rulePackId);
  const approved = await nominationsOf(context.db, { roundId, status: 'approved' });
  const meant = approved.length > 0 ? approved : await nominationsOf(context.db, { roundId, status: 'proposed' });
  const awards = meant
    .map(({ formCode, recipientKind, reason }) => ({
      form: formFor(pack, formCode, recipientKind),
      recipientKind,
      reason,
    }))
    .filter(({ form }) => officeDecides(form));
  return {
    number: await nextNumber(context.db, yearOf(issuedOn)),
    subject: decisionSubject({ year: round.year, awards }),
    legalBases: pack.legalBases.filter(({ document }) => document === 'decision').map(({ text }) => text),
  };
}

/**
 * A decision's awards whose title or form comes with a certificate; Lao động tiên tiến, for one, does not.
 * @throws AppError NOT_FOUND
 */
export async function awardsWithCertificate({ db, folders }: QueryContext, decisionId: string): Promise<AwardRow[]> {
  const decision = await db
    .selectFrom('decisions')
    .select('rulePackId')
    .where('id', '=', decisionId)
    .executeTakeFirst();
  if (!decision) throw new AppError('NOT_FOUND', { what: 'decisions' });
  const pack = rulePackById(folders, decision.rulePackId);
  const awards = await awardsOfDecision(db, decisionId);
  return awards.filter(({ formCode }) => catalogueEntry(pack, formCode)?.certificate.isPrescribed);
}
