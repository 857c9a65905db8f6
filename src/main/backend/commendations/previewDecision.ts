import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { QueryContext } from '../context.ts';
import { officeProfileOn, officeSettings } from '../office/queries.ts';
import { rulePackById } from '../office/rulePacks.ts';
import { bonusOf, bonusRules } from './bonus.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { grantsOf } from './grants.ts';
import { symbolOf } from './issuedPaper.ts';
import { nominationsOf } from './nominations.ts';
import { recipientDetail } from './recipients.ts';
import { roundById } from './rounds.ts';

type Input = z.output<typeof commendations.previewDecision.input>;

/**
 * What a decision of the round would say and cost if it were issued on a day, without issuing it.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, NO_RULE_PACK
 */
export async function previewDecision(
  context: QueryContext,
  input: Input,
): Promise<OutputOf<'commendations.previewDecision'>> {
  const { db } = context;
  const round = await roundById(context, input.roundId);
  const pack = await rulePackById(context, round.rulePackId);
  const settings = await officeSettings(db);
  const { abbreviation } = await officeProfileOn(db, input.issuedOn);
  const rules = await bonusRules(context, pack, settings, input.issuedOn);
  const rows = (await grantsOf(db, input, pack)).map(({ nomination, form, recipient }) => ({
    nominationId: nomination.id,
    recipientKind: nomination.recipientKind,
    recipientName: recipient.name,
    recipientDetail: recipientDetail(recipient),
    formName: form.name,
    reason: nomination.reason,
    bonusDong: bonusOf(form, nomination.recipientKind, rules).bonusDong,
  }));
  const approved = await nominationsOf(db, { roundId: round.id, status: 'approved' });
  return {
    symbol: symbolOf('decisions', input.number, abbreviation, settings.documentNumberPattern),
    rows,
    bonusTotalDong: rows.reduce((sum, { bonusDong }) => sum + bonusDong, 0),
    ofHigherLevel: approved.filter((row) => !officeDecides(formFor(pack, row.formCode, row.recipientKind))).length,
  };
}
