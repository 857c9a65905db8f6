import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf } from '../columns.ts';
import { createSearchIndex } from './searchIndex.ts';

const UNIT_KINDS = [
  'office',
  'leadership',
  'department',
  'secretariat',
  'inspectorate',
  'branch',
  'board',
  'centre',
  'institute',
  'school',
  'fund',
  'serviceUnit',
  'team',
  'otherUnit',
];

export function createUnits(db: Database): void {
  db.exec(`
    CREATE TABLE units (
      ${KEY},
      hasLegalPersonality ${flag('hasLegalPersonality')},
      hasUnion ${flag('hasUnion')},
      sortOrder INTEGER NOT NULL,
      foundedOn TEXT NOT NULL ${day('foundedOn')},
      dissolvedOn TEXT ${day('dissolvedOn')},
      -- The newest name, for search and for lists of today; unitVersions holds the history.
      name TEXT NOT NULL,
      shortName TEXT NOT NULL,
      sortKey TEXT NOT NULL
    ) STRICT;
    CREATE TABLE unitVersions (
      ${KEY},
      unitId TEXT NOT NULL REFERENCES units (id),
      validFrom TEXT NOT NULL ${day('validFrom')},
      validTo TEXT ${day('validTo')},
      name TEXT NOT NULL,
      shortName TEXT NOT NULL,
      kind ${oneOf('kind', UNIT_KINDS)},
      parentId TEXT REFERENCES units (id),
      event ${oneOf('event', ['founded', 'renamed', 'moved', 'merged', 'split', 'dissolved', 'corrected'])},
      decisionNumber TEXT NOT NULL,
      UNIQUE (unitId, validFrom)
    ) STRICT;
    CREATE INDEX unitVersionsOfParent ON unitVersions (parentId);
    -- Who heads a unit from a day on, until the next row's; null: nobody.
    CREATE TABLE unitHeads (
      ${KEY},
      unitId TEXT NOT NULL REFERENCES units (id),
      validFrom TEXT NOT NULL ${day('validFrom')},
      headStaffId TEXT REFERENCES staff (id),
      decisionNumber TEXT NOT NULL,
      UNIQUE (unitId, validFrom)
    ) STRICT;
    CREATE INDEX unitHeadsOfStaff ON unitHeads (headStaffId);
    -- Mergers and divisions: where what a unit had went.
    CREATE TABLE unitSuccessions (
      ${KEY},
      fromUnitId TEXT NOT NULL REFERENCES units (id),
      toUnitId TEXT NOT NULL REFERENCES units (id),
      validFrom TEXT NOT NULL ${day('validFrom')},
      decisionNumber TEXT NOT NULL,
      UNIQUE (fromUnitId, toUnitId, validFrom)
    ) STRICT;
    CREATE INDEX unitSuccessionsTo ON unitSuccessions (toUnitId);
  `);
  createSearchIndex(db, 'units', ['name', 'shortName']);
}
