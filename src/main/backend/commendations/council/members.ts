import type { z } from 'zod';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Change } from '../../database/change.ts';
import type { Reader } from '../../database/open.ts';

export type CouncilMember = OutputOf<'commendations.councilMembers'>['rows'][number];

/** Chair first, secretary last; among equals as entered. */
const ROLES = ['chair', 'deputy', 'standing', 'member', 'secretary'] as const;

export function inCouncilOrder<Member extends { role: CouncilMember['role'] }>(members: readonly Member[]): Member[] {
  return members.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** The council as it sits on a day, or everyone who ever sat in it. */
export async function councilMembers(db: Reader, on?: string): Promise<CouncilMember[]> {
  const rows = await db
    .selectFrom('councilMembers')
    .select(['id', 'staffId', 'fullName', 'position', 'role', 'councilTitle', 'validFrom', 'validTo'])
    .orderBy('validFrom')
    .orderBy('seq')
    .execute();
  const there = rows.filter(
    ({ validFrom, validTo }) => on === undefined || (validFrom <= on && (validTo === null || validTo >= on)),
  );
  return inCouncilOrder(there);
}

/** @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER */
export function saveCouncilMember(
  change: Change,
  { id, ...member }: z.output<typeof commendations.saveCouncilMember.input>,
): string {
  if (member.validTo !== null && member.validTo < member.validFrom) {
    throw new AppError('DATE_OUT_OF_ORDER', { earlier: member.validFrom, later: member.validTo });
  }
  if (id === undefined) return change.insert('councilMembers', member);
  change.update('councilMembers', id, member);
  return id;
}

/** @throws AppError NOT_FOUND, IN_USE for who sat in a session */
export async function removeCouncilMember(change: Change, id: string): Promise<void> {
  const sat = await change.db
    .selectFrom('sessionMembers')
    .innerJoin('awardSessions', 'awardSessions.id', 'sessionMembers.sessionId')
    .select(['sessionMembers.fullName', 'awardSessions.heldOn'])
    .where('memberId', '=', id)
    .executeTakeFirst();
  if (sat) throw new AppError('IN_USE', { what: 'councilMembers', name: sat.fullName, by: sat.heldOn });
  change.delete('councilMembers', id);
}
