import type { RulePack } from '../../../shared/domain/rulePack.ts';
import type { CommandContext } from '../context.ts';
import { officeSettings } from '../office/queries.ts';
import { bonusOf, bonusRules, noBonus } from './bonus.ts';
import type { Grant } from './grants.ts';
import { RegisterNumbers } from './registerNumbers.ts';

interface Decided {
  decision: { id: string; symbol: string; issuedOn: string };
  /** The year the awards are for. */
  year: number;
  pack: RulePack;
  /** Whether the office pays the money that goes with them. */
  isPaid: boolean;
}

/**
 * Enters what a decision grants into the register, in the order given: numbered on without a gap, with names, places
 * and money as they are on its day.
 * @returns how many, and their money in đồng.
 * @throws AppError NO_RULE_PACK when the base salary of the day is not known
 */
export async function enterAwards(context: CommandContext, grants: readonly Grant[], decided: Decided) {
  const { change, db } = context;
  const { decision, year, pack, isPaid } = decided;
  const settings = await officeSettings(db);
  const rules = await bonusRules(context, pack, settings, decision.issuedOn);
  const numbers = new RegisterNumbers(db, settings.registerScope, year);
  let bonusTotalDong = 0;
  for (const grant of grants) {
    const bonus = isPaid ? bonusOf(grant.form, grant.nomination.recipientKind, rules) : noBonus(rules);
    bonusTotalDong += bonus.bonusDong;
    change.insert('awards', {
      ...snapshotOf(grant),
      ...(await numbers.next(grant.form)),
      ...bonus,
      decisionId: decision.id,
      authority: null,
      decisionSymbol: decision.symbol,
      decidedOn: decision.issuedOn,
      year,
      status: 'granted',
      handedOverOn: null,
      handedOverMeetingId: null,
      receivedBy: '',
      revokedById: null,
      amendedById: null,
    });
    change.update('nominations', grant.nomination.id, { status: 'decided' });
  }
  return { awards: grants.length, bonusTotalDong };
}

function snapshotOf({ nomination, form, recipient }: Grant) {
  return {
    nominationId: nomination.id,
    recipientKind: nomination.recipientKind,
    staffId: nomination.staffId,
    unitId: recipient.unitId,
    honorific: recipient.honorific,
    recipientName: recipient.name,
    recipientPosition: recipient.position,
    recipientUnit: recipient.unitName,
    isDirectWorker: recipient.isDirectWorker,
    formCode: form.code,
    formName: form.name,
    reason: nomination.reason,
    achievedOn: nomination.achievedOn,
  };
}
