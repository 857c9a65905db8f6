import type { z } from 'zod';
import { yearOf } from '../../../shared/domain/dates.ts';
import type { documents } from '../../../shared/contract/documents.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import { decisionRows, hasCertificates } from '../commendations/decisions.ts';
import { ballotCountOf, sessionRows, type SessionRow } from '../commendations/council/queries.ts';
import { proposalRows } from '../commendations/proposals/queries.ts';
import { registerPage } from '../commendations/register.ts';
import { roundRows } from '../commendations/rounds.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { agendaOf, meetingRows, votesOf, type MeetingRow } from '../meetings/queries.ts';
import { movementRows, pledgeRows } from '../pledges/queries.ts';
import { peopleOn } from '../staff/peopleOn.ts';
import { pledgeDate } from './content/pledge.ts';
import { foldedName } from './content/wording.ts';
import { hasPassedResolution } from './content/votes.ts';
import type { DocumentKind } from './models.ts';

type DocumentRow = OutputOf<'documents.list'>['rows'][number];
type About = z.output<typeof documents.list.input>;

/** Papers and their files carry Vietnamese names whatever the window speaks. */
function documentRow(kind: DocumentKind, subjectId: string, date: string | null, data: object): DocumentRow {
  const words = { ...data, date };
  return {
    kind,
    subjectId,
    date,
    title: sentenceOf(`documents:titles.${kind}`, words, 'vi'),
    suggestedName: sentenceOf(`documents:fileNames.${kind}`, words, 'vi'),
  };
}

/** Every document the data of a year, of a round, of one subject or of all years can give; the newest first. */
export async function documentRows(context: QueryContext, about: About): Promise<DocumentRow[]> {
  const { year, roundId, subjectId } = about;
  const rows = [...(await documentsOfRounds(context, about)), ...(await documentsOfDecisions(context, about))];
  rows.push(...(await documentsOfProposals(context, about)));
  rows.push(...(await documentsOfSessions(context, about)));
  if (roundId === undefined) {
    rows.push(...(await documentsOfMeetings(context, about)), ...(await documentsOfMovements(context, about)));
    if (year !== undefined) rows.push(...(await documentsOfRegister(context, year)));
  }
  if (subjectId !== undefined) rows.push(...(await documentsOfPerson(context, subjectId)));
  return rows
    .filter((row) => subjectId === undefined || row.subjectId === subjectId)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

async function documentsOfRounds(context: QueryContext, { year, roundId, subjectId }: About): Promise<DocumentRow[]> {
  const id = roundId ?? subjectId;
  const rounds = await roundRows(context, id === undefined ? { year } : { id });
  return rounds.flatMap(({ id, awards, status, ...round }) => {
    const name = round.name.charAt(0).toLowerCase() + round.name.slice(1);
    const kinds: DocumentKind[] = [];
    if (status === 'open') kinds.push('callNotice');
    if (awards > 0) kinds.push('resultNotice');
    return kinds.map((kind) => documentRow(kind, id, null, { name, year: round.year }));
  });
}

async function documentsOfDecisions(context: QueryContext, about: About): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (const { id, issuedOn, ...decision } of await decisionRows(context.db, filterOf(about))) {
    const issue = `${decision.number ?? foldedName(decision.symbol)}-${yearOf(issuedOn)}`;
    const isAward = decision.kind === 'award';
    const kinds: DocumentKind[] = [];
    if (decision.authority === '') kinds.push(isAward ? 'decision' : 'correction');
    if (isAward && decision.bonusTotalDong > 0) kinds.push('bonusList');
    if (isAward && (await hasCertificates(context, id))) kinds.push('certificateList');
    const data = { ...decision, year: yearOf(issuedOn), issue };
    rows.push(...kinds.map((kind) => documentRow(kind, id, issuedOn, data)));
  }
  return rows;
}

async function documentsOfProposals({ db }: QueryContext, about: About): Promise<DocumentRow[]> {
  const proposals = await proposalRows(db, filterOf(about));
  return proposals.map(({ id, issuedOn, ...proposal }) =>
    documentRow('proposal', id, issuedOn, { ...proposal, year: yearOf(issuedOn) }),
  );
}

async function documentsOfSessions(context: QueryContext, about: About): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (const { id, unitId, unitName, heldOn, votes } of await sessionsOf(context, about)) {
    const kinds: DocumentKind[] = [unitId === null ? 'councilMinutes' : 'unitReview'];
    if (unitId === null && votes === 0) kinds.unshift('ballots');
    if (await ballotCountOf(context.db, id)) kinds.push('ballots', 'ballotCount');
    const data = { unit: unitName, slug: foldedName(unitName) };
    rows.push(...[...new Set(kinds)].map((kind) => documentRow(kind, id, heldOn, data)));
  }
  return rows;
}

async function sessionsOf(context: QueryContext, { year, roundId, subjectId }: About): Promise<SessionRow[]> {
  if (subjectId !== undefined) return sessionRows(context.db, { id: subjectId });
  const rounds = await roundRows(context, roundId === undefined ? { year } : { id: roundId });
  const sessions: SessionRow[] = [];
  for (const { id } of rounds) sessions.push(...(await sessionRows(context.db, { roundId: id })));
  return sessions;
}

async function documentsOfMeetings({ db }: QueryContext, { year, subjectId }: About): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  const meetings = (await meetingRows(db, ofYear(year))).filter(isAbout(subjectId));
  for (const meeting of meetings) rows.push(...(await documentsOfMeeting(db, meeting)));
  return rows;
}

/** The programme once there is an agenda, the minutes once the meeting is opened, the resolution once it is passed. */
async function documentsOfMeeting(db: Reader, { id, name, heldOn, status }: MeetingRow): Promise<DocumentRow[]> {
  const agenda = await agendaOf(db, id);
  const kinds: DocumentKind[] = [];
  if (agenda.length > 0) kinds.push('agenda');
  if (status !== 'planned') kinds.push('minutes');
  if (hasPassedResolution({ agenda, votes: await votesOf(db, id) })) kinds.push('resolution');
  return kinds.map((kind) => documentRow(kind, id, heldOn, { name }));
}

async function documentsOfMovements({ db }: QueryContext, { year, subjectId }: About): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (const movement of (await movementRows(db, ofYear(year))).filter(isAbout(subjectId))) {
    if (movement.pledges === 0) continue;
    const date = pledgeDate(movement, await pledgeRows(db, { movementId: movement.id }));
    rows.push(documentRow('pledge', movement.id, date, { name: movement.name, year: movement.year }));
  }
  return rows;
}

async function documentsOfRegister({ db }: QueryContext, year: number): Promise<DocumentRow[]> {
  const { total } = await registerPage(db, { year, limit: 1, offset: 0 });
  return total === 0 ? [] : [documentRow('register', String(year), null, { year })];
}

async function documentsOfPerson({ db }: QueryContext, staffId: string): Promise<DocumentRow[]> {
  const person = (await peopleOn(db, '9999-12-31', [staffId])).get(staffId);
  if (!person || person.isInBin) return [];
  const words = { name: person.fullName, slug: foldedName(person.fullName) };
  return (['achievementReport', 'achievementRecord'] as const).map((kind) => documentRow(kind, staffId, null, words));
}

const ofYear = (year: number | undefined) => (year === undefined ? {} : { year });
const isAbout = (subjectId: string | undefined) => (row: { id: string }) =>
  subjectId === undefined || row.id === subjectId;

/** One subject is asked for by its id: a page of a person or a decision must not read through every paper there is. */
function filterOf({ year, roundId, subjectId }: About) {
  if (subjectId !== undefined) return { id: subjectId };
  return roundId === undefined ? ofYear(year) : { roundId };
}
