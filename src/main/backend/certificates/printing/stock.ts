import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf, today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';

type Stock = OutputOf<'certificates.blankStock'>['rows'][number];
type Movement = OutputOf<'certificates.blankMovements'>['rows'][number];

/** Every kind of blank with how many came, went and are left. */
export async function blankStock(db: Reader): Promise<Stock[]> {
  const { rows } = await sql<Stock>`
    WITH moved AS (
      SELECT blankId,
        sum(quantity) FILTER (WHERE kind = 'received') AS received,
        sum(quantity) FILTER (WHERE kind = 'found') AS found,
        sum(quantity) FILTER (WHERE kind = 'lost') AS lost,
        sum(quantity) FILTER (WHERE kind = 'spoiled') AS spoiled
      FROM blankMovements GROUP BY blankId
    ), printed AS (
      SELECT blankId, count(*) FILTER (WHERE spoiled IS NULL) AS used,
        count(*) FILTER (WHERE spoiled IS NOT NULL) AS spoiled
      FROM certificatePrintItems AS item JOIN certificatePrints AS print ON print.id = item.printId
      WHERE blankId IS NOT NULL GROUP BY blankId
    )
    SELECT blank.id AS blankId, blank.name, widthMm, heightMm,
      ifnull(moved.received, 0) AS received,
      ifnull(printed.used, 0) AS used,
      ifnull(moved.spoiled, 0) + ifnull(printed.spoiled, 0) AS spoiled,
      ifnull(moved.received, 0) + ifnull(moved.found, 0) - ifnull(moved.lost, 0) - ifnull(moved.spoiled, 0)
        - ifnull(printed.used, 0) - ifnull(printed.spoiled, 0) AS left
    FROM certificateBlanks AS blank
    LEFT JOIN moved ON moved.blankId = blank.id
    LEFT JOIN printed ON printed.blankId = blank.id
    WHERE blank.deletedAt IS NULL ORDER BY blank.seq`.execute(db);
  return rows;
}

/** What happened to one kind of blank, newest first; prints are told by their runs. */
export async function blankMovements(db: Reader, blankId: string): Promise<Movement[]> {
  const { rows } = await sql<Omit<Movement, 'on'> & { movedOn: string | null; printedAt: string | null }>`
    SELECT id, movedOn, NULL AS printedAt, kind, quantity, note FROM blankMovements WHERE blankId = ${blankId}
    UNION ALL
    SELECT print.id, NULL, printedAt, iif(item.spoiled IS NULL, 'printed', 'spoiledInPrinting'), count(*),
      ifnull(item.spoiled, print.reason)
    FROM certificatePrints AS print JOIN certificatePrintItems AS item ON item.printId = print.id
    WHERE blankId = ${blankId} GROUP BY print.id, item.spoiled
    ORDER BY id DESC`.execute(db);
  const movements = rows.map(({ movedOn, printedAt, ...row }) => ({ ...row, on: movedOn ?? dayOf(printedAt ?? '') }));
  return movements.toSorted((a, b) => Number(a.on < b.on) - Number(a.on > b.on));
}

type Recorded = z.output<typeof printing.recordBlanks.input>;

/** @throws AppError NOT_FOUND; BAD_INPUT when it is not said why blanks are spoiled; DATE_TO_COME */
export async function recordBlanks({ change, db }: CommandContext, { on, ...recorded }: Recorded) {
  if (recorded.kind === 'spoiled' && recorded.note === '') {
    throw new AppError('BAD_INPUT', { issues: [{ path: 'note', rule: 'required' }] });
  }
  if (on > today()) throw new AppError('DATE_TO_COME', { date: on });
  const present = (await blankStock(db)).some(({ blankId }) => blankId === recorded.blankId);
  if (!present) throw new AppError('NOT_FOUND', { what: 'certificateBlanks' });
  const id = change.insert('blankMovements', { ...recorded, movedOn: on });
  const stock = (await blankStock(db)).find(({ blankId }) => blankId === recorded.blankId);
  return { id, left: stock?.left ?? 0 };
}
