import { yearOf } from '../../../shared/domain/dates.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import { decisionRows } from '../commendations/decisions.ts';
import type { Reader } from '../database/open.ts';
import { agendaOf, meetingRows, votesOf, type MeetingRow } from '../meetings/queries.ts';
import { movementRows, pledgeRows } from '../pledges/queries.ts';
import { pledgeDate } from './content/pledge.ts';
import { hasPassedResolution } from './content/votes.ts';
import type { DocumentKind } from './models.ts';

type DocumentRow = OutputOf<'documents.list'>['rows'][number];

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

/** Every document the data of a year, or of all years, can give; the newest first. */
export async function documentRows(db: Reader, year: number | undefined): Promise<DocumentRow[]> {
  const ofYear = year === undefined ? {} : { year };
  const rows: DocumentRow[] = [];
  for (const meeting of await meetingRows(db, ofYear)) rows.push(...(await documentsOfMeeting(db, meeting)));
  for (const { id, issuedOn, ...decision } of await decisionRows(db, ofYear)) {
    if (decision.kind !== 'award' || decision.authority !== '') continue;
    rows.push(documentRow('decision', id, issuedOn, { ...decision, year: yearOf(issuedOn) }));
  }
  for (const movement of await movementRows(db, ofYear)) {
    if (movement.pledges === 0) continue;
    const date = pledgeDate(movement, await pledgeRows(db, { movementId: movement.id }));
    rows.push(documentRow('pledge', movement.id, date, { name: movement.name, year: movement.year }));
  }
  return rows.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
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
