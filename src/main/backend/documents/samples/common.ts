import type { AwardGroup, AwardLine, Letterhead } from '../models.ts';

/** A conference with 3 collectives and 15 people awarded, 5 regulations amended and 9 units signing. Names are made up. */

export const units = [
  'Văn phòng Sở',
  'Thanh tra Sở',
  'Phòng Kế hoạch - Tài chính',
  'Phòng Bưu chính - Viễn thông',
  'Phòng Công nghệ thông tin',
  'Phòng Thông tin - Báo chí - Xuất bản',
  'Trung tâm Công nghệ số',
  'Trung tâm Thông tin đối ngoại',
  'Cổng Thông tin điện tử',
];

export const people = [
  'Ông Nguyễn Văn An',
  'Bà Hoàng Thị Ánh',
  'Ông Trần Đức Bình',
  'Bà Lê Thị Cẩm',
  'Ông Dương Văn Dũng',
  'Bà Đỗ Thị Đào',
  'Ông Nông Văn Giang',
  'Bà Vi Thị Hoà',
  'Ông Lý Quốc Hưng',
  'Bà Phạm Thị Khuyên',
  'Ông Bùi Tiến Lộc',
  'Bà Hứa Thị Mỹ',
  'Ông Chu Văn Nghĩa',
  'Bà Triệu Thị Oanh',
  'Ông H’Rư Phương',
];

export const meetingName = 'Hội nghị công chức, viên chức và người lao động năm 2021';
export const regulations = [
  'Quy chế chi tiêu nội bộ',
  'Quy chế làm việc',
  'Quy chế thi đua, khen thưởng',
  'Quy chế nâng bậc lương trước thời hạn',
  'Quy chế dân chủ ở cơ sở',
];
export const reports = [
  'Báo cáo tổng kết hoạt động công đoàn và phong trào thi đua năm 2021',
  'Báo cáo của Ban Thanh tra nhân dân',
  'Báo cáo tài chính của Sở',
];

export const letterhead: Letterhead = {
  parentAuthority: 'UBND TỈNH LẠNG SƠN',
  officeName: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
  symbol: '05/QĐ-STTTT',
  placeAndDate: 'Lạng Sơn, ngày 30 tháng 12 năm 2021',
};
export const director = { formLines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn An' };
export const deputy = { formLines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Đức Bình' };

export function award(name: string, index: number, detail: string, bonus: string): AwardLine {
  const reason = index % 2 === 0 ? 'hoàn thành xuất sắc nhiệm vụ năm 2021' : 'hoàn thành tốt nhiệm vụ năm 2021';
  return { order: String(index + 1), name, detail, formName: 'Giấy khen', reason, bonus };
}

export const groups: AwardGroup[] = [
  {
    numeral: 'I',
    title: 'TẬP THỂ',
    lines: ['Văn phòng Sở', 'Phòng Công nghệ thông tin', 'Trung tâm Công nghệ số'].map((name, index) =>
      award(name, index, 'Sở Thông tin và Truyền thông', '890.000'),
    ),
  },
  {
    numeral: 'II',
    title: 'CÁ NHÂN',
    lines: people.map((name, index) => award(name, index, `Chuyên viên, ${units[index % units.length]}`, '450.000')),
  },
];
