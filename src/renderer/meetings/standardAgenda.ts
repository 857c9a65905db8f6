import type { InputOf } from '../../shared/contract/index.ts';
import { timetable } from '../../shared/domain/agenda.ts';
import { call } from '../app/client.ts';
import { i18n } from '../app/i18n.ts';
import type { AgendaKind } from './meeting.ts';

type NewItem = InputOf<'meetings.saveAgenda'>['items'][number];

/** The agenda and its titles are printed: they are Vietnamese whatever the window's language. */
const printed = i18n.getFixedT('vi', 'meetings', 'printed');

export function printedText(key: string, values: Record<string, unknown> = {}): string {
  return printed(key, values);
}

interface Part {
  kind: AgendaKind;
  /** Locale key below `meetings:printed.agenda`. */
  text: string;
  minutes: number;
}

const BEFORE_REGULATIONS: readonly Part[] = [
  { kind: 'opening', text: 'opening', minutes: 20 },
  { kind: 'report', text: 'movementReport', minutes: 20 },
  { kind: 'report', text: 'inspectorateReport', minutes: 15 },
  { kind: 'report', text: 'financeReport', minutes: 15 },
  { kind: 'discussion', text: 'discussion', minutes: 30 },
];
const REGULATION_MINUTES = 8;
const AFTER_REGULATIONS: readonly Part[] = [
  { kind: 'guestAddress', text: 'guestAddress', minutes: 15 },
  { kind: 'resolution', text: 'resolution', minutes: 10 },
  { kind: 'closingAddress', text: 'closingAddress', minutes: 15 },
  { kind: 'awards', text: 'awards', minutes: 15 },
  { kind: 'launch', text: 'launch', minutes: 5 },
  { kind: 'signing', text: 'signing', minutes: 10 },
];

/** The regulations a yearly conference usually goes through. */
export function standardRegulations(): string[] {
  return ['spending', 'working', 'emulation', 'salary', 'democracy'].map((key) => printed(`regulations.${key}`));
}

interface Choice {
  year: number;
  startsAt: string | null;
  hasUnion: boolean;
  regulations: readonly { id: string | null; title: string }[];
}

/** The agenda of a yearly conference as offices hold it: reports, discussion, regulations, resolution, awards, pledges. */
export function standardAgenda({ year, startsAt, hasUnion, regulations }: Choice): NewItem[] {
  const values = { year, nextYear: year + 1 };
  const toItem = ({ kind, text, minutes }: Part) => ({
    kind,
    title: printed(`agenda.${text === 'movementReport' && hasUnion ? 'unionReport' : text}`, values),
    minutes,
    regulationId: null,
  });
  const items = [
    ...BEFORE_REGULATIONS.map(toItem),
    ...regulations.map(({ id, title }) => ({
      kind: 'regulation' as const,
      title: printed('agenda.regulation', { regulation: title }),
      minutes: REGULATION_MINUTES,
      regulationId: id,
    })),
    ...AFTER_REGULATIONS.map(toItem),
  ];
  const { times } = timetable(
    startsAt,
    items.map(({ minutes }) => ({ startsAt: null, minutes })),
  );
  return items.map((item, index) => ({ ...item, startsAt: times[index]?.startsAt ?? null }));
}

/** Ids of the regulations of these titles; those the office does not have yet are added. */
async function regulationsCalled(titles: readonly string[]): Promise<{ id: string; title: string }[]> {
  const { rows } = await call('meetings.regulations', {});
  const regulations = [];
  for (const title of titles) {
    const id = rows.find((row) => row.title === title)?.id ?? (await call('meetings.saveRegulation', { title })).id;
    regulations.push({ id, title });
  }
  return regulations;
}

/** Writes the standard agenda into a new meeting. */
export async function writeStandardAgenda(
  meetingId: string,
  { regulationTitles, ...choice }: Omit<Choice, 'regulations'> & { regulationTitles: readonly string[] },
): Promise<void> {
  const regulations = await regulationsCalled(regulationTitles);
  await call('meetings.saveAgenda', { meetingId, items: standardAgenda({ ...choice, regulations }) });
}
