import { today } from '../../../../shared/clock.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ImportedPerson } from '../../../../shared/domain/import/person.ts';
import { comparisonKey } from '../../../../shared/domain/text.ts';
import type { Change } from '../../database/change.ts';
import { newDates } from './differences.ts';
import { beginPosting, correctPosting, postingsOfStaff } from '../postings.ts';
import { updateStaff } from '../service.ts';

/**
 * Brings a person to what a list says; what it does not say stays. A new unit or position begins today: the list does
 * not tell since when.
 * @throws AppError NOT_FOUND
 */
export async function updateFromList(
  change: Change,
  id: string,
  person: ImportedPerson,
  unitId: string | undefined,
): Promise<void> {
  const {
    row: _row,
    isRefused: _isRefused,
    unit: _unit,
    ratings: _ratings,
    position,
    fullName,
    birth: _birth,
    recruitedOn: _recruitedOn,
    joinedOn: _joinedOn,
    ...said
  } = person;
  const current = await change.db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  if (!current) throw new AppError('NOT_FOUND', { what: 'staff' });
  const isRenamed = comparisonKey(current.fullName) !== comparisonKey(fullName);
  const changes = { ...said, ...(isRenamed ? { fullName } : {}), ...newDates(person, current) };
  await updateStaff(change, { id, changes });
  const place = { unitId: unitId ?? current.unitId, position: position ?? current.position };
  if (place.unitId === current.unitId && comparisonKey(place.position) === comparisonKey(current.position)) return;
  const newest = (await postingsOfStaff(change.db, id)).at(-1);
  const isPlanned = newest !== undefined && newest.validFrom > today();
  if (isPlanned) await correctPosting(change, id, place);
  else await beginPosting(change, id, { ...place, on: today(), decisionNumber: '' });
  change.update('staff', id, place);
}
