import type { InputOf } from '../../shared/contract/index.ts';
import { parseTypedDate } from '../../shared/domain/dates.ts';
import { parseTypedNumber } from '../../shared/domain/numbers.ts';
import { cleanText } from '../../shared/domain/text.ts';

export type NewMeeting = InputOf<'reports.recordOnlineMeetings'>['meetings'][number];

export interface PastedMeetings {
  meetings: NewMeeting[];
  /** Lines that cannot be read, with their numbers from 1. */
  unreadable: { line: number; text: string }[];
}

/** A line of a spreadsheet: day, title, levels, sites, note; a first line without a day is the header. */
export function readPastedMeetings(text: string): PastedMeetings {
  const meetings: NewMeeting[] = [];
  const unreadable: PastedMeetings['unreadable'] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const meeting = readLine(line);
    if (meeting) meetings.push(meeting);
    else if (index > 0 || /\d/.test(line)) unreadable.push({ line: index + 1, text: cleanText(line) });
  }
  return { meetings, unreadable };
}

function readLine(line: string): NewMeeting | null {
  const [heldOn = '', title = '', levels = '', sites = '', note = ''] = line.split('\t').map(cleanText);
  const day = parseTypedDate(heldOn);
  const levelCount = parseTypedNumber(levels.replace(/\D*$/u, ''));
  const siteCount = sites === '' ? 0 : parseTypedNumber(sites);
  if (!day.ok || title === '' || siteCount === null || !Number.isInteger(siteCount)) return null;
  if (levelCount !== 2 && levelCount !== 3 && levelCount !== 4) return null;
  return { heldOn: day.date, title, levels: levelCount, sites: siteCount, note };
}
