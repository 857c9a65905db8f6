import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf } from '../columns.ts';

/** Hội đồng thi đua – khen thưởng: who sits in it, when it and the units met, and how they voted. */
export function createCouncil(db: Database): void {
  db.exec(`
    -- Units that take part in a round; none named: all that stand directly below the office.
    -- Units that said they put nobody forward.
    CREATE TABLE roundAbstentions (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      unitId TEXT NOT NULL REFERENCES units (id),
      UNIQUE (roundId, unitId)
    ) STRICT;
    CREATE TABLE roundUnits (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      unitId TEXT NOT NULL REFERENCES units (id),
      UNIQUE (roundId, unitId)
    ) STRICT;
    CREATE TABLE councilMembers (
      ${KEY},
      staffId TEXT REFERENCES staff (id),
      fullName TEXT NOT NULL,
      position TEXT NOT NULL,
      role ${oneOf('role', ['chair', 'deputy', 'standing', 'member', 'secretary'])},
      councilTitle TEXT NOT NULL,
      validFrom TEXT NOT NULL ${day('validFrom')},
      validTo TEXT ${day('validTo')},
      CHECK (validTo >= validFrom)
    ) STRICT;
    CREATE TABLE awardSessions (
      ${KEY},
      roundId TEXT NOT NULL REFERENCES awardRounds (id),
      -- Null: the council's; else the unit's own review (họp bình xét).
      unitId TEXT REFERENCES units (id),
      heldOn TEXT NOT NULL ${day('heldOn')},
      startsAt TEXT, endsAt TEXT,
      place TEXT NOT NULL,
      chair TEXT NOT NULL,
      secretary TEXT NOT NULL,
      -- Of a unit's review; the council's are counted from its members.
      summoned INTEGER CHECK (summoned >= 0),
      present INTEGER CHECK (present <= summoned),
      conclusion TEXT NOT NULL,
      status ${oneOf('status', ['open', 'closed'])}
    ) STRICT;
    CREATE INDEX awardSessionsOfRound ON awardSessions (roundId);
    -- The council as it sat, with names and titles of the day.
    CREATE TABLE sessionMembers (
      ${KEY},
      sessionId TEXT NOT NULL REFERENCES awardSessions (id),
      memberId TEXT NOT NULL REFERENCES councilMembers (id),
      fullName TEXT NOT NULL,
      position TEXT NOT NULL,
      role ${oneOf('role', ['chair', 'deputy', 'standing', 'member', 'secretary'])},
      councilTitle TEXT NOT NULL,
      isPresent ${flag('isPresent')},
      absenceReason TEXT NOT NULL,
      UNIQUE (sessionId, memberId)
    ) STRICT;
    CREATE TABLE awardVotes (
      ${KEY},
      sessionId TEXT NOT NULL REFERENCES awardSessions (id),
      nominationId TEXT NOT NULL REFERENCES nominations (id),
      -- What was voted on: the nomination may be given another title or form later.
      formCode TEXT NOT NULL,
      method ${oneOf('method', ['showOfHands', 'secretBallot'])},
      summoned INTEGER NOT NULL,
      present INTEGER NOT NULL,
      votesFor INTEGER NOT NULL CHECK (votesFor >= 0),
      votesAgainst INTEGER NOT NULL CHECK (votesAgainst >= 0),
      abstained INTEGER NOT NULL CHECK (abstained >= 0),
      passed ${flag('passed')},
      required INTEGER NOT NULL,
      rule TEXT NOT NULL,
      ruleSource TEXT NOT NULL,
      UNIQUE (sessionId, nominationId),
      CHECK (votesFor + votesAgainst + abstained <= present)
    ) STRICT;
    CREATE INDEX awardVotesOfNomination ON awardVotes (nominationId);
    -- Biên bản kiểm phiếu: one for the secret ballot of a session.
    CREATE TABLE ballotCounts (
      ${KEY},
      sessionId TEXT NOT NULL UNIQUE REFERENCES awardSessions (id),
      issued INTEGER NOT NULL,
      returned INTEGER NOT NULL CHECK (returned <= issued),
      valid INTEGER NOT NULL,
      invalid INTEGER NOT NULL CHECK (valid + invalid = returned),
      counters TEXT NOT NULL CHECK (json_valid(counters)),
      countedAt TEXT
    ) STRICT;
  `);
}
