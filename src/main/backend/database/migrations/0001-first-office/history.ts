import type { Database } from 'better-sqlite3';
import { KEY, oneOf } from '../columns.ts';

/** History can be added to, never rewritten. */
function forbidChanges(db: Database, table: string): void {
  for (const act of ['UPDATE', 'DELETE']) {
    db.exec(`CREATE TRIGGER ${table}No${act} BEFORE ${act} ON ${table} BEGIN
      SELECT RAISE(ABORT, '${table} is append-only');
    END;`);
  }
}

export function createHistory(db: Database): void {
  db.exec(`
    CREATE TABLE operations (
      ${KEY},
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      procedure TEXT NOT NULL,
      undoes TEXT REFERENCES operations (id)
    ) STRICT;
    CREATE TABLE auditRows (
      seq INTEGER PRIMARY KEY,
      operationId TEXT NOT NULL REFERENCES operations (id),
      tableName TEXT NOT NULL,
      rowId TEXT NOT NULL,
      kind ${oneOf('kind', ['insert', 'update', 'delete'])},
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX auditRowsOfOperation ON auditRows (operationId);
    CREATE INDEX auditRowsOfRow ON auditRows (rowId);
    CREATE INDEX operationsUndone ON operations (undoes) WHERE undoes IS NOT NULL;
  `);
  forbidChanges(db, 'operations');
  forbidChanges(db, 'auditRows');
}
