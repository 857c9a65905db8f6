import { certificateContent } from '../../../shared/domain/certificates/content.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { signatureLines } from '../../../shared/domain/signature.ts';
import { comparisonKey } from '../../../shared/domain/text.ts';
import type { AwardRow } from '../commendations/awards.ts';
import type { DecisionRow } from '../commendations/decisions.ts';
import type { OfficeProfile } from '../office/queries.ts';

/**
 * The words on an award's certificate.
 * @param profile the office's names on the day of the decision.
 */
export function awardContent(award: AwardRow, decision: DecisionRow, profile: OfficeProfile): CertificateContent {
  const { fullName, ...capacity } = decision.signatory;
  return certificateContent({
    authorityTitle: profile.headTitle.toLocaleUpperCase('vi'),
    formTitle: award.formName,
    recipient: {
      kind: award.recipientKind,
      honorific: award.honorific,
      name: award.recipientName,
      detail: placeOf(award, decision.officeName),
    },
    achievement: award.reason,
    decision: decision,
    registerText: award.registerText,
    placeName: profile.placeName,
    signature: { lines: signatureLines(capacity), name: fullName },
  });
}

/** From the nearest outward; the office is not named twice for those who belong to it directly. */
function placeOf({ recipientPosition, recipientUnit }: AwardRow, officeName: string): string[] {
  const isOffice = comparisonKey(recipientUnit) === comparisonKey(officeName);
  return isOffice ? [recipientPosition, officeName] : [recipientPosition, recipientUnit, officeName];
}
