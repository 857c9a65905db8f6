import type { Area } from '../../shared/contract/index.ts';
import type { AreaProcedures } from './context.ts';
import { certificatesProcedures } from './certificates/procedures.ts';
import { commendationsProcedures } from './commendations/procedures.ts';
import { documentsProcedures } from './documents/procedures.ts';
import { meetingsProcedures } from './meetings/procedures.ts';
import { officeProcedures } from './office/procedures.ts';
import { pledgesProcedures } from './pledges/procedures.ts';
import { reportsProcedures } from './reports/procedures.ts';
import { safekeepingProcedures } from './safekeeping/procedures.ts';
import { staffProcedures } from './staff/procedures.ts';
import { unitsProcedures } from './units/procedures.ts';

/** Each area's part of the contract, answered. `shell` is answered by the main process. */
export const procedures = {
  office: officeProcedures,
  units: unitsProcedures,
  staff: staffProcedures,
  meetings: meetingsProcedures,
  commendations: commendationsProcedures,
  certificates: certificatesProcedures,
  pledges: pledgesProcedures,
  reports: reportsProcedures,
  documents: documentsProcedures,
  safekeeping: safekeepingProcedures,
} satisfies { [A in Exclude<Area, 'shell'>]: AreaProcedures<A> };
