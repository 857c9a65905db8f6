import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { closing, gapBeforeSignatures, legalBases, letterhead, paragraph, section, title } from './parts.ts';
import { groupedTable, listTable } from './tables.ts';

/** Quyết định sửa đổi or hủy bỏ an earlier decision (mẫu 1.2 của NĐ 30/2020). */
export function correction(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('QUYẾT ĐỊNH'),
      paragraph('ThamQuyen', '{thẩm quyền ban hành}'),
      ...legalBases(),
      paragraph('ThamQuyen', 'QUYẾT ĐỊNH:'),
      ...section('là sửa đổi', amended()),
      ...section('là hủy bỏ', revoked()),
      paragraph(
        'NoiDung',
        '**Điều 3.** {trách nhiệm thi hành} và {người được khen thưởng} chịu trách nhiệm thi hành Quyết định này./.',
        true,
      ),
      gapBeforeSignatures(),
      closing(),
    ]),
  ];
}

function amended(): FileChild[] {
  return [
    paragraph('NoiDung', '**Điều 1.** Sửa đổi {quyết định được sửa} như sau (lý do: {lý do}):', true),
    listTable('nội dung sửa đổi', [
      { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
      { header: 'Tập thể, cá nhân', width: 34, cell: '{tên}' },
      { header: 'Nội dung', width: 24, cell: '{mục}' },
      { header: 'Đã ghi', width: 46, cell: '{đã ghi}' },
      { header: 'Nay sửa thành', width: 48, cell: '{nay sửa thành}' },
    ]),
    paragraph('SauBang', '**Điều 2.** Các nội dung khác của {quyết định được sửa} không thay đổi.'),
  ];
}

function revoked(): FileChild[] {
  return [
    paragraph(
      'NoiDung',
      '**Điều 1.** Hủy bỏ việc khen thưởng {đối tượng} sau đây tại {quyết định được sửa} (lý do: {lý do}):',
      true,
    ),
    groupedTable([
      { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
      { header: 'Tên tập thể,\nhọ và tên cá nhân', width: 52, cell: '{tên}' },
      { header: 'Chức vụ,\nđơn vị công tác', width: 60, cell: '{chức vụ, đơn vị}' },
      { header: 'Hình thức', width: 40, cell: '{hình thức khen thưởng}' },
    ]),
    paragraph(
      'SauBang',
      '**Điều 2.** Thu hồi hiện vật khen thưởng{#tổng tiền thưởng} và tiền thưởng đã nhận với tổng số tiền là {số tiền} đồng (bằng chữ: {bằng chữ}){/tổng tiền thưởng}.',
    ),
  ];
}
