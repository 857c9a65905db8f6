import { flag, list, text, withEnds, type Closed, type Fields } from '../fieldList.ts';
import type { PledgeDocument, PledgeParty } from '../models.ts';
import {
  formLineFields,
  formLines,
  legalBasisFields,
  letterheadFields,
  person,
  subjectFieldsOf,
  targetFields,
} from './common.ts';

const paragraphFields: Fields<string> = { 'nội dung': text((content) => content) };

const partyFields: Fields<Closed<PledgeParty>> = {
  'số thứ tự': text((party) => party.order),
  'tên đơn vị': text((party) => party.unitName),
  'người đại diện': person((party) => party.signatory),
  'thời điểm ký': text((party) => party.signedAt),
  'dấu kết thúc': text((party) => party.end),
  'chỉ tiêu đơn vị': list((party) => party.targets, targetFields),
  'có chỉ tiêu': flag((party) => party.targets.length > 0),
};

export const pledgeFields: Fields<PledgeDocument> = {
  ...letterheadFields,
  ...legalBasisFields,
  năm: text((model) => model.year),
  'tên phong trào': text((model) => model.movementName),
  ...subjectFieldsOf((model) => model.movementName),
  'nội dung phong trào': list((model) => model.movementContent, paragraphFields),
  'ngày ký': text((model) => model.signedOn),
  'địa điểm': text((model) => model.place),
  'có chỉ tiêu chung': flag((model) => model.officeTargets.length > 0),
  'chỉ tiêu chung': list((model) => model.officeTargets, targetFields),
  'các đơn vị': list((model) => withEnds(model.parties), partyFields),
  'chức vụ lãnh đạo': formLines((model) => model.leader),
  'lãnh đạo': text((model) => model.leader.name),
  'chức vụ người chứng kiến': list((model) => model.witness?.formLines ?? [], formLineFields),
  'người chứng kiến': text((model) => model.witness?.name ?? null),
};
