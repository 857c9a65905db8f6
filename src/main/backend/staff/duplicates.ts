import { setImmediate } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { staff } from '../../../shared/contract/staff.ts';
import type { duplicateGroup, likePerson } from '../../../shared/contract/staffMerge.ts';
import { couldBeOneDay, type PartialDate } from '../../../shared/domain/dates.ts';
import { isMasked } from '../../../shared/domain/person.ts';
import { cleanText, comparisonKey } from '../../../shared/domain/text.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { remembered, valuesOf } from '../database/remembered.ts';
import { peopleUnder } from './roster.ts';

type LikePerson = z.output<typeof likePerson>;
type Likeness = LikePerson['likeness'];
type Group = z.output<typeof duplicateGroup>;

interface Entry extends Omit<LikePerson, 'likeness'> {
  /** Row number in `staff`. */
  seq: number;
  citizenId: string;
  comparisonKey: string;
}

interface RawBirth {
  birthDate: string | null;
  birthPrecision: PartialDate['precision'] | null;
}
type RawEntry = Omit<Entry, 'birth'> & RawBirth;
type RawCandidate = Omit<Candidate, 'birth'> & RawBirth;

function birthOf(date: string | null, precision: PartialDate['precision'] | null): PartialDate | null {
  return date === null || precision === null ? null : { date, precision };
}

/** More are not told of on entry: of that many one cannot choose. */
const MOST_LIKE = 50;

/** People on conditions on columns of `staff`, in the order of lists; those in the bin are left out. */
async function entriesWhere(db: Reader, condition: RawBuilder<unknown>): Promise<Entry[]> {
  const { rows } = await sql<RawEntry>`
    SELECT staff.seq, staff.id, staff.code, staff.fullName, staff.birthDate, staff.birthPrecision, units.name AS unitName,
      staff.position, staff.citizenId, staff.comparisonKey
    FROM staff JOIN units ON units.id = staff.unitId -- the name beside each person
    WHERE staff.deletedAt IS NULL AND ${condition} ORDER BY staff.sortKey, staff.seq`.execute(db);
  return rows.map(({ birthDate, birthPrecision, ...row }) => ({
    ...row,
    birth: birthOf(birthDate, birthPrecision),
  }));
}

interface Traits {
  citizenId: string;
  comparisonKey: string;
  birth: PartialDate | null;
}

/** How much two entries look like one person; null when not at all. */
function likenessOf(a: Traits, b: Traits): Likeness | null {
  const haveNumbers = a.citizenId !== '' && b.citizenId !== '';
  if (haveNumbers && a.citizenId === b.citizenId) return 'citizenId';
  if (a.comparisonKey !== b.comparisonKey) return null;
  if (haveNumbers) return 'homonym';
  if (a.birth === null || b.birth === null) return 'name';
  return couldBeOneDay(a.birth, b.birth) ? 'nameAndBirth' : 'homonym';
}

const STRENGTH: readonly Likeness[] = ['citizenId', 'nameAndBirth', 'name', 'homonym'];

/** Who is entered already and looks like the person described, the likeliest first. */
export async function findDuplicates(
  db: Reader,
  described: z.output<typeof staff.findDuplicates.input>,
): Promise<LikePerson[]> {
  const citizenId = isMasked(described.citizenId) ? '' : described.citizenId;
  const traits: Traits = { citizenId, comparisonKey: comparisonKey(described.fullName), birth: described.birth };
  const isNamed = cleanText(described.fullName) !== '';
  const byName = isNamed ? sql`comparisonKey = ${traits.comparisonKey}` : sql`0`;
  const byNumber = citizenId === '' ? sql`0` : sql`citizenId = ${citizenId}`;
  const entries = await entriesWhere(db, sql`(${byNumber} OR ${byName})`);
  return entries
    .filter(({ id }) => id !== described.exceptId)
    .flatMap(({ citizenId: number, comparisonKey: key, seq: _seq, ...person }) => {
      const likeness = likenessOf(traits, { citizenId: number, comparisonKey: key, birth: person.birth });
      return likeness === null ? [] : [{ ...person, likeness }];
    })
    .toSorted((a, b) => STRENGTH.indexOf(a.likeness) - STRENGTH.indexOf(b.likeness))
    .slice(0, MOST_LIKE);
}

/** What tells whether two entries may be one person; read by the ten thousand. */
interface Candidate extends Traits {
  /** Row number in `staff`. */
  seq: number;
}

type Pairs = ReadonlySet<string>;
interface Likes {
  likeness: Group['likeness'];
  people: readonly number[];
}

/** A page of the groups of entries that may be one person, by name, and how many there are. */
export async function duplicateGroups(
  db: Reader,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ total: number; rows: Group[] }> {
  const groups = await remembered(db, 'duplicates', ['staff', 'staffDistinctions'], () => likeEntries(db));
  const page = groups.slice(offset, offset + limit);
  const named = JSON.stringify(page.flatMap(({ people }) => people));
  const entries = await entriesWhere(db, sql`staff.seq IN (SELECT value FROM json_each(${named}))`);
  const entryOf = new Map(entries.map((entry) => [entry.seq, entry]));
  const rows = page.map(({ likeness, people }) => ({
    likeness,
    people: people.flatMap((seq) => {
      const entry = entryOf.get(seq);
      if (!entry) return [];
      const { citizenId: _citizenId, comparisonKey: _key, seq: _seq, ...person } = entry;
      return [person];
    }),
  }));
  return { total: groups.length, rows };
}

/** Candidates read and compared at a time: other calls get their turn in between. */
const AT_A_TIME = 2000;

async function likeEntries(db: Reader): Promise<Likes[]> {
  const seqs = await inOrderOfNames(db, await candidatesIn(db));
  const distinct = await distinctPairs(db);
  const byTrait = new Map<string, Candidate[]>();
  const groupOf = new Map<number, Candidate[]>();
  for (let start = 0; start < seqs.length; start += AT_A_TIME) {
    for (const [a, b] of candidatePairs(await candidatesOf(db, seqs.slice(start, start + AT_A_TIME)), byTrait)) {
      if (!isStrong(likenessOf(a, b)) || (distinct.size > 0 && distinct.has(pairKey(a.seq, b.seq)))) continue;
      const [first, second] = [groupOf.get(a.seq) ?? [a], groupOf.get(b.seq) ?? [b]];
      if (first === second) continue;
      const together = [...first, ...second];
      for (const { seq } of together) groupOf.set(seq, together);
    }
    await setImmediate();
  }
  return Array.from(new Set(groupOf.values()), toLikes);
}

/** Row numbers of entries that share a number with another, or a name with one whose birth date could agree. */
async function candidatesIn(db: Reader): Promise<ReadonlySet<number>> {
  const found = [];
  for (const query of [withOneNumber, withOneBirth, withBirthsThatAgree]) {
    found.push(...valuesOf(db, query));
    await setImmediate();
  }
  return new Set(found);
}

const withOneNumber = sql<number>`
  SELECT seq FROM staff WHERE deletedAt IS NULL AND citizenId IN (
    SELECT citizenId FROM staff WHERE citizenId <> '' AND deletedAt IS NULL GROUP BY citizenId HAVING count(*) > 1)`;
// Both read off one index alone.
const withOneBirth = sql<number>`
  SELECT one.seq FROM (
    SELECT comparisonKey, birthDate FROM staff WHERE birthDate IS NOT NULL AND deletedAt IS NULL
    GROUP BY comparisonKey, birthDate HAVING count(*) > 1) AS shared
  CROSS JOIN staff AS one INDEXED BY staffByComparison ON one.comparisonKey = shared.comparisonKey
    AND one.birthDate = shared.birthDate AND one.deletedAt IS NULL`;
const withBirthsThatAgree = sql<number>`
  SELECT both.value FROM staff AS partly
  JOIN staff AS other ON other.comparisonKey = partly.comparisonKey AND other.seq <> partly.seq
    AND other.birthDate BETWEEN partly.birthDate
      AND substr(partly.birthDate, 1, iif(partly.birthPrecision = 'year', 4, 7)) || '-99'
  JOIN json_each(json_array(partly.seq, other.seq)) AS both
  WHERE partly.birthPrecision <> 'day' AND partly.deletedAt IS NULL AND other.deletedAt IS NULL`;

async function candidatesOf(db: Reader, seqs: readonly number[]): Promise<Candidate[]> {
  const { rows } = await sql<RawCandidate>`
    SELECT seq, citizenId, comparisonKey, birthDate, birthPrecision
    FROM json_each(${JSON.stringify(seqs)}) AS found CROSS JOIN staff ON staff.seq = found.value
    ORDER BY found.key`.execute(db);
  return rows.map(({ birthDate, birthPrecision, ...row }) => ({ ...row, birth: birthOf(birthDate, birthPrecision) }));
}

async function inOrderOfNames(db: Reader, candidates: ReadonlySet<number>): Promise<number[]> {
  if (candidates.size === 0) return [];
  return Array.from(await peopleUnder(db, 'name', [])).filter((seq) => candidates.has(seq));
}

function isStrong(likeness: Likeness | null): likeness is Group['likeness'] {
  return likeness === 'citizenId' || likeness === 'nameAndBirth';
}

/** Each candidate with every one before it that has the same name or number; `byTrait` remembers those. */
function* candidatePairs(
  candidates: readonly Candidate[],
  byTrait: Map<string, Candidate[]>,
): Generator<[Candidate, Candidate]> {
  for (const candidate of candidates) {
    const { comparisonKey: key, citizenId } = candidate;
    for (const trait of citizenId === '' ? [`name ${key}`] : [`name ${key}`, `number ${citizenId}`]) {
      const before = byTrait.get(trait);
      if (!before) byTrait.set(trait, [candidate]);
      else {
        for (const other of before) yield [other, candidate];
        before.push(candidate);
      }
    }
  }
}

function toLikes(group: readonly Candidate[]): Likes {
  const numbers = group.map(({ citizenId }) => citizenId).filter((number) => number !== '');
  return {
    likeness: new Set(numbers).size < numbers.length ? 'citizenId' : 'nameAndBirth',
    people: group.map(({ seq }) => seq),
  };
}

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Those told apart, by their row numbers. */
async function distinctPairs(db: Reader): Promise<Pairs> {
  const rows = await db
    .selectFrom('staffDistinctions')
    .innerJoin('staff as first', 'first.id', 'firstId')
    .innerJoin('staff as second', 'second.id', 'secondId')
    .select(['first.seq as first', 'second.seq as second'])
    .execute();
  return new Set(rows.map(({ first, second }) => pairKey(first, second)));
}

/** Says that each of these is somebody else. @throws AppError NOT_FOUND */
export async function tellApart(change: Change, ids: readonly string[]): Promise<void> {
  const known = await entriesWhere(change.db, sql`staff.id IN ${sql`(${sql.join(ids)})`}`);
  if (known.length < new Set(ids).size) throw new AppError('NOT_FOUND', { what: 'staff' });
  const told = await distinctPairs(change.db);
  const sorted = known.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [index, first] of sorted.entries()) {
    for (const second of sorted.slice(index + 1)) {
      if (told.has(pairKey(first.seq, second.seq))) continue;
      change.insert('staffDistinctions', { firstId: first.id, secondId: second.id });
    }
  }
}
