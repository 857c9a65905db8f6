import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import {
  beginPage,
  gapBeforeSignatures,
  letterhead,
  listTable,
  paragraph,
  section,
  title,
  twoSignatures,
} from './parts.ts';

/** Phần III của báo cáo thành tích cá nhân, each person on pages of its own. */
export function achievementRecord(): ISectionOptions[] {
  return [
    pages(
      section('các cá nhân', [
        ...section('có người trước', [beginPage()]),
        letterhead({ isNumbered: false }),
        ...title('BÁO CÁO THÀNH TÍCH', 'trích yếu'),
        paragraph('DanhSachNoiNhan', ''),
        paragraph('NoiDung', 'Họ và tên: **{họ và tên}**'),
        ...section('ngày sinh', [paragraph('NoiDung', 'Ngày, tháng, năm sinh: {ngày sinh}')]),
        paragraph('NoiDung', 'Chức vụ, đơn vị công tác: {chức vụ, đơn vị}'),
        paragraph('MucLon', 'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
        ...achievements('1. Danh hiệu thi đua', 'danh hiệu', {
          header: 'Danh hiệu thi đua',
          decision: 'Số, ngày, tháng, năm của quyết định công nhận; cơ quan ban hành quyết định',
        }),
        ...achievements('2. Hình thức khen thưởng', 'hình thức', {
          header: 'Hình thức khen thưởng',
          decision: 'Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định',
        }),
        paragraph('SauBang', 'Các nội dung trên được trích từ sổ khen thưởng của cơ quan./.', true),
        gapBeforeSignatures(),
        twoSignatures(
          { formLines: 'chức vụ người xác nhận', name: 'người xác nhận' },
          { formLines: 'chức vụ người báo cáo', name: 'người báo cáo' },
        ),
      ]),
    ),
  ];
}

function achievements(heading: string, field: string, columns: { header: string; decision: string }): FileChild[] {
  return [
    paragraph('MucNho', heading),
    ...section(`có ${field}`, [
      listTable(field, [
        { header: 'Năm', width: 18, cell: '{năm}', align: 'center' },
        { header: columns.header, width: 57, cell: '{tên}' },
        { header: columns.decision, width: 90, cell: '{quyết định}' },
      ]),
      paragraph('DanhSachNoiNhan', ''),
    ]),
    ...section(`chưa có ${field}`, [paragraph('NoiDung', 'Chưa có.')]),
  ];
}
