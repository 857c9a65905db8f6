import { comparisonKey, nameSortKey, sortKey } from '../../../shared/domain/text.ts';
import type { AuditedTable } from './schema.ts';

type Row = Record<string, unknown>;

function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

const ofPerson = (row: Row) => ({ sortKey: nameSortKey(text(row, 'fullName')) });

const derivations: Partial<Record<AuditedTable, (row: Row) => Row>> = {
  staff: (row) => ({ ...ofPerson(row), comparisonKey: comparisonKey(text(row, 'fullName')) }),
  participants: ofPerson,
  units: (row) => ({ sortKey: sortKey(text(row, 'name')) }),
  awards: (row) => ({
    sortKey:
      row['recipientKind'] === 'collective'
        ? sortKey(text(row, 'recipientName'))
        : nameSortKey(text(row, 'recipientName')),
  }),
};

/** The one place where sort and comparison keys are made; the accent-free search text is made by the database itself. */
export function withDerivedColumns(table: AuditedTable, row: Row): Row {
  const derive = derivations[table];
  return derive ? { ...row, ...derive(row) } : row;
}
