import type { Database } from 'better-sqlite3';
import { KEY, RECIPIENT_KINDS } from './columns.ts';

/** What is worked out around nominations before they are decided. */
export function createAwardWork(db: Database): void {
  db.exec(`
    CREATE TABLE roundCeilings (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      formCode TEXT NOT NULL,
      recipientKind TEXT CHECK (recipientKind IN (${RECIPIENT_KINDS.map((kind) => `'${kind}'`).join(', ')})),
      -- Null: over the whole office.
      unitId TEXT REFERENCES units (id),
      most INTEGER NOT NULL CHECK (most >= 0),
      source TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX roundCeilingOnce ON roundCeilings
      (roundId, formCode, ifnull(recipientKind, ''), ifnull(unitId, ''));
    -- A part of the dossier that is there.
    CREATE TABLE dossierItems (
      ${KEY},
      nominationId TEXT NOT NULL REFERENCES nominations (id),
      partCode TEXT NOT NULL,
      note TEXT NOT NULL,
      UNIQUE (nominationId, partCode)
    ) STRICT;
    -- Why a nomination goes on against a warning.
    CREATE TABLE findingReasons (
      ${KEY},
      nominationId TEXT NOT NULL REFERENCES nominations (id),
      findingKey TEXT NOT NULL,
      reason TEXT NOT NULL,
      writtenAt TEXT NOT NULL,
      UNIQUE (nominationId, findingKey)
    ) STRICT;
  `);
}
