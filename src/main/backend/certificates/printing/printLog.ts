import { sql, type RawBuilder } from 'kysely';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Reader } from '../../database/open.ts';

type Print = OutputOf<'certificates.printRun'>;
type Summary = OutputOf<'certificates.printRuns'>['rows'][number];

interface RawItem {
  id: string;
  printedAt: string;
  printedBy: string;
  profileName: string;
  blankName: string | null;
  reason: string;
  awardId: string;
  recipientName: string;
  templateName: string;
  templateVersionId: string;
  version: number;
  spoiled: string | null;
}

/** Runs of printing, newest first; with an award only those it was in, and of them only it. */
export async function printRows(db: Reader, awardId: string | undefined, limit: number): Promise<Print[]> {
  return printsWhere(db, awardId === undefined ? sql`1` : sql`item.awardId = ${awardId}`, limit);
}

/** @throws AppError NOT_FOUND */
export async function printById(db: Reader, id: string): Promise<Print> {
  const [print] = await printsWhere(db, sql`print.id = ${id}`, 1);
  if (!print) throw new AppError('NOT_FOUND', { what: 'certificatePrints' });
  return print;
}

const printedBy = sql`(SELECT actor FROM auditRows JOIN operations ON operations.id = operationId
  WHERE rowId = print.id AND kind = 'insert')`;

async function printsWhere(db: Reader, condition: RawBuilder<unknown>, limit: number): Promise<Print[]> {
  const { rows } = await sql<RawItem>`
    WITH runs AS (
      SELECT DISTINCT print.id, print.seq FROM certificatePrints AS print
      JOIN certificatePrintItems AS item ON item.printId = print.id WHERE ${condition}
      ORDER BY print.seq DESC LIMIT ${limit}
    )
    SELECT print.id, printedAt, profileName, print.reason, blank.name AS blankName, ${printedBy} AS printedBy,
      item.awardId, awards.recipientName, template.name AS templateName, item.templateVersionId,
      version.number AS version, item.spoiled
    FROM runs JOIN certificatePrints AS print ON print.id = runs.id
    JOIN certificatePrintItems AS item ON item.printId = print.id
    JOIN awards ON awards.id = item.awardId
    JOIN certificateTemplateVersions AS version ON version.id = item.templateVersionId
    JOIN certificateTemplates AS template ON template.id = version.templateId
    LEFT JOIN certificateBlanks AS blank ON blank.id = print.blankId
    WHERE ${condition} ORDER BY print.seq DESC, item.position`.execute(db);
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((items) => {
    const [run] = items;
    if (!run) return [];
    const { id, printedAt, printedBy: by, profileName, blankName, reason } = run;
    return [
      { id, printedAt, printedBy: by, profileName, blankName: blankName ?? '', reason, items: items.map(itemOf) },
    ];
  });
}

function itemOf({ awardId, recipientName, templateName, templateVersionId, version, spoiled }: RawItem) {
  return { awardId, recipientName, templateName, templateVersionId, version, spoiled };
}

interface Page {
  decisionId?: string | undefined;
  limit: number;
  offset: number;
}

/** Runs counted, without their sheets, newest first. */
export async function printSummaries(db: Reader, { decisionId, limit, offset }: Page) {
  const ofDecision =
    decisionId === undefined
      ? sql`1`
      : sql`print.id IN (SELECT printId FROM certificatePrintItems AS item JOIN awards ON awards.id = item.awardId
          WHERE awards.decisionId = ${decisionId})`;
  const { rows } = await sql<Omit<Summary, 'decisions'> & { decisions: string; total: number }>`
    WITH runs AS (
      SELECT print.*, count(*) OVER () AS total FROM certificatePrints AS print WHERE ${ofDecision}
      ORDER BY print.seq DESC LIMIT ${limit} OFFSET ${offset}
    )
    SELECT print.id, printedAt, profileName, print.reason, ifnull(blank.name, '') AS blankName, total,
      ${printedBy} AS printedBy, count(*) AS sheets, count(item.spoiled) AS spoiled,
      json_group_array(DISTINCT awards.decisionSymbol) AS decisions,
      (SELECT recipientName FROM awards JOIN certificatePrintItems AS first ON first.awardId = awards.id
        WHERE first.printId = print.id ORDER BY first.position LIMIT 1) AS firstRecipient
    FROM runs AS print
    JOIN certificatePrintItems AS item ON item.printId = print.id
    JOIN awards ON awards.id = item.awardId
    LEFT JOIN certificateBlanks AS blank ON blank.id = print.blankId
    GROUP BY print.id ORDER BY print.seq DESC`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, decisions, ...row }) => ({
      ...row,
      decisions: JSON.parse(decisions) as string[],
    })),
  };
}
