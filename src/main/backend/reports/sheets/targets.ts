import { countInText } from '../../../../shared/domain/numbers.ts';
import type { Reader } from '../../database/open.ts';
import { targetRows } from '../../pledges/queries.ts';
import { column, wordOf, type SheetTable } from './table.ts';

/** Plan and result of a year: the office's targets first, then each unit's. */
export async function targetsSheet(db: Reader, year: number): Promise<SheetTable> {
  const rows = await targetRows(db, { year });
  const reached = rows.filter(({ percent }) => percent !== null && percent >= 100).length;
  const total = wordOf('targets.total', { total: countInText(rows.length), reached: countInText(reached) });
  return {
    name: wordOf('targets.name', { year }),
    title: wordOf('targets.title', { year }),
    columns: [
      column('targets', 'order', 6, 'number'),
      column('targets', 'unit', 28),
      column('targets', 'content', 48),
      column('targets', 'measure', 14),
      column('targets', 'planned', 12, 'number'),
      column('targets', 'achieved', 12, 'number'),
      column('targets', 'percent', 12, 'percent'),
      column('targets', 'note', 24),
    ],
    rows: rows.map((target, index) => [
      index + 1,
      target.unitId === null ? wordOf('targets.wholeOffice') : target.unitName,
      target.content,
      target.measure,
      target.planned,
      target.achieved,
      target.percent,
      target.note,
    ]),
    totals: [null, null, total, null, null, null, null, null],
    footer: [],
  };
}
