import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { closing, gapBeforeSignatures, legalBases, letterhead, paragraph, section, title } from './parts.ts';
import { listTable, type Column } from './tables.ts';

export const targetColumns: Column[] = [
  { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
  { header: 'Chỉ tiêu', width: 76, cell: '{chỉ tiêu}' },
  { header: 'Đơn vị tính', width: 24, cell: '{đơn vị tính}', align: 'center' },
  { header: 'Kế hoạch', width: 24, cell: '{kế hoạch}', align: 'center' },
  { header: 'Ghi chú', width: 28, cell: '{ghi chú}' },
];

/** Nghị quyết hội nghị (mẫu 1.1 của NĐ 30/2020). */
export function resolution(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('NGHỊ QUYẾT'),
      paragraph('ThamQuyen', '{thẩm quyền ban hành}'),
      ...legalBases(),
      paragraph('ThamQuyen', 'QUYẾT NGHỊ:'),
      ...articles(),
      paragraph('NoiDung', '**Điều {số điều thi hành}. Tổ chức thực hiện**', true),
      paragraph('NoiDung', '{trách nhiệm thi hành} chịu trách nhiệm tổ chức thực hiện Nghị quyết này.'),
      paragraph(
        'NoiDung',
        'Nghị quyết này được {tên hội nghị} thông qua {ngày thông qua}, với {#kết quả thông qua}{tán thành}/{số có mặt} ' +
          'đại biểu có mặt tán thành, đạt {tỷ lệ}{/kết quả thông qua}./.',
        true,
      ),
      gapBeforeSignatures(),
      closing(),
    ]),
  ];
}

function articles(): FileChild[] {
  return [
    ...section('có báo cáo', [
      paragraph('NoiDung', '**Điều {số điều báo cáo}.** Thông qua các báo cáo trình tại Hội nghị:', true),
      ...section('các báo cáo', [paragraph('NoiDung', '- {tên báo cáo}')]),
    ]),
    ...section('có chỉ tiêu', [
      paragraph('NoiDung', '**Điều {số điều chỉ tiêu}.** Thông qua các chỉ tiêu năm {năm chỉ tiêu}:', true),
      listTable('các chỉ tiêu', targetColumns),
      paragraph('DanhSachNoiNhan', ''),
    ]),
    ...section('có quy chế', [
      paragraph('NoiDung', '**Điều {số điều quy chế}.** Thông qua việc sửa đổi, bổ sung các quy chế:', true),
      ...section('các quy chế', [
        paragraph('NoiDung', '- {tên quy chế}{#nội dung sửa đổi}: {nội dung sửa đổi}{/nội dung sửa đổi}.'),
      ]),
    ]),
    ...section('có thi đua', [
      paragraph('NoiDung', '**Điều {số điều thi đua}. Thi đua, khen thưởng**', true),
      ...section('phong trào thi đua', [paragraph('NoiDung', 'Hưởng ứng và thực hiện {phong trào thi đua}.')]),
      ...section('số đơn vị ký giao ước', [
        paragraph(
          'NoiDung',
          '{số đơn vị ký giao ước} đã ký giao ước thi đua có trách nhiệm thực hiện đầy đủ nội dung đã ký.',
        ),
      ]),
    ]),
  ];
}
