import { checks } from './commendations/checks.ts';
import { decisions } from './commendations/decisions.ts';
import { register } from './commendations/register.ts';
import { rounds } from './commendations/rounds.ts';

export { nominationStatus, recipientKind, roundFields, roundKind } from './commendations/records.ts';

/** From nomination to the register. */
export const commendations = { ...rounds, ...checks, ...decisions, ...register };
