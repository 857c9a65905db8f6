import { sql, type RawBuilder } from 'kysely';
import { today } from '../../../shared/clock.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import type { QueryContext } from '../context.ts';
import { packsInUse } from '../office/rulePacks.ts';
import { unitNamesOn } from '../units/queries.ts';
import { lateToHandOver } from './awardFigures.ts';

type Statistics = OutputOf<'commendations.statistics'>;
type Figures = Statistics['total'];
type Group = Statistics['byYear'][number];

const FIGURES = sql`
  ifnull(sum(awards), 0) AS awards,
  ifnull(sum(awards) FILTER (WHERE recipientKind = 'collective'), 0) AS collectives,
  ifnull(sum(awards) FILTER (WHERE recipientKind <> 'collective'), 0) AS individuals,
  ifnull(sum(bonusDong), 0) AS bonusDong, ifnull(sum(people), 0) AS people,
  ifnull(sum(directWorkers), 0) AS directWorkers, ifnull(sum(daysToDecide), 0) AS daysToDecide,
  ifnull(sum(awards) FILTER (WHERE isHandedOver = 1), 0) AS handedOver,
  ifnull(sum(daysToHandOver), 0) AS daysToHandOver`;

/** Read from the totals the database keeps: as fast for half a million awards as for fifty. */
export async function statistics(
  context: QueryContext,
  { from, to, unitId, formCode, recipientKind }: InputOf<'commendations.statistics'>,
): Promise<Statistics> {
  const { db } = context;
  const conditions: RawBuilder<unknown>[] = [sql`status = 'granted' AND year BETWEEN ${from} AND ${to}`];
  if (unitId !== undefined) conditions.push(sql`unitId = ${unitId}`);
  if (formCode !== undefined) conditions.push(sql`formCode = ${formCode}`);
  if (recipientKind !== undefined) conditions.push(sql`recipientKind = ${recipientKind}`);
  const where = sql.join(conditions, sql` AND `);
  const groups = async (column: 'year' | 'unitId' | 'formCode' | 'recipientKind', nameOf: (key: string) => string) => {
    const { rows } = await sql<Omit<Group, 'name'>>`
      SELECT CAST(${sql.ref(column)} AS TEXT) AS key, ${FIGURES} FROM registerTotals WHERE ${where}
      GROUP BY ${sql.ref(column)} HAVING sum(awards) > 0
      ORDER BY ${column === 'year' ? sql`key` : sql`awards DESC, key`}`.execute(db);
    return rows.map((row): Group => ({ ...row, name: nameOf(row.key) }));
  };
  const total = await sql<Figures>`SELECT ${FIGURES} FROM registerTotals WHERE ${where}`.execute(db);
  const units = await unitNamesOn(db, today());
  const forms = new Map(
    (await packsInUse(context)).flatMap(({ catalogue }) => catalogue.map(({ code, name }) => [code, name] as const)),
  );
  let late = 0;
  for (let year = from; year <= to; year++) late += await lateToHandOver(db, year);
  return {
    total: total.rows[0] as Figures,
    byYear: await groups('year', (key) => key),
    byUnit: await groups('unitId', (key) => units.get(key)?.name ?? ''),
    byForm: await groups('formCode', (key) => forms.get(key) ?? key),
    byKind: await groups('recipientKind', (key) => sentenceOf(`commendations:recipients.${key}`, {}, 'vi')),
    late,
  };
}
