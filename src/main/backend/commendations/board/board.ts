import { sql } from 'kysely';
import { today } from '../../../../shared/clock.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { daysBetween } from '../../../../shared/domain/dates.ts';
import { daysLate } from '../../../../shared/domain/handOver.ts';
import { boardStage } from '../../../../shared/domain/roundBoard.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { officeSettings } from '../../office/queries.ts';
import { unitNamesOn } from '../../units/queries.ts';
import { roundById, type RoundRow } from '../rounds.ts';
import { abstainingUnits, namedUnits, nominatingUnits } from './units.ts';

type Board = OutputOf<'commendations.roundBoard'>;
type BoardRow = Board['rows'][number];

/** Figures of the nominations of one unit, as the database sums them. */
interface Sums {
  unitId: string | null;
  nominations: number;
  people: number;
  collectives: number;
  voted: number;
  judged: number;
  approved: number;
  submitted: number;
  decided: number;
  handedOver: number;
  /** The earliest decision whose award still waits to be handed over. */
  waitingSince: string | null;
}

/** How far each unit of a round has come, and what is late on a day. @throws AppError NOT_FOUND */
export async function roundBoard(
  context: QueryContext,
  { roundId, asOf = today() }: { roundId: string; asOf?: string | undefined },
): Promise<Board> {
  const { db } = context;
  const round = await roundById(context, roundId);
  const named = await namedUnits(db, roundId);
  const { unitIds, ownerOf } = await nominatingUnits(db, round);
  const names = await unitNamesOn(db, round.periodTo);
  const sums = await sumsOf(db, roundId);
  const takesPart = new Set(unitIds);
  const reviews = await unitReviews(db, roundId);
  const abstaining = await abstainingUnits(db, roundId);
  const { lateDays } = await officeSettings(db);
  // A team's people are put forward by the unit it belongs to; who belongs to none that takes part has a line too.
  const byOwner = Map.groupBy(sums, ({ unitId }) => ownerOf(unitId));
  const owners = [...unitIds, ...[...byOwner.keys()].filter((id) => id === null || !takesPart.has(id))];
  const rows = owners.map((unitId): BoardRow => {
    const figures = added(byOwner.get(unitId) ?? []);
    const review = reviews.get(unitId ?? '') ?? { reviewedOn: null, isReviewOpen: false };
    const { waitingSince, ...counted } = figures;
    // Whoever was put forward after all counts more than the note.
    const abstains = counted.nominations === 0 && abstaining.has(unitId ?? '');
    const isNamed = unitId !== null && takesPart.has(unitId);
    return {
      unitId,
      unitName: names.get(unitId ?? '')?.name ?? '',
      takesPart: isNamed,
      abstains,
      ...counted,
      ...review,
      stage: boardStage({ ...counted, reviewedOn: review.reviewedOn }),
      late: abstains ? null : lateness(round, { asOf, nominations: counted.nominations, waitingSince, lateDays }),
    };
  });
  return { rows, takeAll: named.length === 0, unitIds: named };
}

/** Nothing put forward after the deadline of a round that goes on, or an award that waits too long to be handed over. */
function lateness(
  { deadline, status }: RoundRow,
  line: { asOf: string; nominations: number; waitingSince: string | null; lateDays: number },
): BoardRow['late'] {
  const { asOf, nominations, waitingSince, lateDays } = line;
  if (nominations === 0 && deadline !== null && status === 'open' && asOf > deadline) {
    return { what: 'nomination', days: daysBetween(deadline, asOf) };
  }
  if (waitingSince === null) return null;
  const days = daysLate(waitingSince, asOf, lateDays);
  return days === null ? null : { what: 'handOver', days };
}

async function sumsOf(db: Reader, roundId: string): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    SELECT nominations.unitId, count(*) AS nominations,
      count(DISTINCT ifnull(nominations.staffId, nominations.recipientName))
        FILTER (WHERE nominations.recipientKind <> 'collective') AS people,
      count(DISTINCT nominations.unitId) FILTER (WHERE nominations.recipientKind = 'collective') AS collectives,
      count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM awardVotes JOIN awardSessions AS session ON session.id = awardVotes.sessionId
        WHERE awardVotes.nominationId = nominations.id AND session.unitId IS NULL AND session.status = 'closed'
      )) AS voted,
      count(*) FILTER (WHERE nominations.status <> 'proposed') AS judged,
      count(*) FILTER (WHERE nominations.status IN ('approved', 'submitted', 'decided')) AS approved,
      count(*) FILTER (WHERE nominations.status = 'submitted') AS submitted,
      count(*) FILTER (WHERE nominations.status = 'decided') AS decided,
      count(*) FILTER (WHERE awards.handedOverOn IS NOT NULL OR awards.status = 'revoked') AS handedOver,
      min(awards.decidedOn) FILTER (WHERE awards.handedOverOn IS NULL AND awards.status = 'granted') AS waitingSince
    FROM nominations LEFT JOIN awards ON awards.nominationId = nominations.id
    WHERE nominations.roundId = ${roundId} GROUP BY nominations.unitId`.execute(db);
  return rows;
}

const COUNTED = [
  'nominations',
  'people',
  'collectives',
  'voted',
  'judged',
  'approved',
  'submitted',
  'decided',
  'handedOver',
] as const satisfies readonly (keyof Sums)[];

function added(sums: readonly Sums[]): Omit<Sums, 'unitId'> {
  const total = (field: (typeof COUNTED)[number]) => sums.reduce((sum, one) => sum + one[field], 0);
  const waiting = sums.flatMap(({ waitingSince }) => waitingSince ?? []).toSorted();
  return {
    nominations: total('nominations'),
    people: total('people'),
    collectives: total('collectives'),
    voted: total('voted'),
    judged: total('judged'),
    approved: total('approved'),
    submitted: total('submitted'),
    decided: total('decided'),
    handedOver: total('handedOver'),
    waitingSince: waiting[0] ?? null,
  };
}

/** The day of each unit's last review that is concluded, and whether one is still going on. */
async function unitReviews(db: Reader, roundId: string) {
  const { rows } = await sql<{ unitId: string; reviewedOn: string | null; open: number }>`
    SELECT unitId, max(heldOn) FILTER (WHERE status = 'closed') AS reviewedOn,
      count(*) FILTER (WHERE status = 'open') AS open
    FROM awardSessions WHERE roundId = ${roundId} AND unitId IS NOT NULL GROUP BY unitId`.execute(db);
  return new Map(rows.map(({ unitId, reviewedOn, open }) => [unitId, { reviewedOn, isReviewOpen: open > 0 }] as const));
}
