import { sql } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../database/open.ts';

export type UnitRow = OutputOf<'units.list'>['rows'][number];
type UnitVersion = OutputOf<'units.get'>['versions'][number];

interface RawUnit extends Omit<UnitRow, 'hasLegalPersonality' | 'hasUnion'> {
  hasLegalPersonality: number;
  hasUnion: number;
}

/**
 * Units as they stood on a day, in tree order: each unit after its parent, brothers by their sort order. A dissolved
 * unit is shown under the last parent it had.
 */
export async function unitsOn(db: Reader, date: string, includeDissolved = false): Promise<UnitRow[]> {
  const { rows } = await sql<RawUnit>`
    SELECT units.id, version.parentId, version.name, version.shortName, version.kind, units.sortOrder,
      units.hasLegalPersonality, units.hasUnion, heads.headStaffId, head.fullName AS headName,
      (SELECT ifnull(sum(people), 0) FROM staffTotals
        WHERE staffTotals.unitId = units.id AND status IN ('working', 'onLeave')) AS staffCount,
      units.foundedOn, units.dissolvedOn
    FROM units
    JOIN unitVersions AS version ON version.seq = (
      SELECT seq FROM unitVersions WHERE unitId = units.id AND validFrom <= ${date} ORDER BY validFrom DESC LIMIT 1)
    LEFT JOIN unitHeads AS heads ON heads.seq = (
      SELECT seq FROM unitHeads WHERE unitId = units.id AND validFrom <= ${date} ORDER BY validFrom DESC LIMIT 1)
    LEFT JOIN staff AS head ON head.id = heads.headStaffId
    WHERE ${includeDissolved ? sql`1` : sql`(units.dissolvedOn IS NULL OR units.dissolvedOn > ${date})`}
    ORDER BY units.sortOrder, units.sortKey`.execute(db);
  return inTreeOrder(
    rows.map((row) => ({ ...row, hasLegalPersonality: row.hasLegalPersonality === 1, hasUnion: row.hasUnion === 1 })),
  );
}

function inTreeOrder(rows: readonly UnitRow[]): UnitRow[] {
  const known = new Set(rows.map((row) => row.id));
  const children = Map.groupBy(rows, (row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null));
  const ordered: UnitRow[] = [];
  const visit = (parentId: string | null) => {
    for (const row of children.get(parentId) ?? []) {
      ordered.push(row);
      visit(row.id);
    }
  };
  visit(null);
  return ordered;
}

/** Who heads each unit on a day, by unit. */
export async function headIdsOn(db: Reader, date: string): Promise<ReadonlyMap<string, string | null>> {
  return new Map((await unitsOn(db, date, true)).map(({ id, headStaffId }) => [id, headStaffId]));
}

/** The name the unit had on a day; before its founding, its first. */
export async function unitNameOn(db: Reader, unitId: string, date: string): Promise<string> {
  const versions = await db
    .selectFrom('unitVersions')
    .select(['name', 'validFrom'])
    .where('unitId', '=', unitId)
    .orderBy('validFrom')
    .execute();
  const version = versions.findLast(({ validFrom }) => validFrom <= date) ?? versions[0];
  if (!version) throw new AppError('NOT_FOUND', { what: 'units' });
  return version.name;
}

export interface UnitOnDay {
  name: string;
  parentName: string | null;
}

/** Every unit with its name and its parent's as they were on a day; before its founding, the first ones. */
export async function unitNamesOn(db: Reader, date: string): Promise<ReadonlyMap<string, UnitOnDay>> {
  const versions = await db
    .selectFrom('unitVersions')
    .select(['unitId', 'name', 'parentId', 'validFrom'])
    .orderBy('validFrom')
    .execute();
  const onDay = new Map<string, (typeof versions)[number]>();
  for (const version of versions) {
    if (version.validFrom <= date || !onDay.has(version.unitId)) onDay.set(version.unitId, version);
  }
  return new Map(
    Array.from(onDay, ([unitId, { name, parentId }]) => [
      unitId,
      { name, parentName: parentId === null ? null : (onDay.get(parentId)?.name ?? null) },
    ]),
  );
}

/** The unit and every unit below it on a day. */
export async function unitWithDescendants(db: Reader, unitId: string, date: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE current AS (
      SELECT unitId, parentId FROM unitVersions WHERE validFrom <= ${date} AND (validTo IS NULL OR validTo > ${date})
    ), below (id) AS (
      SELECT ${unitId} UNION SELECT current.unitId FROM current JOIN below ON current.parentId = below.id
    )
    SELECT id FROM below`.execute(db);
  return rows.map((row) => row.id);
}

interface UnitBelow {
  id: string;
  name: string;
  parentId: string;
}

/** The units directly below some others by their newest version, and there on the day, in the order of the tree. */
export async function unitsBelow(db: Reader, unitIds: readonly string[], on: string): Promise<UnitBelow[]> {
  const above = new Set<string | null>(unitIds);
  return (await unitsOn(db, '9999-12-31', true)).flatMap(({ id, name, parentId, dissolvedOn }) =>
    parentId !== null && above.has(parentId) && (dissolvedOn === null || dissolvedOn > on)
      ? [{ id, name, parentId }]
      : [],
  );
}

type Succession = OutputOf<'units.get'>['successors'][number];

/** What took over from a unit, or what it took over from. */
export function successions(db: Reader, unitId: string, side: 'predecessors' | 'successors'): Promise<Succession[]> {
  const [own, other] = side === 'successors' ? ['from', 'to'] : ['to', 'from'];
  return sql<Succession>`
    SELECT other.id, other.name, succession.validFrom AS "on", succession.decisionNumber
    FROM unitSuccessions AS succession JOIN units AS other ON other.id = ${sql.ref(`succession.${other}UnitId`)}
    WHERE ${sql.ref(`succession.${own}UnitId`)} = ${unitId}
    ORDER BY succession.validFrom, succession.seq`
    .execute(db)
    .then(({ rows }) => rows);
}

/** Each unit with itself and every unit below it on a day. */
export async function unitFamiliesOn(db: Reader, date: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ unitId: string; parentId: string | null }>`
    SELECT unitId, parentId FROM unitVersions
    WHERE validFrom <= ${date} AND (validTo IS NULL OR validTo > ${date})`.execute(db);
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const familyOf = (unitId: string): string[] => [
    unitId,
    ...(below.get(unitId) ?? []).flatMap((child) => familyOf(child.unitId)),
  ];
  return new Map(rows.map(({ unitId }) => [unitId, familyOf(unitId)]));
}

/** Each unit with itself and every unit above it on a day, the nearest first. */
export async function unitsAboveOn(db: Reader, date: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const families = await unitFamiliesOn(db, date);
  const above = new Map<string, string[]>();
  // A unit has fewer below it than the one it belongs to.
  for (const [unitId, family] of [...families].toSorted(([, a], [, b]) => a.length - b.length)) {
    for (const below of family) above.set(below, [...(above.get(below) ?? []), unitId]);
  }
  return above;
}

export async function unitVersions(db: Reader, unitId: string): Promise<UnitVersion[]> {
  return db
    .selectFrom('unitVersions as version')
    .leftJoin('units as parent', 'parent.id', 'version.parentId')
    .select([
      'version.id',
      'version.validFrom',
      'version.validTo',
      'version.name',
      'version.shortName',
      'version.kind',
      'version.parentId',
      'parent.name as parentName',
      'version.event',
      'version.decisionNumber',
    ])
    .where('version.unitId', '=', unitId)
    .orderBy('version.validFrom', 'desc')
    .execute();
}
