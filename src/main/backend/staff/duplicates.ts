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

type LikePerson = z.output<typeof likePerson>;
type Likeness = LikePerson['likeness'];
type Group = z.output<typeof duplicateGroup>;

interface Entry extends Omit<LikePerson, 'likeness'> {
  citizenId: string;
  comparisonKey: string;
}

interface RawEntry extends Omit<Entry, 'birth'> {
  birthDate: string | null;
  birthPrecision: PartialDate['precision'] | null;
}

/** More are not told of on entry: of that many one cannot choose. */
const MOST_LIKE = 50;

/** People on conditions on columns of `staff`, in the order of lists; those in the bin are left out. */
async function entriesWhere(db: Reader, condition: RawBuilder<unknown>): Promise<Entry[]> {
  const { rows } = await sql<RawEntry>`
    SELECT staff.id, staff.code, staff.fullName, staff.birthDate, staff.birthPrecision, units.name AS unitName,
      staff.position, staff.citizenId, staff.comparisonKey
    FROM staff JOIN units ON units.id = staff.unitId -- the name beside each person
    WHERE staff.deletedAt IS NULL AND ${condition} ORDER BY staff.sortKey, staff.seq`.execute(db);
  return rows.map(({ birthDate, birthPrecision, ...row }) => ({
    ...row,
    birth: birthDate === null || birthPrecision === null ? null : { date: birthDate, precision: birthPrecision },
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
    .flatMap(({ citizenId: number, comparisonKey: key, ...person }) => {
      const likeness = likenessOf(traits, { citizenId: number, comparisonKey: key, birth: person.birth });
      return likeness === null ? [] : [{ ...person, likeness }];
    })
    .toSorted((a, b) => STRENGTH.indexOf(a.likeness) - STRENGTH.indexOf(b.likeness))
    .slice(0, MOST_LIKE);
}

/** Numbers and names that more than one entry has; names only where birth dates could agree. */
const shared = sql`(
  citizenId IN (SELECT citizenId FROM staff WHERE citizenId <> '' AND deletedAt IS NULL
    GROUP BY citizenId HAVING count(*) > 1)
  OR comparisonKey IN (
    SELECT comparisonKey FROM staff WHERE birthDate IS NOT NULL AND deletedAt IS NULL
      GROUP BY comparisonKey, birthDate HAVING count(*) > 1
    UNION
    SELECT partly.comparisonKey FROM staff AS partly
      JOIN staff AS other ON other.comparisonKey = partly.comparisonKey AND other.seq <> partly.seq
        AND other.birthDate BETWEEN partly.birthDate
          AND substr(partly.birthDate, 1, iif(partly.birthPrecision = 'year', 4, 7)) || '-99'
      WHERE partly.birthPrecision <> 'day' AND partly.deletedAt IS NULL AND other.deletedAt IS NULL))`;

/** Every group of entries that may be one person, by name. */
export async function duplicateGroups(db: Reader): Promise<Group[]> {
  const entries = await entriesWhere(db, shared);
  const distinct = await distinctPairs(db);
  const groups: Entry[][] = [];
  const groupOf = new Map<string, Entry[]>();
  for (const [a, b] of candidatePairs(entries)) {
    if (distinct.has(pairKey(a.id, b.id)) || !isStrong(likenessOf(a, b))) continue;
    const [first, second] = [groupOf.get(a.id) ?? [a], groupOf.get(b.id) ?? [b]];
    if (first === second) continue;
    const together = [...first, ...second];
    for (const entry of together) groupOf.set(entry.id, together);
    groups.push(together);
  }
  return groups.filter((group) => groupOf.get(group[0]?.id ?? '') === group).map(toGroup);
}

function isStrong(likeness: Likeness | null): likeness is Group['likeness'] {
  return likeness === 'citizenId' || likeness === 'nameAndBirth';
}

/** Every two entries with one name or one number, in the order of the list. */
function* candidatePairs(entries: readonly Entry[]): Generator<[Entry, Entry]> {
  const byTrait = new Map<string, Entry[]>();
  for (const entry of entries) {
    const traits = [`name ${entry.comparisonKey}`, ...(entry.citizenId === '' ? [] : [`number ${entry.citizenId}`])];
    for (const trait of traits) {
      const before = byTrait.get(trait) ?? [];
      for (const other of before) yield [other, entry];
      byTrait.set(trait, [...before, entry]);
    }
  }
}

function toGroup(group: readonly Entry[]): Group {
  const numbers = group.map(({ citizenId }) => citizenId).filter((number) => number !== '');
  return {
    likeness: new Set(numbers).size < numbers.length ? 'citizenId' : 'nameAndBirth',
    people: group.map(({ citizenId: _citizenId, comparisonKey: _key, ...person }) => person),
  };
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

async function distinctPairs(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('staffDistinctions').select(['firstId', 'secondId']).execute();
  return new Set(rows.map(({ firstId, secondId }) => pairKey(firstId, secondId)));
}

/** Says that each of these is somebody else. @throws AppError NOT_FOUND */
export async function tellApart(change: Change, ids: readonly string[]): Promise<void> {
  const sorted = [...new Set(ids)].toSorted();
  const known = await entriesWhere(change.db, sql`staff.id IN ${sql`(${sql.join(sorted)})`}`);
  if (known.length < sorted.length) throw new AppError('NOT_FOUND', { what: 'staff' });
  const told = await distinctPairs(change.db);
  for (const [index, firstId] of sorted.entries()) {
    for (const secondId of sorted.slice(index + 1)) {
      if (!told.has(pairKey(firstId, secondId))) change.insert('staffDistinctions', { firstId, secondId });
    }
  }
}
