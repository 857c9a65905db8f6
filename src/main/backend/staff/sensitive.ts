import type { z } from 'zod';
import type { sensitiveUse } from '../../../shared/contract/staffDetails.ts';
import { today } from '../../../shared/clock.ts';
import type { SensitiveField } from '../../../shared/domain/person.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';

type SensitiveUse = z.output<typeof sensitiveUse>;

/** The sensitive fields the office keeps, each with its stated purpose. */
export function sensitiveUses(db: Reader): Promise<SensitiveUse[]> {
  return db.selectFrom('sensitiveUses').select(['field', 'purpose', 'since']).orderBy('seq').execute();
}

export async function sensitiveFieldsKept(db: Reader): Promise<ReadonlySet<SensitiveField>> {
  return new Set((await sensitiveUses(db)).map(({ field }) => field));
}

/** Switches a field on, or states its purpose anew. */
export async function keepSensitive(change: Change, { field, purpose }: Omit<SensitiveUse, 'since'>): Promise<void> {
  const row = await storedUse(change, field);
  if (row) change.update('sensitiveUses', row.id, { purpose });
  else change.insert('sensitiveUses', { field, purpose, since: today() });
}

/** Switches a field off. */
export async function dropSensitive(change: Change, field: SensitiveField): Promise<void> {
  const row = await storedUse(change, field);
  if (row) change.delete('sensitiveUses', row.id);
}

function storedUse({ db }: Change, field: SensitiveField) {
  return db.selectFrom('sensitiveUses').select('id').where('field', '=', field).executeTakeFirst();
}
