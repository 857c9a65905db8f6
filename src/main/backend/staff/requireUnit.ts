import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';

/** @throws AppError NOT_FOUND */
export async function requireUnit({ db }: Pick<Change, 'db'>, id: string): Promise<void> {
  const unit = await db.selectFrom('units').select('id').where('id', '=', id).executeTakeFirst();
  if (!unit) throw new AppError('NOT_FOUND', { what: 'units' });
}
