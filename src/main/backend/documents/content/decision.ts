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
import {
  awardGroups,
  awardLine,
  bonusTotal,
  decisionReference,
  groupsByForm,
  kindsOf,
  namedInArticle,
  recipientKindsInText,
  recipientsInText,
} from './awards.ts';
import { letterheadOf, paperOfficeOn, type PaperOffice } from './paperOffice.ts';
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
  const clauses = clausesOf(awards, pack, office);
  const bonus = bonusTotal(awards, yearOf(issuedOn), noun);
  return {
    ...letterheadOf(office, symbol),
    officeName: decision.officeName.toUpperCase(),
    subject: decision.subject,
    deciderTitle: profile.headTitle.toUpperCase(),
    deciderName: headInSentence,
    legalBases: decision.legalBases,
    clauses,
    bonus,
    implementers: wordOf(office.hasSecretariat ? 'implementers.decision' : 'implementers.decisionPlain', { noun }),
    recipientKinds: recipientKindsInText(awards),
    awarded: awardedBy(awards, office),
    recipients: [
      wordOf('asInArticle', { article: bonus === null ? 2 : 3 }),
      wordOf('leadersOf', { noun }),
      office.archive,
    ],
    signature: { formLines: signatureLines(signatory), name: signatory.fullName },
    annex: isOneAlone(awards)
      ? null
      : {
          title: annexTitle(awards, pack),
          reference: wordOf('ofAuthority', { paper: decisionReference(symbol, issuedOn), authority: headInSentence }),
          groups: isOneForm(awards) ? awardGroups(awards, office) : groupsByForm(awards, office),
          tellsReasons: clauses.some(({ reason }) => reason === wordOf('reasonsInList')),
        },
  };
}

/** One award needs no list: article 1 names who it is. */
function isOneAlone(awards: readonly AwardInList[]): boolean {
  return awards.length === 1;
}

function isOneForm(awards: readonly AwardInList[]): boolean {
  return new Set(awards.map(({ formCode }) => formCode)).size === 1;
}

function awardedBy(awards: readonly AwardInList[], office: PaperOffice): string {
  const [only] = awards;
  return only && isOneAlone(awards) ? awardLine(only, office).name : namedInArticle(awards);
}

/**
 * One clause for each form, its achievements told together; where they do not go together, one for each; and where
 * there are too many, one that points to the list.
 */
function clausesOf(awards: readonly AwardInList[], pack: RulePack, office: PaperOffice): AwardClause[] {
  const byForm = Map.groupBy(awards, ({ formCode }) => formCode);
  return [...byForm.values()].flatMap((ofForm) => {
    const [first] = ofForm;
    if (!first) return [];
    const act = actOf(first, pack, office.headInSentence);
    const together = achievementsTogether(ofForm.map(({ reason }) => reason));
    const byReason = Map.groupBy(ofForm, ({ reason }) => lowerFirst(unclosed(reason)));
    if (together === null && byReason.size <= MOST_REASONS) {
      return [...byReason].map(([reason, ofReason]) => ({ act, recipients: recipientsInText(ofReason), reason }));
    }
    const reason =
      together === null ? wordOf('reasonsInList') : wordOf('reasonsTogether', { achievements: lowerFirst(together) });
    const recipients = isOneAlone(awards) ? oneInText(first, office) : recipientsInText(ofForm);
    return [{ act, recipients, reason }];
  });
}

/** `Bà Hoàng Thị Ánh, Trưởng phòng Công nghệ thông tin,`. */
function oneInText(award: AwardInList, office: PaperOffice): string {
  const { name, detail } = awardLine(award, office);
  return detail === '' ? name : `${name}, ${detail},`;
}

/** `Công nhận danh hiệu “Lao động tiên tiến”`, `Tặng Giấy khen của Giám đốc Sở …`. */
function actOf(award: AwardInList, pack: RulePack, authority: string): string {
  const { formName: name } = award;
  return isTitle(award, pack) ? wordOf('acts.title', { name }) : wordOf('acts.form', { name, authority });
}

/** `DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN`. */
function annexTitle(awards: readonly AwardInList[], pack: RulePack): string {
  const recipients = kindsOf(awards)
    .map((kind) => wordOf(`groups.${kind}`))
    .join(', ');
  const [first] = awards;
  if (!first || !isOneForm(awards)) return wordOf('annex', { recipients });
  const form = first.formName.toUpperCase();
  return wordOf(isTitle(first, pack) ? 'annexOfTitle' : 'annexOfForm', { recipients, form });
}

function isTitle({ formCode }: AwardInList, pack: RulePack): boolean {
  return catalogueEntry(pack, formCode)?.class === 'title';
}
