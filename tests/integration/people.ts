import type { TestBackend } from './backend.ts';

export interface NewPerson {
  fullName: string;
  unitId: string;
  position?: string;
  joinedOn?: string;
  sex?: 'male' | 'female';
  birth?: { date: string; precision: 'day' | 'month' | 'year' };
}

/** Takes people on; their ids in order. */
export async function addStaff({ call }: TestBackend, people: readonly NewPerson[]): Promise<string[]> {
  const ids: string[] = [];
  for (const person of people) {
    const defaults = { position: 'Chuyên viên', joinedOn: '2015-01-01', sex: 'female', kind: 'civilServant' } as const;
    ids.push((await call('staff.create', { ...defaults, ...person })).id);
  }
  return ids;
}

/** From a day on the person works elsewhere. */
export async function moveStaff(
  { call }: TestBackend,
  { id, ...move }: { id: string; on: string; unitId: string; position: string },
): Promise<void> {
  await call('staff.move', { ids: [id], ...move });
}
