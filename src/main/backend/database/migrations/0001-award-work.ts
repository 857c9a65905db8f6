import type { Database } from 'better-sqlite3';
import { day, KEY, oneOf, RECIPIENT_KINDS } from './columns.ts';

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
    -- Discipline, inspection or complaint under way against a person or a unit.
    CREATE TABLE reviews (
      ${KEY},
      staffId TEXT REFERENCES staff (id),
      unitId TEXT REFERENCES units (id),
      kind ${oneOf('kind', ['discipline', 'investigation', 'inspection', 'complaint', 'press'])},
      since TEXT NOT NULL ${day('since')},
      until TEXT ${day('until')},
      note TEXT NOT NULL,
      CHECK ((staffId IS NULL) <> (unitId IS NULL)),
      CHECK (until >= since)
    ) STRICT;
    CREATE INDEX reviewsOfStaff ON reviews (staffId) WHERE staffId IS NOT NULL;
    CREATE INDEX reviewsOfUnit ON reviews (unitId) WHERE unitId IS NOT NULL;
  `);
}
