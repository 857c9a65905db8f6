import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { join } from 'node:path';
import { Change } from '../../src/main/backend/database/change.ts';
import type { Schema } from '../../src/main/backend/database/schema.ts';
import type { TestBackend } from './backend.ts';

export interface NewPerson {
  fullName: string;
  unitId: string;
  position?: string;
  joinedOn?: string;
  sex?: 'male' | 'female';
}

/** Takes people on; their ids in order. */
export async function addStaff({ dataFolder }: TestBackend, people: readonly NewPerson[]): Promise<string[]> {
  const raw = new Database(join(dataFolder, 'thi-dua.db'));
  const change = new Change(raw, new Kysely<Schema>({ dialect: new SqliteDialect({ database: raw }) }), {
    actor: 'kiểm thử',
    procedure: 'staff.create',
  });
  raw.exec('BEGIN IMMEDIATE');
  const ids = people.map(({ fullName, unitId, position = 'Chuyên viên', joinedOn = '2015-01-01', sex = 'female' }) => {
    const id = change.insert('staff', {
      code: '',
      fullName,
      birthDate: null,
      birthPrecision: null,
      sex,
      unitId,
      position,
      kind: 'civilServant',
      isDirectWorker: 1,
      isUnionMember: 0,
      unionPosition: '',
      citizenId: '',
      phone: '',
      email: '',
      recruitedOn: null,
      joinedOn,
      status: 'working',
      note: '',
      deletedAt: null,
    });
    change.insert('postings', {
      staffId: id,
      validFrom: joinedOn,
      validTo: null,
      unitId,
      position,
      decisionNumber: '',
    });
    return id;
  });
  raw.exec('COMMIT');
  raw.close();
  return ids;
}

/** From a day on the person works elsewhere. */
export async function moveStaff(
  { dataFolder }: TestBackend,
  move: { id: string; on: string; unitId: string; position: string },
): Promise<void> {
  const raw = new Database(join(dataFolder, 'thi-dua.db'));
  const change = new Change(raw, new Kysely<Schema>({ dialect: new SqliteDialect({ database: raw }) }), {
    actor: 'kiểm thử',
    procedure: 'staff.move',
  });
  const { id, on, unitId, position } = move;
  const posting = raw
    .prepare('SELECT id FROM postings WHERE staffId = ? AND validTo IS NULL')
    .pluck()
    .get(id) as string;
  change.update('postings', posting, { validTo: on });
  change.insert('postings', { staffId: id, validFrom: on, validTo: null, unitId, position, decisionNumber: '' });
  change.update('staff', id, { unitId, position });
  raw.close();
}
