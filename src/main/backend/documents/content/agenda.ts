import { today } from '../../../../shared/clock.ts';
import { clockTimeInWords } from '../../../../shared/domain/dates.ts';
import { recipientLine } from '../../../../shared/domain/person.ts';
import type { QueryContext } from '../../context.ts';
import type { AgendaItem, MeetingRow } from '../../meetings/queries.ts';
import { meetingRecord, type MeetingRecord } from '../../meetings/record.ts';
import type { AgendaDocument, AgendaLine } from '../models.ts';
import { typedPerson } from './people.ts';
import { blankSymbol, headSignature, letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
import { dayWithWeekday, wordOf } from './wording.ts';

const MINUTES_PER_HOUR = 60;

/** `08 giờ 00`. */
function shortTime(time: string): string {
  return time.replace(':', ` ${wordOf('hour')} `);
}

function laterBy(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * MINUTES_PER_HOUR + minute + minutes;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(total / MINUTES_PER_HOUR) % 24)}:${pad(total % MINUTES_PER_HOUR)}`;
}

/** `08 giờ 00 - 08 giờ 15`, `08 giờ 00` when it is not said how long, empty when not planned. */
export function plannedTime({ startsAt, minutes }: Pick<AgendaItem, 'startsAt' | 'minutes'>): string {
  if (startsAt === null) return '';
  if (minutes === null || minutes === 0) return shortTime(startsAt);
  return `${shortTime(startsAt)} - ${shortTime(laterBy(startsAt, minutes))}`;
}

function agendaLine(item: AgendaItem, index: number, record: MeetingRecord, office: PaperOffice): AgendaLine {
  const { name, position } = typedPerson(item.presenter, record, office);
  return {
    order: String(index + 1),
    time: plannedTime(item),
    content: item.title,
    presenter: recipientLine(name, position),
  };
}

function timeOf({ startsAt, heldOn }: MeetingRow): string {
  const day = dayWithWeekday(heldOn);
  return startsAt === null ? day : wordOf('fromTime', { time: clockTimeInWords(startsAt), day });
}

/** Chương trình hội nghị, dated today until the meeting's day. */
export async function agendaDocument(context: QueryContext, meetingId: string): Promise<AgendaDocument> {
  const record = await meetingRecord(context, meetingId);
  const { meeting, agenda } = record;
  const now = today();
  const office = await paperOfficeOn(context.db, now < meeting.heldOn ? now : meeting.heldOn);
  const { noun } = office;
  return {
    ...letterheadOf(office, blankSymbol(office, 'CTr')),
    meetingName: meeting.name,
    slogan: meeting.slogan === '' ? null : meeting.slogan,
    time: timeOf(meeting),
    place: meeting.place === '' ? office.profile.name : meeting.place,
    items: agenda.map((item, index) => agendaLine(item, index, record, office)),
    recipients: [wordOf('leadersOf', { noun }), wordOf('unitsOf', { noun }), wordOf('archive')],
    signature: headSignature(office),
  };
}
