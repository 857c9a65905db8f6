import type { ISectionOptions } from 'docx';
import { wideTextWidth } from '../../src/main/backend/documents/pageLayout.ts';
import { pages } from './document.ts';
import { letterhead, paragraph, section, title } from './parts.ts';
import { bareRow, groupedTable, listTable, row, signatureRows, type Column } from './tables.ts';

const preparer = { formLines: 'chức vụ người lập', name: 'người lập' };
const accountant = { formLines: 'chức vụ kế toán', name: 'kế toán' };
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
  const bonus: Column = { header: 'Số tiền (đồng)', width: 34, cell: '{tiền thưởng}', align: 'right' };
  const signing: Column = { header: 'Ký nhận', width: 40, cell: '' };
  const columns: Column[] = [
    { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
    { header: 'Tên tập thể,\nhọ và tên cá nhân', width: 58, cell: '{tên}' },
    { header: 'Chức vụ,\nđơn vị công tác', width: 65, cell: '{chức vụ, đơn vị}' },
    { header: 'Danh hiệu,\nhình thức', width: 42, cell: '{hình thức khen thưởng}' },
    bonus,
    signing,
  ];
  const total = row(
    [
      {
        text: '**Tổng cộng**\n__{#tổng tiền thưởng}Bằng chữ: {bằng chữ}.{/tổng tiền thưởng}__',
        width: wideTextWidth - bonus.width - signing.width,
        span: 4,
        align: 'center',
      },
      {
        text: '**{#tổng tiền thưởng}{số tiền}{/tổng tiền thưởng}**',
        width: bonus.width,
        align: 'right',
      },
      { text: '', width: signing.width },
    ],
    { keepNext: true },
  );
  const signed = signatureRows(columns, [
    { ...preparer, span: 2 },
    { ...accountant, span: 2 },
    { ...signatory, span: 2 },
  ]);
  return [
    pages(
      [
        ...heading('DANH SÁCH NHẬN TIỀN THƯỞNG'),
        groupedTable(columns, { closingRows: [total, ...signed], heightMm: SIGNING_ROW_MM }),
      ],
      { isWide: true },
    ),
  ];
}

/** Danh sách ký nhận giấy khen, bằng. */
export function certificateList(): ISectionOptions[] {
  const columns: Column[] = [
    { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
    { header: 'Tên tập thể,\nhọ và tên cá nhân', width: 54, cell: '{tên}' },
    { header: 'Chức vụ,\nđơn vị công tác', width: 60, cell: '{chức vụ, đơn vị}' },
    { header: 'Danh hiệu,\nhình thức', width: 36, cell: '{hình thức khen thưởng}' },
    { header: 'Số sổ', width: 26, cell: '{số sổ}', align: 'center' },
    { header: 'Ngày nhận', width: 27, cell: '{ngày trao}', align: 'center' },
    { header: 'Ký nhận', width: 36, cell: '' },
  ];
  const counted = bareRow(columns, [
    { span: columns.length, children: [paragraph('SauBang', 'Danh sách gồm {số lượng} {loại giấy}.', true)] },
  ]);
  const signed = signatureRows(columns, [
    { ...preparer, span: 3 },
    { ...signatory, span: 4 },
  ]);
  return [
    pages(
      [
        ...heading('DANH SÁCH KÝ NHẬN {tên loại giấy}'),
        groupedTable(columns, { closingRows: [counted, ...signed], heightMm: SIGNING_ROW_MM }),
      ],
      { isWide: true },
    ),
  ];
}

/** Sổ khen thưởng of a year, to be printed and bound. */
export function register(): ISectionOptions[] {
  const columns: Column[] = [
    { header: 'Số sổ', width: 18, cell: '{số sổ}', align: 'center' },
    { header: 'Tên tập thể,\nhọ và tên cá nhân', width: 38, cell: '{tên}' },
    { header: 'Chức vụ,\nđơn vị công tác', width: 39, cell: '{chức vụ, đơn vị}' },
    { header: 'Danh hiệu,\nhình thức', width: 26, cell: '{hình thức khen thưởng}' },
    { header: 'Thành tích', width: 43, cell: '{thành tích}' },
    { header: 'Quyết định', width: 32, cell: '{quyết định}' },
    { header: 'Tiền thưởng\n(đồng)', width: 25, cell: '{tiền thưởng}', align: 'right' },
    { header: 'Trao, ghi chú', width: 31, cell: '{ghi chú}' },
  ];
  const sums = bareRow(columns, [
    {
      span: columns.length,
      children: [
        paragraph('SauBang', 'Năm {năm} khen thưởng {đối tượng khen thưởng}.', true),
        ...section('tổng tiền thưởng', [
          paragraph('NoiDung', 'Tổng số tiền thưởng: {số tiền} đồng (bằng chữ: {bằng chữ}).', true),
        ]),
      ],
    },
  ]);
  const signed = signatureRows(columns, [
    { ...preparer, span: 4 },
    { ...signatory, span: 4 },
  ]);
  return [
    pages(
      [
        letterhead({ isNumbered: false, isWide: true }),
        ...title('SỔ KHEN THƯỞNG'),
        paragraph('DanhSachNoiNhan', ''),
        listTable('các khen thưởng', columns, { isSmall: true, closingRows: [sums, ...signed] }),
      ],
      { isWide: true },
    ),
  ];
}
