import { useState } from 'react';
import { z } from 'zod';
import { extraColumn, staffColumn, type ExtraColumn, type StaffColumn } from '../../../shared/contract/staffColumns.ts';

const STORED = 'staffColumns';

export const USUAL_COLUMNS: readonly StaffColumn[] = [
  'fullName',
  'birth',
  'unit',
  'position',
  'kind',
  'isDirectWorker',
  'isUnionMember',
  'rating',
];

const stored = z.array(staffColumn).min(1);

function storedColumns(): readonly StaffColumn[] {
  try {
    return stored.parse(JSON.parse(localStorage.getItem(STORED) ?? ''));
  } catch {
    // Nothing chosen yet, or by a version with other columns.
    return USUAL_COLUMNS;
  }
}

/** The columns of the list in their order, as they were chosen last. */
export function useShownColumns(): [readonly StaffColumn[], (columns: readonly StaffColumn[]) => void] {
  const [columns, setColumns] = useState(storedColumns);
  const choose = (chosen: readonly StaffColumn[]) => {
    localStorage.setItem(STORED, JSON.stringify(chosen));
    setColumns(chosen);
  };
  return [columns, choose];
}

/** Those of the columns that a list reads only when asked. */
export function extraOf(columns: readonly StaffColumn[]): ExtraColumn[] {
  return columns.filter((column): column is ExtraColumn => extraColumn.safeParse(column).success);
}
