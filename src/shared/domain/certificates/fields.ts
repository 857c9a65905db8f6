/** What a certificate may say, in the order of elements of the NĐ 50/2006 model. */
export const CERTIFICATE_FIELDS = [
  /** GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN */
  'authorityTitle',
  /** Tặng; before a title Tặng danh hiệu */
  'grantPhrase',
  /** Giấy khen, “Chiến sĩ thi đua cơ sở” */
  'formTitle',
  /** Ông:, Bà:, Tập thể:, Hộ gia đình ông: */
  'recipientPrefix',
  'recipientName',
  /** Position, division and office of a person; the parent office of a collective; a household's address. */
  'recipientPosition',
  /** Đã hoàn thành xuất sắc nhiệm vụ năm 2021 */
  'achievement',
  /** Số quyết định: 05/QĐ-STTTT ngày 28 tháng 12 năm 2021 */
  'decisionLine',
  /** Số sổ vàng: 01 */
  'registerLine',
  /** Lạng Sơn, ngày 28 tháng 12 năm 2021 */
  'placeAndDate',
  /** GIÁM ĐỐC, or KT. GIÁM ĐỐC and PHÓ GIÁM ĐỐC on two lines */
  'signatureLines',
  'signatoryName',
] as const;

export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];

/** The words of one certificate, one text per field; empty where there is nothing to say. */
export type CertificateContent = Record<CertificateField, string> & {
  /** What the QR says: signed with the office's key. Left out or empty where the office has none. */
  proofCode?: string | undefined;
};

const FIELD = /\{([^{}]*)\}/g;

export function isCertificateField(name: string): name is CertificateField {
  return (CERTIFICATE_FIELDS as readonly string[]).includes(name);
}

/** The locale key of a field's name for people. */
export function fieldLabelKey(field: CertificateField): string {
  return `certificates:field.${field}`;
}

/** A template text with its fields called otherwise: as people call them, or back. */
export function renameFields(text: string, rename: (name: string) => string): string {
  return text.replace(FIELD, (_, name: string) => `{${rename(name)}}`);
}

/** The names between braces in a template text, known or not, in order. */
export function fieldsIn(text: string): string[] {
  return Array.from(text.matchAll(FIELD), ([, name = '']) => name);
}

/**
 * A template text with its fields filled in. A line that is made of empty fields disappears with the words around them,
 * so that "Số sổ vàng: {…}" leaves no stump.
 */
export function fillIn(text: string, content: CertificateContent): string {
  return text
    .split('\n')
    .filter((line) => {
      const fields = fieldsIn(line).filter(isCertificateField);
      return fields.length === 0 || fields.some((field) => content[field].trim() !== '');
    })
    .map((line) =>
      line.replace(FIELD, (whole, name: string) => (isCertificateField(name) ? content[name].trim() : whole)),
    )
    .join('\n');
}

/** What a stretch of a box says on one certificate, in NFC. */
export function textOfRun(text: string, isUpper: boolean, content: CertificateContent): string {
  const filled = fillIn(text, content).normalize('NFC');
  return isUpper ? filled.toLocaleUpperCase('vi') : filled;
}
