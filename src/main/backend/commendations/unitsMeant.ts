import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '../database/open.ts';
import { unitPlaces } from '../units/places.ts';

/**
 * The units whose awards of some years, or of all, are asked for: one, or also those that stood below it then. What a
 * year is rewarded for is often decided in the next one, and with the units of that day. Undefined for the whole office.
 */
export async function unitsMeant(
  db: Reader,
  unitId: string,
  includeDescendants: boolean | undefined,
  years: { from: number; to: number } | undefined,
): Promise<string[] | undefined> {
  if (!includeDescendants) return [unitId];
  const places = await unitPlaces(db);
  if (places.isOffice(unitId)) return undefined;
  return places.familyDuring(unitId, years && { from: `${years.from}-01-01`, to: `${years.to + 1}-12-31` });
}

/** An expression: whether `column` names one of these units. */
export function isAmong(column: string, unitIds: readonly string[]): RawBuilder<unknown> {
  const [first = ''] = unitIds;
  // One alone is looked up in the order of the register.
  if (unitIds.length === 1) return sql`${sql.ref(column)} = ${first}`;
  return sql`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`;
}
