import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf, ROUNDINGS, SIGNING_FORMS } from '../columns.ts';

export function createOffice(db: Database): void {
  db.exec(`
    CREATE TABLE office (
      ${KEY},
      isSample ${flag('isSample')},
      documentNumberPattern TEXT NOT NULL,
      registerScope ${oneOf('registerScope', ['year', 'kind', 'continuous'])},
      bonusRounding TEXT CHECK (bonusRounding IN (${ROUNDINGS.map((r) => `'${r}'`).join(', ')})),
      rulePackId TEXT,
      -- After so many days an award that was not handed over is late.
      lateDays INTEGER NOT NULL CHECK (lateDays > 0)
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
