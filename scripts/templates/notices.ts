import type { ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { closing, gapBeforeSignatures, letterhead, paragraph, section, title } from './parts.ts';
import { groupedTable } from './tables.ts';

/** Thông báo về việc xét khen thưởng (mẫu 1.4 của NĐ 30/2020): what units are to hand in, and until when. */
export function callNotice(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('THÔNG BÁO'),
      paragraph('KinhGui', 'Kính gửi: {kính gửi}.'),
      paragraph('NoiDung', 'Đề nghị các đơn vị tổ chức bình xét và gửi hồ sơ đề nghị khen thưởng như sau:', true),
      paragraph('NoiDung', '**1. Thời gian tính thành tích:** {thời gian lập thành tích}.'),
      paragraph('NoiDung', '**2. Danh hiệu thi đua, hình thức khen thưởng được xét:**', true),
      ...section('có danh hiệu', [
        paragraph('NoiDung', 'a) Danh hiệu thi đua:', true),
        ...section('các danh hiệu', [paragraph('NoiDung', '- {tên danh hiệu}')]),
      ]),
      ...section('có hình thức', [
        paragraph(
          'NoiDung',
          '{#có danh hiệu}b{/có danh hiệu}{^có danh hiệu}a{/có danh hiệu}) Hình thức khen thưởng:',
          true,
        ),
        ...section('các hình thức', [paragraph('NoiDung', '- {tên hình thức}')]),
      ]),
      paragraph('NoiDung', '**3. Hồ sơ gồm:**', true),
      ...section('hồ sơ', [paragraph('NoiDung', '- {thành phần hồ sơ}')]),
      ...section('hạn nộp hồ sơ', [paragraph('NoiDung', '**4. Hạn nộp hồ sơ:** {hạn nộp hồ sơ}.')]),
      paragraph('NoiDung', 'Yêu cầu các đơn vị nghiêm túc thực hiện Thông báo này./.', true),
      gapBeforeSignatures(),
      closing(),
    ]),
  ];
}

/** Thông báo kết quả xét khen thưởng. */
export function resultNotice(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('THÔNG BÁO'),
      paragraph('KinhGui', 'Kính gửi: {kính gửi}.'),
      ...section('các quyết định', [
        paragraph(
          'NoiDung',
          '{số thứ tự}. {quyết định khen thưởng} khen thưởng cho {đối tượng khen thưởng}, gồm:',
          true,
        ),
        groupedTable([
          { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
          { header: 'Tên tập thể,\nhọ và tên cá nhân', width: 54, cell: '{tên}' },
          { header: 'Chức vụ,\nđơn vị công tác', width: 58, cell: '{chức vụ, đơn vị}' },
          { header: 'Danh hiệu,\nhình thức', width: 40, cell: '{hình thức khen thưởng}' },
        ]),
        paragraph('DanhSachNoiNhan', ''),
      ]),
      ...section('có tờ trình', [
        paragraph('NoiDung', 'Đã trình cấp có thẩm quyền xem xét, quyết định:', true),
        ...section('các tờ trình', [paragraph('NoiDung', '- {đối tượng đề nghị}, theo {tờ trình} gửi {kính gửi}.')]),
      ]),
      paragraph('NoiDung', 'Trên đây là kết quả {tên đợt xét}, trân trọng thông báo./.', true),
      gapBeforeSignatures(),
      closing(),
    ]),
  ];
}
