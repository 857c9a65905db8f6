import type { Database } from 'better-sqlite3';
import { day, KEY, oneOf } from '../columns.ts';

/** Printers measured, blanks counted, prints remembered. */
export function createPrinting(db: Database): void {
  db.exec(`
    -- A printer with one tray and one paper; its calibration is worked out from what was read on its sheet.
    CREATE TABLE printerProfiles (
      ${KEY},
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      printer TEXT NOT NULL,
      tray TEXT NOT NULL,
      widthMm REAL NOT NULL CHECK (widthMm > 0),
      heightMm REAL NOT NULL CHECK (heightMm > 0),
      readings TEXT CHECK (json_valid(readings)),
      calibratedOn TEXT ${day('calibratedOn')},
      CHECK ((readings IS NULL) = (calibratedOn IS NULL))
    ) STRICT;
    CREATE TABLE blankMovements (
      ${KEY},
      blankId TEXT NOT NULL REFERENCES certificateBlanks (id),
      movedOn TEXT NOT NULL ${day('movedOn')},
      kind ${oneOf('kind', ['received', 'spoiled', 'lost', 'found'])},
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX blankMovementsOfBlank ON blankMovements (blankId);
    -- A run of printing. The profile may change or go: its name of the day is kept.
    CREATE TABLE certificatePrints (
      ${KEY},
      printedAt TEXT NOT NULL,
      profileName TEXT NOT NULL,
      blankId TEXT REFERENCES certificateBlanks (id),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE TABLE certificatePrintItems (
      ${KEY},
      printId TEXT NOT NULL REFERENCES certificatePrints (id),
      position INTEGER NOT NULL,
      awardId TEXT NOT NULL REFERENCES awards (id),
      templateVersionId TEXT NOT NULL REFERENCES certificateTemplateVersions (id),
      -- What was said and moved, so that it can be printed again exactly.
      content TEXT NOT NULL CHECK (json_valid(content)),
      adjustment TEXT NOT NULL CHECK (json_valid(adjustment)),
      -- Why its sheet was spoiled; null when it was not.
      spoiled TEXT CHECK (spoiled <> ''),
      UNIQUE (printId, position)
    ) STRICT;
    CREATE INDEX certificatePrintItemsOfAward ON certificatePrintItems (awardId);
  `);
}

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
