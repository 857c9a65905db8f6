import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Reader } from '../database/open.ts';
import { firstMatches, matchQuery, type SearchableTable } from '../database/search.ts';
import { sql } from 'kysely';

type Hit = OutputOf<'office.search'>['rows'][number];

interface Source {
  table: SearchableTable;
  kind: Hit['kind'];
  /** SQL of the hit's columns; every table here has `id` and `seq`. */
  title: string;
  detail: string;
  year: string;
  where?: string;
}

/** A person's birth date as `formatPartialDate` writes it: it tells homonyms apart. */
const birth = `CASE birthPrecision
  WHEN 'day' THEN strftime('%d/%m/%Y', birthDate)
  WHEN 'month' THEN ltrim(substr(birthDate, 6, 2), '0') || '/' || substr(birthDate, 1, 4)
  WHEN 'year' THEN substr(birthDate, 1, 4) END`;

/** Which tables the search box looks through, in the order in which hits are shown. */
const sources: readonly Source[] = [
  {
    table: 'staff',
    kind: 'staff',
    title: 'fullName',
    detail: `concat_ws(' · ', ${birth}, nullif(position, ''), (SELECT name FROM units WHERE units.id = unitId))`,
    year: 'NULL',
    where: 'deletedAt IS NULL',
  },
  { table: 'units', kind: 'unit', title: 'name', detail: 'shortName', year: 'NULL' },
  { table: 'meetings', kind: 'meeting', title: 'name', detail: 'heldOn', year: 'year', where: 'deletedAt IS NULL' },
  { table: 'awardRounds', kind: 'round', title: 'name', detail: `''`, year: 'year' },
  { table: 'decisions', kind: 'decision', title: 'symbol', detail: 'subject', year: 'year' },
  {
    table: 'awards',
    kind: 'award',
    title: 'recipientName',
    detail: `formName || ' · ' || decisionSymbol`,
    year: 'year',
  },
  { table: 'movements', kind: 'movement', title: 'name', detail: `''`, year: 'year' },
  {
    table: 'pledges',
    kind: 'pledge',
    title: 'unitName',
    detail: 'signatoryName',
    year: '(SELECT year FROM movements WHERE movements.id = movementId)',
    where: 'deletedAt IS NULL',
  },
];

/**
 * The first hits of each kind for what was typed, without accents. At most `limit` of a kind: the box shows them all
 * at once and the lists show the rest.
 */
export async function searchEverything(db: Reader, typed: string, limit: number): Promise<Hit[]> {
  const match = matchQuery(typed);
  if (match === undefined) return [];
  const hits: Hit[] = [];
  for (const source of sources) {
    const rowNumbers = await firstMatches(db, source.table, match, limit);
    if (rowNumbers.length === 0) continue;
    const { rows } = await sql<Omit<Hit, 'kind'>>`
      SELECT id, ${sql.raw(source.title)} AS title, ifnull(${sql.raw(source.detail)}, '') AS detail,
        ${sql.raw(source.year)} AS year
      FROM ${sql.table(source.table)}
      WHERE seq IN (${sql.join(rowNumbers)}) AND ${sql.raw(source.where ?? '1')}
      ORDER BY seq`.execute(db);
    hits.push(...rows.map((row) => ({ ...row, kind: source.kind })));
  }
  return hits;
}
