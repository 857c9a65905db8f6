import { AppError } from '../../../../shared/contract/errors.ts';
import { clockTimeInWords } from '../../../../shared/domain/dates.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { recipientLine } from '../../../../shared/domain/person.ts';
import type { QueryContext } from '../../context.ts';
import { isConference, type AgendaItem } from '../../meetings/queries.ts';
import { meetingRecord, type MeetingRecord } from '../../meetings/record.ts';
import { movementRows, pledgeRecords, type RecordedPledge } from '../../pledges/queries.ts';
import type { AddressLine, CourseLine, MinutesDocument, MovementLaunch, PersonLine, SignedPledge } from '../models.ts';
import { plannedTimes } from './agenda.ts';
import { handedOverAwards } from './awards.ts';
import { addressed, chairOf, personLine, presidiumOf, typedPerson } from './people.ts';
import { blankSymbol, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { regulationLines, resolutionPassed, voteLine } from './votes.ts';
import { citation, lowerFirst, momentInWords, movementInSentence, shareInText, unclosed, wordOf } from './wording.ts';

/**
 * Biên bản hội nghị, dated the meeting's day.
 * @throws AppError NOT_ALLOWED_NOW before the meeting is opened
 */
export async function minutesDocument(context: QueryContext, meetingId: string): Promise<MinutesDocument> {
  const record = await meetingRecord(context, meetingId);
  const { meeting, agenda } = record;
  if (meeting.status === 'planned') throw new AppError('NOT_ALLOWED_NOW', { reason: 'meetingNotOpen' });
  const office = await paperOfficeOn(context.db, meeting.heldOn);
  const chair = chairOf(record, office);
  return {
    ...letterheadOf(office, blankSymbol(office, 'BB')),
    meetingName: meeting.name,
    startedAt: momentInWords(meeting.startsAt, meeting.heldOn),
    place: meeting.place === '' ? office.profile.name : meeting.place,
    attendance: attendanceOf(record),
    guests: record.guests.filter(isThere).map((guest) => personLine(guest, office)),
    presidium: presidiumOf(record, office).map((person) => personLine(person, office)),
    secretaries: record.secretaries.map((person) => personLine(person, office)),
    course: courseLines(record, office),
    reports: itemsOf(agenda, 'report').map(({ title, presenter, proceedings }) => ({
      title,
      presenter: inOneLine(typedPerson(presenter, record, office)),
      summary: unclosed(proceedings.summary),
    })),
    opinions: agenda
      .flatMap(({ proceedings }) => proceedings.opinions)
      .map(({ speaker, content, answer }) => ({
        speaker: speaker === '' ? wordOf('delegate') : inOneLine(typedPerson(speaker, record, office)),
        content: unclosed(content),
        answer: unclosed(answer),
      })),
    regulations: regulationLines(record),
    votes: record.votes.map(voteLine),
    addresses: addressLines(record, chair.line, office),
    awards: await handedOverAwards(context, meeting.id, presenterOf('awards', record, office), office),
    movement: await launchedMovement(context, meeting.id, presenterOf('launch', record, office)),
    pledges: (await pledgeRecords(context.db, { meetingId: meeting.id })).map(signedPledge),
    resolution: resolutionPassed(record),
    endedAt: momentInWords(meeting.status === 'closed' ? meeting.endsAt : null, meeting.heldOn),
    recipients: [wordOf('asAttended'), wordOf('archive')],
    secretarySignature: { formLines: [wordOf('secretary').toUpperCase()], name: record.secretaries[0]?.fullName ?? '' },
    chairSignature: { formLines: [wordOf('chair').toUpperCase()], name: chair.fullName },
  };
}

function isThere({ attendance }: { attendance: string }): boolean {
  return attendance !== 'absent' && attendance !== 'excused';
}

function itemsOf(agenda: readonly AgendaItem[], ...kinds: AgendaItem['kind'][]): AgendaItem[] {
  return agenda.filter(({ kind }) => kinds.includes(kind));
}

/** Who led the first item of a kind; who chairs when it is not said. */
function presenterOf(kind: AgendaItem['kind'], record: MeetingRecord, office: PaperOffice): PersonLine {
  const presenter = itemsOf(record.agenda, kind)[0]?.presenter ?? '';
  return presenter === '' ? chairOf(record, office).line : typedPerson(presenter, record, office);
}

function inOneLine({ name, position }: PersonLine): string {
  return recipientLine(name, position);
}

function attendanceOf(record: MeetingRecord): MinutesDocument['attendance'] {
  const { quorum, summoned } = record;
  const away = summoned.filter(({ attendance }) => attendance !== 'present' && attendance !== 'late');
  return {
    summoned: countInText(quorum.summoned),
    present: countInText(quorum.present),
    percent: shareInText(quorum.present, quorum.summoned),
    absent: countInText(away.length),
    absentees: away.map(({ fullName, sex, absenceReason }) => {
      const name = addressed(fullName, sex);
      return absenceReason === '' ? name : `${name} (${lowerFirst(unclosed(absenceReason))})`;
    }),
    quorumSentence: quorumSentence(record),
  };
}

function quorumSentence({ meeting, quorum }: MeetingRecord): string {
  const { present, summoned, verdict } = quorum;
  const counts = { present: countInText(present), summoned: countInText(summoned) };
  if (!isConference(meeting)) return wordOf('presentOnly', counts);
  return wordOf(verdict.passed ? 'quorumMet' : 'quorumNotMet', {
    ...counts,
    required: countInText(verdict.required),
    rule: lowerFirst(unclosed(verdict.rule)),
    source: citation(verdict.source),
  });
}

/** What has a place of its own further down is only named in the course. */
const TOLD_ELSEWHERE: ReadonlySet<AgendaItem['kind']> = new Set(['report', 'guestAddress', 'closingAddress']);

function courseLines(record: MeetingRecord, office: PaperOffice): CourseLine[] {
  const times = plannedTimes(record.meeting, record.agenda);
  return record.agenda.map(({ id, kind, title, presenter, proceedings: { summary } }, index) => {
    const amendment = record.amendments.find(({ agendaItemId }) => agendaItemId === id);
    const isTold = TOLD_ELSEWHERE.has(kind) || amendment?.summary === '' || amendment?.summary === summary;
    return {
      order: String(index + 1),
      time: times[index] ?? '',
      title,
      presenter: inOneLine(typedPerson(presenter, record, office)),
      summary: isTold ? '' : summary,
    };
  });
}

function addressLines(record: MeetingRecord, chair: PersonLine, office: PaperOffice): AddressLine[] {
  const [guest] = record.guests;
  return itemsOf(record.agenda, 'guestAddress', 'closingAddress').map(({ kind, presenter, proceedings }) => {
    const unnamed = kind === 'guestAddress' && guest ? personLine(guest, office) : chair;
    return {
      speaker: presenter === '' ? unnamed : typedPerson(presenter, record, office),
      kind: wordOf(`addresses.${kind}`),
      content: unclosed(proceedings.summary),
    };
  });
}

async function launchedMovement(
  { db }: QueryContext,
  meetingId: string,
  launchedBy: PersonLine,
): Promise<MovementLaunch | null> {
  const movement = (await movementRows(db)).find((row) => row.meetingId === meetingId && row.launchedOn !== null);
  if (!movement) return null;
  return { name: movementInSentence(movement.name), launchedBy, content: inOneSentence(movement.content) };
}

/** Targets written line by line, one after another. */
function inOneSentence(text: string): string {
  const lines = text.split('\n').map((line) => unclosed(line.replace(/^[-+•]\s*/, '').trim()));
  return lines.filter((line) => line !== '').join('; ');
}

function signedPledge(pledge: RecordedPledge): SignedPledge {
  const { signingOrder, unitName, signatoryName, signatorySex, signatoryPosition, signedAt } = pledge;
  return {
    order: String(signingOrder ?? ''),
    unitName,
    signatory: { name: addressed(signatoryName, signatorySex), position: signatoryPosition },
    signedAt: signedAt === null ? '' : clockTimeInWords(signedAt),
  };
}
