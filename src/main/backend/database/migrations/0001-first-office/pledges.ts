import type { Database } from 'better-sqlite3';
import { day, KEY, oneOf } from '../columns.ts';
import { createSearchIndex } from './searchIndex.ts';

export function createPledges(db: Database): void {
  db.exec(`
    CREATE TABLE movements (
      ${KEY},
      name TEXT NOT NULL,
      year INTEGER NOT NULL,
      content TEXT NOT NULL,
      launchedOn TEXT ${day('launchedOn')},
      meetingId TEXT REFERENCES meetings (id)
    ) STRICT;
    CREATE TABLE pledges (
      ${KEY},
      movementId TEXT NOT NULL REFERENCES movements (id),
      unitId TEXT NOT NULL REFERENCES units (id),
      unitName TEXT NOT NULL,
      status ${oneOf('status', ['draft', 'signed'])},
      signedOn TEXT ${day('signedOn')},
      signedAt TEXT,
      signingOrder INTEGER,
      meetingId TEXT REFERENCES meetings (id),
      signatoryStaffId TEXT REFERENCES staff (id),
      signatoryName TEXT NOT NULL,
      signatoryPosition TEXT NOT NULL,
      deletedAt TEXT,
      UNIQUE (movementId, signingOrder)
    ) STRICT;
    CREATE INDEX pledgesBySignatory ON pledges (signatoryStaffId) WHERE signatoryStaffId IS NOT NULL;
    CREATE UNIQUE INDEX onePledgeOfUnit ON pledges (movementId, unitId) WHERE deletedAt IS NULL;
    CREATE TABLE targets (
      ${KEY},
      year INTEGER NOT NULL,
      pledgeId TEXT REFERENCES pledges (id),
      -- Neither pledge nor unit: a target of the whole office.
      unitId TEXT REFERENCES units (id),
      position INTEGER NOT NULL,
      content TEXT NOT NULL,
      measure TEXT NOT NULL,
      planned REAL,
      achieved REAL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX targetsOfYear ON targets (year, unitId, position);
    CREATE INDEX targetsOfPledge ON targets (pledgeId, position);
  `);
  createSearchIndex(db, 'movements', ['name']);
  createSearchIndex(db, 'pledges', ['unitName', 'signatoryName']);
}
