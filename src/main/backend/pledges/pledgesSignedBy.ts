import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';

/** The pledges a person signed for a unit, newest first. */
export async function pledgesSignedBy(db: Reader, staffId: string) {
  const rows = await db
    .selectFrom('pledges')
    .innerJoin('movements', 'movements.id', 'pledges.movementId')
    .select(['pledges.id', 'movements.name as movementName', 'pledges.unitName', 'pledges.signedOn'])
    .where('pledges.signatoryStaffId', '=', staffId)
    .where('pledges.status', '=', 'signed')
    .where('pledges.deletedAt', 'is', null)
    .orderBy('pledges.signedOn', 'desc')
    .execute();
  return rows.flatMap(({ signedOn, ...pledge }) => (signedOn === null ? [] : [{ ...pledge, signedOn }]));
}

/** Pledges signed by one entry of a person become signed by another entry of the same person, under the name signed. */
export async function reassignSignatures(change: Change, fromId: string, toId: string): Promise<void> {
  const signed = await change.db.selectFrom('pledges').select('id').where('signatoryStaffId', '=', fromId).execute();
  for (const { id } of signed) change.update('pledges', id, { signatoryStaffId: toId });
}
