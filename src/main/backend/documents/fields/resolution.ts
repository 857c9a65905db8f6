import { flag, list, optional, text, type Fields } from '../fieldList.ts';
import type { ResolutionDocument } from '../models.ts';
import {
  centred,
  closedList,
  legalBasisFields,
  letterheadFields,
  recipientFields,
  sectionNumbers,
  signatureFields,
  subjectFieldsOf,
  targetFields,
} from './common.ts';
import { regulationFields, resolutionPassedFields } from './minutes.ts';

export const resolutionFields: Fields<ResolutionDocument> = {
  ...letterheadFields,
  ...legalBasisFields,
  ...recipientFields,
  ...signatureFields,
  'tên hội nghị': text((model) => model.meetingName),
  ...subjectFieldsOf((model) => model.meetingName),
  'thẩm quyền ban hành': centred((model) => model.deciderTitle),
  'các báo cáo': closedList((model) => model.reports, 'tên báo cáo'),
  'năm chỉ tiêu': text((model) => model.targetYear),
  'các chỉ tiêu': list((model) => model.targets, targetFields),
  'các quy chế': list((model) => model.regulations, regulationFields),
  'phong trào thi đua': text((model) => model.movement),
  'số đơn vị ký giao ước': text((model) => model.pledgedUnits),
  'trách nhiệm thi hành': text((model) => model.implementers),
  'kết quả thông qua': optional((model) => model.vote, resolutionPassedFields),
  'ngày thông qua': text((model) => model.passedOn),
  'có báo cáo': flag((model) => model.reports.length > 0),
  'có chỉ tiêu': flag((model) => model.targets.length > 0),
  'có quy chế': flag((model) => model.regulations.length > 0),
  'có thi đua': flag(hasEmulation),
  ...sectionNumbers<ResolutionDocument>({
    'số điều báo cáo': (model) => model.reports.length > 0,
    'số điều chỉ tiêu': (model) => model.targets.length > 0,
    'số điều quy chế': (model) => model.regulations.length > 0,
    'số điều thi đua': hasEmulation,
    'số điều thi hành': () => true,
  }),
};

function hasEmulation(model: ResolutionDocument): boolean {
  return model.movement !== null || model.pledgedUnits !== null;
}
