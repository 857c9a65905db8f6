import type { FileChild, ISectionOptions } from 'docx';
import { pages } from './document.ts';
import { gapBeforeSignatures, legalBases, letterhead, paragraph, section, title, signatures } from './parts.ts';
import { listTable } from './tables.ts';
import { targetColumns } from './resolution.ts';

/** Each unit needs room to sign. */
const SIGNING_ROW_MM = 17;

/** Bản giao ước thi đua, with every unit's targets and its line to sign on. */
export function pledge(): ISectionOptions[] {
  return [
    pages([
      letterhead({ isNumbered: false }),
      ...title('BẢN GIAO ƯỚC THI ĐUA NĂM {năm}'),
      paragraph('DanhSachNoiNhan', ''),
      ...legalBases(),
      paragraph('NoiDung', 'Hôm nay, {ngày ký}, tại {địa điểm}, chúng tôi gồm:', true),
      ...section('các đơn vị', [
        paragraph(
          'NoiDung',
          '{số thứ tự}. {tên đơn vị}{#người đại diện}, đại diện là {họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}{/người đại diện}{dấu kết thúc}',
        ),
      ]),
      paragraph('NoiDung', 'Cùng thống nhất ký giao ước thi đua thực hiện nhiệm vụ năm {năm} với các nội dung sau:'),
      paragraph('MucLon', 'I. NỘI DUNG THI ĐUA'),
      ...section('nội dung phong trào', [paragraph('NoiDung', '{nội dung}')]),
      paragraph('MucLon', 'II. CHỈ TIÊU THI ĐUA'),
      ...targets(),
      paragraph('MucLon', 'III. CAM KẾT THỰC HIỆN'),
      paragraph(
        'NoiDung',
        'Các đơn vị cam kết thực hiện đầy đủ các nội dung, chỉ tiêu đã ký; sơ kết 6 tháng và tổng kết cuối năm; ' +
          'kết quả thực hiện giao ước là một căn cứ để xét thi đua, khen thưởng năm {năm}./.',
      ),
      paragraph('MucLon', 'ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC'),
      listTable(
        'các đơn vị',
        [
          { header: 'STT', width: 13, cell: '{số thứ tự}', align: 'center' },
          { header: 'Đơn vị', width: 46, cell: '{tên đơn vị}' },
          {
            header: 'Người đại diện',
            width: 46,
            cell: '{#người đại diện}{họ và tên}{#chức vụ}, {chức vụ}{/chức vụ}{/người đại diện}',
          },
          { header: 'Ký tên', width: 28, cell: '' },
          { header: 'Thời điểm ký', width: 32, cell: '{thời điểm ký}', align: 'center' },
        ],
        // Units, witness and leader sign on one page as long as the units have room there.
        { heightMm: SIGNING_ROW_MM, keepNext: true },
      ),
      gapBeforeSignatures(),
      signatures([
        { formLines: 'chức vụ người chứng kiến', name: 'người chứng kiến' },
        { formLines: 'chức vụ lãnh đạo', name: 'lãnh đạo' },
      ]),
    ]),
  ];
}

function targets(): FileChild[] {
  return [
    ...section('có chỉ tiêu chung', [
      paragraph('MucNho', 'Chỉ tiêu chung của cơ quan'),
      listTable('chỉ tiêu chung', targetColumns),
      paragraph('DanhSachNoiNhan', ''),
    ]),
    ...section('các đơn vị', [
      ...section('có chỉ tiêu', [
        paragraph('MucNho', '{số thứ tự}. {tên đơn vị}'),
        listTable('chỉ tiêu đơn vị', targetColumns),
        paragraph('DanhSachNoiNhan', ''),
      ]),
    ]),
  ];
}
