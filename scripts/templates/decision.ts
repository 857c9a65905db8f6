import type { FileChild, ISectionOptions } from 'docx';
import { textWidth } from '../../src/main/backend/documents/pageLayout.ts';
import { pages } from './document.ts';
import { closing, gapBeforeSignatures, legalBases, letterhead, paragraph, section, title } from './parts.ts';
import { groupedTable, row, type Column } from './tables.ts';

/** Quyết định khen thưởng (mẫu 1.2 của NĐ 30/2020), with the list of those awarded as its annex. */
export function decision(): ISectionOptions[] {
  return [pages(body()), pages(annex())];
}

function body(): FileChild[] {
  return [
    letterhead(),
    ...title('QUYẾT ĐỊNH'),
    paragraph('ThamQuyen', '{thẩm quyền ban hành}'),
    ...legalBases(),
    paragraph('ThamQuyen', 'QUYẾT ĐỊNH:'),
    ...section('một nội dung khen thưởng', [
      paragraph(
        'NoiDung',
        '**Điều 1.** {#nội dung khen thưởng}{hành vi} cho {đối tượng} {lý do}{/nội dung khen thưởng}' +
          '{#có danh sách} (có danh sách kèm theo){/có danh sách}.',
      ),
    ]),
    paragraph('NoiDung', '{^một nội dung khen thưởng}'),
    paragraph('NoiDung', '**Điều 1.** Khen thưởng {các đối tượng} sau đây (có danh sách kèm theo):'),
    ...section('nội dung khen thưởng', [paragraph('NoiDung', '- {hành vi} cho {đối tượng} {lý do}{dấu kết thúc}')]),
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
        '{trách nhiệm thi hành} và {người được khen thưởng} chịu trách nhiệm thi hành Quyết định này./.',
      true,
    ),
    gapBeforeSignatures(),
    closing(),
    // Ends behind the annex: the section between them is part of what is left out.
    paragraph('NoiDung', '{#có danh sách}'),
  ];
}

function annex(): FileChild[] {
  return [
    paragraph('PhuLuc', 'Phụ lục'),
    paragraph('PhuLuc', '{tiêu đề danh sách}'),
    paragraph('KemTheo', '(Kèm theo {văn bản kèm theo})'),
    ...eitherWay('thành tích trong danh sách', (withReason) =>
      eitherWay('có tiền thưởng', (withBonus) => [awardTable({ withBonus, withReason })]),
    ),
    paragraph('NoiDung', '{/có danh sách}'),
  ];
}

/** What stands when a condition holds, and what stands when it does not. */
function eitherWay(condition: string, blocks: (holds: boolean) => FileChild[]): FileChild[] {
  return [
    ...section(condition, blocks(true)),
    paragraph('NoiDung', `{^${condition}}`),
    ...blocks(false),
    paragraph('NoiDung', `{/${condition}}`),
  ];
}

interface Shown {
  withBonus: boolean;
  withReason: boolean;
}

const ORDER: Column = { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' };
const BONUS: Column = { header: 'Tiền thưởng\n(đồng)', width: 28, cell: '{tiền thưởng}', align: 'right' };

function awardTable({ withBonus, withReason }: Shown) {
  const left = textWidth - ORDER.width - (withBonus ? BONUS.width : 0);
  const [nameShare, detailShare, reasonShare] = withReason ? [0.3, 0.32, 0.38] : [0.44, 0.56, 0];
  const columns: Column[] = [
    ORDER,
    { header: 'Tên tập thể,\nhọ và tên cá nhân', width: left * nameShare, cell: '{tên}' },
    { header: 'Chức vụ,\nđơn vị công tác', width: left * detailShare, cell: '{chức vụ, đơn vị}' },
  ];
  if (withReason) columns.push({ header: 'Thành tích', width: left * reasonShare, cell: '{thành tích}' });
  // Four columns of words are set in small letters.
  const look = { isSmall: withReason };
  if (!withBonus) return groupedTable(columns, look);
  const totalRow = row(
    [
      // In one cell, so that the words never stand alone on a page of their own.
      {
        text: '**Tổng cộng**\n__{#tổng tiền thưởng}Bằng chữ: {bằng chữ}.{/tổng tiền thưởng}__',
        width: textWidth - BONUS.width,
        span: columns.length,
        align: 'center',
      },
      { text: '**{#tổng tiền thưởng}{số tiền}{/tổng tiền thưởng}**', width: BONUS.width, align: 'right' },
    ],
    look,
  );
  return groupedTable([...columns, BONUS], { ...look, closingRows: [totalRow] });
}
