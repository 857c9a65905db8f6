import type { Database } from 'better-sqlite3';
import { day, KEY, oneOf, RECIPIENT_KINDS, SIGNING_FORMS } from '../columns.ts';

/** Tờ trình: what a higher level is asked to decide, and what became of each part of it. */
export function createProposals(db: Database): void {
  db.exec(`
    CREATE TABLE proposals (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      number INTEGER NOT NULL CHECK (number > 0),
      year INTEGER NOT NULL,
      symbol TEXT NOT NULL,
      issuedOn TEXT NOT NULL ${day('issuedOn')},
      subject TEXT NOT NULL,
      addressee TEXT NOT NULL,
      legalBases TEXT NOT NULL CHECK (json_valid(legalBases)),
      rulePackId TEXT NOT NULL,
      officeName TEXT NOT NULL,
      signatoryName TEXT NOT NULL,
      signatoryPosition TEXT NOT NULL,
      signatoryForm ${oneOf('signatoryForm', SIGNING_FORMS)},
      signatoryOnBehalfOf TEXT NOT NULL,
      withdrawnOn TEXT ${day('withdrawnOn')},
      withdrawalReason TEXT NOT NULL,
      UNIQUE (year, number)
    ) STRICT;
    CREATE INDEX proposalsOfRound ON proposals (roundId);
    CREATE TABLE proposalItems (
      ${KEY},
      proposalId TEXT NOT NULL REFERENCES proposals (id),
      nominationId TEXT NOT NULL REFERENCES nominations (id),
      outcome ${oneOf('outcome', ['waiting', 'granted', 'refused', 'withdrawn'])},
      note TEXT NOT NULL,
      UNIQUE (proposalId, nominationId)
    ) STRICT;
    CREATE UNIQUE INDEX proposedOnceAtATime ON proposalItems (nominationId) WHERE outcome IN ('waiting', 'granted');
    CREATE INDEX proposalItemsOfNomination ON proposalItems (nominationId);
  `);
}

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

/** Files that lie with dossiers, kept under the hash of their bytes. */
export function createDossierFiles(db: Database): void {
  db.exec(`
    CREATE TABLE dossierFiles (
      ${KEY},
      nominationId TEXT NOT NULL REFERENCES nominations (id),
      partCode TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      fileHash TEXT NOT NULL REFERENCES keptFiles (hash),
      deletedAt TEXT
    ) STRICT;
    CREATE INDEX dossierFilesOfNomination ON dossierFiles (nominationId);
    CREATE UNIQUE INDEX dossierFileNamedOnce ON dossierFiles (nominationId, partCode, name) WHERE deletedAt IS NULL;
  `);
}
