import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { Insertable, Kysely, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '../../../shared/contract/errors.ts';
import { withDerivedColumns } from './derived.ts';
import type { AuditedTable, DerivedColumn, KeptMediaType, Schema } from './schema.ts';

export type NewRow<T extends AuditedTable> = Omit<
  Insertable<Schema[T]>,
  'id' | 'seq' | 'searchText' | DerivedColumn
> & {
  id?: string;
};
export type RowChanges<T extends AuditedTable> = Omit<
  Updateable<Schema[T]>,
  'id' | 'seq' | 'searchText' | DerivedColumn
>;

type Row = Record<string, unknown>;
type AuditKind = 'insert' | 'update' | 'delete';

/** Who changes, through which procedure. */
export interface Act {
  actor: string;
  procedure: string;
}

/**
 * One write transaction. Every row it touches leaves an audit row; all of them belong to one operation, which is one
 * line in the history. Reads through `db` see what was changed so far.
 */
export class Change {
  readonly db: Kysely<Schema>;
  /** UTC, ISO 8601: the moment of everything this transaction does. */
  readonly now = new Date().toISOString();
  readonly operationId = uuidv7();
  readonly #raw: Database;
  readonly #act: Act;
  readonly #statements = new Map<string, Statement>();
  #isRecorded = false;
  #undoes: string | null = null;

  constructor(raw: Database, db: Kysely<Schema>, act: Act) {
    this.#raw = raw;
    this.db = db;
    this.#act = act;
  }

  /** Says, before anything is changed, that this transaction takes an earlier operation back. */
  takesBack(operationId: string): void {
    this.#undoes = operationId;
  }

  /**
   * Tries changes that the database may refuse because other rows point at the row or have its place. Refused ones
   * leave no trace; the transaction goes on.
   * @returns whether they were made.
   */
  attempt(changes: () => void): boolean {
    this.#raw.exec('SAVEPOINT attempt');
    try {
      changes();
      this.#raw.exec('RELEASE attempt');
      return true;
    } catch (error) {
      this.#raw.exec('ROLLBACK TO attempt; RELEASE attempt');
      if (isConstraintFailure(error)) return false;
      throw error;
    }
  }

  /** @returns the row's id. */
  insert<T extends AuditedTable>(table: T, values: NewRow<T>): string {
    const row = withDerivedColumns(table, { ...(values as Row), id: (values as Row)['id'] ?? uuidv7() });
    this.#insertRow(table, row);
    this.#audit(table, 'insert', row['id'] as string, null, row);
    return row['id'] as string;
  }

  /**
   * Keeps a file under the hash of its bytes. Kept files never change and are not audited: the rows that name them are.
   * @returns the hash, SHA-256 in hexadecimal.
   */
  keepFile(mediaType: KeptMediaType, bytes: Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.#statement('INSERT OR IGNORE INTO keptFiles (hash, mediaType, bytes) VALUES (?, ?, ?)').run(
      hash,
      mediaType,
      Buffer.from(bytes),
    );
    return hash;
  }

  /** Drops kept files that no row names any longer; a design names its pictures within its text. */
  dropUnusedFiles(): void {
    const named = (table: string, column: string) =>
      `NOT EXISTS (SELECT 1 FROM ${table} WHERE instr(${column}, keptFiles.hash) > 0)`;
    this.#statement(
      `DELETE FROM keptFiles WHERE ${[
        named('dossierFiles', 'fileHash'),
        named('documentTemplates', 'fileHash'),
        named('certificateFonts', 'fileHash'),
        named('certificateTemplateVersions', 'body'),
        named('certificateAdjustments', 'boxes'),
        named('certificatePrintItems', 'adjustment'),
      ].join(' AND ')}`,
    ).run();
  }

  /**
   * Writes only the columns that differ; a change that changes nothing leaves no trace.
   * @throws AppError NOT_FOUND
   */
  update<T extends AuditedTable>(table: T, id: string, changes: RowChanges<T>): void {
    const current = this.#currentRow(table, id);
    const wanted = withDerivedColumns(table, { ...current, ...definedOnly(changes as Row) });
    const columns = Object.keys(wanted).filter((column) => wanted[column] !== current[column]);
    if (columns.length === 0) return;
    this.#updateRow(table, id, pick(wanted, columns));
    this.#audit(table, 'update', id, pick(current, columns), pick(wanted, columns));
  }

  /**
   * Removes the row for good. What people may want back goes to the bin instead (`deletedAt`).
   * @throws AppError NOT_FOUND
   */
  delete(table: AuditedTable, id: string): void {
    const current = this.#currentRow(table, id);
    this.#statement(`DELETE FROM ${table} WHERE id = ?`).run(id);
    this.#audit(table, 'delete', id, current, null);
  }

  /**
   * Takes one audited change back, exactly.
   * @throws AppError CANNOT_UNDO when the row was changed or used since.
   */
  revert(table: AuditedTable, id: string, kind: AuditKind, before: Row | null, after: Row | null): void {
    const current = this.#findRow(table, id);
    const asLeft = kind === 'delete' ? current === undefined : current !== undefined && matches(current, after ?? {});
    if (!asLeft) throw new AppError('CANNOT_UNDO', { reason: 'changedSince' });
    const isReverted = this.attempt(() => {
      if (kind === 'insert') this.#statement(`DELETE FROM ${table} WHERE id = ?`).run(id);
      else if (kind === 'update') this.#updateRow(table, id, before ?? {});
      else this.#insertRow(table, before ?? {});
    });
    if (!isReverted) throw new AppError('CANNOT_UNDO', { reason: 'usedSince' });
    const inverse = { insert: 'delete', update: 'update', delete: 'insert' } as const;
    this.#audit(table, inverse[kind], id, after, before);
  }

  #audit(table: string, kind: AuditKind, rowId: string, before: Row | null, after: Row | null): void {
    if (!this.#isRecorded) {
      this.#statement('INSERT INTO operations (id, at, actor, procedure, undoes) VALUES (?, ?, ?, ?, ?)').run(
        this.operationId,
        this.now,
        this.#act.actor,
        this.#act.procedure,
        this.#undoes,
      );
      this.#isRecorded = true;
    }
    this.#statement(
      'INSERT INTO auditRows (operationId, tableName, rowId, kind, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(this.operationId, table, rowId, kind, before && JSON.stringify(before), after && JSON.stringify(after));
  }

  #insertRow(table: string, row: Row): void {
    const columns = Object.keys(row);
    this.#statement(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    );
  }

  #updateRow(table: string, id: string, values: Row): void {
    const assignments = Object.keys(values).map((column) => `${column} = ?`);
    this.#statement(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`).run(...Object.values(values), id);
  }

  #currentRow(table: string, id: string): Row {
    const row = this.#findRow(table, id);
    if (!row) throw new AppError('NOT_FOUND', { what: table });
    return row;
  }

  #findRow(table: string, id: string): Row | undefined {
    const row = this.#statement(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined;
    if (!row) return undefined;
    delete row['seq'];
    delete row['searchText'];
    return row;
  }

  #statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#raw.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function definedOnly(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function matches(row: Row, expected: Row): boolean {
  return Object.entries(expected).every(([column, value]) => row[column] === value);
}

function isConstraintFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
