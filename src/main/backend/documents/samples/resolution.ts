import type { PledgeDocument, ResolutionDocument, TargetLine } from '../models.ts';
import { director, letterhead, meetingName, people, reports, units } from './common.ts';
import { minutes, resolutionVote } from './meeting.ts';

function targets(count: number): TargetLine[] {
  const known = [
    ['Tỷ lệ hoàn thành nhiệm vụ được giao đúng hạn', '%', '100', ''],
    ['Điểm rút tiền ATM mềm được triển khai', 'điểm', '200', 'Năm 2021 đạt 68'],
    ['Dịch vụ công trực tuyến mức độ 4', '%', '100', ''],
  ];
  return known.slice(0, count).map(([content = '', measure = '', planned = '', note = ''], index) => ({
    order: String(index + 1),
    content,
    measure,
    planned,
    note,
  }));
}

export const resolution: ResolutionDocument = {
  ...letterhead,
  symbol: '01/NQ-HNCCVC',
  meetingName,
  deciderTitle: 'HỘI NGHỊ CÔNG CHỨC, VIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG NĂM 2021',
  legalBases: [
    'Căn cứ Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ về thực hiện dân chủ trong hoạt động của cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập',
    'Căn cứ kết quả thảo luận, biểu quyết tại Hội nghị',
  ],
  reports,
  targetYear: '2022',
  targets: targets(3),
  regulations: minutes.regulations,
  movement: 'phong trào thi đua thực hiện thắng lợi nhiệm vụ kinh tế - xã hội năm 2022',
  pledgedUnits: '09 đơn vị',
  implementers:
    'Lãnh đạo Sở, Ban Chấp hành Công đoàn cơ sở, các phòng, đơn vị và toàn thể công chức, viên chức, người lao động',
  vote: resolutionVote,
  passedOn: 'ngày 30 tháng 12 năm 2021',
  recipients: ['Công đoàn viên chức tỉnh', 'Lãnh đạo Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, VP'],
  signature: { formLines: ['TM. ĐOÀN CHỦ TỊCH', 'GIÁM ĐỐC'], name: 'Nguyễn Văn An' },
};

export const pledge: PledgeDocument = {
  ...letterhead,
  symbol: null,
  year: '2022',
  movementName: 'Thực hiện thắng lợi nhiệm vụ kinh tế - xã hội năm 2022',
  movementContent: [
    'Hoàn thành 100 % nhiệm vụ chính trị được giao; chấp hành nghiêm chủ trương của Đảng, pháp luật của Nhà nước.',
    'Đẩy mạnh cải cách hành chính, chuyển đổi số, thực hành tiết kiệm, phòng, chống tham nhũng.',
  ],
  legalBases: ['Căn cứ Nghị quyết Hội nghị công chức, viên chức và người lao động năm 2021'],
  signedOn: 'ngày 30 tháng 12 năm 2021',
  place: 'Hội trường Sở Thông tin và Truyền thông',
  parties: units.map((unitName, index) => ({
    order: String(index + 1),
    unitName,
    signatory: { name: people[index] ?? '', position: index === 0 ? 'Chánh Văn phòng' : 'Trưởng đơn vị' },
    targets: targets(index === 8 ? 0 : (index % 3) + 1),
    signedAt: `11 giờ ${String(index + 1).padStart(2, '0')} phút`,
  })),
  officeTargets: targets(2),
  leader: director,
  witness: { formLines: ['CHỦ TỊCH', 'CÔNG ĐOÀN CƠ SỞ'], name: 'Trần Đức Bình' },
};
