/** Wording of decisions that correct earlier ones. */

import { dateInWords, type LocalDate } from './dates.ts';

interface Referred {
  symbol: string;
  issuedOn: LocalDate;
}

/** "Quyết định số 05/QĐ-STTTT ngày 28 tháng 12 năm 2021". */
function decisionReferred({ symbol, issuedOn }: Referred): string {
  return `Quyết định số ${symbol} ${dateInWords(issuedOn)}`;
}

/** "Căn cứ Quyết định số …": the basis a correction names besides those of the rule pack. */
export function correctionBasis(decision: Referred): string {
  return `Căn cứ ${decisionReferred(decision)}`;
}

/** "Về việc hủy bỏ khen thưởng tại Quyết định số …", "Về việc sửa đổi, bổ sung Quyết định số …". */
export function correctionSubject(kind: 'amendment' | 'revocation', decision: Referred): string {
  const act = kind === 'revocation' ? 'hủy bỏ khen thưởng tại' : 'sửa đổi, bổ sung';
  return `Về việc ${act} ${decisionReferred(decision)}`;
}
