import { dateInWords, type LocalDate } from '../dates.ts';
import type { CatalogueEntry } from '../rulePack.ts';
import { cleanText } from '../text.ts';
import type { CertificateContent } from './fields.ts';

export interface CertificateFacts {
  /** GIÁM ĐỐC SỞ … TỈNH … */
  authorityTitle: string;
  form: Pick<CatalogueEntry, 'class' | 'name'>;
  recipient: {
    kind: 'individual' | 'collective' | 'household';
    /** Ông or Bà, of the person or of the head of the household; empty when not known. */
    honorific: string;
    name: string;
    /** Position, division and office of a person; a collective's parent office; an address. */
    detail: string;
  };
  achievement: string;
  decision: { symbol: string; issuedOn: LocalDate };
  /** As the register prints it: 01, 15, 07/2021. Empty before the award is entered. */
  registerText: string;
  placeName: string;
  signature: {
    /** GIÁM ĐỐC, or KT. GIÁM ĐỐC and PHÓ GIÁM ĐỐC. */
    lines: readonly string[];
    name: string;
  };
}

/**
 * The words of one certificate, in the order and wording of the NĐ 50/2006 model and of usual practice: "Ông:" or
 * "Bà:" before a person, "Tập thể:" before a collective, "Hộ gia đình ông:" before a household.
 */
export function certificateContent(facts: CertificateFacts): CertificateContent {
  const { recipient, decision, signature } = facts;
  const issuedOn = dateInWords(decision.issuedOn);
  const register = cleanText(facts.registerText);
  return {
    authorityTitle: cleanText(facts.authorityTitle),
    ...grantOf(facts.form),
    recipientPrefix: recipientPrefix(recipient),
    recipientName: cleanText(recipient.name),
    recipientPosition: cleanText(recipient.detail),
    achievement: cleanText(facts.achievement),
    decisionLine: decision.symbol ? `Số quyết định: ${cleanText(decision.symbol)} ${issuedOn}` : '',
    registerLine: register && `Số sổ vàng: ${register}`,
    placeAndDate: `${cleanText(facts.placeName)}, ${issuedOn}`,
    signatureLines: signature.lines.map(cleanText).filter(Boolean).join('\n'),
    signatoryName: cleanText(signature.name),
  };
}

/** A title is given as one, in quotation marks; a certificate of merit is itself what is given. */
function grantOf({
  class: kind,
  name,
}: CertificateFacts['form']): Pick<CertificateContent, 'grantPhrase' | 'formTitle'> {
  const form = cleanText(name);
  return kind === 'title'
    ? { grantPhrase: 'Tặng danh hiệu', formTitle: `“${form}”` }
    : { grantPhrase: 'Tặng', formTitle: form };
}

function recipientPrefix({ kind, honorific }: CertificateFacts['recipient']): string {
  const title = cleanText(honorific);
  if (kind === 'collective') return 'Tập thể:';
  if (kind === 'household') return `Hộ gia đình ${title ? title.toLocaleLowerCase('vi') : 'ông/bà'}:`;
  return `${title || 'Ông/Bà'}:`;
}
