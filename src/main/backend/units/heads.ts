import { sql } from 'kysely';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';

type Head = OutputOf<'units.get'>['heads'][number];

/** Everyone who headed the unit, the newest first, each until the next began; null: nobody did. */
export async function headsOf(db: Reader, unitId: string): Promise<Head[]> {
  const { rows } = await sql<Omit<Head, 'to'>>`
    SELECT heads.id, heads.validFrom AS "from", heads.headStaffId AS staffId, staff.fullName AS name,
      heads.decisionNumber
    FROM unitHeads AS heads LEFT JOIN staff ON staff.id = heads.headStaffId
    WHERE heads.unitId = ${unitId} ORDER BY heads.validFrom DESC`.execute(db);
  return rows.map((head, index) => ({ ...head, to: rows[index - 1]?.from ?? null }));
}

function rowsOf({ db }: Change, unitId: string) {
  return db.selectFrom('unitHeads').selectAll().where('unitId', '=', unitId).orderBy('validFrom', 'desc').execute();
}

export interface NewHead {
  id: string;
  on: string;
  /** Null: nobody from then on. */
  headStaffId: string | null;
  decisionNumber: string;
}

async function headBefore(change: Change, unitId: string, on: string) {
  return (await rowsOf(change, unitId)).find(({ validFrom }) => validFrom <= on);
}

/** From a day on, until the next one's, this person heads the unit; nothing where the person does already. */
export async function headFrom(change: Change, head: NewHead): Promise<void> {
  const before = await headBefore(change, head.id, head.on);
  if ((before?.headStaffId ?? null) !== head.headStaffId) await writeHead(change, head);
}

/** As `headFrom`, and a line of its own for whom it names again: appointed anew, or since another day than believed. */
export async function writeHead(change: Change, { id: unitId, on, headStaffId, decisionNumber }: NewHead) {
  const before = await headBefore(change, unitId, on);
  if (before?.validFrom === on) change.update('unitHeads', before.id, { headStaffId, decisionNumber });
  else change.insert('unitHeads', { unitId, validFrom: on, headStaffId, decisionNumber });
}

/** Who heads the unit was entered wrongly. Of one that had nobody, this is the head since its founding. */
export async function correctHead(change: Change, unitId: string, headStaffId: string | null): Promise<void> {
  const newest = (await rowsOf(change, unitId))[0];
  if (newest) {
    change.update('unitHeads', newest.id, { headStaffId });
    return;
  }
  if (headStaffId === null) return;
  const { foundedOn } = await change.db
    .selectFrom('units')
    .select('foundedOn')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  change.insert('unitHeads', { unitId, validFrom: foundedOn, headStaffId, decisionNumber: '' });
}

/** This person never began to head the unit on that day: whoever was before goes on. @throws AppError NOT_FOUND */
export async function removeHead(change: Change, id: string): Promise<void> {
  const row = await change.db.selectFrom('unitHeads').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'unitHeads' });
  change.delete('unitHeads', id);
}

/** Two entries of one person: what one headed, the other did. */
export async function reassignHead(change: Change, fromId: string, toId: string): Promise<void> {
  const headed = await change.db.selectFrom('unitHeads').select('id').where('headStaffId', '=', fromId).execute();
  for (const { id } of headed) change.update('unitHeads', id, { headStaffId: toId });
}

/** From a day on this person heads nothing any more. */
export async function endHeadships(change: Change, staffId: string, on: string, decisionNumber = ''): Promise<void> {
  const { rows } = await sql<{ id: string; unitId: string; validFrom: string }>`
    SELECT heads.id, heads.unitId, heads.validFrom FROM unitHeads AS heads
    WHERE heads.headStaffId = ${staffId} AND heads.validFrom = (
      SELECT max(validFrom) FROM unitHeads WHERE unitId = heads.unitId)`.execute(change.db);
  for (const { id, unitId, validFrom } of rows) {
    if (validFrom > on) change.delete('unitHeads', id);
    else await headFrom(change, { id: unitId, on, headStaffId: null, decisionNumber });
  }
}
