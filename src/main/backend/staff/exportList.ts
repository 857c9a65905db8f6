import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { staff } from '../../../shared/contract/staff.ts';
import {
  extraColumn,
  type ExtraColumn,
  type RowColumn,
  type StaffColumn,
} from '../../../shared/contract/staffColumns.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { countInText } from '../../../shared/domain/numbers.ts';
import { ratingCode } from '../../../shared/domain/person.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import type { JobContext } from '../context.ts';
import { withHeadings } from '../reports/sheets/headings.ts';
import { wordOf, type SheetTable } from '../reports/sheets/table.ts';
import type { CellContent, ColumnKind, SheetColumn } from '../spreadsheets/writeSheets.ts';
import { withheldColumns } from './details.ts';
import { extraColumns } from './extraColumns.ts';
import { staffInList } from './list.ts';
import type { RawStaffRow } from './page.ts';

/** People read at a time: other calls get their turn in between, and stopping is noticed. */
const PAGE = 2000;

interface SheetPart {
  kind: ColumnKind;
  /** In characters. */
  width: number;
  cell: (person: RawStaffRow) => CellContent;
}

const textPart = (width: number, cell: SheetPart['cell']): SheetPart => ({ kind: 'text', width, cell });
const staffWord = (key: string) => sentenceOf(`staff:${key}`, {}, 'vi');

const rowParts: Record<RowColumn, SheetPart> = {
  fullName: textPart(26, ({ fullName }) => fullName),
  code: textPart(12, ({ code }) => code),
  birth: { kind: 'date', width: 12, cell: ({ birth }) => birthCell(birth) },
  sex: textPart(9, ({ sex }) => sex && staffWord(`sexes.${sex}`)),
  unit: textPart(30, ({ unitName }) => unitName),
  position: textPart(22, ({ position }) => position),
  kind: textPart(12, ({ kind }) => staffWord(`kinds.${kind}`)),
  isDirectWorker: textPart(14, ({ isDirectWorker }) => staffWord(isDirectWorker ? 'direct.yes' : 'direct.no')),
  isUnionMember: textPart(12, ({ isUnionMember }) => (isUnionMember ? staffWord('union.yes') : '')),
  rating: textPart(
    14,
    ({ latestRating }) => latestRating && `${ratingCode(latestRating.rating)} (${latestRating.year})`,
  ),
  status: textPart(14, ({ status }) => staffWord(`statuses.${status}`)),
};

/** A full day becomes a real date in the sheet; of the rest only what is known is written. */
function birthCell(birth: RawStaffRow['birth']): CellContent {
  if (birth === null) return null;
  return birth.precision === 'day' ? birth.date : formatPartialDate(birth);
}

function partOf(column: StaffColumn): SheetPart {
  if (!isExtra(column)) return rowParts[column];
  const { kind, width, cell } = extraColumns[column];
  return { kind, width, cell: ({ extra }) => cell(extra[column] ?? null) };
}

function isExtra(column: StaffColumn): column is ExtraColumn {
  return extraColumn.safeParse(column).success;
}

function headerOf(column: StaffColumn, { kind, width }: SheetPart): SheetColumn {
  return { header: staffWord(`columns.${column}`), kind, width };
}

/**
 * Writes the list as it is shown: the same people, columns and order. Sensitive columns the office does not keep are
 * left out.
 * @throws AppError NOTHING_TO_WRITE, CANCELLED, or as `writeFileAtomically`
 */
export async function exportList(
  context: JobContext,
  { filter, columns, ids, about, file }: z.output<typeof staff.exportList.input>,
): Promise<{ rows: number; file: string }> {
  const withheld = new Set<string>(await withheldColumns(context.db));
  const shown = [...new Set(columns)].filter((column) => !withheld.has(column));
  const people = await everyone(context, { ...filter, ids }, shown.filter(isExtra));
  const sheet = await withHeadings(context.db, tableOf(people, shown), today());
  const titles = about === '' ? sheet.titles : [...sheet.titles, about];
  await context.runInThread('reports.writeSheet', { file, sheet: { ...sheet, titles } });
  return { rows: people.length, file };
}

async function everyone(
  { db, signal, progress }: JobContext,
  filter: Parameters<typeof staffInList>[1],
  columns: readonly ExtraColumn[],
): Promise<RawStaffRow[]> {
  const people: RawStaffRow[] = [];
  for (;;) {
    if (signal.aborted) throw new AppError('CANCELLED', {});
    const { total, rows } = await staffInList(db, filter, { limit: PAGE, offset: people.length, columns });
    people.push(...rows);
    progress({ step: 'staff.exportList', done: people.length, total });
    if (rows.length === 0 || people.length >= total) return people;
  }
}

function tableOf(people: readonly RawStaffRow[], columns: readonly StaffColumn[]): SheetTable {
  const parts = columns.map(partOf);
  const total = wordOf('staff.total', { total: countInText(people.length) });
  const headers = columns.map((column, index) => headerOf(column, parts[index] ?? rowParts.fullName));
  return {
    name: wordOf('staff.name'),
    title: wordOf('staff.title'),
    columns: [{ header: wordOf('staff.columns.order'), width: 6, kind: 'number' }, ...headers],
    rows: people.map((person, index) => [index + 1, ...parts.map(({ cell }) => cell(person))]),
    totals: [null, total, ...columns.slice(1).map(() => null)],
    footer: [],
  };
}
