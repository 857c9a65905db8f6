import type { ReactNode } from 'react';
import { openOnEnter } from './rowKeys.ts';

interface ShortColumn<Row> {
  title: ReactNode;
  /** px; the columns without one share what is left. */
  width?: number;
  isNumber?: boolean;
  render: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** What a screen reader calls the table. */
  label: string;
  columns: readonly ShortColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Opens the row: by click or Enter. */
  onOpen?: (row: Row) => void;
  /** Said instead of a table without rows. */
  empty: ReactNode;
}

/** A table of a few rows inside a panel; the page scrolls, not the table. */
export function ShortTable<Row>({ label, columns, rows, rowKey, onOpen, empty }: Props<Row>) {
  if (rows.length === 0) return <p className="page-detail">{empty}</p>;
  return (
    <div className="short-table">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" style={{ width: column.width }} className={cellClass(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...(onOpen ? openOnEnter(() => onOpen(row)) : {})}>
              {columns.map((column, index) => (
                <td key={index} className={cellClass(column)}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass({ isNumber }: { isNumber?: boolean }): string | undefined {
  return isNumber ? 'number-cell align-end' : undefined;
}
