import { list, text, type Fields } from '../fieldList.ts';
import type { AgendaDocument, AgendaLine } from '../models.ts';
import { letterheadFields, recipientFields, signatureFields, subjectFieldsOf } from './common.ts';

const itemFields: Fields<AgendaLine> = {
  'số thứ tự': text((item) => item.order),
  // Breaks between the two times, not within one.
  'thời gian thực hiện': text((item) => item.time.replaceAll(' giờ ', '\u00A0giờ\u00A0')),
  'nội dung': text((item) => item.content),
  'người thực hiện': text((item) => item.presenter),
};

export const agendaFields: Fields<AgendaDocument> = {
  ...letterheadFields,
  ...recipientFields,
  ...signatureFields,
  'tên hội nghị': text((model) => model.meetingName),
  ...subjectFieldsOf((model) => model.meetingName),
  'khẩu hiệu': text((model) => model.slogan),
  'thời gian': text((model) => model.time),
  'địa điểm': text((model) => model.place),
  'chương trình': list((model) => model.items, itemFields),
};
