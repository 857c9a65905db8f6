import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { matchPeople, type Match } from '../../../../shared/domain/import/matching.ts';
import type { ImportedUnit } from '../../../../shared/domain/import/people.ts';
import type { ImportedPerson } from '../../../../shared/domain/import/person.ts';
import { unitMatcher, type KnownUnit } from '../../../../shared/domain/import/units.ts';
import { comparisonKey } from '../../../../shared/domain/text.ts';
import type { Reader } from '../../database/open.ts';
import type { Schema } from '../../database/schema.ts';
import { unitsOn } from '../../units/queries.ts';
import { countStaff } from '../totals.ts';
import { differences, type Difference, type KnownRatings } from './differences.ts';
import type { Choices, ImportedList } from './readList.ts';

export type Existing = Selectable<Schema['staff']>;

export interface PlannedUnit extends ImportedUnit {
  act: 'create' | 'match' | 'skip';
  /** The office's unit it was matched to. */
  unitId: string | null;
  suggestions: KnownUnit[];
}

export interface PlannedPerson {
  person: ImportedPerson;
  outcome: 'new' | 'changed' | 'unchanged' | 'duplicate' | 'refused' | 'skipped';
  /** What will be done. `merge` gives what the row says to the person of an earlier row. */
  act: 'create' | 'update' | 'merge' | 'none';
  existing: Existing | null;
  sameAsRow: number | null;
  differences: Difference[];
}

export interface ImportPlan {
  units: PlannedUnit[];
  people: PlannedPerson[];
}

/** What importing the list would do to the office as it stands. */
export async function planImport(db: Reader, list: ImportedList, choices: Choices): Promise<ImportPlan> {
  const units = await planUnits(db, list.people.units, choices);
  const { people } = list.people;
  const keys = people.map(({ fullName }) => comparisonKey(fullName));
  const existing = await peopleLike(db, people, keys);
  const byId = new Map(existing.map((row) => [row.id, row]));
  const known = existing.map((row) => ({
    ...row,
    birth: row.birthDate && row.birthPrecision ? { date: row.birthDate, precision: row.birthPrecision } : null,
  }));
  const matches = matchPeople(people, keys, known, ({ unit }) => unitIdOrName(units, unit) ?? choices.unitId ?? null);
  const ratings = await ratingsKnown(db, people, existing);
  const acts = new Map(choices.rows.map(({ row, act }) => [row, act]));
  const planned = people.map((person, index) => {
    const match = matches[index] ?? { is: 'new' };
    return planPerson(person, match, { units, byId, ratings, chosen: acts.get(person.row), choices });
  });
  return { units: leaveOutUnneeded(units, planned), people: planned };
}

/** A unit is made for people who come into it, and for the units below it; a heading over nobody makes none. */
function leaveOutUnneeded(units: readonly PlannedUnit[], people: readonly PlannedPerson[]): PlannedUnit[] {
  const needed = new Set<number>();
  for (const { act, person } of people) {
    if (act === 'none') continue;
    for (let unit = person.unit; unit !== undefined && !needed.has(unit); unit = units[unit]?.parent) needed.add(unit);
  }
  return units.map((unit, index) => (unit.act === 'create' && !needed.has(index) ? { ...unit, act: 'skip' } : unit));
}

function unitIdOrName(units: readonly PlannedUnit[], index: number | undefined): string | null {
  const unit = index === undefined ? undefined : units[index];
  return unit ? (unit.unitId ?? unit.name) : null;
}

async function planUnits(db: Reader, units: readonly ImportedUnit[], choices: Choices): Promise<PlannedUnit[]> {
  const matcher = unitMatcher(await unitsOn(db, '9999-12-31'));
  const chosen = new Map(choices.units.map((choice) => [choice.name, choice]));
  return units.map((unit) => {
    const choice = chosen.get(unit.name);
    if (choice && choice.act !== 'match') return { ...unit, act: choice.act, unitId: null, suggestions: [] };
    const unitId = choice?.unitId ?? matcher.find(unit.name)?.id;
    if (unitId !== undefined) return { ...unit, act: 'match', unitId, suggestions: [] };
    return { ...unit, act: 'create', unitId: null, suggestions: matcher.suggest(unit.name) };
  });
}

/** Everybody of the office with a name or a citizen id of the list. */
async function peopleLike(db: Reader, people: readonly ImportedPerson[], keys: readonly string[]): Promise<Existing[]> {
  if ((await countStaff(db, sql`1`)) === 0) return [];
  const names = JSON.stringify([...new Set(keys)]);
  const citizenIds = JSON.stringify(people.flatMap(({ citizenId }) => citizenId ?? []));
  const { rows } = await sql<Existing>`
    SELECT * FROM staff WHERE seq IN (
      SELECT seq FROM staff WHERE comparisonKey IN (SELECT value FROM json_each(${names}))
      UNION
      SELECT seq FROM staff WHERE citizenId <> '' AND citizenId IN (SELECT value FROM json_each(${citizenIds}))
    ) AND deletedAt IS NULL
    ORDER BY seq`.execute(db);
  return rows;
}

/** How those of the office are rated whose years the list rates, by person. */
async function ratingsKnown(
  db: Reader,
  people: readonly ImportedPerson[],
  existing: readonly Existing[],
): Promise<ReadonlyMap<string, KnownRatings>> {
  const years = [...new Set(people.flatMap(({ ratings = [] }) => ratings.map(({ year }) => year)))];
  if (years.length === 0 || existing.length === 0) return new Map();
  const ids = JSON.stringify(existing.map(({ id }) => id));
  const rows = await db
    .selectFrom('ratings')
    .select(['staffId', 'year', 'rating'])
    .where('year', 'in', years)
    .where('staffId', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .execute();
  const byPerson = Map.groupBy(rows, ({ staffId }) => staffId);
  return new Map([...byPerson].map(([id, rated]) => [id, new Map(rated.map(({ year, rating }) => [year, rating]))]));
}

interface Circumstances {
  units: readonly PlannedUnit[];
  byId: ReadonlyMap<string, Existing>;
  ratings: ReadonlyMap<string, KnownRatings>;
  chosen: Choices['rows'][number]['act'] | undefined;
  choices: Choices;
}

function planPerson(person: ImportedPerson, match: Match, circumstances: Circumstances): PlannedPerson {
  const { units, byId, ratings, chosen, choices } = circumstances;
  const unit = person.unit === undefined ? undefined : units[person.unit];
  const existing = match.is !== 'new' && match.id !== null ? (byId.get(match.id) ?? null) : null;
  const sameAsRow = match.is === 'duplicate' ? match.row : null;
  const found = existing ? differences(person, existing, { unit, ratings: ratings.get(existing.id) }) : NO_DIFFERENCES;
  const isChanged = found.length > 0;
  const [outcome, act] = person.isRefused
    ? REFUSED
    : unit?.act === 'skip'
      ? SKIPPED
      : whatToDo(match, chosen ?? (match.is === 'duplicate' ? choices.duplicates : undefined), isChanged);
  return { person, outcome, act, existing, sameAsRow, differences: found };
}

type Decision = readonly [outcome: PlannedPerson['outcome'], act: PlannedPerson['act']];

const REFUSED: Decision = ['refused', 'none'];
const SKIPPED: Decision = ['skipped', 'none'];
const NEW: Decision = ['new', 'create'];

function whatToDo(match: Match, chosen: Circumstances['chosen'], isChanged: boolean): Decision {
  if (match.is === 'new') return chosen === 'skip' ? SKIPPED : NEW;
  if (match.is === 'known') {
    const outcome = isChanged ? 'changed' : 'unchanged';
    if (chosen === 'keepBoth') return [outcome, 'create'];
    return chosen === 'skip' ? SKIPPED : [outcome, isChanged ? 'update' : 'none'];
  }
  if (chosen === 'keepBoth') return ['duplicate', 'create'];
  if (chosen === 'skip') return ['duplicate', 'none'];
  return ['duplicate', match.row === null ? 'update' : 'merge'];
}

const NO_DIFFERENCES: Difference[] = [];
