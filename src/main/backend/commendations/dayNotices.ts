import { sql } from 'kysely';
import { today } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import type { Reader } from '../database/open.ts';

type DayNotice = OutputOf<'commendations.previewDecision'>['notices'][number];

interface Planned {
  number: number;
  issuedOn: string;
  nominationIds: readonly string[];
}

/** What is unusual about the day of a decision of the office that is being prepared. */
export async function dayNotices(db: Reader, { number, issuedOn, nominationIds }: Planned): Promise<DayNotice[]> {
  const notices: DayNotice[] = [];
  if (issuedOn > today()) notices.push({ code: 'toCome', on: issuedOn, symbol: '' });
  const votedOn = await lastVoteOn(db, nominationIds);
  if (votedOn !== null && votedOn > issuedOn) notices.push({ code: 'beforeCouncil', on: votedOn, symbol: '' });
  const inTheWay = await decisionInTheWay(db, number, issuedOn);
  if (inTheWay) notices.push({ code: 'outOfOrder', on: inTheWay.issuedOn, symbol: inTheWay.symbol });
  return notices;
}

/** The last day on which the council voted on any of them. */
async function lastVoteOn(db: Reader, nominationIds: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ heldOn: string | null }>`
    SELECT max(session.heldOn) AS heldOn
    FROM awardVotes AS vote JOIN awardSessions AS session ON session.id = vote.sessionId
    WHERE session.unitId IS NULL
      AND vote.nominationId IN (SELECT value FROM json_each(${JSON.stringify(nominationIds)}))`.execute(db);
  return rows[0]?.heldOn ?? null;
}

/** A decision of the year with a smaller number and a later day, or a greater number and an earlier day. */
async function decisionInTheWay(db: Reader, number: number, issuedOn: string) {
  const { rows } = await sql<{ symbol: string; issuedOn: string }>`
    SELECT symbol, issuedOn FROM decisions
    WHERE year = ${yearOf(issuedOn)}
      AND ((number < ${number} AND issuedOn > ${issuedOn}) OR (number > ${number} AND issuedOn < ${issuedOn}))
    ORDER BY abs(number - ${number}) LIMIT 1`.execute(db);
  return rows[0];
}
