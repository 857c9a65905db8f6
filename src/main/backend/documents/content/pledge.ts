import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { clockTimeInWords, dateInWords } from '../../../../shared/domain/dates.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { agendaOf, meetingById, votesOf, type MeetingRow } from '../../meetings/queries.ts';
import { staffOnDay, type PersonOnDay } from '../../staff/postings.ts';
import { movementById, pledgeRecords, targetRows, type Movement, type RecordedPledge } from '../../pledges/queries.ts';
import type { PersonLine, PledgeDocument, PledgeParty } from '../models.ts';
import { addressed } from './people.ts';
import { headSignature, letterheadOf, paperOfficeOn, signatureOf } from './paperOffice.ts';
import { legalBasesOn } from './resolution.ts';
import { targetLine } from './targets.ts';
import { hasPassedResolution } from './votes.ts';
import { wordOf } from './wording.ts';

/**
 * Bản giao ước thi đua of a movement, with a line for every unit to sign on: signed ones first, in their order; of
 * those still to sign, the unit's head is named.
 * @throws AppError NOTHING_TO_WRITE when no unit has a pledge
 */
export async function pledgeDocument(context: QueryContext, movementId: string): Promise<PledgeDocument> {
  const { db } = context;
  const movement = await movementById(db, movementId);
  const pledges = await pledgeRecords(db, { movementId });
  const [first] = pledges;
  if (!first) throw new AppError('NOTHING_TO_WRITE', {});
  const date = pledgeDate(movement, pledges);
  const office = await paperOfficeOn(db, date);
  const meeting = await meetingOf(db, first.meetingId ?? movement.meetingId);
  const { unionLeader } = office;
  return {
    ...letterheadOf(office, null),
    year: String(movement.year),
    movementName: movement.name,
    movementContent: movement.content.split(/\n+/).filter((line) => line.trim() !== ''),
    legalBases: [...(await legalBasesOn(context, 'pledge', date)), ...(await basisOfMeeting(db, meeting))],
    signedOn: dateInWords(date),
    place: meeting === null || meeting.place === '' ? office.profile.name : meeting.place,
    parties: await partiesOf(db, pledges, date),
    officeTargets: (await targetRows(db, { year: movement.year, unitId: null })).map(targetLine),
    leader: headSignature(office),
    witness: unionLeader && signatureOf(unionLeader),
  };
}

/** The day of the first signing, else of the launch, else today. */
export function pledgeDate({ launchedOn }: Movement, pledges: readonly { signedOn: string | null }[]): string {
  return pledges[0]?.signedOn ?? launchedOn ?? today();
}

async function meetingOf(db: Reader, id: string | null): Promise<MeetingRow | null> {
  return id === null ? null : meetingById(db, id);
}

async function basisOfMeeting(db: Reader, meeting: MeetingRow | null): Promise<string[]> {
  if (!meeting) return [];
  const record = { agenda: await agendaOf(db, meeting.id), votes: await votesOf(db, meeting.id) };
  return hasPassedResolution(record) ? [wordOf('basisResolution', { meeting: meeting.name })] : [];
}

async function partiesOf(db: Reader, pledges: readonly RecordedPledge[], date: string): Promise<PledgeParty[]> {
  const headIds = pledges.flatMap(({ unitHeadId }) => (unitHeadId === null ? [] : [unitHeadId]));
  const heads = new Map((await staffOnDay(db, date, headIds)).map((person) => [person.staffId, person]));
  return pledges.map((pledge, index) => ({
    order: String(index + 1),
    unitName: pledge.unitName,
    signatory: signatoryOf(pledge, heads),
    targets: pledge.targetRows.map(targetLine),
    signedAt: pledge.signedAt === null ? '' : clockTimeInWords(pledge.signedAt),
  }));
}

function signatoryOf(pledge: RecordedPledge, heads: ReadonlyMap<string, PersonOnDay>): PersonLine {
  const { status, signatoryName, signatorySex, signatoryPosition, unitHeadId } = pledge;
  if (status === 'signed') return { name: addressed(signatoryName, signatorySex), position: signatoryPosition };
  const head = unitHeadId === null ? undefined : heads.get(unitHeadId);
  return head
    ? { name: addressed(head.fullName, head.sex), position: head.position }
    : { name: wordOf('toBeNamed'), position: '' };
}
