import { AppError } from '../../../shared/contract/errors.ts';
import { isMasked, maskCitizenId } from '../../../shared/domain/person.ts';
import type { Change } from '../database/change.ts';
import { staffToChange } from './staffToChange.ts';

/**
 * What to store of a number as it was sent: one read masked and sent back means no change.
 * @throws AppError BAD_INPUT for any other masked number
 */
export function citizenIdToStore(sent: string | undefined, stored: string): string | undefined {
  if (sent === undefined || !isMasked(sent)) return sent;
  if (sent === maskCitizenId(stored)) return undefined;
  throw new AppError('BAD_INPUT', { issues: [{ path: 'citizenId', rule: 'masked' }] });
}

/**
 * The whole number. Who looked, and when, stays in the history.
 * @throws AppError NOT_FOUND
 */
export async function revealCitizenId(change: Change, staffId: string): Promise<string> {
  const { citizenId } = await staffToChange(change, staffId);
  change.insert('disclosures', { staffId, field: 'citizenId' });
  return citizenId;
}
