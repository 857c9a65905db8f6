import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';

/** @throws AppError NOT_FOUND when the person is not there or in the bin */
export async function staffToChange({ db }: Pick<Change, 'db'>, id: string) {
  const person = await db
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (!person) throw new AppError('NOT_FOUND', { what: 'staff' });
  return person;
}
