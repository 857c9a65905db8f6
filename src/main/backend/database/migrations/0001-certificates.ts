import type { Database } from 'better-sqlite3';
import { KEY } from './columns.ts';

/** What certificates are proved genuine with. */
export function createProof(db: Database): void {
  db.exec(`
    CREATE TABLE proofKeys (
      ${KEY},
      keyCode TEXT NOT NULL UNIQUE,
      ownerName TEXT NOT NULL,
      publicKey TEXT NOT NULL,
      -- Null: the key of another office.
      privateKey TEXT,
      madeAt TEXT NOT NULL
    ) STRICT;
  `);
}
