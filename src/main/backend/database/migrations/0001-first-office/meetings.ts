import type { Database } from 'better-sqlite3';
import { day, flag, KEY, oneOf } from '../columns.ts';
import { createSearchIndex } from './searchIndex.ts';

export function createMeetings(db: Database): void {
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
