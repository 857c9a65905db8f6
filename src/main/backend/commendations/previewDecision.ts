import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { DECISION_ABBREVIATION, symbolWithoutNumber } from '../../../shared/domain/numbering.ts';
import type { QueryContext } from '../context.ts';
import { officeProfileOn, officeSettings, signatoryOn } from '../office/queries.ts';
import { rulePackById } from '../office/rulePacks.ts';
import type { AwardInList } from './awards.ts';
import { bonusOf, bonusRules } from './bonus.ts';
import { formFor, officeDecides } from './catalogue.ts';
import { dayNotices } from './dayNotices.ts';
import type { DecisionRow } from './decisions.ts';
import { grantsOf } from './grants.ts';
import { symbolOf } from './issuedPaper.ts';
import { nominationsOf } from './nominations.ts';
import { recipientDetail } from './recipients.ts';
import { roundById } from './rounds.ts';

type Input = z.output<typeof commendations.previewDecision.input>;

/** The grants of a decision of the round issued on a day, with the money that goes with each. */
async function grantsWithBonus(context: QueryContext, input: Pick<Input, 'roundId' | 'issuedOn' | 'nominationIds'>) {
  const { rulePackId } = await roundById(context, input.roundId);
  const pack = await rulePackById(context, rulePackId);
  const rules = await bonusRules(context, pack, await officeSettings(context.db), input.issuedOn);
  const grants = await grantsOf(context.db, input, pack);
  return {
    pack,
    grants: grants.map((grant) => ({
      ...grant,
      bonusDong: bonusOf(grant.form, grant.nomination.recipientKind, rules).bonusDong,
    })),
  };
}

/** The symbol a decision would have; without a number, room is left for it. */
async function decisionSymbol({ db }: QueryContext, number: number | null, issuedOn: string): Promise<string> {
  const { documentNumberPattern: pattern } = await officeSettings(db);
  const { abbreviation: officeAbbreviation } = await officeProfileOn(db, issuedOn);
  if (number !== null) return symbolOf('decisions', number, officeAbbreviation, pattern);
  return symbolWithoutNumber({ kindAbbreviation: DECISION_ABBREVIATION, officeAbbreviation, pattern });
}

/**
 * What a decision of the round would say and cost if it were issued on a day, without issuing it.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, NO_RULE_PACK
 */
export async function previewDecision(
  context: QueryContext,
  input: Input,
): Promise<OutputOf<'commendations.previewDecision'>> {
  const { pack, grants } = await grantsWithBonus(context, input);
  const rows = grants.map(({ nomination, form, recipient, bonusDong }) => ({
    nominationId: nomination.id,
    recipientKind: nomination.recipientKind,
    staffId: nomination.staffId,
    unitId: nomination.unitId,
    recipientName: recipient.name,
    recipientDetail: recipientDetail(recipient),
    formName: form.name,
    reason: nomination.reason,
    bonusDong,
  }));
  const nominationIds = rows.map(({ nominationId }) => nominationId);
  const approved = await nominationsOf(context.db, { roundId: input.roundId, status: 'approved' });
  return {
    symbol: await decisionSymbol(context, input.number, input.issuedOn),
    rows,
    bonusTotalDong: rows.reduce((sum, row) => sum + row.bonusDong, 0),
    ofHigherLevel: approved.filter((row) => !officeDecides(formFor(pack, row.formCode, row.recipientKind))).length,
    notices: await dayNotices(context.db, { ...input, nominationIds }),
  };
}

/** A decision that is not issued yet, as its paper would tell it. */
export interface DraftDecision {
  decision: Pick<
    DecisionRow,
    'roundId' | 'symbol' | 'issuedOn' | 'subject' | 'legalBases' | 'officeName' | 'signatory'
  >;
  awards: AwardInList[];
}

/**
 * What the paper of a decision would say if it were issued as it is filled in so far.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW, NO_RULE_PACK, SIGNATORY_NOT_IN_OFFICE
 */
export async function draftDecision(
  context: QueryContext,
  input: Omit<DraftDecision['decision'], 'symbol' | 'officeName' | 'signatory'> & {
    number: number | null;
    signatoryId: string;
    nominationIds: string[];
  },
): Promise<DraftDecision> {
  const { roundId, number, issuedOn, signatoryId, subject, legalBases } = input;
  const { name: officeName } = await officeProfileOn(context.db, issuedOn);
  const signatory = await signatoryOn(context.db, signatoryId, issuedOn);
  const { grants } = await grantsWithBonus(context, input);
  return {
    decision: {
      roundId,
      symbol: await decisionSymbol(context, number, issuedOn),
      issuedOn,
      subject,
      legalBases: legalBases.filter((basis) => basis !== ''),
      officeName,
      signatory,
    },
    awards: grants.map(({ nomination, form, recipient, bonusDong }) => ({
      recipientKind: nomination.recipientKind,
      staffId: nomination.staffId,
      unitId: nomination.unitId,
      honorific: recipient.honorific,
      recipientName: recipient.name,
      recipientPosition: recipient.position,
      recipientUnit: recipient.unitName,
      formCode: form.code,
      formName: form.name,
      reason: nomination.reason,
      bonusDong,
    })),
  };
}
