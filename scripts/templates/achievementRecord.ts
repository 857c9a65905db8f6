import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import {
  endSection,
  gapBeforeSignatures,
  letterhead,
  linesToWriteOn,
  paragraph,
  section,
  title,
  signatures,
} from './parts.ts';
import { listTable } from './tables.ts';

/** Phần III của báo cáo thành tích cá nhân, each person on pages of its own. */
export function achievementRecord(): ISectionOptions[] {
  return [
    pages(
      section('các cá nhân', [
        letterhead({ isNumbered: false }),
        ...title('BÁO CÁO THÀNH TÍCH'),
        paragraph('DanhSachNoiNhan', ''),
        paragraph('NoiDung', 'Họ và tên: **{họ và tên}**'),
        ...section('ngày sinh', [paragraph('NoiDung', 'Ngày, tháng, năm sinh: {ngày sinh}')]),
        paragraph('NoiDung', 'Chức vụ, đơn vị công tác: {chức vụ, đơn vị}'),
        ...partThree(),
        ...closingSignatures(),
        ...section('có người sau', [endSection()]),
      ]),
    ),
  ];
}

function partThree(): FileChild[] {
  return [
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
  ];
}

function closingSignatures(): FileChild[] {
  return [
    gapBeforeSignatures(),
    signatures([
      { formLines: 'chức vụ người xác nhận', name: 'người xác nhận' },
      { formLines: 'chức vụ người báo cáo', name: 'người báo cáo' },
    ]),
  ];
}

/** Báo cáo thành tích cá nhân, whole. Facts come from the staff list and the register; the rest is left to be written. */
export function achievementReport(): ISectionOptions[] {
  return [
    pages(
      section('các cá nhân', [
        letterhead({ isNumbered: false }),
        ...title('BÁO CÁO THÀNH TÍCH'),
        paragraph('DanhSachNoiNhan', ''),
        ...partOne(),
        ...partTwo(),
        ...partThree(),
        ...closingSignatures(),
        ...section('có người sau', [endSection()]),
      ]),
    ),
  ];
}

function partOne(): FileChild[] {
  const known = (label: string, field: string) =>
    paragraph('NoiDung', `- ${label}: {${field}}{^${field}}……………………………{/${field}}`);
  return [
    paragraph('MucLon', 'I. SƠ LƯỢC LÝ LỊCH'),
    paragraph('NoiDung', '- Họ và tên: **{họ và tên}**'),
    known('Ngày, tháng, năm sinh', 'ngày sinh'),
    known('Giới tính', 'giới tính'),
    known('Quê quán', 'quê quán'),
    known('Nơi thường trú', 'nơi ở'),
    known('Chức vụ', 'chức vụ'),
    known('Đơn vị công tác', 'đơn vị'),
    known('Trình độ chuyên môn, nghiệp vụ', 'trình độ chuyên môn'),
    known('Trình độ lý luận chính trị', 'lý luận chính trị'),
  ];
}

function partTwo(): FileChild[] {
  return [
    paragraph('MucLon', 'II. THÀNH TÍCH ĐẠT ĐƯỢC'),
    paragraph('MucNho', '1. Quyền hạn, nhiệm vụ được giao'),
    ...linesToWriteOn(3),
    paragraph('MucNho', '2. Thành tích đạt được'),
    ...section('thành tích đề nghị', [paragraph('NoiDung', '{thành tích đề nghị}.')]),
    ...linesToWriteOn(8),
    ...section('có xếp loại', [
      paragraph('MucNho', '3. Mức độ hoàn thành nhiệm vụ các năm'),
      listTable('xếp loại', [
        { header: 'Năm', width: 25, cell: '{năm}', align: 'center' },
        { header: 'Mức độ hoàn thành nhiệm vụ', width: 140, cell: '{mức xếp loại}' },
      ]),
      paragraph('DanhSachNoiNhan', ''),
    ]),
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
