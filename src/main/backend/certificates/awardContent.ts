import { certificateContent } from '../../../shared/domain/certificates/content.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { signatureLines } from '../../../shared/domain/signature.ts';
import { placeWithOffice, type Leading } from '../../../shared/domain/workplaces.ts';
import type { AwardRow } from '../commendations/awards.ts';
import type { DecisionRow } from '../commendations/decisions.ts';
import type { OfficeProfile } from '../office/queries.ts';

/** The office on the day of a decision. */
interface OfficeThen {
  profile: OfficeProfile;
  leading: Leading;
}

/** The words on an award's certificate. */
export function awardContent(
  award: AwardRow,
  decision: DecisionRow,
  { profile, leading }: OfficeThen,
): CertificateContent {
  const post = { position: award.recipientPosition, unitName: award.recipientUnit };
  const { fullName, ...capacity } = decision.signatory;
  return certificateContent({
    authorityTitle: profile.headTitle.toLocaleUpperCase('vi'),
    formTitle: award.formName,
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
