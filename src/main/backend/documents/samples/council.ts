import type {
  BallotCountDocument,
  BallotsDocument,
  SessionMinutesDocument,
  SessionVote,
  VoteGroup,
} from '../councilModels.ts';
import { letterhead, people, units } from './common.ts';

const council = {
  ...letterhead,
  parentAuthority: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
  officeName: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
  symbol: '02/BB-HĐTĐKT',
};
const titles = ['Chủ tịch Hội đồng', 'Phó Chủ tịch Hội đồng', 'Ủy viên thường trực', 'Ủy viên', 'Ủy viên, Thư ký'];
const chairSignature = { formLines: ['CHỦ TỌA'], name: 'Nguyễn Văn An' };

const votes: SessionVote[] = people.slice(5, 11).map((name, index) => ({
  order: String(index === 0 ? 1 : index),
  name,
  detail: `Chuyên viên, ${units[index]}`,
  votesFor: index === 5 ? '02' : '05',
  votesAgainst: index === 5 ? '03' : '0',
  abstained: '0',
  percentFor: index === 5 ? '40 %' : '100 %',
  verdict: index === 5 ? 'Không thông qua' : 'Thông qua',
}));
const soldiers: VoteGroup = {
  numeral: 'I',
  title: 'CHIẾN SĨ THI ĐUA CƠ SỞ',
  method: 'bỏ phiếu kín',
  lines: votes.slice(0, 1),
};
const advanced: VoteGroup = {
  numeral: 'II',
  title: 'LAO ĐỘNG TIÊN TIẾN',
  method: 'giơ tay',
  lines: votes.slice(1),
};

export const councilMinutes: SessionMinutesDocument = {
  ...council,
  subject: 'Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng tổng kết năm 2021',
  startedAt: '08 giờ 00 phút, ngày 20 tháng 12 năm 2021',
  place: 'Phòng họp số 1',
  chair: 'Nguyễn Văn An',
  secretary: 'Dương Văn Dũng',
  summoned: '05',
  present: '05',
  absent: '0',
  members: people.slice(0, 5).map((name, index) => ({
    name,
    position: index === 0 ? 'Giám đốc Sở' : `Trưởng đơn vị, ${units[index]}`,
    councilTitle: titles[index] ?? '',
    absence: '',
  })),
  votes: [soldiers, advanced],
  rules: ['Được ít nhất 80 % thành viên hội đồng đồng ý'],
  sharesOf: 'Tỷ lệ tính trên tổng số thành viên Hội đồng',
  conclusion: ['Hội đồng nhất trí đề nghị Giám đốc Sở khen thưởng các trường hợp được thông qua.'],
  endedAt: '10 giờ 30 phút, ngày 20 tháng 12 năm 2021',
  secretarySignature: { formLines: ['THƯ KÝ'], name: 'Dương Văn Dũng' },
  chairSignature,
};

export const unitReview: SessionMinutesDocument = {
  ...councilMinutes,
  officeName: 'PHÒNG CÔNG NGHỆ THÔNG TIN',
  symbol: null,
  subject: 'Họp bình xét thi đua, khen thưởng năm 2021 của Phòng Công nghệ thông tin',
  members: [],
  rules: ['Được trên 50 % số người dự họp đồng ý'],
  sharesOf: 'Tỷ lệ tính trên số người có mặt',
};

export const ballotCount: BallotCountDocument = {
  ...council,
  subject: 'Kiểm phiếu xét khen thưởng tổng kết năm 2021',
  countedAt: '09 giờ 45 phút, ngày 20 tháng 12 năm 2021',
  place: 'Phòng họp số 1',
  counters: people.slice(3, 5).map((name, index) => ({
    name,
    position: 'Chuyên viên Văn phòng',
    role: index === 0 ? 'Trưởng ban' : 'Ủy viên',
  })),
  summoned: '05',
  present: '05',
  issued: '05',
  returned: '05',
  valid: '05',
  invalid: '0',
  votes: [soldiers],
  counterSignature: { formLines: ['TM. BAN KIỂM PHIẾU', 'TRƯỞNG BAN'], name: 'Lê Thị Cẩm' },
  chairSignature,
};

export const ballots: BallotsDocument = {
  ...council,
  symbol: null,
  subject: 'Xét khen thưởng tổng kết năm 2021',
  day: 'ngày 20 tháng 12 năm 2021',
  candidates: votes.slice(0, 3).map(({ name, detail }, index) => ({
    order: String(index + 1),
    name,
    detail,
    formName: 'Chiến sĩ thi đua cơ sở',
  })),
  count: 5,
};
