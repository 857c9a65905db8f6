import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { dateInWords } from '../../../../shared/domain/dates.ts';
import type { Reader } from '../../database/open.ts';
import { officeProfileOn } from '../../office/queries.ts';
import type { WholeSheet } from '../writeSheetJob.ts';
import type { SheetTable } from './table.ts';

/**
 * A table as a printable sheet, under the office's name of the day it tells about and over today's place and date.
 * @throws AppError NOTHING_TO_WRITE when it has no rows
 */
export async function withHeadings(db: Reader, table: SheetTable, lastDay: string): Promise<WholeSheet> {
  if (table.rows.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  const now = today();
  const { name: officeName } = await officeProfileOn(db, lastDay);
  const { placeName } = await officeProfileOn(db, now);
  const { title, footer, ...rest } = table;
  return { ...rest, titles: [title, officeName], footer: [...footer, `${placeName}, ${dateInWords(now)}`] };
}
