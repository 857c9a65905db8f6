import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../database/open.ts';
import { remembered, valuesOf } from '../database/remembered.ts';
import type { AuditedTable } from '../database/schema.ts';
import { unitsOn } from '../units/queries.ts';

export type Order = 'name' | 'birth' | 'unit';

/** A condition: the people it holds for. */
export interface Condition {
  /** Says the same as `rows`, shorter: two conditions with one key hold for the same people. */
  key: string;
  /** A query of their row numbers in `staff`; those in the bin may be among them. */
  rows: RawBuilder<number>;
  /** The table `rows` depends on; `staff` when left out. */
  table?: AuditedTable;
  /** It holds for everybody but these. */
  isForOthers?: boolean;
}

/**
 * Row numbers of the people under all conditions, in an order. Order and conditions stay in memory until people, units,
 * ratings or awards change: what is found and how many they are is then a matter of looking through an array, however
 * many people a condition holds for.
 */
export async function peopleUnder(db: Reader, order: Order, conditions: readonly Condition[]): Promise<Int32Array> {
  const key = [order, ...conditions.map((one) => `${one.isForOthers ? 'not ' : ''}${one.key}`)].join('\n');
  const tables = conditions.flatMap(({ table }) => table ?? []);
  return remembered(db, `people ${key}`, ['staff', ...UNIT_TABLES, ...tables], async () => {
    let people = await everybody(db, order);
    for (const condition of conditions) {
      const held = await holders(db, condition);
      const expected = condition.isForOthers ? 0 : 1;
      people = people.filter((seq) => (held[seq] ?? 0) === expected);
    }
    return people;
  });
}

const UNIT_TABLES: readonly AuditedTable[] = ['units', 'unitVersions'];

/** One byte for each row number: 1 where the condition's query names it. */
function holders(db: Reader, { key, rows, table }: Condition): Promise<Uint8Array> {
  return remembered(db, `holders ${key}`, [table ?? 'staff'], async () => {
    const held = new Uint8Array((valuesOf(db, sql<number>`SELECT ifnull(max(seq), 0) FROM staff`)[0] ?? 0) + 1);
    for (const seq of valuesOf(db, rows)) held[seq] = 1;
    return held;
  });
}

/** Everybody not in the bin: names in Vietnamese order (given name first), units in the order of the tree. */
function everybody(db: Reader, order: Order): Promise<Int32Array> {
  const tables = order === 'unit' ? UNIT_TABLES : [];
  return remembered(db, `everybody ${order}`, ['staff', ...tables], async () => {
    if (order === 'name') return Int32Array.from(valuesOf(db, byName));
    if (order === 'birth') return Int32Array.from(valuesOf(db, byBirth));
    const units = await unitsOn(db, '9999-12-31', true);
    return Int32Array.from(units.flatMap(({ id }) => valuesOf(db, ofUnit(id))));
  });
}

// SQLite, which knows only averages, is told the index that has the order and all that is asked.
const byName = sql<number>`SELECT seq FROM staff INDEXED BY staffByName WHERE deletedAt IS NULL ORDER BY sortKey`;
const byBirth = sql<number>`
  SELECT seq FROM staff INDEXED BY staffByBirth WHERE deletedAt IS NULL
  ORDER BY ifnull(birthDate, '9999-12-31'), sortKey`;
const ofUnit = (id: string) => sql<number>`
  SELECT seq FROM staff INDEXED BY staffOfUnit WHERE unitId = ${id} AND deletedAt IS NULL ORDER BY sortKey`;
