import type { AgendaDocument, MinutesDocument } from '../models.ts';
import { deputy, groups, letterhead, meetingName, people, regulations, reports, units } from './common.ts';

const agendaTitles: [string, string, string][] = [
  ['08 giờ 00 - 08 giờ 15', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu, bầu Đoàn Chủ tịch và thư ký', 'Ban Tổ chức'],
  ['08 giờ 15 - 08 giờ 40', reports[0] ?? '', 'Ông Trần Đức Bình, Chủ tịch Công đoàn cơ sở'],
  ['08 giờ 40 - 08 giờ 55', reports[1] ?? '', 'Bà Lê Thị Cẩm, Trưởng Ban Thanh tra nhân dân'],
  ['08 giờ 55 - 09 giờ 10', reports[2] ?? '', 'Bà Đỗ Thị Đào, Kế toán trưởng'],
  ['09 giờ 10 - 10 giờ 00', 'Thảo luận; rà soát, sửa đổi, bổ sung 05 quy chế', 'Đoàn Chủ tịch'],
  ['10 giờ 00 - 10 giờ 15', 'Phát biểu chỉ đạo', 'Đại diện Công đoàn viên chức tỉnh'],
  ['10 giờ 15 - 10 giờ 30', 'Phát biểu bế mạc', 'Giám đốc Sở'],
  ['10 giờ 30 - 10 giờ 45', 'Trao Giấy khen cho các tập thể, cá nhân', 'Giám đốc Sở'],
  ['10 giờ 45 - 11 giờ 00', 'Phát động phong trào thi đua năm 2022', 'Giám đốc Sở'],
  ['11 giờ 00 - 11 giờ 20', 'Ký giao ước thi đua năm 2022', 'Trưởng các phòng, đơn vị'],
  ['11 giờ 20 - 11 giờ 30', 'Thông qua Nghị quyết Hội nghị', 'Thư ký'],
];

export const agenda: AgendaDocument = {
  ...letterhead,
  symbol: '12/CTr-STTTT',
  placeAndDate: 'Lạng Sơn, ngày 28 tháng 12 năm 2021',
  meetingName,
  slogan: 'Quyết tâm thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ tỉnh Lạng Sơn lần thứ XVII, nhiệm kỳ 2020 - 2025',
  time: 'từ 08 giờ 00 phút, ngày 30 tháng 12 năm 2021 (thứ Năm)',
  place: 'Hội trường Sở Thông tin và Truyền thông',
  items: agendaTitles.map(([time, content, presenter], index) => ({
    order: String(index + 1),
    time,
    content,
    presenter,
  })),
  recipients: ['Lãnh đạo Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, VP'],
  signature: deputy,
};

export const resolutionVote = {
  title: 'Nghị quyết Hội nghị công chức, viên chức và người lao động năm 2021',
  present: '58',
  votesFor: '58',
  percentFor: '100 %',
  verdict: 'Hội nghị thông qua Nghị quyết',
};

export const minutes: MinutesDocument = {
  ...letterhead,
  symbol: '15/BB-STTTT',
  meetingName,
  startedAt: '08 giờ 00 phút, ngày 30 tháng 12 năm 2021',
  place: 'Hội trường Sở Thông tin và Truyền thông',
  attendance: {
    summoned: '60',
    present: '58',
    percent: '96,7 %',
    absent: '02',
    absentees: ['Bà Hoàng Thị Ánh (nghỉ thai sản)', 'Ông Lý Quốc Hưng (đi công tác)'],
    quorumSentence:
      'Số đại biểu có mặt đạt trên 2/3 số được triệu tập (cần ít nhất 40 người), Hội nghị đủ điều kiện tiến hành.',
  },
  guests: [
    { name: 'Ông Phan Văn Mẫu', position: 'Phó Chủ tịch Liên đoàn Lao động tỉnh, Chủ tịch Công đoàn viên chức tỉnh' },
  ],
  presidium: [
    { name: 'Ông Nguyễn Văn An', position: 'Giám đốc Sở' },
    { name: 'Ông Trần Đức Bình', position: 'Phó Giám đốc Sở, Chủ tịch Công đoàn cơ sở' },
  ],
  secretaries: [{ name: 'Bà Vi Thị Hoà', position: 'Chuyên viên Văn phòng Sở' }],
  course: agendaTitles.map(([time, title, presenter], index) => ({
    order: String(index + 1),
    time,
    title,
    presenter,
    summary: index === 4 ? 'Các đại biểu thảo luận sôi nổi.\nĐoàn Chủ tịch tiếp thu, giải trình.' : '',
  })),
  reports: reports.map((title) => ({ title, presenter: 'người được phân công', summary: '' })),
  opinions: [
    {
      speaker: 'Bà Phạm Thị Khuyên, Phòng Bưu chính - Viễn thông',
      content: 'đề nghị bổ sung kinh phí bồi dưỡng nghiệp vụ cho người trực tiếp vận hành hệ thống',
      answer: 'Lãnh đạo Sở tiếp thu, giao Văn phòng tham mưu trong Quý I năm 2022',
    },
    { speaker: 'Ông Bùi Tiến Lộc, Trung tâm Công nghệ số', content: 'nhất trí với các báo cáo', answer: '' },
  ],
  regulations: regulations.map((title) => ({
    title,
    summary: 'sửa đổi, bổ sung cho phù hợp với quy định mới',
    outcome: 'Hội nghị nhất trí thông qua',
  })),
  votes: [...regulations, 'Nghị quyết Hội nghị'].map((subject, index) => ({
    order: String(index + 1),
    subject,
    method: 'Giơ tay',
    present: '58',
    votesFor: String(58 - index),
    votesAgainst: '0',
    abstained: String(index),
    percentFor: index === 0 ? '100 %' : `${(100 - index * 1.7).toFixed(1).replace('.', ',')} %`,
    verdict: 'Thông qua',
  })),
  addresses: [
    {
      speaker: { name: 'Ông Phan Văn Mẫu', position: 'Chủ tịch Công đoàn viên chức tỉnh' },
      kind: 'phát biểu chỉ đạo',
      content:
        'ghi nhận những đóng góp của Công đoàn cơ sở; đề nghị công tác biểu dương khen thưởng phải kịp thời, đặc biệt là những người làm trực tiếp',
    },
    {
      speaker: { name: 'Ông Nguyễn Văn An', position: 'Giám đốc Sở' },
      kind: 'phát biểu bế mạc',
      content: 'tiếp thu ý kiến chỉ đạo và yêu cầu lãnh đạo các phòng, đơn vị chủ động, quyết tâm với công việc',
    },
  ],
  awards: {
    decision: 'Quyết định số 05/QĐ-STTTT ngày 30 tháng 12 năm 2021',
    recipients: '03 tập thể và 15 cá nhân',
    presenter: { name: 'Ông Nguyễn Văn An', position: 'Giám đốc Sở' },
    groups,
  },
  movement: {
    name: 'phong trào thi đua thực hiện thắng lợi nhiệm vụ kinh tế - xã hội năm 2022',
    launchedBy: { name: 'Ông Nguyễn Văn An', position: 'Giám đốc Sở' },
    content: 'hoàn thành 100 % nhiệm vụ được giao, đẩy mạnh chuyển đổi số',
  },
  pledges: units.map((unitName, index) => ({
    order: String(index + 1),
    unitName,
    signatory: { name: people[index] ?? '', position: index === 0 ? 'Chánh Văn phòng' : 'Trưởng đơn vị' },
    signedAt: `11 giờ ${String(index + 1).padStart(2, '0')} phút`,
  })),
  resolution: resolutionVote,
  endedAt: '11 giờ 30 phút, ngày 30 tháng 12 năm 2021',
  recipients: ['Như thành phần dự', 'Lưu: VT, hồ sơ Hội nghị'],
  secretarySignature: { formLines: ['THƯ KÝ'], name: 'Vi Thị Hoà' },
  chairSignature: { formLines: ['CHỦ TỌA'], name: 'Nguyễn Văn An' },
};
