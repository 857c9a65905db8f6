import { mergedField, type MergedField } from '../../../shared/contract/staffMerge.ts';
import { staffDetails } from '../../../shared/contract/staffDetails.ts';
import type { Reader } from '../database/open.ts';
import { PARTIAL_DAYS } from './partialDays.ts';
import { BLANK_DETAILS, detailColumns, detailRow, PARTIAL_DETAILS, type StaffDetails } from './details.ts';

type Row = Record<string, unknown>;

/** Both halves of an entry: its row in `staff` and its details, blank where there are none. */
export interface Entry {
  staff: Row;
  details: Row;
}

/** Fields settled with the history they belong to, not copied. */
const WITH_HISTORY: readonly MergedField[] = ['place', 'status'];

export async function entryOf(db: Reader, row: { id: string }): Promise<Entry> {
  const details = await detailRow(db, row.id);
  return { staff: { ...row }, details: details ? { ...details } : detailColumns(BLANK_DETAILS) };
}

const isDetail = (field: MergedField): field is MergedField & keyof StaffDetails =>
  staffDetails.keyof().safeParse(field).success;

function columnsOf(field: MergedField): readonly string[] {
  if (field === 'birth') return ['birthDate', 'birthPrecision'];
  if (field === 'place') return ['unitId', 'position'];
  return [...PARTIAL_DAYS, ...PARTIAL_DETAILS].some((name) => name === field) ? [field, `${field}Precision`] : [field];
}

function valuesOf(entry: Entry, field: MergedField): unknown[] {
  const row = isDetail(field) ? entry.details : entry.staff;
  return columnsOf(field).map((column) => row[column]);
}

const isBlank = (values: readonly unknown[]) => values.every((value) => value === null || value === '');

export interface Comparison {
  /** Both have something, and not the same. */
  differing: MergedField[];
  /** Only the entry given up has something. */
  filled: MergedField[];
}

export function compareEntries(kept: Entry, dropped: Entry): Comparison {
  const comparison: Comparison = { differing: [], filled: [] };
  for (const field of mergedField.options) {
    const [mine, other] = [valuesOf(kept, field), valuesOf(dropped, field)];
    if (isBlank(other) || mine.every((value, index) => value === other[index])) continue;
    comparison[isBlank(mine) ? 'filled' : 'differing'].push(field);
  }
  return comparison;
}

/** The columns the kept entry gets from the other: what it does not have, and what is taken. */
export function columnsToTake(kept: Entry, dropped: Entry, take: readonly MergedField[]): Entry {
  const { differing, filled } = compareEntries(kept, dropped);
  const taken = [...filled, ...differing.filter((field) => take.includes(field))];
  const changes: Entry = { staff: {}, details: {} };
  for (const field of taken.filter((name) => !WITH_HISTORY.includes(name))) {
    const [target, source] = isDetail(field) ? [changes.details, dropped.details] : [changes.staff, dropped.staff];
    for (const column of columnsOf(field)) target[column] = source[column];
  }
  return changes;
}
