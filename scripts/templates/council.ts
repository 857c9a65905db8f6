import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { cutLine, gapBeforeSignatures, letterhead, paragraph, section, signatures, title } from './parts.ts';
import { groupedTable, listTable, type Column } from './tables.ts';

const chair = { formLines: 'chức vụ chủ tọa', name: 'chủ tọa' };

/** Biên bản họp Hội đồng Thi đua - Khen thưởng (mẫu 1.9 của NĐ 30/2020). */
export function councilMinutes(): ISectionOptions[] {
  return minutesOf({ isNumbered: true, who: 'Thành viên Hội đồng' });
}

/** Biên bản họp bình xét of a unit. */
export function unitReview(): ISectionOptions[] {
  return minutesOf({ isNumbered: false, who: 'Người dự họp' });
}

function minutesOf({ isNumbered, who }: { isNumbered: boolean; who: string }): ISectionOptions[] {
  return [
    pages([
      letterhead({ isNumbered }),
      ...title('BIÊN BẢN'),
      paragraph('MucLon', 'I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
      paragraph('NoiDung', '1. Thời gian bắt đầu: {thời gian bắt đầu}.'),
      paragraph('NoiDung', '2. Địa điểm: {địa điểm}.'),
      paragraph('NoiDung', '3. Chủ trì: {chủ trì}.'),
      paragraph('NoiDung', '4. Thư ký: {thư ký}.'),
      paragraph(
        'NoiDung',
        `5. ${who}: triệu tập {số triệu tập}, có mặt {số có mặt}, vắng mặt {số vắng mặt}{#có thành viên}, gồm:{/có thành viên}{^có thành viên}.{/có thành viên}`,
      ),
      ...section('các thành viên', [
        paragraph(
          'NoiDung',
          '- {họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}: {chức danh trong hội đồng}{#vắng mặt} ({vắng mặt}){/vắng mặt}{dấu kết thúc}',
        ),
      ]),
      paragraph('MucLon', 'II. NỘI DUNG'),
      ...section('có biểu quyết', [
        paragraph(
          'NoiDung',
          'Cuộc họp đã xem xét hồ sơ, thảo luận và biểu quyết từng trường hợp, kết quả như sau:',
          true,
        ),
        voteTable('{tên nhóm} ({hình thức biểu quyết})'),
        paragraph('SauBang', '{cách tính tỷ lệ}. Điều kiện thông qua:', true),
        ...section('các quy định thông qua', [paragraph('NoiDung', '- {quy định thông qua}')]),
      ]),
      ...section('có kết luận', [
        paragraph('MucLon', 'III. KẾT LUẬN'),
        ...section('kết luận', [paragraph('NoiDung', '{nội dung kết luận}')]),
      ]),
      paragraph(
        'NoiDung',
        'Cuộc họp kết thúc vào hồi {thời gian kết thúc}; biên bản đã được đọc lại và thống nhất./.',
        true,
      ),
      gapBeforeSignatures(),
      signatures([{ formLines: 'chức vụ thư ký', name: 'người ghi biên bản' }, chair]),
    ]),
  ];
}

/** Votes, each title or form under a row of its own. */
function voteTable(heading: string): FileChild {
  const columns: Column[] = [
    { header: 'STT', width: 11, cell: '{số thứ tự}', align: 'center' },
    { header: 'Họ và tên,\ntên tập thể', width: 36, cell: '{tên}' },
    { header: 'Chức vụ,\nđơn vị công tác', width: 38, cell: '{chức vụ, đơn vị}' },
    { header: 'Đồng ý', width: 13, cell: '{đồng ý}', align: 'center' },
    { header: 'Không đồng ý', width: 15.5, cell: '{không đồng ý}', align: 'center' },
    { header: 'Không ý kiến', width: 15.5, cell: '{không ý kiến}', align: 'center' },
    { header: 'Tỷ lệ', width: 15, cell: '{tỷ lệ}', align: 'center' },
    { header: 'Kết quả', width: 21, cell: '{kết luận}', align: 'center' },
  ];
  return groupedTable(columns, { groups: 'nhóm biểu quyết', heading, isSmall: true });
}

/** Biên bản kiểm phiếu of a secret ballot. */
export function ballotCount(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('BIÊN BẢN'),
      paragraph('DanhSachNoiNhan', ''),
      paragraph('NoiDung', 'Hồi {thời gian kiểm phiếu}, tại {địa điểm}, Ban kiểm phiếu gồm:', true),
      ...section('ban kiểm phiếu', [
        paragraph('NoiDung', '- {họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}: {chức danh}{dấu kết thúc}'),
      ]),
      paragraph('NoiDung', 'đã tiến hành kiểm phiếu, kết quả như sau:'),
      paragraph('MucNho', '1. Số phiếu'),
      paragraph('NoiDung', '- Số thành viên: {số triệu tập}; có mặt bỏ phiếu: {số có mặt}.'),
      paragraph('NoiDung', '- Số phiếu phát ra: {số phiếu phát ra}; số phiếu thu về: {số phiếu thu về}.'),
      paragraph('NoiDung', '- Số phiếu hợp lệ: {số phiếu hợp lệ}; số phiếu không hợp lệ: {số phiếu không hợp lệ}.'),
      paragraph('MucNho', '2. Kết quả bỏ phiếu'),
      voteTable('{tên nhóm}'),
      paragraph('SauBang', 'Biên bản đã được đọc lại và thống nhất./.', true),
      gapBeforeSignatures(),
      signatures([chair, { formLines: 'chức vụ ban kiểm phiếu', name: 'trưởng ban kiểm phiếu' }]),
    ]),
  ];
}

/**
 * Phiếu bầu, as many on a page as there is room for, each whole, with a line to cut along. Pages carry no number: a
 * ballot must not tell whose it was.
 */
export function ballots(): ISectionOptions[] {
  const together = { keepNext: true, isSmall: true };
  const columns: Column[] = [
    { header: 'STT', width: 11, cell: '{số thứ tự}', align: 'center' },
    { header: 'Họ và tên,\ntên tập thể', width: 42, cell: '{tên}' },
    { header: 'Chức vụ,\nđơn vị công tác', width: 42, cell: '{chức vụ, đơn vị}' },
    { header: 'Danh hiệu,\nhình thức', width: 32, cell: '{hình thức khen thưởng}' },
    { header: 'Đồng ý', width: 17, cell: '' },
    { header: 'Không đồng ý', width: 21, cell: '' },
  ];
  return [
    pages(
      section('các phiếu', [
        paragraph('PhieuCoQuan', '{cơ quan chủ quản}', true),
        paragraph('PhieuHoiDong', '{tên cơ quan}', true),
        paragraph('PhieuTen', 'PHIẾU BẦU', true),
        paragraph('PhieuTrichYeu', '{trích yếu} ({ngày họp})', true),
        listTable('người được đề nghị', columns, together),
        paragraph(
          'PhieuGhiChu',
          'Đánh dấu X vào một trong hai ô đối với mỗi trường hợp. Không ký tên vào phiếu.',
          true,
        ),
        ...section('có phiếu sau', [cutLine()]),
      ]),
      { isNumbered: false },
    ),
  ];
}
