import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { groupedTable } from './groupedTable.ts';
import {
  closing,
  gapBeforeSignatures,
  legalBases,
  letterhead,
  paragraph,
  row,
  section,
  title,
  type Column,
} from './parts.ts';

/** Quyết định khen thưởng (mẫu 1.2 của NĐ 30/2020), with the list of those awarded as its annex. */
export function decision(): ISectionOptions[] {
  return [pages(body()), pages(annex())];
}

function body(): FileChild[] {
  return [
    letterhead(),
    ...title('QUYẾT ĐỊNH', 'trích yếu'),
    paragraph('ThamQuyen', '{thẩm quyền ban hành}'),
    ...legalBases(),
    paragraph('ThamQuyen', 'QUYẾT ĐỊNH:'),
    ...section('một nội dung khen thưởng', [
      paragraph(
        'NoiDung',
        '**Điều 1.** {#nội dung khen thưởng}{hành vi} cho {đối tượng} {lý do}{/nội dung khen thưởng} (có danh sách kèm theo).',
      ),
    ]),
    paragraph('NoiDung', '{^một nội dung khen thưởng}'),
    paragraph('NoiDung', '**Điều 1.** Khen thưởng các tập thể, cá nhân sau đây (có danh sách kèm theo):'),
    ...section('nội dung khen thưởng', [paragraph('NoiDung', '- {hành vi} cho {đối tượng} {lý do}.')]),
    paragraph('NoiDung', '{/một nội dung khen thưởng}'),
    ...section('tổng tiền thưởng', [
      paragraph(
        'NoiDung',
        '**Điều 2.** Kèm theo tiền thưởng với tổng số tiền là {số tiền} đồng (bằng chữ: {bằng chữ}), trích từ {nguồn kinh phí}.',
      ),
    ]),
    paragraph(
      'NoiDung',
      '**Điều {#có tiền thưởng}3{/có tiền thưởng}{^có tiền thưởng}2{/có tiền thưởng}.** ' +
        '{trách nhiệm thi hành} và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      true,
    ),
    gapBeforeSignatures(),
    closing(),
  ];
}

function annex(): FileChild[] {
  return [
    paragraph('PhuLuc', 'Phụ lục'),
    paragraph('PhuLuc', '{tiêu đề danh sách}'),
    paragraph('KemTheo', '(Kèm theo {văn bản kèm theo})'),
    paragraph('NoiDung', '{#có tiền thưởng}'),
    awardTable(true),
    paragraph('NoiDung', '{/có tiền thưởng}'),
    paragraph('NoiDung', '{^có tiền thưởng}'),
    awardTable(false),
    paragraph('NoiDung', '{/có tiền thưởng}'),
  ];
}

function awardTable(withBonus: boolean) {
  const order: Column = { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' };
  const name: Column = { header: 'Tên tập thể, họ và tên cá nhân', width: 54, cell: '{tên}' };
  const detail: Column = { header: 'Chức vụ, đơn vị công tác', width: 68, cell: '{chức vụ, đơn vị}' };
  const bonus: Column = { header: 'Tiền thưởng (đồng)', width: 30, cell: '{tiền thưởng}', align: 'right' };
  const form: Column = { ...bonus, header: 'Hình thức', cell: '{hình thức khen thưởng}', align: 'left' };
  const columns = [order, name, detail, withBonus ? bonus : form];
  const totalRow = row([
    // In one cell, so that the words never stand alone on a page of their own.
    {
      text: '**Tổng cộng**\n__{#tổng tiền thưởng}Bằng chữ: {bằng chữ}.{/tổng tiền thưởng}__',
      width: order.width + name.width + detail.width,
      span: 3,
      align: 'center',
    },
    { text: '**{#tổng tiền thưởng}{số tiền}{/tổng tiền thưởng}**', width: bonus.width, align: 'right' },
  ]);
  return groupedTable(columns, { closingRows: withBonus ? [totalRow] : [] });
}
