import { AppError } from '../../../shared/contract/errors.ts';
import { bonusAmount, type BonusRounding } from '../../../shared/domain/money.ts';
import {
  baseSalaryOn,
  bonusCoefficient,
  catalogueEntry,
  type CatalogueEntry,
  type RecipientKind,
  type RulePack,
} from '../../../shared/domain/rulePack.ts';
import type { QueryContext } from '../context.ts';
import { officeSettings } from '../office/queries.ts';
import { packsInUse } from '../office/rulePacks.ts';

interface BonusRules {
  /** All of them: the base salary has one history, whichever pack the round follows. */
  packs: readonly RulePack[];
  /** The base salary of this day counts (NĐ 152/2025 and before it NĐ 91/2017). */
  decidedOn: string;
  rounding: BonusRounding;
}

/** The rules of a decision: the office's own rounding comes before the pack's. */
export async function bonusRules(
  context: QueryContext,
  pack: RulePack,
  settings: { bonusRounding: BonusRounding | null },
  decidedOn: string,
): Promise<BonusRules> {
  return { packs: await packsInUse(context), decidedOn, rounding: settings.bonusRounding ?? pack.bonusRounding.mode };
}

/** The money of an award with how it was reckoned, as the award keeps it. */
export interface Bonus {
  /** đồng a month; 0 when no money goes with the form. */
  baseSalaryDong: number;
  coefficientHundredths: number;
  bonusRounding: BonusRounding;
  /** Where coefficient and base salary come from; empty when no money goes with the form. */
  bonusSource: string;
  bonusDong: number;
}

/** Of what no money goes with, or money the office does not pay. */
export function noBonus({ rounding }: BonusRules): Bonus {
  return { baseSalaryDong: 0, coefficientHundredths: 0, bonusRounding: rounding, bonusSource: '', bonusDong: 0 };
}

/**
 * The money that goes with a title or form.
 * @throws AppError NO_RULE_PACK when no pack knows the base salary of the day
 */
export function bonusOf(form: CatalogueEntry, recipientKind: RecipientKind, rules: BonusRules): Bonus {
  const { packs, decidedOn, rounding } = rules;
  const coefficient = bonusCoefficient(form, recipientKind);
  if (!coefficient || coefficient.coefficientHundredths === 0) {
    return noBonus(rules);
  }
  const salary = baseSalaryOn(packs, decidedOn);
  if (!salary) throw new AppError('NO_RULE_PACK', { date: decidedOn });
  const { coefficientHundredths } = coefficient;
  return {
    baseSalaryDong: salary.amount,
    coefficientHundredths,
    bonusRounding: rounding,
    bonusSource: `${coefficient.source}; ${salary.source}`,
    bonusDong: bonusAmount({ baseSalary: salary.amount, coefficientHundredths, rounding }),
  };
}

/** What the office would pay with each of its own titles and forms on a day; 0 where the base salary is not known. */
export async function bonusesOn(
  context: QueryContext,
  pack: RulePack,
  date: string,
): Promise<(formCode: string, recipientKind: RecipientKind) => number> {
  const rules = await bonusRules(context, pack, await officeSettings(context.db), date);
  const isKnown = baseSalaryOn(rules.packs, date) !== undefined;
  return (formCode, recipientKind) => {
    const form = catalogueEntry(pack, formCode);
    if (!isKnown || form?.officeAuthority !== 'decide') return 0;
    return bonusOf(form, recipientKind, rules).bonusDong;
  };
}
