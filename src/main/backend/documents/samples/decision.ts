import type { CorrectionDocument } from '../awardModels.ts';
import type { DecisionAnnex, DecisionDocument } from '../models.ts';
import { director, groups, letterhead } from './common.ts';

export const decisionReference =
  'Quyết định số 05/QĐ-STTTT ngày 30 tháng 12 năm 2021 của Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn';

export const decisionAnnex: DecisionAnnex = {
  title: 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN',
  reference: decisionReference,
  groups,
  tellsReasons: false,
};

export const decision: DecisionDocument = {
  ...letterhead,
  subject: 'Về việc tặng Giấy khen cho các tập thể, cá nhân hoàn thành tốt và hoàn thành xuất sắc nhiệm vụ năm 2021',
  deciderTitle: 'GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN',
  deciderName: 'Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn',
  legalBases: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013',
    'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    'Căn cứ Quy chế thi đua, khen thưởng của Sở Thông tin và Truyền thông',
    'Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Thông tin và Truyền thông.',
  ],
  clauses: [
    {
      act: 'Tặng Giấy khen của Giám đốc Sở Thông tin và Truyền thông',
      recipients: '03 tập thể và 15 cá nhân',
      reason: 'đã hoàn thành tốt và hoàn thành xuất sắc nhiệm vụ năm 2021',
    },
  ],
  bonus: {
    figures: '9.420.000',
    words: 'Chín triệu bốn trăm hai mươi nghìn đồng',
    source: 'quỹ thi đua, khen thưởng của Sở năm 2021',
  },
  implementers: 'Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở',
  recipientKinds: 'các tập thể, cá nhân',
  awarded: 'các tập thể, cá nhân có tên tại Điều 1',
  recipients: ['Như Điều 3', 'Lãnh đạo Sở', 'Ban Thi đua - Khen thưởng tỉnh', 'Lưu: VT, VP (03)'],
  signature: director,
  annex: decisionAnnex,
};

const { deciderTitle, implementers, awarded, signature, recipients } = decision;

/** Both corrections in one, so that every field of the template is seen. */
export const correction: CorrectionDocument = {
  ...letterhead,
  subject: 'Về việc sửa đổi, hủy bỏ một số nội dung của Quyết định số 05/QĐ-STTTT',
  deciderTitle,
  legalBases: decision.legalBases,
  target: decisionReference,
  reason: 'ghi chưa đúng họ và tên',
  corrected: [{ order: '1', name: 'Trần Văn Mẫu', what: 'Họ và tên', before: 'Trần Văn Mẫu', after: 'Trần Văn Mậu' }],
  revoked: '03 tập thể và 15 cá nhân',
  groups,
  bonus: decision.bonus,
  implementers,
  awarded,
  recipients,
  signature,
};
