/** The capacity a document is signed in, as NĐ 30/2020, Phụ lục I writes it above the name. */

import { cleanText } from './text.ts';

/**
 * head: the head signs · Q: acting head (quyền) · KT: a deputy for the head (ký thay) · TL: by order (thừa lệnh) ·
 * TUQ: by authorisation (thừa ủy quyền) · TM: on behalf of a collective (thay mặt).
 */
export const SIGNING_FORMS = ['head', 'Q', 'KT', 'TL', 'TUQ', 'TM'] as const;
export type SigningForm = (typeof SIGNING_FORMS)[number];

export interface SigningCapacity {
  form: SigningForm;
  /** Whom or what the signer signs for: the head's position (KT, TL, TUQ) or the collective (TM). Unused by head and Q. */
  onBehalfOf?: string | null;
  /** The signer's own position; for Q the position acted in ("Giám đốc"). */
  position: string;
}

/** Whether this form of signing names someone the signer signs for. */
export function isOnBehalf(form: SigningForm): boolean {
  return form !== 'head' && form !== 'Q';
}

/**
 * The lines above the signature, in capitals: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"],
 * ["TM. BAN CHẤP HÀNH", "CHỦ TỊCH"], ["GIÁM ĐỐC"], ["Q. GIÁM ĐỐC"].
 * Throws RangeError when the form needs `onBehalfOf` and there is none, or the position is empty.
 */
export function signatureLines({ form, onBehalfOf, position }: SigningCapacity): string[] {
  const own = cleanText(position).toUpperCase();
  const principal = cleanText(onBehalfOf ?? '').toUpperCase();
  if (own === '') throw new RangeError('A signature needs a position');
  if (form === 'head') return [own];
  if (form === 'Q') return [`Q. ${own}`];
  if (principal === '') throw new RangeError(`${form}. needs whom it is signed for`);
  return [`${form}. ${principal}`, own];
}
