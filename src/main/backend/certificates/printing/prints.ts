import { sql } from 'kysely';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CertificateAdjustment } from '../../../../shared/domain/certificates/adjustment.ts';
import type { CertificateContent } from '../../../../shared/domain/certificates/fields.ts';
import type { Change } from '../../database/change.ts';
import type { Reader } from '../../database/open.ts';

export interface PrintRun {
  /** The printer's profile by its name of the day; empty when none was chosen. */
  profileName: string;
  /** Null: plain paper. */
  blankId: string | null;
  /** Why printed again; empty the first time. */
  reason: string;
  /** In the order of the pages. */
  items: readonly PrintedItem[];
}

/** One certificate as it was drawn. */
interface PrintedItem {
  awardId: string;
  templateVersionId: string;
  content: CertificateContent;
  adjustment: CertificateAdjustment;
}

/** Remembers what was printed, by which version of which template. @returns the run's id. */
export function recordPrint(change: Change, { items, ...run }: PrintRun): string {
  const printId = change.insert('certificatePrints', { ...run, printedAt: change.now });
  for (const [position, { content, adjustment, ...item }] of items.entries()) {
    change.insert('certificatePrintItems', {
      ...item,
      printId,
      position,
      content: JSON.stringify(content),
      adjustment: JSON.stringify(adjustment),
      spoiled: null,
    });
  }
  return printId;
}

/**
 * How certificates were drawn in an earlier run, by award.
 * @throws AppError NOT_FOUND when there was no such run
 */
export async function printedItems(db: Reader, printId: string): Promise<ReadonlyMap<string, PrintedItem>> {
  const rows = await db
    .selectFrom('certificatePrintItems')
    .select(['awardId', 'templateVersionId', 'content', 'adjustment'])
    .where('printId', '=', printId)
    .execute();
  if (rows.length === 0) throw new AppError('NOT_FOUND', { what: 'certificatePrints' });
  return new Map(
    rows.map(({ content, adjustment, ...row }) => [
      row.awardId,
      {
        ...row,
        content: JSON.parse(content) as CertificateContent,
        adjustment: JSON.parse(adjustment) as CertificateAdjustment,
      },
    ]),
  );
}

interface BlankChoice {
  blankId?: string | null | undefined;
  printId?: string | undefined;
}

/** What a batch is printed on: the blank chosen, or that of the print it repeats. Null for plain paper. */
export async function blankChosen(db: Reader, { blankId, printId }: BlankChoice): Promise<string | null> {
  if (printId === undefined) return blankId ?? null;
  const print = await db.selectFrom('certificatePrints').select('blankId').where('id', '=', printId).executeTakeFirst();
  return print?.blankId ?? null;
}

/** Which of these awards have a good print already, and when it was made last. */
export async function printedBefore(db: Reader, awardIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ awardId: string; printedAt: string }>`
    SELECT awardId, max(printedAt) AS printedAt
    FROM certificatePrintItems AS item JOIN certificatePrints AS print ON print.id = item.printId
    WHERE spoiled IS NULL AND awardId IN (SELECT value FROM json_each(${JSON.stringify(awardIds)}))
    GROUP BY awardId`.execute(db);
  return new Map(rows.map(({ awardId, printedAt }) => [awardId, printedAt]));
}
