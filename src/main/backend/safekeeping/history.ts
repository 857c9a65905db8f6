import { sql } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import type { AuditedTable, Schema } from '../database/schema.ts';

type Operation = OutputOf<'safekeeping.history'>['rows'][number];
type ChangedRow = OutputOf<'safekeeping.changes'>['rows'][number];

/** What was awarded is a fact: it is revoked by a decision, never undone. What old papers tell is an entry like others. */
const isFact = sql`(tableName = 'decisions' OR tableName = 'awards'
  AND EXISTS (SELECT 1 FROM awards WHERE awards.id = rowId AND awards.decisionId IS NOT NULL))`;

/**
 * What of an award is no part of the fact: a handing over entered for the wrong day or the wrong people is corrected,
 * and of a person entered twice the award goes to the entry that is kept.
 */
const CHANGEABLE: readonly (keyof Schema['awards'])[] = [
  'handedOverOn',
  'handedOverMeetingId',
  'receivedBy',
  'staffId',
];

/** Why an act is never undone, whatever happened since; null for all others. */
const fixedBy = sql<'awarded' | 'disclosed' | 'keyMade' | 'fileGone' | null>`CASE
  WHEN EXISTS (
    SELECT 1 FROM auditRows WHERE operationId = operations.id AND ${isFact}
      AND (kind <> 'update' OR EXISTS (SELECT 1 FROM json_each(after) WHERE key NOT IN (${sql.join(CHANGEABLE)}))))
    THEN 'awarded'
  WHEN EXISTS (SELECT 1 FROM auditRows WHERE operationId = operations.id AND tableName = 'disclosures')
    THEN 'disclosed'
  WHEN EXISTS (SELECT 1 FROM auditRows WHERE operationId = operations.id AND tableName = 'proofKeys'
      AND kind = 'insert' AND json_extract(after, '$.privateKey') IS NOT NULL)
    THEN 'keyMade'
  WHEN EXISTS (SELECT 1 FROM auditRows WHERE operationId = operations.id AND kind = 'delete'
      AND tableName IN ('dossierFiles', 'certificateFonts')
      AND json_extract(before, '$.fileHash') NOT IN (SELECT hash FROM keptFiles))
    THEN 'fileGone'
  END`;
const isUndone = sql<number>`EXISTS (SELECT 1 FROM operations AS later WHERE later.undoes = operations.id)`;

/** Acts, newest first; with `rowId` only those that touched the row. */
export async function operations(db: Reader, rowId: string | undefined, limit: number, offset: number) {
  const ofRow = rowId === undefined ? sql`1` : sql`id IN (SELECT operationId FROM auditRows WHERE rowId = ${rowId})`;
  const total = await sql<{ total: number }>`SELECT count(*) AS total FROM operations WHERE ${ofRow}`.execute(db);
  const { rows } = await sql<Omit<Operation, 'isUndone' | 'canUndo'> & { isUndone: number; fixedBy: string | null }>`
    SELECT id, at, actor, procedure, ${isUndone} AS isUndone, ${fixedBy} AS fixedBy,
      (SELECT count(*) FROM auditRows WHERE operationId = operations.id) AS rows
    FROM operations WHERE ${ofRow} ORDER BY seq DESC LIMIT ${limit} OFFSET ${offset}`.execute(db);
  return {
    total: total.rows[0]?.total ?? 0,
    rows: rows.map(({ isUndone: undone, fixedBy: reason, ...row }) => ({
      ...row,
      isUndone: undone === 1,
      canUndo: undone === 0 && reason === null,
    })),
  };
}

export async function changesOf(db: Reader, operationId: string): Promise<ChangedRow[]> {
  const rows = await db
    .selectFrom('auditRows')
    .select(['tableName as table', 'rowId', 'kind', 'before', 'after'])
    .where('operationId', '=', operationId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }));
}

function parse(json: string | null): Record<string, unknown> | null {
  return json === null ? null : (JSON.parse(json) as Record<string, unknown>);
}

/**
 * Takes a whole act back, last row first. All of it or, when something it touched was changed or used since, nothing.
 * @throws AppError NOT_FOUND, CANNOT_UNDO
 */
export async function undoOperation(change: Change, operationId: string): Promise<void> {
  const rows = await changesOf(change.db, operationId);
  if (rows.length === 0) throw new AppError('NOT_FOUND', { what: 'operations' });
  const operation = await change.db
    .selectFrom('operations')
    .select([isUndone.as('isUndone'), fixedBy.as('fixedBy')])
    .where('id', '=', operationId)
    .executeTakeFirst();
  if (operation?.isUndone) throw new AppError('CANNOT_UNDO', { reason: 'alreadyUndone' });
  if (operation?.fixedBy) throw new AppError('CANNOT_UNDO', { reason: operation.fixedBy });
  change.takesBack(operationId);
  for (const { table, rowId, kind, before, after } of rows.reverse()) {
    change.revert(table as AuditedTable, rowId, kind, before as Row | null, after as Row | null);
  }
}

type Row = Record<string, unknown>;
