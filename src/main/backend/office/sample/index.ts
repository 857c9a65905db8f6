import type { Call } from '../../../../shared/contract/index.ts';
import { commend } from './awards.ts';
import { holdConference, prepareConference, takeAttendance } from './conference.ts';
import type { Sample } from './data.ts';
import { Ids } from './ids.ts';
import { appointHeads, makeOffice, makeStaff, makeUnits } from './people.ts';
import { draftPledges, recordFigures } from './pledges.ts';

export { readSample } from './data.ts';

type Step = (call: Call, sample: Sample, ids: Ids) => Promise<void>;

/** The year as an office lives it; each name is a locale key below `office:sample`. */
const steps: Record<string, Step> = {
  office: makeOffice,
  units: makeUnits,
  staff: makeStaff,
  heads: appointHeads,
  awards: commend,
  pledges: draftPledges,
  agenda: prepareConference,
  attendance: takeAttendance,
  conference: holdConference,
  figures: recordFigures,
};

/** Names of the steps, in order. */
export const sampleSteps = Object.keys(steps);

/**
 * Makes the sample office and carries its conference of 30/12/2021 out, through the contract and nothing else.
 * @param onStep told before each step, with its number from 0
 * @returns the ids of what the documents are written from
 */
export async function runSampleConference(
  call: Call,
  sample: Sample,
  onStep: (name: string, index: number) => void = () => {},
): Promise<{ meetingId: string; decisionId: string; movementId: string }> {
  const ids = new Ids();
  for (const [index, [name, step]] of Object.entries(steps).entries()) {
    onStep(name, index);
    await step(call, sample, ids);
  }
  return {
    meetingId: ids.get('meeting', 'main'),
    decisionId: ids.get('decision', 'main'),
    movementId: ids.get('movement', 'main'),
  };
}
