import type { AchievementRecordDocument } from '../models.ts';
import { director, letterhead } from './common.ts';

export const achievementRecord: AchievementRecordDocument = {
  ...letterhead,
  symbol: null,
  subject: 'Phần III. Các hình thức đã được khen thưởng',
  people: [
    {
      name: 'Đỗ Thị Đào',
      birth: '02/09/1980',
      place: 'Trưởng phòng Công nghệ thông tin',
      titles: ['2019', '2020', '2021'].map((year) => ({
        year,
        name: 'Lao động tiên tiến',
        decision: `Quyết định số 12/QĐ-STTTT ngày 20 tháng 12 năm ${year} của Sở Thông tin và Truyền thông`,
      })),
      forms: [
        {
          year: '2021',
          name: 'Giấy khen',
          decision: 'Quyết định số 05/QĐ-STTTT ngày 05 tháng 01 năm 2022 của Sở Thông tin và Truyền thông',
        },
      ],
      signature: { formLines: ['NGƯỜI BÁO CÁO'], name: 'Đỗ Thị Đào' },
      confirmedBy: { formLines: ['XÁC NHẬN CỦA CƠ QUAN', ...director.formLines], name: director.name },
    },
  ],
};
