import { certificateContent } from '../../../shared/domain/certificates/content.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { catalogueEntry, type RulePack } from '../../../shared/domain/rulePack.ts';
import { signatureLines } from '../../../shared/domain/signature.ts';
import { placeWithOffice, type Leading } from '../../../shared/domain/workplaces.ts';
import type { AwardRow } from '../commendations/awards.ts';
import type { DecisionRow } from '../commendations/decisions.ts';
import type { OfficeProfile } from '../office/queries.ts';

/** The office on the day of a decision. */
interface OfficeThen {
  profile: OfficeProfile;
  leading: Leading;
  /** The rules the decision rests on. */
  pack: RulePack;
}

/** The words on an award's certificate. */
export function awardContent(
  award: AwardRow,
  decision: DecisionRow,
  { profile, leading, pack }: OfficeThen,
): CertificateContent {
  const post = { position: award.recipientPosition, unitName: award.recipientUnit };
  const { fullName, ...capacity } = decision.signatory;
  return certificateContent({
    authorityTitle: profile.headTitle.toLocaleUpperCase('vi'),
    form: { class: catalogueEntry(pack, award.formCode)?.class ?? 'form', name: award.formName },
    recipient: {
      kind: award.recipientKind,
      honorific: award.honorific,
      name: award.recipientName,
      detail: placeWithOffice(post, leading, decision.officeName),
    },
    achievement: award.reason,
    decision: decision,
    registerText: award.registerText,
    placeName: profile.placeName,
    signature: { lines: signatureLines(capacity), name: fullName },
  });
}
