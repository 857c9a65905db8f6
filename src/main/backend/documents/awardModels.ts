/** What the papers around a decision need: proposing upward, telling the outcome, paying out, handing over, the register. */

import type { AchievementRecord, AwardClause, AwardGroup, BonusTotal, Letterhead, SignatureBlock } from './models.ts';

/** Tờ trình: what a higher level is asked to decide. */
export interface ProposalDocument extends Letterhead {
  subject: string;
  /** `Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn`; the first is asked, the others know of it. */
  addressees: string[];
  /** Who asks: `Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn`. */
  proposer: string;
  legalBases: string[];
  /** One for each title or form asked for. */
  clauses: AwardClause[];
  groups: AwardGroup[];
  recipients: string[];
  signature: SignatureBlock;
}

/** Quyết định sửa đổi or hủy bỏ: what an earlier decision says is corrected, or its awards are revoked. */
export interface CorrectionDocument extends Letterhead {
  subject: string;
  /** In capitals, as on the decision corrected. */
  deciderTitle: string;
  legalBases: string[];
  /** `Quyết định số 05/QĐ-STTTT ngày … của Giám đốc Sở …`. */
  target: string;
  /** Within a sentence. */
  reason: string;
  /** Empty for a revocation. */
  corrected: CorrectedWords[];
  /** `02 cá nhân`; empty for an amendment, like the groups. */
  revoked: string;
  groups: AwardGroup[];
  /** What is to be paid back. */
  bonus: BonusTotal | null;
  implementers: string;
  /** `các tập thể, cá nhân có tên tại Điều 1`. */
  awarded: string;
  recipients: string[];
  signature: SignatureBlock;
}

export interface CorrectedWords {
  order: string;
  name: string;
  /** `Họ và tên`. */
  what: string;
  before: string;
  after: string;
}

/** Thông báo at the beginning of a round: units are asked to put forward theirs. */
export interface CallNoticeDocument extends Letterhead {
  subject: string;
  /** `Các phòng, đơn vị thuộc Sở`. */
  addressee: string;
  /** `ngày 01 tháng 01 năm 2021 đến ngày 31 tháng 12 năm 2021`. */
  period: string;
  /** `ngày 15 tháng 12 năm 2021`; empty when none is set. */
  deadline: string;
  /** Titles and forms the round may award, one sentence part each: `Lao động tiên tiến (cá nhân)`. */
  titles: string[];
  forms: string[];
  /** Parts of a dossier. */
  dossier: string[];
  recipients: string[];
  signature: SignatureBlock;
}

/** Thông báo at the end of a round: who was awarded by which decision, and what waits for a higher level. */
export interface ResultNoticeDocument extends Letterhead {
  subject: string;
  addressee: string;
  roundName: string;
  decisions: NotifiedDecision[];
  /** What was proposed upward: `03 cá nhân`, `Chủ tịch Ủy ban nhân dân tỉnh`. */
  proposals: NotifiedProposal[];
  recipients: string[];
  signature: SignatureBlock;
}

export interface NotifiedDecision {
  order: string;
  /** `Quyết định số 05/QĐ-STTTT ngày … của Giám đốc Sở …`. */
  reference: string;
  /** `03 tập thể và 15 cá nhân`. */
  recipients: string;
  groups: AwardGroup[];
}

export interface NotifiedProposal {
  /** `Tờ trình số 12/TTr-STTTT ngày …`. */
  reference: string;
  addressee: string;
  recipients: string;
}

/** Danh sách nhận tiền thưởng of a decision. */
export interface BonusListDocument extends Letterhead {
  /** `Quyết định số … ngày … của …`. */
  reference: string;
  groups: AwardGroup[];
  bonus: BonusTotal;
  /** `NGƯỜI LẬP`, `KẾ TOÁN TRƯỞNG`; written by hand who they are. */
  preparer: SignatureBlock;
  accountant: SignatureBlock;
  signature: SignatureBlock;
}

/** Danh sách ký nhận giấy khen, bằng chứng nhận of a decision. */
export interface CertificateListDocument extends Letterhead {
  reference: string;
  /** What is handed over: `giấy khen`, `giấy khen, bằng chứng nhận`. */
  certificates: string;
  groups: CertificateGroup[];
  /** `18`, `04`. */
  count: string;
  preparer: SignatureBlock;
  signature: SignatureBlock;
}

export interface CertificateGroup {
  numeral: string;
  title: string;
  lines: CertificateLine[];
}

export interface CertificateLine {
  order: string;
  name: string;
  detail: string;
  formName: string;
  /** The number in the register. */
  registerNumber: string;
  /** `30/12/2021`; empty until it was handed over. */
  handedOverOn: string;
}

/** Sổ khen thưởng of a year, as it is printed and bound. */
export interface RegisterDocument extends Letterhead {
  year: string;
  lines: RegisterLine[];
  /** `03 tập thể và 15 cá nhân`, of what is not revoked. */
  recipients: string;
  /** Null when no money went with them. */
  bonus: Omit<BonusTotal, 'source'> | null;
  preparer: SignatureBlock;
  signature: SignatureBlock;
}

export interface RegisterLine {
  number: string;
  name: string;
  detail: string;
  formName: string;
  reason: string;
  /** `05/QĐ-STTTT`, and `28/12/2021` on a line of its own. */
  decision: string;
  bonus: string;
  /** When and by whom it was received; by which decision it was amended or revoked. */
  note: string;
}

/** Báo cáo thành tích cá nhân, whole: what only the person can tell is left to be written. */
export interface AchievementReportDocument extends Letterhead {
  people: AchievementReport[];
}

export interface AchievementReport extends AchievementRecord {
  /** `Đề nghị tặng Bằng khen …`. */
  subject: string;
  sex: string;
  hometown: string;
  residence: string;
  position: string;
  unitName: string;
  qualification: string;
  politicalTheory: string;
  /** The oldest first. */
  ratings: { year: string; rating: string }[];
  /** As nominated; empty when not. */
  reason: string;
}
