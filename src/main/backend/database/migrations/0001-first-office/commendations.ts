import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf, RECIPIENT_KINDS, ROUNDINGS, SIGNING_FORMS } from '../columns.ts';
import { createSearchIndex } from './searchIndex.ts';

/** Whole days from one day to a later one; none when it is not later or one of them is not known. */
function daysBetween(from: string, to: string): string {
  return `max(0, ifnull(CAST(julianday(${to}) - julianday(${from}) AS INTEGER), 0))`;
}

/** Trigger step that counts an award in (1) or out (-1). */
function addToTotals(row: 'new' | 'old', sign: 1 | -1): string {
  return `
      INSERT INTO registerTotals
      VALUES (${row}.year, ifnull(${row}.unitId, ''), ${row}.recipientKind, ${row}.formCode, ${row}.status,
        ${row}.handedOverOn IS NOT NULL, ${row}.decisionId IS NULL, ${sign}, ${sign} * ${row}.bonusDong,
        ${sign} * (${row}.isDirectWorker IS NOT NULL), ${sign} * ifnull(${row}.isDirectWorker, 0),
        ${sign} * ${daysBetween(
          `ifnull(${row}.achievedOn, (SELECT periodTo FROM decisions
          JOIN awardRounds ON awardRounds.id = decisions.roundId WHERE decisions.id = ${row}.decisionId))`,
          `${row}.decidedOn`,
        )},
        ${sign} * ${daysBetween(`${row}.decidedOn`, `${row}.handedOverOn`)})
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

const DROP_EMPTY_YEAR = `DELETE FROM awardYears WHERE year = old.year AND awards = 0
        AND staffSeq = (SELECT seq FROM staff WHERE id = old.staffId);`;

export function createCommendations(db: Database): void {
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
    -- What is decided can be put forward anew once it is revoked.
    CREATE UNIQUE INDEX nominatedOnce ON nominations
      (roundId, ifnull(staffId, ''), ifnull(unitId, ''), recipientName, formCode) WHERE status <> 'decided';
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
    -- What a decision of the register awarded, and what was recorded from old papers: that has no decision here, no
    -- nomination and no number, and is an entry that may be mended or removed like any other.
    CREATE TABLE awards (
      ${KEY},
      decisionId TEXT REFERENCES decisions (id),
      nominationId TEXT UNIQUE REFERENCES nominations (id),
      year INTEGER NOT NULL,
      -- '2021', '2021/GK' or '' as the office's register scope has it; the number runs within it.
      registerScope TEXT,
      registerNumber INTEGER CHECK (registerNumber > 0),
      -- Who decided it, as old papers say; of what stands under a decision, the decision tells.
      authority TEXT,
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
      -- Old papers do not always give the day.
      decidedOn TEXT ${day('decidedOn')},
      -- Empty for a form that old papers name and no catalogue knows.
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
      CHECK ((decisionId IS NULL) = (nominationId IS NULL)),
      CHECK ((decisionId IS NULL) = (registerScope IS NULL)),
      CHECK ((decisionId IS NULL) = (registerNumber IS NULL)),
      CHECK ((decisionId IS NULL) = (authority IS NOT NULL)),
      CHECK (decisionId IS NULL OR decidedOn IS NOT NULL),
      CHECK (decisionId IS NOT NULL OR (status = 'granted' AND handedOverOn IS NULL AND handedOverMeetingId IS NULL
        AND amendedById IS NULL)),
      UNIQUE (registerScope, registerNumber)
    ) STRICT;
    -- The register in its order, whole in the index for the filters that most of it passes.
    CREATE INDEX awardsInRegister ON awards (year, seq, recipientKind, formCode);
    CREATE INDEX awardsOfMeeting ON awards (handedOverMeetingId, year, seq) WHERE handedOverMeetingId IS NOT NULL;
    CREATE INDEX awardsLate ON awards (year, decidedOn)
      WHERE handedOverOn IS NULL AND status = 'granted' AND decisionId IS NOT NULL;
    CREATE INDEX awardsNotHandedOver ON awards (year, seq)
      WHERE handedOverOn IS NULL AND status = 'granted' AND decisionId IS NOT NULL;
    CREATE INDEX awardsRecorded ON awards (year, seq, bonusDong) WHERE decisionId IS NULL;
    -- Whole in the index: years in which somebody holds a title are counted for thousands at once.
    CREATE INDEX awardsOfStaff ON awards (staffId, year, formCode, status);
    CREATE INDEX awardsOfCollective ON awards (unitId, year, formCode, status) WHERE recipientKind = 'collective';
    CREATE INDEX awardsOfUnit ON awards (unitId, year);
    CREATE INDEX awardsOfDecision ON awards (decisionId);
    -- What is summed up over a search: a common word has hundreds of thousands of hits.
    CREATE INDEX awardFigures ON awards (seq, year, recipientKind, formCode, status, handedOverOn, bonusDong);
    CREATE TRIGGER awardsStay BEFORE DELETE ON awards WHEN old.decisionId IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'an award is never deleted');
    END;
    CREATE INDEX awardsRevoked ON awards (revokedById) WHERE revokedById IS NOT NULL;
    CREATE TRIGGER awardsKeep BEFORE UPDATE OF decisionId, nominationId, year, registerScope, registerNumber,
      recipientKind, unitId, isDirectWorker, formCode, formName, achievedOn, baseSalaryDong, coefficientHundredths, bonusRounding,
      bonusSource, bonusDong ON awards WHEN old.decisionId IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'an award is a fact of its day');
    END;
    CREATE TRIGGER awardsStayRecorded BEFORE UPDATE OF decisionId ON awards WHEN old.decisionId IS NULL BEGIN
      SELECT RAISE(ABORT, 'what was recorded from old papers does not become a decided award');
    END;
    CREATE TRIGGER awardsKeepDecision BEFORE UPDATE OF decisionSymbol, decidedOn ON awards
      WHEN (SELECT authority FROM decisions WHERE id = old.decisionId) = '' BEGIN
      SELECT RAISE(ABORT, 'an award is a fact of its day');
    END;
    CREATE TRIGGER awardsAreCorrectedByDecision BEFORE UPDATE OF honorific, recipientName, recipientPosition,
      recipientUnit, reason ON awards WHEN old.decisionId IS NOT NULL AND new.amendedById IS old.amendedById BEGIN
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
      -- From old papers: no decision of the register, and nothing to hand over.
      isRecorded ${flag('isRecorded')},
      awards INTEGER NOT NULL,
      bonusDong INTEGER NOT NULL,
      -- Of those, of whom it is known whether they work directly, and those who do.
      people INTEGER NOT NULL,
      directWorkers INTEGER NOT NULL,
      -- From the achievement or the end of the period to the decision, and from it to the hand-over, added up.
      daysToDecide INTEGER NOT NULL,
      daysToHandOver INTEGER NOT NULL,
      PRIMARY KEY (year, unitId, recipientKind, formCode, status, isHandedOver, isRecorded)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER awardsCounted AFTER INSERT ON awards BEGIN ${addToTotals('new', 1)} END;
    CREATE TRIGGER awardsCountedAgain AFTER UPDATE OF status, handedOverOn, decidedOn, year, unitId, recipientKind,
      formCode, bonusDong ON awards BEGIN
      ${addToTotals('old', -1)}
      ${addToTotals('new', 1)}
    END;
    CREATE TRIGGER awardsUncounted AFTER DELETE ON awards BEGIN ${addToTotals('old', -1)} END;
    -- Years in which a person was granted anything, kept by the triggers: whom nothing was awarded for long is found
    -- among 100,000 people at once.
    CREATE TABLE awardYears (
      year INTEGER NOT NULL,
      staffSeq INTEGER NOT NULL,
      awards INTEGER NOT NULL,
      PRIMARY KEY (year, staffSeq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER awardYearsCounted AFTER INSERT ON awards BEGIN ${addToAwardYears('new', 1)} END;
    CREATE TRIGGER awardYearsCountedAgain AFTER UPDATE OF status, staffId, year ON awards BEGIN
      ${addToAwardYears('old', -1)}
      ${addToAwardYears('new', 1)}
      ${DROP_EMPTY_YEAR}
    END;
    CREATE TRIGGER awardYearsUncounted AFTER DELETE ON awards BEGIN
      ${addToAwardYears('old', -1)}
      ${DROP_EMPTY_YEAR}
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
