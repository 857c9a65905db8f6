import { checks } from './commendations/checks.ts';
import { council } from './commendations/council.ts';
import { decisions } from './commendations/decisions.ts';
import { dossiers } from './commendations/dossiers.ts';
import { nominationImport } from './commendations/nominationImport.ts';
import { proposals } from './commendations/proposals.ts';
import { recordedAwards } from './commendations/recordedAwards.ts';
import { register } from './commendations/register.ts';
import { rounds } from './commendations/rounds.ts';
import { statistics } from './commendations/statistics.ts';

export { councilRole } from './commendations/council.ts';
export { decisionKind, nominationStatus, recipientKind, roundFields, roundKind } from './commendations/records.ts';

/** From nomination to the register. */
export const commendations = {
  ...rounds,
  ...nominationImport,
  ...checks,
  ...dossiers,
  ...council,
  ...decisions,
  ...proposals,
  ...register,
  ...recordedAwards,
  ...statistics,
};
