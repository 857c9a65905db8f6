import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { decisionSubject } from '../../../shared/domain/achievements.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { councilBases } from './council/basis.ts';
import { nextNumber } from './issuedPaper.ts';
import { nominationsById, nominationsOf, type Nomination } from './nominations.ts';
import { roundById } from './rounds.ts';

type DecisionDefaults = OutputOf<'commendations.decisionDefaults'>;

/**
 * What a decision of the round would say, to be edited: the number after the last of the year, a subject worded from
 * those named or all that is approved (while nothing is, from what is proposed), and the bases of the round's rule pack
 * with the sessions of the council that voted on it.
 * @throws AppError NOT_FOUND
 */
export async function decisionDefaults(
  context: QueryContext,
  { roundId, issuedOn, nominationIds }: z.output<typeof commendations.decisionDefaults.input>,
): Promise<DecisionDefaults> {
  const round = await roundById(context, roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const awards = (await nominationsMeant(context.db, roundId, nominationIds))
    .map(({ id, formCode, recipientKind, reason }) => ({
      id,
      form: formFor(pack, formCode, recipientKind),
      recipientKind,
      reason,
    }))
    .filter(({ form }) => officeDecides(form));
  return {
    number: await nextNumber(context.db, 'decisions', yearOf(issuedOn)),
    subject: decisionSubject({ year: round.year, awards }),
    legalBases: [
      ...pack.legalBases.filter(({ document }) => document === 'decision').map(({ text }) => text),
      ...(await councilBases(
        context.db,
        awards.map(({ id }) => id),
        issuedOn,
      )),
    ],
  };
}

async function nominationsMeant(
  db: Reader,
  roundId: string,
  ids: readonly string[] | undefined,
): Promise<readonly Nomination[]> {
  if (ids) return nominationsById(db, ids);
  const approved = await nominationsOf(db, { roundId, status: 'approved' });
  return approved.length > 0 ? approved : nominationsOf(db, { roundId, status: 'proposed' });
}
