import { sql, type RawBuilder } from 'kysely';
import { today } from '../../../shared/clock.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { packsInUse } from '../office/rulePacks.ts';
import { unitPlaces } from '../units/places.ts';
import { unitNamesOn } from '../units/queries.ts';
import { lateToHandOver } from './awardFigures.ts';
import { isAmong, unitsMeant } from './unitsMeant.ts';

type Statistics = OutputOf<'commendations.statistics'>;
type Figures = Statistics['total'];
type Group = Statistics['byYear'][number];

const FIGURE_NAMES = [
  'awards',
  'collectives',
  'individuals',
  'bonusDong',
  'people',
  'directWorkers',
  'daysToDecide',
  'handedOver',
  'recorded',
  'daysToHandOver',
] as const satisfies (keyof Figures)[];

const FIGURES = sql`
  ifnull(sum(awards), 0) AS awards,
  ifnull(sum(awards) FILTER (WHERE recipientKind = 'collective'), 0) AS collectives,
  ifnull(sum(awards) FILTER (WHERE recipientKind <> 'collective'), 0) AS individuals,
  ifnull(sum(bonusDong), 0) AS bonusDong, ifnull(sum(people), 0) AS people,
  ifnull(sum(directWorkers), 0) AS directWorkers, ifnull(sum(daysToDecide), 0) AS daysToDecide,
  ifnull(sum(awards) FILTER (WHERE isHandedOver = 1), 0) AS handedOver,
  ifnull(sum(awards) FILTER (WHERE isRecorded = 1), 0) AS recorded,
  ifnull(sum(daysToHandOver), 0) AS daysToHandOver`;

/** Read from the totals the database keeps: as fast for half a million awards as for fifty. */
export async function statistics(
  context: QueryContext,
  input: InputOf<'commendations.statistics'>,
): Promise<Statistics> {
  const { db } = context;
  const { from, to, formCode, recipientKind } = input;
  const unitIds = input.unitId === undefined ? undefined : await unitsMeant(db, input.unitId, true, { from, to });
  const conditions: RawBuilder<unknown>[] = [];
  if (unitIds !== undefined) conditions.push(isAmong('unitId', unitIds));
  if (formCode !== undefined) conditions.push(sql`formCode = ${formCode}`);
  if (recipientKind !== undefined) conditions.push(sql`recipientKind = ${recipientKind}`);
  const where = sql.join([sql`status = 'granted' AND year BETWEEN ${from} AND ${to}`, ...conditions], sql` AND `);
  const groups = async (column: 'year' | 'formCode' | 'recipientKind', nameOf: (key: string) => string) => {
    const { rows } = await sql<Omit<Group, 'name'>>`
      SELECT CAST(${sql.ref(column)} AS TEXT) AS key, ${FIGURES} FROM registerTotals WHERE ${where}
      GROUP BY ${sql.ref(column)} HAVING sum(awards) > 0
      ORDER BY ${column === 'year' ? sql`key` : sql`awards DESC, key`}`.execute(db);
    return rows.map((row): Group => ({ ...row, name: nameOf(row.key) }));
  };
  const total = await sql<Figures>`SELECT ${FIGURES} FROM registerTotals WHERE ${where}`.execute(db);
  const forms = new Map(
    (await packsInUse(context)).flatMap(({ catalogue }) => catalogue.map(({ code, name }) => [code, name] as const)),
  );
  let late = 0;
  for (let year = from; year <= to; year++) late += await lateToHandOver(db, year, conditions);
  return {
    total: total.rows[0] as Figures,
    byYear: await groups('year', (key) => key),
    ...(await unitGroups(db, input.unitId ?? null, where)),
    byForm: await groups('formCode', (key) =>
      key === '' ? sentenceOf('commendations:recorded.otherForm', {}, 'vi') : (forms.get(key) ?? key),
    ),
    byKind: await groups('recipientKind', (key) => sentenceOf(`commendations:recipients.${key}`, {}, 'vi')),
    late,
  };
}

/** By the units directly below one, or below the office: each unit's awards count for the one it stood under that year. */
async function unitGroups(db: Reader, baseId: string | null, where: RawBuilder<unknown>) {
  const { rows } = await sql<Figures & { year: number; unitId: string }>`
    SELECT year, unitId, ${FIGURES} FROM registerTotals WHERE ${where}
    GROUP BY year, unitId HAVING sum(awards) > 0`.execute(db);
  const places = await unitPlaces(db);
  const names = await unitNamesOn(db, today());
  const byUnit = new Map<string, Group>();
  const byUnitAndYear = new Map<string, Group & { year: number }>();
  for (const { year, unitId, ...figures } of rows) {
    const key = unitId === '' ? '' : places.directlyBelow(baseId, unitId, `${year}-12-31`);
    const name = names.get(key)?.name ?? '';
    addTo(byUnit, { ...figures, key, name });
    addTo(byUnitAndYear, { ...figures, key: `${key} ${year}`, name, year });
  }
  const units = [...byUnit.values()].toSorted((a, b) => b.awards - a.awards || (a.key < b.key ? -1 : 1));
  const yearsOf = Map.groupBy(byUnitAndYear.values(), ({ key }) => key.split(' ')[0]);
  const inOrder = ({ key }: Group) => (yearsOf.get(key) ?? []).toSorted((a, b) => a.year - b.year);
  return { byUnit: units, byUnitAndYear: units.flatMap(inOrder) };
}

/** Adds the figures to those of the same key. */
function addTo<One extends Group>(groups: Map<string, One>, one: One): void {
  const known = groups.get(one.key);
  if (!known) groups.set(one.key, one);
  else for (const name of FIGURE_NAMES) known[name] += one[name];
}
