import type { OutputOf } from '../../../shared/contract/index.ts';
import { decisionSubject } from '../../../shared/domain/achievements.ts';
import { yearOf } from '../../../shared/domain/dates.ts';
import type { QueryContext } from '../context.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { nextNumber } from './issuedPaper.ts';
import { nominationsOf } from './nominations.ts';
import { roundById } from './rounds.ts';

type DecisionDefaults = OutputOf<'commendations.decisionDefaults'>;

/**
 * What a decision of the round would say, to be edited: the number after the last of the year, a subject worded from
 * what is approved (while nothing is, from what is proposed), and the bases of the round's rule pack.
 * @throws AppError NOT_FOUND
 */
export async function decisionDefaults(
  context: QueryContext,
  { roundId, issuedOn }: { roundId: string; issuedOn: string },
): Promise<DecisionDefaults> {
  const round = await roundById(context, roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const approved = await nominationsOf(context.db, { roundId, status: 'approved' });
  const meant = approved.length > 0 ? approved : await nominationsOf(context.db, { roundId, status: 'proposed' });
  const awards = meant
    .map(({ formCode, recipientKind, reason }) => ({
      form: formFor(pack, formCode, recipientKind),
      recipientKind,
      reason,
    }))
    .filter(({ form }) => officeDecides(form));
  return {
    number: await nextNumber(context.db, 'decisions', yearOf(issuedOn)),
    subject: decisionSubject({ year: round.year, awards }),
    legalBases: pack.legalBases.filter(({ document }) => document === 'decision').map(({ text }) => text),
  };
}
