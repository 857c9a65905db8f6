import type { ISectionOptions } from 'docx';
import { wideTextWidth } from '../../src/main/backend/documents/pageLayout.ts';
import { pages } from './document.ts';
import { gapBeforeSignatures, letterhead, paragraph, section, signatures, title } from './parts.ts';
import { groupedTable, listTable, row } from './tables.ts';

const preparer = { formLines: 'chức vụ người lập', name: 'người lập' };
const signatory = { formLines: 'chức vụ người ký', name: 'người ký' };
/** Each needs room to sign. */
const SIGNING_ROW_MM = 11;

function heading(name: string) {
  return [
    letterhead({ isNumbered: false, isWide: true }),
    paragraph('TenLoai', name),
    paragraph('KemTheo', '(Kèm theo {văn bản kèm theo})'),
  ];
}

/** Danh sách nhận tiền thưởng, on pages laid on their side. */
export function bonusList(): ISectionOptions[] {
  const bonusWidth = 34;
  const signWidth = 40;
  const total = row(
    [
      {
        text: '**Tổng cộng**\n__{#tổng tiền thưởng}Bằng chữ: {bằng chữ}.{/tổng tiền thưởng}__',
        width: wideTextWidth - bonusWidth - signWidth,
        span: 4,
        align: 'center',
      },
      {
        text: '**{#tổng tiền thưởng}{số tiền}{/tổng tiền thưởng}**',
        width: bonusWidth,
        align: 'right',
      },
      { text: '', width: signWidth },
    ],
    { keepNext: true },
  );
  const columns = [
    { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' as const },
    { header: 'Tên tập thể, họ và tên cá nhân', width: 58, cell: '{tên}' },
    { header: 'Chức vụ, đơn vị công tác', width: 67, cell: '{chức vụ, đơn vị}' },
    { header: 'Danh hiệu, hình thức', width: 40, cell: '{hình thức khen thưởng}' },
    { header: 'Số tiền (đồng)', width: bonusWidth, cell: '{tiền thưởng}', align: 'right' as const },
    { header: 'Ký nhận', width: signWidth, cell: '' },
  ];
  return [
    pages(
      [
        ...heading('DANH SÁCH NHẬN TIỀN THƯỞNG'),
        groupedTable(columns, { closingRows: [total], heightMm: SIGNING_ROW_MM }),
        gapBeforeSignatures(),
        signatures([preparer, { formLines: 'chức vụ kế toán', name: 'kế toán' }, signatory], { isWide: true }),
      ],
      { isWide: true },
    ),
  ];
}

/** Danh sách ký nhận giấy khen. */
export function certificateList(): ISectionOptions[] {
  const columns = [
    { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' as const },
    { header: 'Tên tập thể, họ và tên cá nhân', width: 56, cell: '{tên}' },
    { header: 'Chức vụ, đơn vị công tác', width: 62, cell: '{chức vụ, đơn vị}' },
    { header: 'Hình thức', width: 36, cell: '{hình thức khen thưởng}' },
    { header: 'Số sổ', width: 22, cell: '{số sổ}', align: 'center' as const },
    { header: 'Ngày nhận', width: 26, cell: '{ngày trao}', align: 'center' as const },
    { header: 'Ký nhận', width: 37, cell: '' },
  ];
  return [
    pages(
      [
        ...heading('DANH SÁCH KÝ NHẬN GIẤY KHEN'),
        groupedTable(columns, { heightMm: SIGNING_ROW_MM }),
        paragraph('SauBang', 'Danh sách gồm {số lượng} giấy khen.', true),
        gapBeforeSignatures(),
        signatures([preparer, signatory], { isWide: true }),
      ],
      { isWide: true },
    ),
  ];
}

/** Sổ khen thưởng of a year, to be printed and bound. */
export function register(): ISectionOptions[] {
  return [
    pages(
      [
        letterhead({ isNumbered: false, isWide: true }),
        ...title('SỔ KHEN THƯỞNG'),
        paragraph('DanhSachNoiNhan', ''),
        listTable(
          'các khen thưởng',
          [
            { header: 'Số sổ', width: 17, cell: '{số sổ}', align: 'center' },
            { header: 'Tên tập thể, họ và tên cá nhân', width: 40, cell: '{tên}' },
            { header: 'Chức vụ, đơn vị công tác', width: 45, cell: '{chức vụ, đơn vị}' },
            { header: 'Danh hiệu, hình thức', width: 29, cell: '{hình thức khen thưởng}' },
            { header: 'Thành tích', width: 45, cell: '{thành tích}' },
            { header: 'Quyết định', width: 28, cell: '{quyết định}' },
            { header: 'Tiền thưởng (đồng)', width: 21, cell: '{tiền thưởng}', align: 'right' },
            { header: 'Trao, ghi chú', width: 27, cell: '{ghi chú}' },
          ],
          { isSmall: true },
        ),
        paragraph('SauBang', 'Năm {năm} khen thưởng {đối tượng khen thưởng}.', true),
        ...section('tổng tiền thưởng', [
          paragraph('NoiDung', 'Tổng số tiền thưởng: {số tiền} đồng (bằng chữ: {bằng chữ}).', true),
        ]),
        gapBeforeSignatures(),
        signatures([preparer, signatory], { isWide: true }),
      ],
      { isWide: true },
    ),
  ];
}
