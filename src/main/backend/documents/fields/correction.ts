import { flag, list, optional, text, type Fields } from '../fieldList.ts';
import type { CorrectedWords, CorrectionDocument } from '../awardModels.ts';
import {
  awardGroupFields,
  centred,
  legalBasisFields,
  letterheadFields,
  recipientFields,
  signatureFields,
  subjectFields,
} from './common.ts';
import { bonusFields } from './decision.ts';

const correctedFields: Fields<CorrectedWords> = {
  'số thứ tự': text((words) => words.order),
  tên: text((words) => words.name),
  mục: text((words) => words.what),
  'đã ghi': text((words) => words.before),
  'nay sửa thành': text((words) => words.after),
};

export const correctionFields: Fields<CorrectionDocument> = {
  ...letterheadFields,
  ...legalBasisFields,
  ...recipientFields,
  ...signatureFields,
  ...subjectFields,
  'thẩm quyền ban hành': centred((model) => model.deciderTitle),
  'quyết định được sửa': text((model) => model.target),
  'lý do': text((model) => model.reason),
  'là sửa đổi': flag((model) => model.corrected.length > 0),
  'nội dung sửa đổi': list((model) => model.corrected, correctedFields),
  'là hủy bỏ': flag((model) => model.groups.length > 0),
  'đối tượng': text((model) => model.revoked),
  'nhóm khen thưởng': list((model) => model.groups, awardGroupFields),
  'tổng tiền thưởng': optional((model) => model.bonus, bonusFields),
  'trách nhiệm thi hành': text((model) => model.implementers),
  'người được khen thưởng': text((model) => model.awarded),
};
