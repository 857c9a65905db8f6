import { maskCitizenId, SENSITIVE_FIELDS } from '../../../shared/domain/person.ts';
import type { Reader } from '../database/open.ts';
import { SENSITIVE_COLUMNS } from '../staff/details.ts';
import { sensitiveFieldsKept } from '../staff/sensitive.ts';

type Row = Record<string, unknown>;

interface ChangedRow {
  table: string;
  before: unknown;
  after: unknown;
}

/**
 * Changes as the history shows them: numbers of identity cards masked, without the sensitive fields the office does not
 * keep and without keys that sign. The history itself stays whole, so that acts can be taken back.
 */
export async function shownChanges<Changed extends ChangedRow>(db: Reader, rows: Changed[]): Promise<Changed[]> {
  const kept = await sensitiveFieldsKept(db);
  const withheld = SENSITIVE_FIELDS.filter((field) => !kept.has(field)).flatMap((field) =>
    SENSITIVE_COLUMNS[field].flatMap((column) => [column, `${column}Precision`]),
  );
  const shown = (values: unknown) => {
    if (values === null) return null;
    const row: Row = { ...(values as Row) };
    if (typeof row['citizenId'] === 'string') row['citizenId'] = maskCitizenId(row['citizenId']);
    for (const column of [...withheld, 'privateKey']) delete row[column];
    return row;
  };
  const isWithheld = ({ table }: ChangedRow) => ['staff', 'staffDetails', 'proofKeys'].includes(table);
  return rows.map((row) => (isWithheld(row) ? { ...row, before: shown(row.before), after: shown(row.after) } : row));
}
