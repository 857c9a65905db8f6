import type { ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { closing, gapBeforeSignatures, legalBases, letterhead, paragraph, section, title } from './parts.ts';
import { groupedTable } from './tables.ts';

/** Tờ trình đề nghị khen thưởng (mẫu 1.4 của NĐ 30/2020, văn bản có tên loại). */
export function proposal(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('TỜ TRÌNH'),
      paragraph('KinhGui', '{^gửi nhiều nơi}'),
      paragraph('KinhGui', 'Kính gửi: {kính gửi}.'),
      paragraph('KinhGui', '{/gửi nhiều nơi}'),
      ...section('gửi nhiều nơi', [
        paragraph('KinhGuiNhieu', 'Kính gửi:', true),
        ...section('các nơi kính gửi', [paragraph('NoiKinhGui', '- {nơi kính gửi}')]),
        paragraph('DanhSachNoiNhan', ''),
      ]),
      ...legalBases(),
      ...section('một nội dung khen thưởng', [
        paragraph(
          'NoiDung',
          '{người đề nghị} kính đề nghị {kính gửi} ' +
            '{#nội dung khen thưởng}{hành vi} cho {đối tượng}{#lý do} {lý do}{/lý do}{/nội dung khen thưởng}, gồm:',
          true,
        ),
      ]),
      paragraph('NoiDung', '{^một nội dung khen thưởng}'),
      paragraph('NoiDung', '{người đề nghị} kính đề nghị {kính gửi} xem xét:', true),
      ...section('nội dung khen thưởng', [
        paragraph('NoiDung', '- {hành vi} cho {đối tượng}{#lý do} {lý do}{/lý do}{dấu kết thúc}', true),
      ]),
      paragraph('NoiDung', 'Danh sách đề nghị gồm:', true),
      paragraph('NoiDung', '{/một nội dung khen thưởng}'),
      groupedTable(
        [
          { header: 'STT', width: 11, cell: '{số thứ tự}', align: 'center' },
          { header: 'Họ và tên,\ntên tập thể', width: 36, cell: '{tên}' },
          { header: 'Chức vụ,\nđơn vị công tác', width: 37, cell: '{chức vụ, đơn vị}' },
          { header: 'Hình thức\nđề nghị', width: 31, cell: '{hình thức khen thưởng}' },
          { header: 'Thành tích', width: 50, cell: '{thành tích}' },
        ],
        { isSmall: true },
      ),
      paragraph('SauBang', '(Có hồ sơ kèm theo).', true),
      paragraph('NoiDung', 'Kính trình {kính gửi} xem xét, quyết định./.', true),
      gapBeforeSignatures(),
      closing(),
    ]),
  ];
}
