import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf, partialDay } from '../columns.ts';

const SENSITIVE_FIELDS = ['ethnicity', 'religion', 'party'];

const DISCIPLINES = ['reprimand', 'warning', 'salaryCut', 'demotion', 'removal', 'dismissal'];

/** The rest of the personnel file: apart from `staff`, so that lists of people stay slim. */
export function createStaffFiles(db: Database): void {
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
