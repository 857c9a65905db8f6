import { checks } from './commendations/checks.ts';
import { decisions } from './commendations/decisions.ts';
import { proposals } from './commendations/proposals.ts';
import { register } from './commendations/register.ts';
import { rounds } from './commendations/rounds.ts';

export { decisionKind, nominationStatus, recipientKind, roundFields, roundKind } from './commendations/records.ts';

/** From nomination to the register. */
export const commendations = { ...rounds, ...checks, ...decisions, ...proposals, ...register };
