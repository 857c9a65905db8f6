import type { Database } from 'better-sqlite3';
import { flag, KEY } from '../columns.ts';

/**
 * Rule packs of the office's own; those of the program are files. Every version that a round follows stays, so that
 * what was decided by it can be read again: an edit then makes the next version.
 */
export function createRulePacks(db: Database): void {
  db.exec(`
    CREATE TABLE rulePacks (
      ${KEY},
      name TEXT NOT NULL CHECK (name <> ''),
      -- The pack it began as, or the file it was read from.
      copiedFrom TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      -- Rules the days it covers; while 0 it is a draft.
      isActive ${flag('isActive')},
      supersededById TEXT UNIQUE REFERENCES rulePacks (id),
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT;
  `);
}
