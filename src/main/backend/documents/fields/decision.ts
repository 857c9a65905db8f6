import { flag, list, optional, text, withEnds, type Closed, type Fields } from '../fieldList.ts';
import type { AwardClause, BonusTotal, DecisionDocument } from '../models.ts';
import {
  attachedTo,
  awardGroupFields,
  centred,
  legalBasisFields,
  letterheadFields,
  recipientFields,
  signatureFields,
  subjectFields,
} from './common.ts';

export const clauseFields: Fields<Closed<AwardClause>> = {
  'hành vi': text((clause) => clause.act),
  'đối tượng': text((clause) => clause.recipients),
  'lý do': text((clause) => clause.reason),
  'dấu kết thúc': text((clause) => clause.end),
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
  'thẩm quyền ban hành': centred((model) => model.deciderTitle),
  'người ra quyết định': text((model) => model.deciderName),
  'một nội dung khen thưởng': flag((model) => model.clauses.length === 1),
  'nội dung khen thưởng': list((model) => withEnds(model.clauses), clauseFields),
  'tổng tiền thưởng': optional((model) => model.bonus, bonusFields),
  'có tiền thưởng': flag((model) => model.bonus !== null),
  'trách nhiệm thi hành': text((model) => model.implementers),
  'các đối tượng': text((model) => model.recipientKinds),
  'người được khen thưởng': text((model) => model.awarded),
  'có danh sách': flag((model) => model.annex !== null),
  'tiêu đề danh sách': centred((model) => model.annex?.title ?? null),
  'văn bản kèm theo': attachedTo((model) => model.annex?.reference ?? null),
  'thành tích trong danh sách': flag((model) => model.annex?.tellsReasons ?? false),
  'nhóm khen thưởng': list((model) => model.annex?.groups ?? [], awardGroupFields),
};
