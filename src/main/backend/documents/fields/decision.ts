import { flag, list, optional, text, type Fields } from '../fieldList.ts';
import type { AwardClause, BonusTotal, DecisionDocument } from '../models.ts';
import {
  awardGroupFields,
  legalBasisFields,
  letterheadFields,
  recipientFields,
  signatureFields,
  subjectFields,
} from './common.ts';

export const clauseFields: Fields<AwardClause> = {
  'hành vi': text((clause) => clause.act),
  'đối tượng': text((clause) => clause.recipients),
  'lý do': text((clause) => clause.reason),
};

export const bonusFields: Fields<BonusTotal> = {
  'số tiền': text((bonus) => bonus.figures),
  'bằng chữ': text((bonus) => bonus.words),
  'nguồn kinh phí': text((bonus) => bonus.source),
};

export const decisionFields: Fields<DecisionDocument> = {
  ...letterheadFields,
  ...legalBasisFields,
  ...recipientFields,
  ...signatureFields,
  ...subjectFields,
  'thẩm quyền ban hành': text((model) => model.deciderTitle),
  'người ra quyết định': text((model) => model.deciderName),
  'một nội dung khen thưởng': flag((model) => model.clauses.length === 1),
  'nội dung khen thưởng': list((model) => model.clauses, clauseFields),
  'tổng tiền thưởng': optional((model) => model.bonus, bonusFields),
  'có tiền thưởng': flag((model) => model.bonus !== null),
  'trách nhiệm thi hành': text((model) => model.implementers),
  'tiêu đề danh sách': text((model) => model.annex.title),
  'văn bản kèm theo': text((model) => model.annex.reference),
  'nhóm khen thưởng': list((model) => model.annex.groups, awardGroupFields),
};
