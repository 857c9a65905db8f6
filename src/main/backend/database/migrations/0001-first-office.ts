import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf, RECIPIENT_KINDS, SIGNING_FORMS } from './columns.ts';
import { createCertificates } from './0001-certificate-templates.ts';
import { createDocumentTemplates } from './0001-document-templates.ts';
import { createAwardWork, createProposals, createDossierFiles } from './0001-award-work.ts';
import { createRulePacks } from './0001-rule-packs.ts';
import { createCouncil } from './0001-council.ts';
import { createPrinting, createProof } from './0001-printing.ts';

/** A day known to the day, the month or only the year, in two columns. */
const partialDay = (column: string) =>
  `${column} TEXT ${day(column)}, ${column}Precision TEXT CHECK (${column}Precision IN ('day', 'month', 'year'))`;

const UNIT_KINDS = ['office', 'leadership', 'department', 'secretariat', 'inspectorate', 'centre', 'team'];
const SENSITIVE_FIELDS = ['ethnicity', 'religion', 'party'];
const DISCIPLINES = ['reprimand', 'warning', 'salaryCut', 'demotion', 'removal', 'dismissal'];
const ROUNDINGS = ['up', 'nearest', 'none'];

/**
 * An accent-free index of some columns of a table, kept by triggers. `unicode61` with `remove_diacritics 2` folds
 * every Vietnamese letter but đ, which the generated column `searchText` folds first. Prefixes of up to seven letters,
 * as long as a Vietnamese word gets, are indexed, so that a keystroke reads a few rows and not every word that begins
 * so. Where in a row a word stands is not kept: nobody asks, and the index is a third as large.
 */
export function createSearchIndex(db: Database, table: string, columns: readonly string[]): void {
  const joined = columns.map((column) => `ifnull(${column}, '')`).join(` || ' ' || `);
  db.exec(`
    ALTER TABLE ${table} ADD COLUMN searchText TEXT
      GENERATED ALWAYS AS (replace(replace(${joined}, 'đ', 'd'), 'Đ', 'D')) VIRTUAL;
    CREATE VIRTUAL TABLE ${table}Search USING fts5 (
      searchText, content = '${table}', content_rowid = 'seq', prefix = '1 2 3 4 5 6 7', detail = none,
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER ${table}SearchInsert AFTER INSERT ON ${table} BEGIN
      INSERT INTO ${table}Search (rowid, searchText) VALUES (new.seq, new.searchText);
    END;
    CREATE TRIGGER ${table}SearchDelete AFTER DELETE ON ${table} BEGIN
      INSERT INTO ${table}Search (${table}Search, rowid, searchText) VALUES ('delete', old.seq, old.searchText);
    END;
    CREATE TRIGGER ${table}SearchUpdate AFTER UPDATE OF ${columns.join(', ')} ON ${table} BEGIN
      INSERT INTO ${table}Search (${table}Search, rowid, searchText) VALUES ('delete', old.seq, old.searchText);
      INSERT INTO ${table}Search (rowid, searchText) VALUES (new.seq, new.searchText);
    END;
  `);
}

/** History can be added to, never rewritten. */
function forbidChanges(db: Database, table: string): void {
  for (const act of ['UPDATE', 'DELETE']) {
    db.exec(`CREATE TRIGGER ${table}No${act} BEFORE ${act} ON ${table} BEGIN
      SELECT RAISE(ABORT, '${table} is append-only');
    END;`);
  }
}

function createHistory(db: Database): void {
  db.exec(`
    CREATE TABLE operations (
      ${KEY},
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      procedure TEXT NOT NULL,
      undoes TEXT REFERENCES operations (id)
    ) STRICT;
    CREATE TABLE auditRows (
      seq INTEGER PRIMARY KEY,
      operationId TEXT NOT NULL REFERENCES operations (id),
      tableName TEXT NOT NULL,
      rowId TEXT NOT NULL,
      kind ${oneOf('kind', ['insert', 'update', 'delete'])},
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX auditRowsOfOperation ON auditRows (operationId);
    CREATE INDEX auditRowsOfRow ON auditRows (rowId);
    CREATE INDEX operationsUndone ON operations (undoes) WHERE undoes IS NOT NULL;
  `);
  forbidChanges(db, 'operations');
  forbidChanges(db, 'auditRows');
}

function createOffice(db: Database): void {
  db.exec(`
    CREATE TABLE office (
      ${KEY},
      isSample ${flag('isSample')},
      documentNumberPattern TEXT NOT NULL,
      registerScope ${oneOf('registerScope', ['year', 'kind', 'continuous'])},
      bonusRounding TEXT CHECK (bonusRounding IN (${ROUNDINGS.map((r) => `'${r}'`).join(', ')})),
      rulePackId TEXT
    ) STRICT;
    CREATE TABLE officeProfiles (
      ${KEY},
      validFrom TEXT NOT NULL UNIQUE ${day('validFrom')},
      name TEXT NOT NULL,
      shortName TEXT NOT NULL,
      abbreviation TEXT NOT NULL,
      parentAuthority TEXT NOT NULL,
      headTitle TEXT NOT NULL,
      placeName TEXT NOT NULL,
      hasUnion ${flag('hasUnion')},
      unionName TEXT NOT NULL
    ) STRICT;
    CREATE TABLE signatories (
      ${KEY},
      staffId TEXT REFERENCES staff (id),
      fullName TEXT NOT NULL,
      position TEXT NOT NULL,
      form ${oneOf('form', SIGNING_FORMS)},
      onBehalfOf TEXT NOT NULL,
      validFrom TEXT NOT NULL ${day('validFrom')},
      validTo TEXT ${day('validTo')}
    ) STRICT;
  `);
}

function createUnits(db: Database): void {
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

function createStaff(db: Database): void {
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

/** The rest of the personnel file: apart from `staff`, so that lists of people stay slim. */
function createStaffFiles(db: Database): void {
  db.exec(`
    CREATE TABLE staffDetails (
      ${KEY},
      staffId TEXT NOT NULL UNIQUE REFERENCES staff (id),
      ${partialDay('citizenIdIssuedOn')},
      citizenIdIssuedBy TEXT NOT NULL,
      hometown TEXT NOT NULL,
      residence TEXT NOT NULL,
      rankName TEXT NOT NULL,
      rankCode TEXT NOT NULL,
      payStep INTEGER,
      payCoefficientHundredths INTEGER,
      positionAllowanceHundredths INTEGER,
      seniorityAllowancePercent INTEGER,
      ${partialDay('paidFrom')},
      ${partialDay('nextRaiseOn')},
      generalEducation TEXT NOT NULL,
      qualification TEXT NOT NULL,
      politicalTheory TEXT NOT NULL,
      stateManagement TEXT NOT NULL,
      foreignLanguage TEXT NOT NULL,
      informatics TEXT NOT NULL,
      ${partialDay('unionJoined')},
      unionCardNumber TEXT NOT NULL,
      -- Sensitive, all below: kept only for a purpose stated in sensitiveUses.
      ethnicity TEXT NOT NULL,
      religion TEXT NOT NULL,
      ${partialDay('partyJoined')},
      ${partialDay('partyOfficial')}
    ) STRICT;
    CREATE TABLE staffViews (
      ${KEY},
      name TEXT NOT NULL UNIQUE,
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      isDefault ${flag('isDefault')}
    ) STRICT;
    -- Two entries that look like one person and are two people.
    CREATE TABLE staffDistinctions (
      ${KEY},
      firstId TEXT NOT NULL REFERENCES staff (id),
      secondId TEXT NOT NULL REFERENCES staff (id),
      UNIQUE (firstId, secondId),
      CHECK (firstId < secondId)
    ) STRICT;
    CREATE INDEX staffDistinctionsOfSecond ON staffDistinctions (secondId);
    CREATE TABLE sensitiveUses (
      ${KEY},
      field ${oneOf('field', SENSITIVE_FIELDS)} UNIQUE,
      purpose TEXT NOT NULL CHECK (purpose <> ''),
      since TEXT NOT NULL ${day('since')}
    ) STRICT;
    CREATE TABLE disciplines (
      ${KEY},
      staffId TEXT NOT NULL REFERENCES staff (id),
      form ${oneOf('form', DISCIPLINES)},
      decidedOn TEXT NOT NULL ${day('decidedOn')},
      decisionNumber TEXT NOT NULL,
      reason TEXT NOT NULL,
      endedOn TEXT ${day('endedOn')},
      CHECK (endedOn >= decidedOn)
    ) STRICT;
    CREATE INDEX disciplinesOfStaff ON disciplines (staffId, decidedOn);
    -- Who was shown what is masked; its operation tells who looked and when.
    CREATE TABLE disclosures (
      ${KEY},
      staffId TEXT NOT NULL REFERENCES staff (id),
      field ${oneOf('field', ['citizenId'])}
    ) STRICT;
    CREATE INDEX disclosuresOfStaff ON disclosures (staffId);
  `);
}

function createMeetings(db: Database): void {
  db.exec(`
    CREATE TABLE meetings (
      ${KEY},
      kind ${oneOf('kind', ['yearlyConference', 'extraordinaryConference', 'review', 'other'])},
      name TEXT NOT NULL,
      year INTEGER NOT NULL,
      heldOn TEXT NOT NULL ${day('heldOn')},
      startsAt TEXT, endsAt TEXT,
      place TEXT NOT NULL,
      slogan TEXT NOT NULL,
      isPlenary ${flag('isPlenary')},
      status ${oneOf('status', ['planned', 'open', 'closed'])},
      deletedAt TEXT
    ) STRICT;
    CREATE INDEX meetingsOfYear ON meetings (year);
    CREATE TABLE regulations (
      ${KEY},
      title TEXT NOT NULL,
      amendedOn TEXT ${day('amendedOn')}
    ) STRICT;
    CREATE TABLE agendaItems (
      ${KEY},
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      position INTEGER NOT NULL,
      kind ${oneOf('kind', ['opening', 'report', 'discussion', 'regulation', 'guestAddress', 'closingAddress', 'awards', 'launch', 'signing', 'resolution', 'other'])},
      title TEXT NOT NULL,
      presenter TEXT NOT NULL,
      startsAt TEXT,
      minutes INTEGER,
      regulationId TEXT REFERENCES regulations (id),
      summary TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agendaOfMeeting ON agendaItems (meetingId, position);
    CREATE TABLE opinions (
      ${KEY},
      agendaItemId TEXT NOT NULL REFERENCES agendaItems (id),
      position INTEGER NOT NULL,
      speaker TEXT NOT NULL,
      content TEXT NOT NULL,
      answer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX opinionsOfItem ON opinions (agendaItemId, position);
    CREATE TABLE participants (
      ${KEY},
      meetingId TEXT NOT NULL REFERENCES meetings (id),
      staffId TEXT REFERENCES staff (id),
      fullName TEXT NOT NULL,
      sortKey TEXT NOT NULL,
      position TEXT NOT NULL,
      unitName TEXT NOT NULL,
      role ${oneOf('role', ['presidium', 'secretary', 'delegate', 'guest'])},
      attendance ${oneOf('attendance', ['unmarked', 'present', 'late', 'excused', 'absent'])},
      absenceReason TEXT NOT NULL,
      arrivedAt TEXT,
      UNIQUE (meetingId, staffId)
    ) STRICT;
    CREATE INDEX participantsOfStaff ON participants (staffId) WHERE staffId IS NOT NULL;
    CREATE TABLE amendments (
      ${KEY},
      agendaItemId TEXT NOT NULL REFERENCES agendaItems (id),
      regulationId TEXT NOT NULL REFERENCES regulations (id),
      summary TEXT NOT NULL,
      status ${oneOf('status', ['proposed', 'passed', 'rejected'])},
      UNIQUE (agendaItemId, regulationId)
    ) STRICT;
    CREATE TABLE votes (
      ${KEY},
      agendaItemId TEXT NOT NULL REFERENCES agendaItems (id),
      regulationId TEXT REFERENCES regulations (id),
      subject TEXT NOT NULL,
      method ${oneOf('method', ['showOfHands', 'secretBallot'])},
      present INTEGER NOT NULL,
      votesFor INTEGER NOT NULL,
      votesAgainst INTEGER NOT NULL,
      abstained INTEGER NOT NULL,
      passed ${flag('passed')},
      required INTEGER NOT NULL,
      rule TEXT NOT NULL,
      ruleSource TEXT NOT NULL,
      CHECK (votesFor + votesAgainst + abstained <= present)
    ) STRICT;
    CREATE INDEX votesOfItem ON votes (agendaItemId);
  `);
  createSearchIndex(db, 'meetings', ['name', 'place']);
}

/** Whole days from one day to a later one; none when it is not later. */
function daysBetween(from: string, to: string): string {
  return `max(0, CAST(julianday(${to}) - julianday(${from}) AS INTEGER))`;
}

/** Trigger step that counts an award in (1) or out (-1). */
function addToTotals(row: 'new' | 'old', sign: 1 | -1): string {
  return `
      INSERT INTO registerTotals
      VALUES (${row}.year, ifnull(${row}.unitId, ''), ${row}.recipientKind, ${row}.formCode, ${row}.status,
        ${row}.handedOverOn IS NOT NULL, ${sign}, ${sign} * ${row}.bonusDong,
        ${sign} * (${row}.isDirectWorker IS NOT NULL), ${sign} * ifnull(${row}.isDirectWorker, 0),
        ${sign} * ${daysBetween(
          `ifnull(${row}.achievedOn, (SELECT periodTo FROM decisions
          JOIN awardRounds ON awardRounds.id = decisions.roundId WHERE decisions.id = ${row}.decisionId))`,
          `${row}.decidedOn`,
        )},
        ${sign} * ${daysBetween(`${row}.decidedOn`, `ifnull(${row}.handedOverOn, ${row}.decidedOn)`)})
      ON CONFLICT DO UPDATE SET awards = awards + excluded.awards, bonusDong = bonusDong + excluded.bonusDong,
        people = people + excluded.people, directWorkers = directWorkers + excluded.directWorkers,
        daysToDecide = daysToDecide + excluded.daysToDecide,
        daysToHandOver = daysToHandOver + excluded.daysToHandOver;`;
}

function addToAwardYears(row: 'new' | 'old', awards: 1 | -1): string {
  return `
    INSERT INTO awardYears SELECT ${row}.year, staff.seq, ${awards} FROM staff
    WHERE staff.id = ${row}.staffId AND ${row}.status = 'granted'
    ON CONFLICT DO UPDATE SET awards = awards + excluded.awards;`;
}

function createCommendations(db: Database): void {
  db.exec(`
    CREATE TABLE awardRounds (
      ${KEY},
      name TEXT NOT NULL,
      kind ${oneOf('kind', ['regular', 'thematic', 'sudden'])},
      year INTEGER NOT NULL,
      periodFrom TEXT NOT NULL ${day('periodFrom')},
      periodTo TEXT NOT NULL ${day('periodTo')},
      deadline TEXT ${day('deadline')},
      rulePackId TEXT NOT NULL,
      status ${oneOf('status', ['open', 'closed'])},
      CHECK (periodFrom <= periodTo)
    ) STRICT;
    CREATE TABLE nominations (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      recipientKind ${oneOf('recipientKind', RECIPIENT_KINDS)},
      staffId TEXT REFERENCES staff (id),
      unitId TEXT REFERENCES units (id),
      recipientName TEXT NOT NULL,
      formCode TEXT NOT NULL,
      reason TEXT NOT NULL,
      status ${oneOf('status', ['proposed', 'approved', 'declined', 'submitted', 'decided'])},
      -- Of a collective: as its year is rated. A person's rating stands in the staff list.
      collectiveRating TEXT CHECK (collectiveRating IN ('excellent', 'good', 'completed', 'notCompleted')),
      -- When what it rewards was achieved; null where that is the whole period of the round.
      achievedOn TEXT ${day('achievedOn')},
      CHECK (recipientKind <> 'individual' OR staffId IS NOT NULL),
      CHECK (recipientKind <> 'collective' OR unitId IS NOT NULL)
    ) STRICT;
    CREATE INDEX nominationsOfStaff ON nominations (staffId) WHERE staffId IS NOT NULL;
    CREATE INDEX nominationsOfRound ON nominations (roundId, status);
    CREATE UNIQUE INDEX nominatedOnce ON nominations
      (roundId, ifnull(staffId, ''), ifnull(unitId, ''), recipientName, formCode);
    CREATE TABLE decisions (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      kind ${oneOf('kind', ['award', 'amendment', 'revocation'])},
      -- Of an amendment or revocation: the decision it corrects, and why.
      targetId TEXT REFERENCES decisions (id),
      reason TEXT NOT NULL,
      -- Who issued it, when not this office; its number then is of another series and stands in the symbol alone.
      authority TEXT NOT NULL,
      number INTEGER CHECK (number > 0),
      year INTEGER NOT NULL,
      symbol TEXT NOT NULL,
      issuedOn TEXT NOT NULL ${day('issuedOn')},
      subject TEXT NOT NULL,
      legalBases TEXT NOT NULL CHECK (json_valid(legalBases)),
      rulePackId TEXT NOT NULL,
      officeName TEXT NOT NULL,
      signatoryName TEXT NOT NULL,
      signatoryPosition TEXT NOT NULL,
      signatoryForm ${oneOf('signatoryForm', SIGNING_FORMS)},
      signatoryOnBehalfOf TEXT NOT NULL,
      UNIQUE (year, number),
      CHECK ((authority = '') = (number IS NOT NULL)),
      CHECK ((kind = 'award') = (targetId IS NULL))
    ) STRICT;
    CREATE INDEX decisionsOfRound ON decisions (roundId);
    CREATE INDEX corrections ON decisions (targetId) WHERE targetId IS NOT NULL;
    CREATE UNIQUE INDEX decisionFromElsewhereOnce ON decisions (authority, symbol, issuedOn) WHERE number IS NULL;
    CREATE TABLE awards (
      ${KEY},
      decisionId TEXT NOT NULL REFERENCES decisions (id),
      nominationId TEXT NOT NULL UNIQUE REFERENCES nominations (id),
      year INTEGER NOT NULL,
      -- '2021', '2021/GK' or '' as the office's register scope has it; the number runs within it.
      registerScope TEXT NOT NULL,
      registerNumber INTEGER NOT NULL CHECK (registerNumber > 0),
      recipientKind ${oneOf('recipientKind', RECIPIENT_KINDS)},
      staffId TEXT REFERENCES staff (id),
      unitId TEXT REFERENCES units (id),
      -- Everything below is as it was on the day of the decision and is never recomputed.
      honorific TEXT NOT NULL,
      recipientName TEXT NOT NULL,
      sortKey TEXT NOT NULL,
      recipientPosition TEXT NOT NULL,
      recipientUnit TEXT NOT NULL,
      isDirectWorker INTEGER CHECK (isDirectWorker IN (0, 1)),
      decisionSymbol TEXT NOT NULL,
      decidedOn TEXT NOT NULL ${day('decidedOn')},
      formCode TEXT NOT NULL,
      formName TEXT NOT NULL,
      reason TEXT NOT NULL,
      achievedOn TEXT ${day('achievedOn')},
      baseSalaryDong INTEGER NOT NULL,
      coefficientHundredths INTEGER NOT NULL,
      bonusRounding ${oneOf('bonusRounding', ROUNDINGS)},
      bonusSource TEXT NOT NULL,
      bonusDong INTEGER NOT NULL CHECK (bonusDong >= 0),
      status ${oneOf('status', ['granted', 'revoked'])},
      handedOverOn TEXT ${day('handedOverOn')},
      handedOverMeetingId TEXT REFERENCES meetings (id),
      receivedBy TEXT NOT NULL,
      revokedById TEXT REFERENCES decisions (id),
      -- The latest decision that corrects the words; awardAmendments holds what stood before.
      amendedById TEXT REFERENCES decisions (id),
      CHECK ((status = 'revoked') = (revokedById IS NOT NULL)),
      UNIQUE (registerScope, registerNumber)
    ) STRICT;
    -- The register in its order, whole in the index for the filters that most of it passes.
    CREATE INDEX awardsInRegister ON awards (year, seq, recipientKind, formCode);
    CREATE INDEX awardsOfMeeting ON awards (handedOverMeetingId, year, seq) WHERE handedOverMeetingId IS NOT NULL;
    CREATE INDEX awardsLate ON awards (year, decidedOn) WHERE handedOverOn IS NULL AND status = 'granted';
    CREATE INDEX awardsNotHandedOver ON awards (year, seq) WHERE handedOverOn IS NULL AND status = 'granted';
    -- Whole in the index: years in which somebody holds a title are counted for thousands at once.
    CREATE INDEX awardsOfStaff ON awards (staffId, year, formCode, status);
    CREATE INDEX awardsOfCollective ON awards (unitId, year, formCode, status) WHERE recipientKind = 'collective';
    CREATE INDEX awardsOfUnit ON awards (unitId, year);
    CREATE INDEX awardsOfDecision ON awards (decisionId);
    -- What is summed up over a search: a common word has hundreds of thousands of hits.
    CREATE INDEX awardFigures ON awards (seq, year, recipientKind, formCode, status, handedOverOn, bonusDong);
    CREATE TRIGGER awardsStay BEFORE DELETE ON awards BEGIN
      SELECT RAISE(ABORT, 'an award is never deleted');
    END;
    CREATE INDEX awardsRevoked ON awards (revokedById) WHERE revokedById IS NOT NULL;
    CREATE TRIGGER awardsKeep BEFORE UPDATE OF decisionId, nominationId, year, registerScope, registerNumber,
      recipientKind, unitId, isDirectWorker, formCode, formName, achievedOn, baseSalaryDong, coefficientHundredths, bonusRounding,
      bonusSource, bonusDong ON awards BEGIN
      SELECT RAISE(ABORT, 'an award is a fact of its day');
    END;
    CREATE TRIGGER awardsKeepDecision BEFORE UPDATE OF decisionSymbol, decidedOn ON awards
      WHEN (SELECT authority FROM decisions WHERE id = old.decisionId) = '' BEGIN
      SELECT RAISE(ABORT, 'an award is a fact of its day');
    END;
    CREATE TRIGGER awardsAreCorrectedByDecision BEFORE UPDATE OF honorific, recipientName, recipientPosition,
      recipientUnit, reason ON awards WHEN new.amendedById IS old.amendedById BEGIN
      SELECT RAISE(ABORT, 'an award is corrected by a decision');
    END;
    CREATE TRIGGER awardsStayRevoked BEFORE UPDATE OF status ON awards WHEN old.status = 'revoked' BEGIN
      SELECT RAISE(ABORT, 'a revoked award stays revoked');
    END;
    CREATE TABLE awardAmendments (
      ${KEY},
      awardId TEXT NOT NULL REFERENCES awards (id),
      decisionId TEXT NOT NULL REFERENCES decisions (id),
      -- The columns corrected, as they stood before and after.
      before TEXT NOT NULL CHECK (json_valid(before)),
      after TEXT NOT NULL CHECK (json_valid(after)),
      UNIQUE (awardId, decisionId)
    ) STRICT;
    CREATE INDEX amendmentsOfDecision ON awardAmendments (decisionId);
    -- Counts and money of the register, kept by the triggers: its lists show totals without reading it.
    CREATE TABLE registerTotals (
      year INTEGER NOT NULL,
      -- Empty for a household that belongs to no unit.
      unitId TEXT NOT NULL,
      recipientKind ${oneOf('recipientKind', RECIPIENT_KINDS)},
      formCode TEXT NOT NULL,
      status ${oneOf('status', ['granted', 'revoked'])},
      isHandedOver ${flag('isHandedOver')},
      awards INTEGER NOT NULL,
      bonusDong INTEGER NOT NULL,
      -- Of those, of whom it is known whether they work directly, and those who do.
      people INTEGER NOT NULL,
      directWorkers INTEGER NOT NULL,
      -- From the achievement or the end of the period to the decision, and from it to the hand-over, added up.
      daysToDecide INTEGER NOT NULL,
      daysToHandOver INTEGER NOT NULL,
      PRIMARY KEY (year, unitId, recipientKind, formCode, status, isHandedOver)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER awardsCounted AFTER INSERT ON awards BEGIN ${addToTotals('new', 1)} END;
    CREATE TRIGGER awardsCountedAgain AFTER UPDATE OF status, handedOverOn, decidedOn ON awards BEGIN
      ${addToTotals('old', -1)}
      ${addToTotals('new', 1)}
    END;
    -- Years in which a person was granted anything, kept by the triggers: whom nothing was awarded for long is found
    -- among 100,000 people at once.
    CREATE TABLE awardYears (
      year INTEGER NOT NULL,
      staffSeq INTEGER NOT NULL,
      awards INTEGER NOT NULL,
      PRIMARY KEY (year, staffSeq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER awardYearsCounted AFTER INSERT ON awards BEGIN ${addToAwardYears('new', 1)} END;
    CREATE TRIGGER awardYearsCountedAgain AFTER UPDATE OF status, staffId ON awards BEGIN
      ${addToAwardYears('old', -1)}
      ${addToAwardYears('new', 1)}
      DELETE FROM awardYears WHERE year = old.year AND awards = 0
        AND staffSeq = (SELECT seq FROM staff WHERE id = old.staffId);
    END;
    CREATE TRIGGER decisionsStay BEFORE DELETE ON decisions BEGIN
      SELECT RAISE(ABORT, 'a decision is never deleted');
    END;
    -- One issued elsewhere may have been typed wrongly.
    CREATE TRIGGER decisionsKeep BEFORE UPDATE ON decisions WHEN old.authority = '' BEGIN
      SELECT RAISE(ABORT, 'an issued decision is never changed');
    END;
  `);
  createSearchIndex(db, 'awardRounds', ['name']);
  createSearchIndex(db, 'decisions', ['symbol', 'subject']);
  createSearchIndex(db, 'awards', ['recipientName', 'recipientUnit', 'formName', 'decisionSymbol']);
}

function createPledges(db: Database): void {
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

function createReports(db: Database): void {
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

export function up(db: Database): void {
  createHistory(db);
  createOffice(db);
  createRulePacks(db);
  createUnits(db);
  createStaff(db);
  createStaffFiles(db);
  createMeetings(db);
  createCommendations(db);
  createAwardWork(db);
  createProposals(db);
  createCertificates(db);
  createDossierFiles(db);
  createCouncil(db);
  createDocumentTemplates(db);
  createPrinting(db);
  createProof(db);
  createPledges(db);
  createReports(db);
}
