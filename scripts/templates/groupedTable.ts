import type { Table, TableRow } from 'docx';
import { repeated, row, table, type Column } from './parts.ts';

interface Look {
  closingRows?: TableRow[];
  heightMm?: number;
}

/** Those awarded, collectives before people, each group under a row of its own. The first column holds the order. */
export function groupedTable(columns: Column[], { closingRows = [], heightMm }: Look = {}): Table {
  const [order, ...others] = columns;
  if (!order) throw new RangeError('a table without columns');
  const groupRow = row(
    [
      { text: '{#nhóm khen thưởng}**{số La Mã}**', width: order.width, align: 'center' },
      { text: '**{tên nhóm}**', width: others.reduce((sum, { width }) => sum + width, 0), span: others.length },
    ],
    // The heading of a group stays with the first of it.
    { keepNext: true },
  );
  return table(columns, [
    groupRow,
    row(repeated('danh sách', columns, '{/nhóm khen thưởng}'), heightMm === undefined ? {} : { heightMm }),
    ...closingRows,
  ]);
}
