import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { cutLine, gapBeforeSignatures, letterhead, paragraph, section, signatures, title } from './parts.ts';
import { listTable, type Column } from './tables.ts';

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
      ...title('BIÊN BẢN', 'trích yếu'),
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
        voteTable([{ header: 'Hình thức biểu quyết', width: 22, cell: '{hình thức biểu quyết}', align: 'center' }]),
        paragraph('SauBang', 'Trường hợp được thông qua khi có:', true),
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

/** Votes with a column or more of their own; the names take what is left of the width. */
function voteTable(further: Column[]): FileChild {
  const used = further.reduce((sum, { width }) => sum + width, 0);
  return listTable(
    'các biểu quyết',
    [
      { header: 'STT', width: 12, cell: '{số thứ tự}', align: 'center' },
      { header: 'Họ và tên, tên tập thể', width: 57 - used, cell: '{tên}' },
      { header: 'Danh hiệu, hình thức', width: 33, cell: '{hình thức khen thưởng}' },
      ...further,
      { header: 'Đồng ý', width: 14, cell: '{đồng ý}', align: 'center' },
      { header: 'Không đồng ý', width: 18, cell: '{không đồng ý}', align: 'center' },
      { header: 'Tỷ lệ', width: 15, cell: '{tỷ lệ}', align: 'center' },
      { header: 'Kết quả', width: 16, cell: '{kết luận}', align: 'center' },
    ],
    { isSmall: true },
  );
}

/** Biên bản kiểm phiếu of a secret ballot. */
export function ballotCount(): ISectionOptions[] {
  return [
    pages([
      letterhead(),
      ...title('BIÊN BẢN', 'trích yếu'),
      paragraph('DanhSachNoiNhan', ''),
      paragraph('NoiDung', 'Hồi {thời gian kiểm phiếu}, tại {địa điểm}, Ban kiểm phiếu gồm:', true),
      ...section('ban kiểm phiếu', [
        paragraph('NoiDung', '- {họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}{dấu kết thúc}'),
      ]),
      paragraph('NoiDung', 'đã tiến hành kiểm phiếu, kết quả như sau:'),
      paragraph('MucNho', '1. Số phiếu'),
      paragraph('NoiDung', '- Số thành viên: {số triệu tập}; có mặt bỏ phiếu: {số có mặt}.'),
      paragraph('NoiDung', '- Số phiếu phát ra: {số phiếu phát ra}; số phiếu thu về: {số phiếu thu về}.'),
      paragraph('NoiDung', '- Số phiếu hợp lệ: {số phiếu hợp lệ}; số phiếu không hợp lệ: {số phiếu không hợp lệ}.'),
      paragraph('MucNho', '2. Kết quả bỏ phiếu'),
      voteTable([]),
      paragraph('SauBang', 'Biên bản đã được đọc lại và thống nhất./.', true),
      gapBeforeSignatures(),
      signatures([chair, { formLines: 'chức vụ ban kiểm phiếu', name: 'trưởng ban kiểm phiếu' }]),
    ]),
  ];
}

/** Phiếu bầu, as many on a page as there is room for, each whole, with a line to cut along. */
export function ballots(): ISectionOptions[] {
  const together = { keepNext: true };
  return [
    pages([
      ...section('các phiếu', [
        paragraph('PhieuCoQuan', '{cơ quan chủ quản}', true),
        paragraph('PhieuHoiDong', '{tên cơ quan}', true),
        paragraph('PhieuTen', 'PHIẾU BẦU', true),
        paragraph('PhieuTrichYeu', '{trích yếu} ({ngày họp})', true),
        listTable(
          'người được đề nghị',
          [
            { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
            { header: 'Họ và tên, tên tập thể', width: 56, cell: '{tên}' },
            { header: 'Danh hiệu, hình thức', width: 50, cell: '{hình thức khen thưởng}' },
            { header: 'Đồng ý', width: 20, cell: '' },
            { header: 'Không đồng ý', width: 26, cell: '' },
          ],
          together,
        ),
        paragraph(
          'PhieuGhiChu',
          'Đánh dấu X vào một trong hai ô đối với mỗi trường hợp. Không ký tên vào phiếu.',
          true,
        ),
        ...section('có phiếu sau', [cutLine()]),
      ]),
    ]),
  ];
}
