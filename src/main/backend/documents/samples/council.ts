import type { BallotCountDocument, BallotsDocument, SessionMinutesDocument, SessionVote } from '../councilModels.ts';
import { letterhead, people, units } from './common.ts';

const council = {
  ...letterhead,
  parentAuthority: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
  officeName: 'HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG',
  symbol: '02/BB-HĐTĐKT',
};
const titles = ['Chủ tịch Hội đồng', 'Phó Chủ tịch Hội đồng', 'Ủy viên thường trực', 'Ủy viên', 'Ủy viên, Thư ký'];
const chairSignature = { formLines: ['CHỦ TỌA'], name: 'Nguyễn Văn An' };
const method = 'Bỏ phiếu kín';

const votes: SessionVote[] = people.slice(5, 11).map((name, index) => ({
  order: String(index + 1),
  name: name.replace(/^(Ông|Bà) /, ''),
  formName: index === 0 ? 'Chiến sĩ thi đua cơ sở' : 'Lao động tiên tiến',
  method: index === 0 ? method : 'Giơ tay',
  votesFor: index === 5 ? '02' : '05',
  votesAgainst: index === 5 ? '03' : '0',
  abstained: '0',
  percentFor: index === 5 ? '40 %' : '100 %',
  verdict: index === 5 ? 'Không thông qua' : 'Thông qua',
}));

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
  votes,
  rules: ['ít nhất 80 % số thành viên Hội đồng đồng ý (Quy chế thi đua, khen thưởng của Sở)'],
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
  rules: ['trên 50 % số người dự họp tán thành (Luật Thực hiện dân chủ ở cơ sở)'],
};

export const ballotCount: BallotCountDocument = {
  ...council,
  subject: 'Kiểm phiếu xét khen thưởng tổng kết năm 2021',
  countedAt: '09 giờ 45 phút, ngày 20 tháng 12 năm 2021',
  place: 'Phòng họp số 1',
  counters: people.slice(3, 5).map((name) => ({ name, position: 'Chuyên viên Văn phòng' })),
  summoned: '05',
  present: '05',
  issued: '05',
  returned: '05',
  valid: '05',
  invalid: '0',
  votes: votes.slice(0, 1),
  counterSignature: { formLines: ['TM. BAN KIỂM PHIẾU'], name: 'Lê Thị Cẩm' },
  chairSignature,
};

export const ballots: BallotsDocument = {
  ...council,
  symbol: null,
  subject: 'Xét khen thưởng tổng kết năm 2021',
  day: 'ngày 20 tháng 12 năm 2021',
  candidates: votes.slice(0, 3).map(({ order, name, formName }) => ({ order, name, formName })),
  count: 5,
};
