import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';
import { registerText } from './registerText.ts';

export type AwardRow = OutputOf<'commendations.decision'>['awards'][number];
type Award = OutputOf<'commendations.award'>;

/** Awards meeting a condition, in the order of the register: by year, and within it as they were entered. */
async function awardsWhere(db: Reader, condition: RawBuilder<unknown>): Promise<AwardRow[]> {
  const { rows } = await sql<Omit<AwardRow, 'registerText'> & { registerScope: string }>`
    SELECT id, decisionId, decisionSymbol, decidedOn, year, registerScope, registerNumber, recipientKind, staffId, unitId,
      honorific, recipientName, recipientPosition, recipientUnit, formCode, formName, reason, bonusDong, status,
      handedOverOn, receivedBy
    FROM awards WHERE ${condition} ORDER BY year, seq`.execute(db);
  return rows.map(({ registerScope, ...row }) => ({
    ...row,
    registerText: registerText(registerScope, row.registerNumber),
  }));
}

/** Awards whose row numbers a query gives. */
export async function awardsInRows(db: Reader, rowNumbers: RawBuilder<unknown>): Promise<AwardRow[]> {
  return awardsWhere(db, sql`seq IN (${rowNumbers})`);
}

/** A decision's awards, collectives first, as they stand in the register. */
export async function awardsOfDecision(db: Reader, decisionId: string): Promise<AwardRow[]> {
  return awardsWhere(db, sql`decisionId = ${decisionId}`);
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
  const awards = await awardsWhere(db, sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  if (awards.length < new Set(ids).size) throw new AppError('NOT_FOUND', { what: 'awards' });
  return awards;
}

/**
 * One award with how its money was reckoned.
 * @throws AppError NOT_FOUND
 */
export async function awardDetail(db: Reader, id: string): Promise<Award> {
  const [award] = await awardsById(db, [id]);
  const bonus = await db
    .selectFrom('awards')
    .select(['baseSalaryDong', 'coefficientHundredths', 'bonusRounding as rounding', 'bonusSource as source'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!award || !bonus) throw new AppError('NOT_FOUND', { what: 'awards' });
  return { ...award, bonus };
}
