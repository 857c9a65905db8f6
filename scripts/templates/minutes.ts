import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { gapBeforeSignatures, letterhead, paragraph, recipients, section, title, signatures } from './parts.ts';
import { listTable, type Column } from './tables.ts';

const ORDER: Column = { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' };

/** Biên bản hội nghị (mẫu 1.9 của NĐ 30/2020). */
export function minutes(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('BIÊN BẢN'),
      ...timeAndPlace(),
      ...attendance(),
      ...course(),
      paragraph('MucLon', 'IV. KẾT QUẢ HỘI NGHỊ'),
      ...deliberations(),
      ...emulation(),
      ...outcome(),
      paragraph('MucLon', 'V. KẾT THÚC'),
      paragraph('NoiDung', 'Hội nghị kết thúc vào hồi {thời gian kết thúc}./.', true),
      gapBeforeSignatures(),
      signatures([
        { formLines: 'chức vụ thư ký', name: 'người ghi biên bản' },
        { formLines: 'chức vụ chủ tọa', name: 'chủ tọa' },
      ]),
      ...section('có nơi nhận', [paragraph('NoiNhan', ''), paragraph('NoiNhan', 'Nơi nhận:'), ...recipients()]),
    ]),
  ];
}

function timeAndPlace(): FileChild[] {
  return [
    paragraph('MucLon', 'I. THỜI GIAN, ĐỊA ĐIỂM'),
    paragraph('NoiDung', '1. Thời gian bắt đầu: {thời gian bắt đầu}.'),
    paragraph('NoiDung', '2. Địa điểm: {địa điểm}.'),
  ];
}

function attendance(): FileChild[] {
  const people = (field: string) =>
    section(field, [paragraph('NoiDung', '- {họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}{dấu kết thúc}')]);
  return [
    paragraph('MucLon', 'II. THÀNH PHẦN THAM DỰ'),
    ...section('có khách mời', [paragraph('NoiDung', '{số mục khách mời}. Khách mời:', true), ...people('khách mời')]),
    paragraph(
      'NoiDung',
      '{số mục đại biểu}. Đại biểu: triệu tập {số triệu tập} người; có mặt {số có mặt} người, đạt {tỷ lệ có mặt}; ' +
        'vắng mặt {số vắng mặt} người{#người vắng mặt}, gồm: {người vắng mặt}{/người vắng mặt}.',
    ),
    paragraph('NoiDung', '{điều kiện tiến hành}'),
    ...section('có đoàn chủ tịch', [
      paragraph('NoiDung', '{số mục đoàn chủ tịch}. Đoàn Chủ tịch:', true),
      ...people('đoàn chủ tịch'),
    ]),
    ...section('có thư ký', [paragraph('NoiDung', '{số mục thư ký}. Thư ký:', true), ...people('thư ký')]),
  ];
}

function course(): FileChild[] {
  return [
    paragraph('MucLon', 'III. DIỄN BIẾN HỘI NGHỊ'),
    ...section('diễn biến hội nghị', [
      paragraph(
        'NoiDung',
        '**{số thứ tự}. {nội dung}**{#có chi tiết} __({người thực hiện}{#có cả hai}; {/có cả hai}{thời gian})__{/có chi tiết}',
      ),
      ...section('diễn biến', [paragraph('NoiDung', '{đoạn}')]),
    ]),
  ];
}

function deliberations(): FileChild[] {
  return [
    ...section('có báo cáo', [
      paragraph('MucNho', '{số mục báo cáo}. Hội nghị đã nghe các báo cáo'),
      ...section('các báo cáo', [
        paragraph(
          'NoiDung',
          '- {tên báo cáo}{#người trình bày}, do {người trình bày} trình bày{/người trình bày}' +
            '{#tóm tắt}: {tóm tắt}{/tóm tắt}.',
        ),
      ]),
    ]),
    ...section('có ý kiến', [
      paragraph('MucNho', '{số mục ý kiến}. Ý kiến thảo luận'),
      ...section('các ý kiến', [
        paragraph('NoiDung', '- {người phát biểu}: {nội dung ý kiến}.{#trả lời} __Trả lời:__ {trả lời}.{/trả lời}'),
      ]),
    ]),
    ...section('có quy chế', [
      paragraph('MucNho', '{số mục quy chế}. Rà soát, sửa đổi, bổ sung các quy chế'),
      ...section('các quy chế', [
        paragraph('NoiDung', '- {tên quy chế}{#nội dung sửa đổi}: {nội dung sửa đổi}{/nội dung sửa đổi}. {kết quả}.'),
      ]),
    ]),
    ...section('có phát biểu', [
      paragraph('MucNho', '{số mục phát biểu}. Phát biểu tại Hội nghị'),
      ...section('các phát biểu', [
        paragraph(
          'NoiDung',
          '- {họ và tên}{#chức vụ}, {chức vụ}{/chức vụ} {loại phát biểu}' +
            '{#nội dung phát biểu}: {nội dung phát biểu}{/nội dung phát biểu}.',
        ),
      ]),
    ]),
  ];
}

function emulation(): FileChild[] {
  return [
    ...section('trao thưởng', [
      paragraph('MucNho', '{số mục trao thưởng}. Trao khen thưởng'),
      paragraph(
        'NoiDung',
        '{#người trao}{họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}{/người trao} đã trao khen thưởng theo ' +
          '{quyết định khen thưởng} cho {đối tượng khen thưởng}, gồm:',
      ),
      ...section('nhóm khen thưởng', [
        paragraph('NoiDung', '__{tên nhóm}__', true),
        ...section('danh sách', [
          paragraph('NoiDung', '{số thứ tự}. {tên}{#chức vụ, đơn vị}, {chức vụ, đơn vị}{/chức vụ, đơn vị}.'),
        ]),
      ]),
    ]),
    ...section('phát động thi đua', [
      paragraph('MucNho', '{số mục phát động}. Phát động phong trào thi đua'),
      paragraph(
        'NoiDung',
        '{#người phát động}{họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}{/người phát động} phát động {tên phong trào}' +
          '{#nội dung phong trào}: {nội dung phong trào}{/nội dung phong trào}.',
      ),
    ]),
    ...section('có ký giao ước', [
      paragraph('MucNho', '{số mục giao ước}. Ký giao ước thi đua'),
      paragraph('NoiDung', 'Các đơn vị lần lượt ký giao ước thi đua theo thứ tự sau:', true),
      listTable('ký giao ước', [
        ORDER,
        { header: 'Đơn vị', width: 61, cell: '{tên đơn vị}' },
        { header: 'Người ký, chức vụ', width: 59, cell: '{họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}' },
        { header: 'Thời điểm ký', width: 32, cell: '{thời điểm ký}', align: 'center' },
      ]),
    ]),
  ];
}

function outcome(): FileChild[] {
  return [
    ...section('thông qua nghị quyết', [
      paragraph('MucNho', '{số mục nghị quyết}. Thông qua Nghị quyết'),
      paragraph(
        'NoiDung',
        '{tên nghị quyết}: {tán thành}/{số có mặt} đại biểu có mặt tán thành, đạt {tỷ lệ}. Kết luận: {kết luận}.',
      ),
    ]),
    ...section('có biểu quyết', [
      paragraph('MucNho', '{số mục biểu quyết}. Tổng hợp kết quả biểu quyết'),
      listTable(
        'các biểu quyết',
        [
          ORDER,
          {
            header: 'Nội dung, hình thức biểu quyết',
            width: 58,
            cell: '{nội dung biểu quyết} ({hình thức biểu quyết})',
          },
          { header: 'Có mặt', width: 12, cell: '{số có mặt}', align: 'center' },
          { header: 'Tán thành', width: 14, cell: '{tán thành}', align: 'center' },
          { header: 'Không tán thành', width: 16, cell: '{không tán thành}', align: 'center' },
          { header: 'Không ý kiến', width: 15.5, cell: '{không ý kiến}', align: 'center' },
          { header: 'Tỷ lệ', width: 15.5, cell: '{tỷ lệ}', align: 'center' },
          { header: 'Kết luận', width: 21, cell: '{kết luận}', align: 'center' },
        ],
        { isSmall: true },
      ),
    ]),
  ];
}
