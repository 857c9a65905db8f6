import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf, partialDay } from '../columns.ts';
import { createSearchIndex } from './searchIndex.ts';

/** A person in the bin is not counted. */
function addToStaffTotals(row: 'new' | 'old', people: 1 | -1): string {
  return `
    INSERT INTO staffTotals (unitId, kind, status, isDirectWorker, isUnionMember, people)
    SELECT ${row}.unitId, ${row}.kind, ${row}.status, ${row}.isDirectWorker, ${row}.isUnionMember, ${people}
    WHERE ${row}.deletedAt IS NULL
    ON CONFLICT DO UPDATE SET people = people + excluded.people;`;
}

const addToRatedStaff = `
  INSERT INTO ratedStaff SELECT new.year, new.rating, seq FROM staff WHERE id = new.staffId;`;

const dropFromRatedStaff = `
  DELETE FROM ratedStaff WHERE year = old.year AND rating = old.rating
    AND staffSeq = (SELECT seq FROM staff WHERE id = old.staffId);`;

export function createStaff(db: Database): void {
  db.exec(`
    CREATE TABLE staff (
      ${KEY},
      code TEXT NOT NULL,
      fullName TEXT NOT NULL,
      sortKey TEXT NOT NULL,
      -- Accents kept, tone placement normalised: what duplicates are found by.
      comparisonKey TEXT NOT NULL,
      birthDate TEXT ${day('birthDate')},
      birthPrecision TEXT CHECK (birthPrecision IN ('day', 'month', 'year')),
      sex TEXT CHECK (sex IN ('male', 'female')),
      unitId TEXT NOT NULL REFERENCES units (id),
      position TEXT NOT NULL,
      kind ${oneOf('kind', ['official', 'civilServant', 'publicEmployee', 'contract'])},
      isDirectWorker ${flag('isDirectWorker')},
      isUnionMember ${flag('isUnionMember')},
      unionPosition TEXT NOT NULL,
      citizenId TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      ${partialDay('recruitedOn')},
      ${partialDay('joinedOn')},
      status ${oneOf('status', ['working', 'onLeave', 'retired', 'left'])},
      note TEXT NOT NULL,
      deletedAt TEXT,
      -- Of an entry given up: the entry of the same person that was kept. It stays out of the bin's reach.
      mergedIntoId TEXT REFERENCES staff (id),
      CHECK ((birthDate IS NULL) = (birthPrecision IS NULL)),
      CHECK ((recruitedOn IS NULL) = (recruitedOnPrecision IS NULL)),
      CHECK ((joinedOn IS NULL) = (joinedOnPrecision IS NULL))
    ) STRICT;
    -- The lists: whole in an index, so that counting and paging under any filter never read the rows themselves.
    CREATE INDEX staffByName ON staff (sortKey, unitId, kind, status, isDirectWorker, isUnionMember)
      WHERE deletedAt IS NULL;
    CREATE INDEX staffOfUnit ON staff (unitId, sortKey, kind, status, isDirectWorker, isUnionMember)
      WHERE deletedAt IS NULL;
    CREATE INDEX staffByBirth ON staff (ifnull(birthDate, '9999-12-31'), sortKey) WHERE deletedAt IS NULL;
    CREATE INDEX staffByPosition ON staff (position, sortKey) WHERE deletedAt IS NULL;
    CREATE INDEX staffInBin ON staff (deletedAt) WHERE deletedAt IS NOT NULL;
    CREATE INDEX staffByComparison ON staff (comparisonKey, birthDate, deletedAt);
    CREATE INDEX staffBornSometime ON staff (comparisonKey) WHERE birthPrecision <> 'day';
    CREATE INDEX staffByCitizenId ON staff (citizenId) WHERE citizenId <> '';
    CREATE INDEX staffByCode ON staff (code) WHERE code <> '';
    -- How many people there are of each sort, kept by the triggers: the lists show totals without reading anybody.
    CREATE TABLE staffTotals (
      unitId TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      isDirectWorker INTEGER NOT NULL,
      isUnionMember INTEGER NOT NULL,
      people INTEGER NOT NULL,
      PRIMARY KEY (unitId, kind, status, isDirectWorker, isUnionMember)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER staffCounted AFTER INSERT ON staff BEGIN ${addToStaffTotals('new', 1)} END;
    CREATE TRIGGER staffCountedOut AFTER DELETE ON staff BEGIN ${addToStaffTotals('old', -1)} END;
    CREATE TRIGGER staffCountedAgain
      AFTER UPDATE OF unitId, kind, status, isDirectWorker, isUnionMember, deletedAt ON staff BEGIN
      ${addToStaffTotals('old', -1)}
      ${addToStaffTotals('new', 1)}
    END;
    CREATE TABLE postings (
      ${KEY},
      staffId TEXT NOT NULL REFERENCES staff (id),
      validFrom TEXT NOT NULL ${day('validFrom')},
      validTo TEXT ${day('validTo')},
      unitId TEXT NOT NULL REFERENCES units (id),
      position TEXT NOT NULL,
      decisionNumber TEXT NOT NULL
    ) STRICT;
    CREATE INDEX postingsOfStaff ON postings (staffId, validFrom);
    CREATE INDEX postingsInUnit ON postings (unitId);
    -- From a day on: on leave, retired, left, or working again. Before the first one the person works.
    CREATE TABLE statusChanges (
      ${KEY},
      staffId TEXT NOT NULL REFERENCES staff (id),
      validFrom TEXT NOT NULL ${day('validFrom')},
      status ${oneOf('status', ['working', 'onLeave', 'retired', 'left'])},
      decisionNumber TEXT NOT NULL,
      UNIQUE (staffId, validFrom)
    ) STRICT;
    CREATE TABLE ratings (
      ${KEY},
      staffId TEXT NOT NULL REFERENCES staff (id),
      year INTEGER NOT NULL,
      rating ${oneOf('rating', ['excellent', 'good', 'completed', 'notCompleted'])},
      legalBasis TEXT NOT NULL,
      UNIQUE (staffId, year)
    ) STRICT;
    -- How the columns of a list were read, by its headers: remembered for the next list of the same form.
    CREATE TABLE importMappings (
      ${KEY},
      shape TEXT NOT NULL UNIQUE,
      columns TEXT NOT NULL CHECK (json_valid(columns))
    ) STRICT;
    -- Ratings by the row numbers of the people, kept by the triggers: 100,000 are read at once.
    CREATE TABLE ratedStaff (
      year INTEGER NOT NULL,
      rating TEXT NOT NULL,
      staffSeq INTEGER NOT NULL,
      PRIMARY KEY (year, rating, staffSeq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER ratingsListed AFTER INSERT ON ratings BEGIN ${addToRatedStaff} END;
    CREATE TRIGGER ratingsListedAgain AFTER UPDATE OF staffId, year, rating ON ratings BEGIN
      ${dropFromRatedStaff} ${addToRatedStaff}
    END;
    CREATE TRIGGER ratingsUnlisted AFTER DELETE ON ratings BEGIN ${dropFromRatedStaff} END;
  `);
  createSearchIndex(db, 'staff', ['fullName', 'code', 'position']);
}
