import type { Database } from 'better-sqlite3';
import { KEY } from '../columns.ts';

/**
 * The office's own Word templates. Each row is a version of one document's template, the last one counts; without a file
 * it goes back to the program's own.
 */
export function createDocumentTemplates(db: Database): void {
  db.exec(`
    CREATE TABLE documentTemplates (
      ${KEY},
      kind TEXT NOT NULL CHECK (kind <> ''),
      number INTEGER NOT NULL CHECK (number > 0),
      savedAt TEXT NOT NULL,
      -- As it was called where it came from; empty for the program's own.
      fileName TEXT NOT NULL,
      fileHash TEXT REFERENCES keptFiles (hash),
      UNIQUE (kind, number)
    ) STRICT;
    CREATE TRIGGER documentTemplatesNoUpdate BEFORE UPDATE ON documentTemplates BEGIN
      SELECT RAISE(ABORT, 'a version of a template is never changed');
    END;
  `);
}
