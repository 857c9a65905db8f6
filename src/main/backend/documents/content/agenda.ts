import { today } from '../../../../shared/clock.ts';
import { timetable } from '../../../../shared/domain/agenda.ts';
import { clockTimeInWords } from '../../../../shared/domain/dates.ts';
import { recipientLine } from '../../../../shared/domain/person.ts';
import type { QueryContext } from '../../context.ts';
import type { AgendaItem, MeetingRow } from '../../meetings/queries.ts';
import { meetingRecord, type MeetingRecord } from '../../meetings/record.ts';
import type { AgendaDocument, AgendaLine } from '../models.ts';
import { typedPerson } from './people.ts';
import { blankSymbol, headSignature, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { dayWithWeekday, wordOf } from './wording.ts';

/** `08 giờ 00`. */
function shortTime(time: string): string {
  return time.replace(':', ` ${wordOf('hour')} `);
}

/** For each item `08 giờ 00 - 08 giờ 15`, `08 giờ 00` when it is not said how long, empty when not planned. */
export function plannedTimes({ startsAt: opensAt }: MeetingRow, agenda: readonly AgendaItem[]): string[] {
  return timetable(opensAt, agenda).times.map(({ startsAt, endsAt }) => {
    if (startsAt === null) return '';
    return endsAt === null || endsAt === startsAt
      ? shortTime(startsAt)
      : `${shortTime(startsAt)} - ${shortTime(endsAt)}`;
  });
}

function agendaLines(record: MeetingRecord, office: PaperOffice): AgendaLine[] {
  const times = plannedTimes(record.meeting, record.agenda);
  return record.agenda.map(({ title, presenter }, index) => {
    const { name, position } = typedPerson(presenter, record, office);
    return {
      order: String(index + 1),
      time: times[index] ?? '',
      content: title,
      presenter: recipientLine(name, position),
    };
  });
}

function timeOf({ startsAt, heldOn }: MeetingRow): string {
  const day = dayWithWeekday(heldOn);
  return startsAt === null ? day : wordOf('fromTime', { time: clockTimeInWords(startsAt), day });
}

/** Chương trình hội nghị, dated today until the meeting's day. */
export async function agendaDocument(context: QueryContext, meetingId: string): Promise<AgendaDocument> {
  const record = await meetingRecord(context, meetingId);
  const { meeting } = record;
  const now = today();
  const office = await paperOfficeOn(context.db, now < meeting.heldOn ? now : meeting.heldOn);
  const { noun } = office;
  return {
    ...letterheadOf(office, blankSymbol(office, 'CTr')),
    meetingName: meeting.name,
    slogan: meeting.slogan === '' ? null : meeting.slogan,
    time: timeOf(meeting),
    place: meeting.place === '' ? office.profile.name : meeting.place,
    items: agendaLines(record, office),
    recipients: [wordOf('leadersOf', { noun }), wordOf('unitsOf', { noun }), office.archive],
    signature: headSignature(office),
  };
}
