import { countInText } from '../../../../shared/domain/numbers.ts';
import type { Reader } from '../../database/open.ts';
import { onlineMeetings } from '../queries.ts';
import { column, everyRow, wordOf, type SheetTable } from './table.ts';

/** Online meetings served in a year, with how many had how many levels. */
export async function onlineMeetingsSheet(db: Reader, year: number): Promise<SheetTable> {
  const rows = await everyRow((selection) => onlineMeetings(db, { year, ...selection }));
  const { total, fourLevels, threeLevels, twoLevels } = await onlineMeetings(db, { year, limit: 1, offset: 0 });
  const sites = rows.reduce((sum, meeting) => sum + meeting.sites, 0);
  return {
    name: wordOf('onlineMeetings.name', { year }),
    title: wordOf('onlineMeetings.title', { year }),
    columns: [
      column('onlineMeetings', 'order', 6, 'number'),
      column('onlineMeetings', 'heldOn', 13, 'date'),
      column('onlineMeetings', 'title', 60),
      column('onlineMeetings', 'levels', 10, 'number'),
      column('onlineMeetings', 'sites', 12, 'number'),
      column('onlineMeetings', 'note', 24),
    ],
    rows: rows.map((meeting, index) => [
      index + 1,
      meeting.heldOn,
      meeting.title,
      meeting.levels,
      meeting.sites,
      meeting.note,
    ]),
    totals: [null, null, wordOf('onlineMeetings.total', { total: countInText(total) }), null, sites, null],
    footer: [
      wordOf('onlineMeetings.byLevels', {
        four: countInText(fourLevels),
        three: countInText(threeLevels),
        two: countInText(twoLevels),
      }),
    ],
  };
}
