/**
 * What each official document needs, already in words: dates as `ngày 05 tháng 01 năm 2022`, money as `7.230.000`,
 * counts as `03`, percentages as `96,7 %`. The area that owns the data fills these; `fields.ts` gives them the
 * Vietnamese names the templates use. Texts carry no closing punctuation unless said: the template puts it.
 */

import type {
  AchievementReportDocument,
  BonusListDocument,
  CallNoticeDocument,
  CertificateListDocument,
  CorrectionDocument,
  ProposalDocument,
  RegisterDocument,
  ResultNoticeDocument,
} from './awardModels.ts';

import type { BallotCountDocument, BallotsDocument, SessionMinutesDocument } from './councilModels.ts';

/** Parts every document has (NĐ 30/2020, Phụ lục I, mục II: ô 1 to 4, 7, 9). */
export interface Letterhead {
  /** In capitals: `UBND TỈNH LẠNG SƠN`. Null when the office stands under none. */
  parentAuthority: string | null;
  /** In capitals: `SỞ THÔNG TIN VÀ TRUYỀN THÔNG`. */
  officeName: string;
  /** Without `Số:` — `05/QĐ-STTTT`. Null leaves the place empty to be written by hand. */
  symbol: string | null;
  /** `Lạng Sơn, ngày 05 tháng 01 năm 2022`. */
  placeAndDate: string;
}

export interface SignatureBlock {
  /** One line each, in capitals: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  formLines: string[];
  /** Without academic or honorary titles. */
  name: string;
}

/** Quyết định khen thưởng, with the list of those awarded as its annex. */
export interface DecisionDocument extends Letterhead {
  /** `Về việc tặng Giấy khen cho các tập thể, cá nhân …`. */
  subject: string;
  /** Who decides, in capitals: `GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN`. */
  deciderTitle: string;
  /** The same within a sentence: `Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn`. */
  deciderName: string;
  /** In order, the proposal (`Theo đề nghị của …`) last. */
  legalBases: string[];
  /** One for each title or form and achievement the decision awards. */
  clauses: AwardClause[];
  /** Null when no money goes with the awards. */
  bonus: BonusTotal | null;
  /** Who carries it out: `Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở`. */
  implementers: string;
  /** `các tập thể, cá nhân`. */
  recipientKinds: string;
  /** Whom it obliges beside them: `các tập thể, cá nhân có tên tại Điều 1`; of one alone, who that is. */
  awarded: string;
  recipients: string[];
  signature: SignatureBlock;
  /** Null when one alone is awarded, who then is named in article 1. */
  annex: DecisionAnnex | null;
}

/** Danh sách kèm theo Quyết định. */
export interface DecisionAnnex {
  /** In capitals: `DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN`. */
  title: string;
  /** `Quyết định số 05/QĐ-STTTT ngày 05 tháng 01 năm 2022 của Giám đốc …`, without `Kèm theo`. */
  reference: string;
  /** Collectives first; of several titles or forms, one group or more for each. */
  groups: AwardGroup[];
  /** Whether article 1 leaves it to the list to tell the achievements. */
  tellsReasons: boolean;
}

export interface AwardClause {
  /** `Tặng Giấy khen`, `Công nhận danh hiệu "Lao động tiên tiến"`. */
  act: string;
  /** `03 tập thể và 15 cá nhân`; of one alone `Bà Hoàng Thị Ánh, Trưởng phòng Công nghệ thông tin,`. */
  recipients: string;
  /** `đã hoàn thành tốt và hoàn thành xuất sắc nhiệm vụ năm 2021`. */
  reason: string;
}

export interface BonusTotal {
  /** Đồng in figures, `7.230.000`. */
  figures: string;
  /** `Bảy triệu hai trăm ba mươi nghìn đồng`. */
  words: string;
  /** Where the money comes from: `quỹ thi đua, khen thưởng của Sở năm 2021`. */
  source: string;
}

export interface AwardGroup {
  /** `I`, `II`. */
  numeral: string;
  /** In capitals: `TẬP THỂ`, `LAO ĐỘNG TIÊN TIẾN`. */
  title: string;
  lines: AwardLine[];
}

export interface AwardLine {
  order: string;
  /** With the honorific for a person: `Ông Nguyễn Văn A`. */
  name: string;
  /** Position and unit of a person; the parent unit of a collective. */
  detail: string;
  formName: string;
  reason: string;
  /** Đồng in figures, empty when none. */
  bonus: string;
}

/** Chương trình hội nghị. */
export interface AgendaDocument extends Letterhead {
  meetingName: string;
  slogan: string | null;
  /** `Từ 08 giờ 00 phút, ngày 30 tháng 12 năm 2021 (thứ Năm)`. */
  time: string;
  place: string;
  items: AgendaLine[];
  recipients: string[];
  signature: SignatureBlock;
}

export interface AgendaLine {
  order: string;
  /** `08 giờ 00 - 08 giờ 15`; empty when not planned. */
  time: string;
  content: string;
  presenter: string;
}

/** Biên bản hội nghị. */
export interface MinutesDocument extends Letterhead {
  meetingName: string;
  /** `08 giờ 00 phút, ngày 30 tháng 12 năm 2021`. */
  startedAt: string;
  place: string;
  attendance: AttendanceRecord;
  guests: PersonLine[];
  presidium: PersonLine[];
  secretaries: PersonLine[];
  /** What went on, item by item of the agenda. */
  course: CourseLine[];
  reports: ReportLine[];
  opinions: OpinionLine[];
  regulations: RegulationLine[];
  votes: VoteLine[];
  addresses: AddressLine[];
  awards: HandedOverAwards | null;
  movement: MovementLaunch | null;
  pledges: SignedPledge[];
  resolution: ResolutionPassed | null;
  /** `11 giờ 30 phút cùng ngày`. */
  endedAt: string;
  /** Empty when the minutes go to nobody. */
  recipients: string[];
  secretarySignature: SignatureBlock;
  chairSignature: SignatureBlock;
}

interface AttendanceRecord {
  summoned: string;
  present: string;
  percent: string;
  absent: string;
  /** One person each, with the reason: `Bà Hoàng Thị B (nghỉ thai sản)`. */
  absentees: string[];
  /** A whole sentence naming rule and verdict, with its full stop. */
  quorumSentence: string;
}

export interface PersonLine {
  /** With the honorific: `Ông Nguyễn Văn A`. */
  name: string;
  position: string;
}

export interface CourseLine {
  order: string;
  time: string;
  title: string;
  presenter: string;
  /** What happened, in sentences; may hold several lines. */
  summary: string;
}

export interface ReportLine {
  title: string;
  presenter: string;
  summary: string;
}

export interface OpinionLine {
  speaker: string;
  content: string;
  /** Empty when not answered at the meeting. */
  answer: string;
}

export interface RegulationLine {
  title: string;
  /** What is amended. */
  summary: string;
  /** `Hội nghị nhất trí thông qua` or `Hội nghị không thông qua`. */
  outcome: string;
}

export interface VoteLine {
  order: string;
  subject: string;
  /** `Giơ tay` or `Bỏ phiếu kín`. */
  method: string;
  present: string;
  votesFor: string;
  votesAgainst: string;
  abstained: string;
  percentFor: string;
  /** `Thông qua` or `Không thông qua`. */
  verdict: string;
}

export interface AddressLine {
  speaker: PersonLine;
  /** `phát biểu chỉ đạo`, `phát biểu bế mạc`. */
  kind: string;
  content: string;
}

export interface HandedOverAwards {
  /** `Quyết định số 05/QĐ-STTTT ngày …`. */
  decision: string;
  /** `03 tập thể và 15 cá nhân`. */
  recipients: string;
  /** Who handed them over. */
  presenter: PersonLine;
  groups: AwardGroup[];
}

export interface MovementLaunch {
  name: string;
  launchedBy: PersonLine;
  content: string;
}

export interface SignedPledge {
  order: string;
  unitName: string;
  signatory: PersonLine;
  /** `10 giờ 15 phút`. */
  signedAt: string;
}

export interface ResolutionPassed {
  title: string;
  present: string;
  votesFor: string;
  percentFor: string;
  verdict: string;
}

/** Nghị quyết hội nghị. */
export interface ResolutionDocument extends Letterhead {
  meetingName: string;
  /** In capitals: `HỘI NGHỊ CÔNG CHỨC, VIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG NĂM 2021`. */
  deciderTitle: string;
  legalBases: string[];
  /** Titles of the reports the meeting approves. */
  reports: string[];
  /** The year the targets are for. */
  targetYear: string;
  targets: TargetLine[];
  /** Those the meeting passed. */
  regulations: RegulationLine[];
  /** The movement launched, null when none. */
  movement: string | null;
  /** How many units signed the pledge, `09 đơn vị`; null when none did. */
  pledgedUnits: string | null;
  /** Who carries it out. */
  implementers: string;
  vote: ResolutionPassed;
  /** `ngày 30 tháng 12 năm 2021`. */
  passedOn: string;
  recipients: string[];
  signature: SignatureBlock;
}

export interface TargetLine {
  order: string;
  content: string;
  measure: string;
  planned: string;
  note: string;
}

/** Bản giao ước thi đua. */
export interface PledgeDocument extends Letterhead {
  year: string;
  movementName: string;
  /** The movement's content, one paragraph each. */
  movementContent: string[];
  legalBases: string[];
  /** `ngày 30 tháng 12 năm 2021`. */
  signedOn: string;
  place: string;
  parties: PledgeParty[];
  /** The office's own targets, before the units'. */
  officeTargets: TargetLine[];
  /** `GIÁM ĐỐC`. */
  leader: SignatureBlock;
  /** `CHỦ TỊCH CÔNG ĐOÀN`; null when nobody witnesses. */
  witness: SignatureBlock | null;
}

export interface PledgeParty {
  order: string;
  unitName: string;
  signatory: PersonLine;
  targets: TargetLine[];
  /** `10 giờ 15 phút`; empty before signing. */
  signedAt: string;
}

/** Phần III of báo cáo thành tích, for one person or several. */
export interface AchievementRecordDocument extends Letterhead {
  subject: string;
  people: AchievementRecord[];
}

export interface AchievementRecord {
  name: string;
  /** `15/07/1980`, `7/1980`, `1980`; empty when not known. */
  birth: string;
  /** `Trưởng phòng Công nghệ thông tin`. */
  place: string;
  titles: RecordedAchievement[];
  forms: RecordedAchievement[];
  /** `NGƯỜI BÁO CÁO`. */
  signature: SignatureBlock;
  /** The head of the office; of the head's own, left to who stands above. */
  confirmedBy: SignatureBlock;
}

export interface RecordedAchievement {
  year: string;
  name: string;
  /** `Quyết định số 05/QĐ-STTTT ngày 05 tháng 01 năm 2022 của Sở Thông tin và Truyền thông`. */
  decision: string;
}

/** Which model each template is filled from. */
export interface DocumentModels {
  decision: DecisionDocument;
  correction: CorrectionDocument;
  agenda: AgendaDocument;
  minutes: MinutesDocument;
  resolution: ResolutionDocument;
  pledge: PledgeDocument;
  proposal: ProposalDocument;
  callNotice: CallNoticeDocument;
  resultNotice: ResultNoticeDocument;
  bonusList: BonusListDocument;
  certificateList: CertificateListDocument;
  register: RegisterDocument;
  unitReview: SessionMinutesDocument;
  councilMinutes: SessionMinutesDocument;
  ballots: BallotsDocument;
  ballotCount: BallotCountDocument;
  achievementReport: AchievementReportDocument;
  achievementRecord: AchievementRecordDocument;
}

export type DocumentKind = keyof DocumentModels;
