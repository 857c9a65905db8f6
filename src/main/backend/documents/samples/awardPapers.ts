import type {
  AchievementReportDocument,
  BonusListDocument,
  CallNoticeDocument,
  CertificateListDocument,
  ProposalDocument,
  RegisterDocument,
  ResultNoticeDocument,
} from '../awardModels.ts';
import { achievementRecord } from './achievements.ts';
import { deputy, director, groups, letterhead, people, units } from './common.ts';
import { decisionReference } from './decision.ts';

const head = 'Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn';
const everyUnit = 'Các phòng, đơn vị thuộc Sở';
const preparer = { formLines: ['NGƯỜI LẬP'], name: '' };
const proposed = people.slice(0, 3).map((name, index) => ({
  order: String(index + 1),
  name,
  detail: `Trưởng phòng, ${units[index + 2]}`,
  formName: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  reason: 'đã có thành tích xuất sắc trong công tác thông tin và truyền thông hai năm liên tục 2020, 2021',
  bonus: '',
}));

export const proposal: ProposalDocument = {
  ...letterhead,
  symbol: '12/TTr-STTTT',
  subject: 'Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh năm 2021',
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn'],
  proposer: head,
  legalBases: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các luật sửa đổi, bổ sung',
    'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ',
  ],
  clauses: [{ act: 'tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', recipients: '03 cá nhân', reason: '' }],
  groups: [{ numeral: 'I', title: 'CÁ NHÂN', lines: proposed }],
  recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT'],
  signature: deputy,
};

export const callNotice: CallNoticeDocument = {
  ...letterhead,
  symbol: '45/TB-STTTT',
  subject: 'Về việc xét khen thưởng tổng kết năm 2021',
  addressee: everyUnit,
  period: 'từ ngày 01 tháng 01 năm 2021 đến ngày 31 tháng 12 năm 2021',
  deadline: 'ngày 15 tháng 12 năm 2021',
  titles: ['Lao động tiên tiến (cá nhân)', 'Chiến sĩ thi đua cơ sở (cá nhân)', 'Tập thể lao động tiên tiến (tập thể)'],
  forms: ['Giấy khen (cá nhân, tập thể, hộ gia đình)'],
  dossier: ['Báo cáo thành tích', 'Biên bản bình xét thi đua'],
  recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT'],
  signature: deputy,
};

export const resultNotice: ResultNoticeDocument = {
  ...letterhead,
  symbol: '03/TB-STTTT',
  subject: 'Kết quả xét khen thưởng tổng kết năm 2021',
  addressee: everyUnit,
  roundName: 'Xét khen thưởng tổng kết năm 2021',
  decisions: [{ order: '1', reference: decisionReference, recipients: '03 tập thể và 15 cá nhân', groups }],
  proposals: [
    {
      reference: 'Tờ trình số 12/TTr-STTTT ngày 30 tháng 12 năm 2021',
      addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
      recipients: '03 cá nhân',
    },
  ],
  recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT'],
  signature: director,
};

export const bonusList: BonusListDocument = {
  ...letterhead,
  symbol: null,
  reference: decisionReference,
  groups,
  bonus: { figures: '9.420.000', words: 'Chín triệu bốn trăm hai mươi nghìn đồng', source: 'quỹ thi đua, khen thưởng' },
  preparer,
  accountant: { formLines: ['KẾ TOÁN TRƯỞNG'], name: '' },
  signature: director,
};

export const certificateList: CertificateListDocument = {
  ...letterhead,
  symbol: null,
  reference: decisionReference,
  groups: groups.map((group, place) => ({
    ...group,
    lines: group.lines.map((line, index) => ({
      ...line,
      registerNumber: `${place * 3 + index + 1}/2021`,
      handedOverOn: index === 0 ? '30/12/2021' : '',
    })),
  })),
  certificates: 'giấy khen',
  count: '18',
  preparer,
  signature: director,
};

export const register: RegisterDocument = {
  ...letterhead,
  symbol: null,
  year: '2021',
  lines: groups
    .flatMap(({ lines }) => lines)
    .map((line, index) => ({
      ...line,
      number: String(index + 1),
      decision: '05/QĐ-STTTT\n30/12/2021',
      note: index === 4 ? 'Hủy bỏ theo 09/QĐ-STTTT, 15/02/2022' : 'Trao 30/12/2021',
    })),
  recipients: '03 tập thể và 14 cá nhân',
  bonus: { figures: '8.970.000', words: 'Tám triệu chín trăm bảy mươi nghìn đồng' },
  preparer,
  signature: director,
};

export const achievementReport: AchievementReportDocument = {
  ...letterhead,
  symbol: null,
  people: achievementRecord.people.map((person) => ({
    ...person,
    subject: 'Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    sex: 'Nữ',
    hometown: 'Xã Yên Sơn, tỉnh Lạng Sơn',
    residence: 'Phường Lương Văn Tri, tỉnh Lạng Sơn',
    position: 'Trưởng phòng',
    unitName: 'Phòng Công nghệ thông tin',
    qualification: 'Thạc sĩ Công nghệ thông tin',
    politicalTheory: 'Trung cấp',
    ratings: [
      { year: '2020', rating: 'Hoàn thành tốt nhiệm vụ' },
      { year: '2021', rating: 'Hoàn thành xuất sắc nhiệm vụ' },
    ],
    reason: 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021',
  })),
};
