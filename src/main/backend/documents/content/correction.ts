import { yearOf } from '../../../../shared/domain/dates.ts';
import { signatureLines } from '../../../../shared/domain/signature.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { AwardRow } from '../../commendations/awards.ts';
import { decisionDetail } from '../../commendations/decisionDetail.ts';
import type { QueryContext } from '../../context.ts';
import type { CorrectedWords, CorrectionDocument } from '../awardModels.ts';
import { awardGroups, bonusTotal, decisionReference, namedInArticle, recipientsInText } from './awards.ts';
import { letterheadOf, paperOfficeOn } from './paperOffice.ts';
import { lowerFirst, unclosed, wordOf } from './wording.ts';

type Amendment = OutputOf<'commendations.decision'>['amendments'][number];

/** Quyết định sửa đổi with the words before and after, quyết định hủy bỏ with whom it concerns. */
export async function correctionDocument(context: QueryContext, id: string): Promise<CorrectionDocument> {
  const decision = await decisionDetail(context, id);
  const { kind, issuedOn, symbol, signatory, target, awards, amendments } = decision;
  const office = await paperOfficeOn(context.db, issuedOn);
  const { noun, headInSentence, profile } = office;
  const revoked = kind === 'revocation' ? awards : [];
  const reference = target ? decisionReference(target.symbol, target.issuedOn) : '';
  return {
    ...letterheadOf(office, symbol),
    officeName: decision.officeName.toUpperCase(),
    subject: decision.subject,
    deciderTitle: profile.headTitle.toUpperCase(),
    legalBases: decision.legalBases,
    target: wordOf('ofAuthority', { paper: reference, authority: headInSentence }),
    reason: lowerFirst(unclosed(decision.reason)),
    corrected: numbered(amendments.flatMap((amendment) => correctedWords(amendment, awards))),
    revoked: recipientsInText(revoked),
    groups: awardGroups(revoked, office),
    bonus: bonusTotal(revoked, yearOf(issuedOn), noun),
    implementers: wordOf(office.hasSecretariat ? 'implementers.decision' : 'implementers.decisionPlain', { noun }),
    awarded: namedInArticle(awards),
    recipients: [wordOf('asInArticle', { article: 3 }), wordOf('leadersOf', { noun }), office.archive],
    signature: { formLines: signatureLines(signatory), name: signatory.fullName },
  };
}

/** One line for each word of an award that is corrected; the award is named as it was before. */
function correctedWords({ awardId, before, after }: Amendment, awards: readonly AwardRow[]) {
  const award = awards.find(({ id }) => id === awardId);
  return (Object.keys(after) as (keyof typeof after)[]).map((field) => ({
    name: before.recipientName ?? award?.recipientName ?? '',
    what: wordOf(`corrected.${field}`),
    before: before[field] ?? '',
    after: after[field] ?? '',
  }));
}

function numbered(lines: readonly Omit<CorrectedWords, 'order'>[]): CorrectedWords[] {
  return lines.map((line, index) => ({ ...line, order: String(index + 1) }));
}
