import type { z } from 'zod';
import { today } from '../../../../shared/clock.ts';
import type { commendations } from '../../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { JobContext } from '../../context.ts';
import { dataFolderPaths } from '../../database/dataFolder.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import { rememberMapping } from '../../staff/import/mappings.ts';
import { nominate } from '../nominate.ts';
import { nominationKey } from '../nominationKey.ts';
import { standingNominations } from '../nominations.ts';
import { openRound } from '../rounds.ts';
import type { NominationJob } from './jobs.ts';

type Input = z.output<(typeof commendations)['commitNominations']['input']>;

/**
 * What the job threads of an import start from.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW when the round is closed
 */
export async function nominationJob(context: JobContext, { roundId, file, choices }: Input): Promise<NominationJob> {
  const { year, kind, periodTo, rulePackId } = await openRound(context, roundId);
  const { catalogue } = await rulePackById(context, rulePackId);
  return {
    file,
    choices,
    database: dataFolderPaths(context.folders.data).database,
    round: {
      year,
      kind,
      today: today(),
      periodTo,
      forms: catalogue.map(({ code, name, shortCode, otherNames, recipients, reasons }) => ({
        code,
        name,
        shortCode,
        otherNames,
        recipients,
        reasons,
      })),
      takenKeys: (await standingNominations(context.db, roundId)).map(nominationKey),
    },
  };
}

/**
 * Puts everyone of the list forward in one act, with the checks of nominating by hand: all of it is written, or nothing.
 * @throws AppError as `nominationJob`, `readTable` and `nominate`
 */
export async function commitNominations(
  context: JobContext,
  input: Input,
): Promise<OutputOf<'commendations.commitNominations'>> {
  const { nominations, mapping, ...counts } = await context.runInThread(
    'commendations.planNominations',
    await nominationJob(context, input),
  );
  return context.write(async (command) => {
    const whole = nominations.map((nomination) => ({
      staffId: null,
      unitId: null,
      recipientName: '',
      collectiveRating: null,
      achievedOn: null,
      ...nomination,
    }));
    const { ids, refused } =
      whole.length === 0
        ? { ids: [], refused: [] }
        : await nominate(command, { roundId: input.roundId, skipImpossible: true, nominations: whole });
    await rememberMapping(command.change, mapping);
    const { operationId } = command.change;
    return { ...counts, created: ids.length, unchanged: counts.unchanged + refused.length, operationId };
  });
}
