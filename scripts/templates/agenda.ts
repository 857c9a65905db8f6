import type { ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { closing, gapBeforeSignatures, letterhead, paragraph, section, title } from './parts.ts';
import { listTable } from './tables.ts';

/** Chương trình hội nghị (mẫu 1.4, văn bản có tên loại). */
export function agenda(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('CHƯƠNG TRÌNH'),
      ...section('khẩu hiệu', [paragraph('KhauHieu', '“{khẩu hiệu}”')]),
      paragraph('NoiDung', '**Thời gian:** {thời gian}.'),
      paragraph('NoiDung', '**Địa điểm:** {địa điểm}.'),
      paragraph('NoiDung', '**Nội dung:**', true),
      listTable('chương trình', [
        { header: 'STT', width: 12, cell: '{số thứ tự}', align: 'center' },
        { header: 'Thời gian', width: 43, cell: '{thời gian thực hiện}', align: 'center' },
        { header: 'Nội dung', width: 58, cell: '{nội dung}' },
        { header: 'Người thực hiện', width: 52, cell: '{người thực hiện}' },
      ]),
      paragraph('SauBang', 'Trên đây là Chương trình {tên hội nghị}./.', true),
      gapBeforeSignatures(),
      closing(),
    ]),
  ];
}
