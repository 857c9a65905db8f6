import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';
import { registerText } from './registerText.ts';

export type AwardRow = OutputOf<'commendations.decision'>['awards'][number];
export type RegisterRow = OutputOf<'commendations.register'>['rows'][number];
/** What the list of a decision tells of each award. */
export type AwardInList = Pick<
  AwardRow,
  | 'recipientKind'
  | 'staffId'
  | 'unitId'
  | 'honorific'
  | 'recipientName'
  | 'recipientPosition'
  | 'recipientUnit'
  | 'formCode'
  | 'formName'
  | 'reason'
  | 'bonusDong'
>;
type Award = OutputOf<'commendations.award'>;

interface RawAward extends Omit<RegisterRow, 'registerText' | 'revoked' | 'amended'> {
  registerScope: string | null;
  revokedById: string | null;
  revokedSymbol: string | null;
  revokedOn: string | null;
  amendedById: string | null;
  amendedSymbol: string | null;
  amendedOn: string | null;
}

/**
 * What decisions awarded, meeting a condition. What was recorded from old papers is left out: it has no decision, no
 * certificate and nothing to hand over.
 */
async function awardsWhere(db: Reader, condition: RawBuilder<unknown>): Promise<AwardRow[]> {
  const rows = await linesWhere(db, condition);
  return rows.flatMap(({ decisionId, decidedOn, registerNumber, ...award }) =>
    decisionId === null || decidedOn === null || registerNumber === null
      ? []
      : [{ ...award, decisionId, decidedOn, registerNumber }],
  );
}

/** Lines meeting a condition, in the order of the register: by year, and within it as they were entered. */
async function linesWhere(db: Reader, condition: RawBuilder<unknown>): Promise<RegisterRow[]> {
  const { rows } = await sql<RawAward>`
    SELECT awards.id, decisionId, decisionSymbol, decidedOn, coalesce(awards.authority, deciding.authority) AS authority, awards.year,
      registerScope, registerNumber, recipientKind,
      staffId, unitId, honorific, recipientName, recipientPosition, recipientUnit, formCode, formName, awards.reason,
      bonusDong, status, handedOverOn, receivedBy,
      revokedById, revoking.symbol AS revokedSymbol, revoking.issuedOn AS revokedOn,
      amendedById, amending.symbol AS amendedSymbol, amending.issuedOn AS amendedOn
    FROM awards
    LEFT JOIN decisions AS deciding ON deciding.id = decisionId
    LEFT JOIN decisions AS revoking ON revoking.id = revokedById
    LEFT JOIN decisions AS amending ON amending.id = amendedById
    WHERE ${condition} ORDER BY awards.year, awards.seq`.execute(db);
  return rows.map((row) => {
    const { registerScope, revokedById, revokedSymbol, revokedOn, amendedById, amendedSymbol, amendedOn, ...award } =
      row;
    return {
      ...award,
      registerText:
        registerScope === null || award.registerNumber === null
          ? ''
          : registerText(registerScope, award.registerNumber),
      revoked: correction(revokedById, revokedSymbol, revokedOn),
      amended: correction(amendedById, amendedSymbol, amendedOn),
    };
  });
}

function correction(decisionId: string | null, symbol: string | null, on: string | null): AwardRow['revoked'] {
  return decisionId === null || symbol === null || on === null ? null : { decisionId, symbol, on };
}

/** Lines of the register whose row numbers a query gives. */
export async function linesInRows(db: Reader, rowNumbers: RawBuilder<unknown>): Promise<RegisterRow[]> {
  return linesWhere(db, sql`awards.seq IN (${rowNumbers})`);
}

/** @throws AppError NOT_FOUND */
export async function registerLine(db: Reader, id: string): Promise<RegisterRow> {
  const [line] = await linesWhere(db, sql`awards.id = ${id}`);
  if (!line) throw new AppError('NOT_FOUND', { what: 'awards' });
  return line;
}

/** An award recorded from old papers. @throws AppError NOT_FOUND also for what a decision of the register awarded */
export async function recordedLine(db: Reader, id: string): Promise<RegisterRow> {
  const line = await registerLine(db, id);
  if (line.decisionId !== null) throw new AppError('NOT_FOUND', { what: 'awards' });
  return line;
}

/** A decision's awards, collectives first, as they stand in the register. */
export async function awardsOfDecision(db: Reader, decisionId: string): Promise<AwardRow[]> {
  return awardsWhere(db, sql`decisionId = ${decisionId}`);
}

/** The awards of every decision with a symbol and a day, a higher level's included. */
export async function awardsOfSymbol(db: Reader, symbol: string, issuedOn: string): Promise<AwardRow[]> {
  return awardsWhere(
    db,
    sql`decisionId IN (SELECT id FROM decisions WHERE symbol = ${symbol} AND issuedOn = ${issuedOn})`,
  );
}

/** Awards a correcting decision revokes or amends. */
export async function awardsCorrectedBy(db: Reader, { id, kind }: { id: string; kind: string }): Promise<AwardRow[]> {
  return awardsWhere(
    db,
    kind === 'revocation'
      ? sql`revokedById = ${id}`
      : sql`awards.id IN (SELECT awardId FROM awardAmendments WHERE decisionId = ${id})`,
  );
}

/** Awards handed over at a meeting and not revoked since. */
export async function awardsHandedOverAt(db: Reader, meetingId: string): Promise<AwardRow[]> {
  return awardsWhere(db, sql`handedOverMeetingId = ${meetingId} AND status = 'granted'`);
}

/**
 * The awards named, each once, in the order of the register.
 * @throws AppError NOT_FOUND when one is not there
 */
export async function awardsById(db: Reader, ids: readonly string[]): Promise<AwardRow[]> {
  const awards = await awardsWhere(db, sql`awards.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  if (awards.length < new Set(ids).size) throw new AppError('NOT_FOUND', { what: 'awards' });
  return awards;
}

/**
 * One award with how its money was reckoned and where it was handed over.
 * @throws AppError NOT_FOUND
 */
export async function awardDetail(db: Reader, id: string): Promise<Award> {
  const [award] = await awardsById(db, [id]);
  const more = await db
    .selectFrom('awards')
    .select(['baseSalaryDong', 'coefficientHundredths', 'bonusRounding as rounding', 'bonusSource as source'])
    .select('handedOverMeetingId')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!award || !more) throw new AppError('NOT_FOUND', { what: 'awards' });
  const { handedOverMeetingId, ...bonus } = more;
  return { ...award, bonus, handedOverMeetingId };
}
