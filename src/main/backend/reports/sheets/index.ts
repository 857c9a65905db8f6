import type { InputOf } from '../../../../shared/contract/index.ts';
import { today } from '../../../../shared/clock.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import type { JobContext } from '../../context.ts';
import type { WholeSheet } from '../writeSheetJob.ts';
import { withHeadings } from './headings.ts';
import { onlineMeetingsSheet } from './onlineMeetings.ts';
import { registerSheet } from './register.ts';
import { staffSheet } from './staff.ts';
import { statisticsSheet } from './statistics.ts';
import type { SheetTable } from './table.ts';
import { targetsSheet } from './targets.ts';

type Wanted = Omit<InputOf<'reports.writeSheet'>, 'file'>;

/**
 * A report as a printable sheet, under the office's name of the time it tells about and over today's place and date.
 * Without a year: the whole register, and today's year for what is counted by year.
 * @throws AppError NOTHING_TO_WRITE when it has no rows
 */
export async function sheetOf(context: JobContext, wanted: Wanted): Promise<WholeSheet> {
  const { year } = wanted;
  const table = await tableOf(context, wanted);
  const now = today();
  return withHeadings(context.db, table, year === undefined || year >= yearOf(now) ? now : `${year}-12-31`);
}

function tableOf(context: JobContext, { kind, year, counted, register }: Wanted): Promise<SheetTable> {
  const countedYear = year ?? yearOf(today());
  if (kind === 'register') return registerSheet(context.call, { ...register, year });
  if (kind === 'onlineMeetings') return onlineMeetingsSheet(context.db, countedYear);
  if (kind === 'targets') return targetsSheet(context.db, countedYear);
  if (kind === 'statistics') return statisticsSheet(context.call, countedYear, counted);
  return staffSheet(context.call);
}
