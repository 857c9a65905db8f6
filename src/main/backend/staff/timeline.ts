import type { OutputOf } from '../../../shared/contract/index.ts';
import { ratingName } from '../../../shared/domain/person.ts';
import { sentenceOf } from '../../../shared/locales/sentences.ts';
import { awardsOfPerson, type AwardOfPerson } from '../commendations/awardsOfPerson.ts';
import type { Reader } from '../database/open.ts';
import { attendanceOfPerson } from '../meetings/attendanceOfPerson.ts';
import { pledgesSignedBy } from '../pledges/pledgesSignedBy.ts';
import { unitNameOn } from '../units/queries.ts';
import { disciplinesOf } from './disciplines.ts';
import { postingsOfStaff } from './postings.ts';

type Entry = OutputOf<'staff.get'>['timeline'][number];

/**
 * A person's years here, newest first: postings, leave and retirement, ratings, awards, certificates received, pledges
 * signed, meetings attended, discipline.
 */
export async function timelineOf(db: Reader, staffId: string): Promise<Entry[]> {
  const entries = [
    ...(await postingEntries(db, staffId)),
    ...(await statusEntries(db, staffId)),
    ...(await ratingEntries(db, staffId)),
    ...(await awardsOfPerson(db, staffId)).flatMap(awardEntries),
    ...(await disciplineEntries(db, staffId)),
    ...(await pledgesSignedBy(db, staffId)).map((pledge): Entry => ({
      on: pledge.signedOn,
      kind: 'pledge',
      title: pledge.movementName,
      detail: pledge.unitName,
      subjectId: pledge.id,
    })),
    ...(await attendanceOfPerson(db, staffId)).map((meeting): Entry => ({
      on: meeting.heldOn,
      kind: 'meeting',
      title: meeting.name,
      detail: meeting.place,
      subjectId: meeting.id,
    })),
  ];
  return entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The decision, and the day the certificate was handed over. */
function awardEntries({ id, formName, decisionSymbol, decidedOn, year, handedOverOn }: AwardOfPerson): Entry[] {
  const on = decidedOn ?? `${year}-12-31`;
  const award: Entry = { on, kind: 'award', title: formName, detail: decisionSymbol, subjectId: id };
  if (decidedOn === null) return [{ ...award, isYearOnly: true }];
  return handedOverOn === null ? [award] : [{ ...award, on: handedOverOn, kind: 'certificate' }, award];
}

async function disciplineEntries(db: Reader, staffId: string): Promise<Entry[]> {
  return (await disciplinesOf(db, staffId)).map(({ id, form, decidedOn, decisionNumber, reason }) => ({
    on: decidedOn,
    kind: 'discipline',
    title: sentenceOf(`staff:disciplines.${form}`, {}),
    detail: [reason, decisionNumber].filter((part) => part !== '').join(' · '),
    subjectId: id,
  }));
}

async function postingEntries(db: Reader, staffId: string): Promise<Entry[]> {
  const postings = await postingsOfStaff(db, staffId);
  return Promise.all(
    postings.map(async ({ id, validFrom, unitId, position, decisionNumber }) => {
      const unitName = await unitNameOn(db, unitId, validFrom);
      const detail = [position === '' ? '' : unitName, decisionNumber].filter((part) => part !== '').join(' · ');
      return { on: validFrom, kind: 'posting' as const, title: position || unitName, detail, subjectId: id };
    }),
  );
}

async function statusEntries(db: Reader, staffId: string): Promise<Entry[]> {
  const changes = await db.selectFrom('statusChanges').selectAll().where('staffId', '=', staffId).execute();
  return changes.map(({ id, validFrom, status, decisionNumber }) => ({
    on: validFrom,
    kind: 'status',
    title: sentenceOf(`staff:statusChange.${status}`, {}),
    detail: decisionNumber,
    subjectId: id,
  }));
}

/** A year is rated when it is over. */
async function ratingEntries(db: Reader, staffId: string): Promise<Entry[]> {
  const ratings = await db.selectFrom('ratings').selectAll().where('staffId', '=', staffId).execute();
  return ratings.map(({ id, year, rating, legalBasis }) => ({
    on: `${year}-12-31`,
    kind: 'rating',
    title: ratingName(rating),
    detail: legalBasis,
    subjectId: id,
  }));
}
