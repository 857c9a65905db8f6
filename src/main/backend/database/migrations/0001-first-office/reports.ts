import type { Database } from 'better-sqlite3';
import { day, KEY } from '../columns.ts';

export function createReports(db: Database): void {
  db.exec(`
    CREATE TABLE onlineMeetings (
      ${KEY},
      heldOn TEXT NOT NULL ${day('heldOn')},
      title TEXT NOT NULL,
      levels INTEGER NOT NULL CHECK (levels IN (2, 3, 4)),
      sites INTEGER NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX onlineMeetingsByDay ON onlineMeetings (heldOn);
  `);
}
