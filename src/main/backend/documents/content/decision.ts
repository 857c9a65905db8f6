import { achievementsTogether } from '../../../../shared/domain/achievements.ts';
import { yearOf } from '../../../../shared/domain/dates.ts';
import { catalogueEntry, type RulePack } from '../../../../shared/domain/rulePack.ts';
import { signatureLines } from '../../../../shared/domain/signature.ts';
import { awardsOfDecision, type AwardInList } from '../../commendations/awards.ts';
import { asIssued } from '../../commendations/corrections/amend.ts';
import { decisionById } from '../../commendations/decisions.ts';
import { draftDecision, type DraftDecision } from '../../commendations/previewDecision.ts';
import { roundById } from '../../commendations/rounds.ts';
import type { QueryContext } from '../../context.ts';
import { rulePackById } from '../../office/rulePacks.ts';
import type { AwardClause, DecisionDocument } from '../models.ts';
import { awardGroups, bonusTotal, decisionReference, recipientsInText } from './awards.ts';
import { letterheadOf, paperOfficeOn } from './paperOffice.ts';
import { lowerFirst, unclosed, wordOf } from './wording.ts';

/** Beyond this many achievements of one form, article 1 points to the list instead of telling each. */
const MOST_REASONS = 3;

/**
 * Quyết định khen thưởng with its list, as it was issued: names, money and signatory of its day.
 * @throws AppError NOT_FOUND
 */
export async function decisionDocument(context: QueryContext, id: string): Promise<DecisionDocument> {
  const decision = await decisionById(context.db, id);
  return documentOf(context, decision, await asIssued(context.db, await awardsOfDecision(context.db, id)));
}

/**
 * The same of a decision that is being prepared.
 * @throws AppError as `draftDecision`
 */
export async function draftDecisionDocument(
  context: QueryContext,
  draft: Parameters<typeof draftDecision>[1],
): Promise<DecisionDocument> {
  const { decision, awards } = await draftDecision(context, draft);
  return documentOf(context, decision, awards);
}

async function documentOf(
  context: QueryContext,
  decision: DraftDecision['decision'],
  awards: readonly AwardInList[],
): Promise<DecisionDocument> {
  const { issuedOn, symbol, signatory } = decision;
  const office = await paperOfficeOn(context.db, issuedOn);
  const { rulePackId } = await roundById(context, decision.roundId);
  const pack = await rulePackById(context, rulePackId);
  const { noun, headInSentence, profile } = office;
  const bonus = bonusTotal(awards, yearOf(issuedOn), noun);
  return {
    ...letterheadOf(office, symbol),
    officeName: decision.officeName.toUpperCase(),
    subject: decision.subject,
    deciderTitle: profile.headTitle.toUpperCase(),
    deciderName: headInSentence,
    legalBases: decision.legalBases,
    clauses: clausesOf(awards, pack, headInSentence),
    bonus,
    implementers: wordOf(office.hasSecretariat ? 'implementers.decision' : 'implementers.decisionPlain', { noun }),
    recipients: [
      wordOf('asInArticle', { article: bonus === null ? 2 : 3 }),
      wordOf('leadersOf', { noun }),
      wordOf('archive'),
    ],
    signature: { formLines: signatureLines(signatory), name: signatory.fullName },
    annex: {
      title: annexTitle(awards, pack),
      reference: wordOf('ofAuthority', { paper: decisionReference(symbol, issuedOn), authority: headInSentence }),
      groups: awardGroups(awards, office),
    },
  };
}

/**
 * One clause for each form, its achievements told together; where they do not go together, one for each; and where
 * there are too many, one that points to the list.
 */
function clausesOf(awards: readonly AwardInList[], pack: RulePack, authority: string): AwardClause[] {
  const byForm = Map.groupBy(awards, ({ formCode }) => formCode);
  return [...byForm.values()].flatMap((ofForm) => {
    const [first] = ofForm;
    if (!first) return [];
    const act = actOf(first, pack, authority);
    const together = achievementsTogether(ofForm.map(({ reason }) => reason));
    const byReason = Map.groupBy(ofForm, ({ reason }) => lowerFirst(unclosed(reason)));
    if (together === null && byReason.size <= MOST_REASONS) {
      return [...byReason].map(([reason, ofReason]) => ({ act, recipients: recipientsInText(ofReason), reason }));
    }
    const reason = together === null ? wordOf('reasonsInList') : wordOf('reasonsTogether', { achievements: together });
    return [{ act, recipients: recipientsInText(ofForm), reason }];
  });
}

/** `Công nhận danh hiệu “Lao động tiên tiến”`, `Tặng Giấy khen của Giám đốc Sở …`. */
function actOf(award: AwardInList, pack: RulePack, authority: string): string {
  const { formName: name } = award;
  return isTitle(award, pack) ? wordOf('acts.title', { name }) : wordOf('acts.form', { name, authority });
}

/** `DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN`. */
function annexTitle(awards: readonly AwardInList[], pack: RulePack): string {
  const kinds = (['collective', 'individual', 'household'] as const).filter((kind) =>
    awards.some(({ recipientKind }) => recipientKind === kind),
  );
  const recipients = kinds.map((kind) => wordOf(`groups.${kind}`)).join(', ');
  const [first] = awards;
  if (!first || awards.some(({ formCode }) => formCode !== first.formCode)) return wordOf('annex', { recipients });
  const form = first.formName.toUpperCase();
  return wordOf(isTitle(first, pack) ? 'annexOfTitle' : 'annexOfForm', { recipients, form });
}

function isTitle({ formCode }: AwardInList, pack: RulePack): boolean {
  return catalogueEntry(pack, formCode)?.class === 'title';
}
