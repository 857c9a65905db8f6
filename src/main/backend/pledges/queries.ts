import { sql } from 'kysely';
import type { Sex } from '../../../shared/domain/person.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { percentAchieved } from '../../../shared/domain/targets.ts';
import type { Reader } from '../database/open.ts';
import { headIdsOn } from '../units/queries.ts';

export type Movement = OutputOf<'pledges.movements'>['rows'][number];
export type PledgeRow = OutputOf<'pledges.list'>['rows'][number];
export type PledgeDetail = OutputOf<'pledges.get'>;
export type Target = OutputOf<'pledges.targets'>['rows'][number];

/** Movements, the latest first, with how many pledges belong to them. */
export async function movementRows(db: Reader, { year, id }: { year?: number; id?: string } = {}): Promise<Movement[]> {
  const { rows } = await sql<Movement>`
    SELECT id, name, year, content, launchedOn, meetingId,
      (SELECT count(*) FROM pledges WHERE movementId = movements.id AND deletedAt IS NULL) AS pledges,
      (SELECT count(*) FROM pledges
        WHERE movementId = movements.id AND deletedAt IS NULL AND status = 'signed') AS signed
    FROM movements
    WHERE ${year === undefined ? sql`1` : sql`year = ${year}`} AND ${id === undefined ? sql`1` : sql`id = ${id}`}
    ORDER BY year DESC, seq DESC`.execute(db);
  return rows;
}

/** @throws AppError NOT_FOUND */
export async function movementById(db: Reader, id: string): Promise<Movement> {
  const [movement] = await movementRows(db, { id });
  if (!movement) throw new AppError('NOT_FOUND', { what: 'movements' });
  return movement;
}

interface PledgeFilter {
  year?: number | undefined;
  movementId?: string | undefined;
  unitId?: string | undefined;
  /** The meeting they were signed at. */
  meetingId?: string | undefined;
  id?: string | undefined;
}

function is(column: string, value: string | number | undefined) {
  return value === undefined ? sql`1` : sql`${sql.ref(column)} = ${value}`;
}

/**
 * Pledges: the latest movement first, signed ones in signing order, then drafts in the order of units. A signed pledge
 * has the unit's name of its day; a draft has today's, read from `units` at once so that a list stays one query.
 */
export async function pledgeRows(db: Reader, filter: PledgeFilter = {}): Promise<PledgeRow[]> {
  const { rows } = await sql<PledgeRow>`
    SELECT pledges.id, pledges.movementId, movements.name AS movementName, movements.year, pledges.unitId,
      iif(pledges.status = 'signed', pledges.unitName, units.name) AS unitName, pledges.status,
      (SELECT count(*) FROM targets WHERE pledgeId = pledges.id) AS targets,
      pledges.signedOn, pledges.signedAt, pledges.signingOrder, pledges.signatoryName, pledges.signatoryPosition
    FROM pledges
    JOIN movements ON movements.id = pledges.movementId
    JOIN units ON units.id = pledges.unitId
    WHERE pledges.deletedAt IS NULL AND ${is('movements.year', filter.year)} AND ${is('pledges.id', filter.id)}
      AND ${is('pledges.movementId', filter.movementId)} AND ${is('pledges.unitId', filter.unitId)}
      AND ${is('pledges.meetingId', filter.meetingId)}
    ORDER BY movements.year DESC, movements.seq DESC, pledges.signingOrder NULLS LAST, units.sortOrder, pledges.seq`.execute(
    db,
  );
  return rows;
}

/** @throws AppError NOT_FOUND, also when it lies in the bin */
export async function pledgeById(db: Reader, id: string): Promise<PledgeRow> {
  const [pledge] = await pledgeRows(db, { id });
  if (!pledge) throw new AppError('NOT_FOUND', { what: 'pledges' });
  return pledge;
}

interface TargetFilter {
  year?: number | undefined;
  /** Null: of the whole office only; left out: all of them. */
  unitId?: string | null | undefined;
  pledgeId?: string | undefined;
  movementId?: string | undefined;
  id?: string | undefined;
}

/** Targets with plan and result: those of the office first, then by unit. Those of pledges in the bin are left out. */
export async function targetRows(db: Reader, filter: TargetFilter): Promise<Target[]> {
  const ofUnit = filter.unitId === null ? sql`targets.unitId IS NULL` : is('targets.unitId', filter.unitId);
  const { rows } = await sql<Omit<Target, 'percent'>>`
    SELECT targets.id, targets.year, targets.unitId, targets.pledgeId, targets.content, targets.measure,
      targets.planned, targets.achieved, targets.note,
      CASE WHEN targets.unitId IS NULL THEN '' WHEN pledges.status = 'signed' THEN pledges.unitName
        ELSE units.name END AS unitName
    FROM targets
    LEFT JOIN pledges ON pledges.id = targets.pledgeId
    LEFT JOIN units ON units.id = targets.unitId
    WHERE pledges.deletedAt IS NULL AND ${is('targets.year', filter.year)} AND ${ofUnit}
      AND ${is('targets.pledgeId', filter.pledgeId)} AND ${is('pledges.movementId', filter.movementId)}
      AND ${is('targets.id', filter.id)}
    ORDER BY targets.unitId IS NOT NULL, pledges.signingOrder NULLS LAST, units.sortOrder, targets.pledgeId,
      targets.position`.execute(db);
  return rows.map((row) => ({ ...row, percent: percentAchieved(row.planned, row.achieved) }));
}

/** @throws AppError NOT_FOUND */
export async function pledgeDetail(db: Reader, id: string): Promise<PledgeDetail> {
  const pledge = await pledgeById(db, id);
  const { meetingId } = await db
    .selectFrom('pledges')
    .select('meetingId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...pledge, meetingId, targetRows: await targetRows(db, { pledgeId: id }) };
}

/** A pledge as papers tell it. */
export interface RecordedPledge extends PledgeRow {
  /** The meeting it was signed at. */
  meetingId: string | null;
  signatorySex: Sex | null;
  /** Who is expected to sign while it is a draft. */
  unitHeadId: string | null;
  targetRows: Target[];
}

/** The pledges of a movement, or those signed at a meeting, with their targets. */
export async function pledgeRecords(
  db: Reader,
  filter: Pick<PledgeFilter, 'movementId' | 'meetingId'>,
): Promise<RecordedPledge[]> {
  const pledges = await pledgeRows(db, filter);
  const { rows: details } = await sql<Pick<RecordedPledge, 'id' | 'meetingId' | 'signatorySex'>>`
    SELECT pledges.id, pledges.meetingId, staff.sex AS signatorySex
    FROM pledges
    LEFT JOIN staff ON staff.id = pledges.signatoryStaffId
    WHERE ${is('pledges.movementId', filter.movementId)} AND ${is('pledges.meetingId', filter.meetingId)}`.execute(db);
  const detailOf = new Map(details.map((detail) => [detail.id, detail]));
  const headOf = await headIdsOn(db, '9999-12-31');
  const records: RecordedPledge[] = [];
  for (const pledge of pledges) {
    const { meetingId = null, signatorySex = null } = detailOf.get(pledge.id) ?? {};
    const targets = await targetRows(db, { pledgeId: pledge.id });
    const unitHeadId = headOf.get(pledge.unitId) ?? null;
    records.push({ ...pledge, meetingId, signatorySex, unitHeadId, targetRows: targets });
  }
  return records;
}
