import { sql, type RawBuilder } from 'kysely';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import type { AuditedTable } from '../database/schema.ts';

type BinRow = OutputOf<'safekeeping.bin'>['rows'][number];
type BinTable = BinRow['table'];

/** What lies under a binned row and goes with it, deepest first: a query of the ids for the row's id. */
interface BinKind {
  title: string;
  parts: readonly { table: AuditedTable; ids: (id: string) => RawBuilder<{ id: string }> }[];
}

const itemsOf = (id: string) => sql`(SELECT id FROM agendaItems WHERE meetingId = ${id})`;
const kinds: Record<BinTable, BinKind> = {
  staff: {
    title: 'fullName',
    parts: [
      { table: 'staffDetails', ids: (id) => sql`SELECT id FROM staffDetails WHERE staffId = ${id}` },
      { table: 'disciplines', ids: (id) => sql`SELECT id FROM disciplines WHERE staffId = ${id}` },
      {
        table: 'staffDistinctions',
        ids: (id) => sql`SELECT id FROM staffDistinctions WHERE firstId = ${id} OR secondId = ${id}`,
      },
      { table: 'disclosures', ids: (id) => sql`SELECT id FROM disclosures WHERE staffId = ${id}` },
      { table: 'ratings', ids: (id) => sql`SELECT id FROM ratings WHERE staffId = ${id}` },
      { table: 'statusChanges', ids: (id) => sql`SELECT id FROM statusChanges WHERE staffId = ${id}` },
      { table: 'postings', ids: (id) => sql`SELECT id FROM postings WHERE staffId = ${id}` },
    ],
  },
  meetings: {
    title: 'name',
    parts: [
      { table: 'opinions', ids: (id) => sql`SELECT id FROM opinions WHERE agendaItemId IN ${itemsOf(id)}` },
      { table: 'votes', ids: (id) => sql`SELECT id FROM votes WHERE agendaItemId IN ${itemsOf(id)}` },
      { table: 'amendments', ids: (id) => sql`SELECT id FROM amendments WHERE agendaItemId IN ${itemsOf(id)}` },
      { table: 'agendaItems', ids: (id) => sql`SELECT id FROM agendaItems WHERE meetingId = ${id}` },
      { table: 'participants', ids: (id) => sql`SELECT id FROM participants WHERE meetingId = ${id}` },
    ],
  },
  pledges: {
    title: 'unitName',
    parts: [{ table: 'targets', ids: (id) => sql`SELECT id FROM targets WHERE pledgeId = ${id}` }],
  },
  dossierFiles: { title: 'name', parts: [] },
  certificateTemplates: {
    title: 'name',
    parts: [
      {
        table: 'certificateAdjustments',
        ids: (id) => sql`SELECT id FROM certificateAdjustments WHERE templateId = ${id}`,
      },
      {
        table: 'certificateTemplateVersions',
        ids: (id) => sql`SELECT id FROM certificateTemplateVersions WHERE templateId = ${id}`,
      },
    ],
  },
};

/**
 * The bin, what was put there last first. Safekeeping looks across all areas: that is its subject. An entry merged into
 * another is not in it: it comes back when the merger is undone.
 */
export async function binRows(db: Reader): Promise<BinRow[]> {
  const found = await Promise.all(
    (Object.keys(kinds) as BinTable[]).map(async (table) => {
      const { rows } = await sql<Omit<BinRow, 'table'>>`
        SELECT id, ${sql.ref(kinds[table].title)} AS title, deletedAt FROM ${sql.table(table)}
        WHERE deletedAt IS NOT NULL ${table === 'staff' ? sql`AND mergedIntoId IS NULL` : sql``}`.execute(db);
      return rows.map((row) => ({ ...row, table }));
    }),
  );
  return found.flat().sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

/** @throws AppError NOT_ALLOWED_NOW when another row has taken its place meanwhile */
export function takeFromBin(change: Change, table: BinTable, id: string): void {
  if (!change.attempt(() => change.update(table, id, { deletedAt: null }))) {
    throw new AppError('NOT_ALLOWED_NOW', { reason: 'placeTaken' });
  }
}

/**
 * Removes what nothing else refers to, and the bytes of files with it; a person who holds an award stays in the bin.
 * @returns how many went.
 */
export async function emptyBin(change: Change): Promise<number> {
  let removed = 0;
  for (const { table, id } of await binRows(change.db)) {
    const parts: [AuditedTable, string][] = [];
    for (const part of kinds[table].parts) {
      const { rows } = await part.ids(id).execute(change.db);
      parts.push(...rows.map((row): [AuditedTable, string] => [part.table, row.id]));
    }
    const isGone = change.attempt(() => {
      for (const [partTable, partId] of parts) change.delete(partTable, partId);
      change.delete(table, id);
    });
    if (isGone) removed += 1;
  }
  await removeUnusedFonts(change);
  change.dropUnusedFiles();
  return removed;
}

/** Fonts taken away by the office that no design, not even an earlier version of one, draws with. */
async function removeUnusedFonts(change: Change): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM certificateFonts AS font WHERE deletedAt IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM certificateTemplateVersions
      WHERE instr(body, substr(font.fontKey, 1, instr(font.fontKey, '/') - 1)) > 0)`.execute(change.db);
  for (const { id } of rows) change.delete('certificateFonts', id);
}
