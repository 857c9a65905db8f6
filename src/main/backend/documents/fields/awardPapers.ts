import { flag, list, optional, text, withEnds, type Fields } from '../fieldList.ts';
import type {
  BonusListDocument,
  CallNoticeDocument,
  CertificateGroup,
  CertificateLine,
  CertificateListDocument,
  NotifiedDecision,
  NotifiedProposal,
  ProposalDocument,
  RegisterDocument,
  RegisterLine,
  ResultNoticeDocument,
} from '../awardModels.ts';
import { wideHeadingColumns, wideTextWidth } from '../pageLayout.ts';
import {
  attachedTo,
  awardGroupFields,
  closedList,
  formLines,
  legalBasisFields,
  letterheadFields,
  letterheadFieldsOf,
  recipientFields,
  signatureFields,
  subjectFields,
  subjectFieldsOf,
} from './common.ts';
import { bonusFields, clauseFields } from './decision.ts';

/** The same names as upright, reckoned for the columns of a page on its side. */
const wideLetterheadFields = letterheadFieldsOf(wideHeadingColumns.left);

export const proposalFields: Fields<ProposalDocument> = {
  ...letterheadFields,
  ...legalBasisFields,
  ...recipientFields,
  ...signatureFields,
  ...subjectFields,
  'kính gửi': text((model) => model.addressees[0] ?? ''),
  'gửi nhiều nơi': flag((model) => model.addressees.length > 1),
  'các nơi kính gửi': closedList((model) => model.addressees, 'nơi kính gửi'),
  'người đề nghị': text((model) => model.proposer),
  'một nội dung khen thưởng': flag((model) => model.clauses.length === 1),
  'nội dung khen thưởng': list((model) => withEnds(model.clauses), clauseFields),
  'nhóm khen thưởng': list((model) => model.groups, awardGroupFields),
};

export const callNoticeFields: Fields<CallNoticeDocument> = {
  ...letterheadFields,
  ...recipientFields,
  ...signatureFields,
  ...subjectFields,
  'kính gửi': text((model) => model.addressee),
  'thời gian lập thành tích': text((model) => model.period),
  'hạn nộp hồ sơ': text((model) => model.deadline),
  'các danh hiệu': closedList((model) => model.titles, 'tên danh hiệu'),
  'có danh hiệu': flag((model) => model.titles.length > 0),
  'các hình thức': closedList((model) => model.forms, 'tên hình thức'),
  'có hình thức': flag((model) => model.forms.length > 0),
  'hồ sơ': closedList((model) => model.dossier, 'thành phần hồ sơ'),
};

const notifiedDecisionFields: Fields<NotifiedDecision> = {
  'số thứ tự': text((decision) => decision.order),
  'quyết định khen thưởng': text((decision) => decision.reference),
  'đối tượng khen thưởng': text((decision) => decision.recipients),
  'nhóm khen thưởng': list((decision) => decision.groups, awardGroupFields),
};

const notifiedProposalFields: Fields<NotifiedProposal> = {
  'tờ trình': text((proposal) => proposal.reference),
  'kính gửi': text((proposal) => proposal.addressee),
  'đối tượng đề nghị': text((proposal) => proposal.recipients),
};

export const resultNoticeFields: Fields<ResultNoticeDocument> = {
  ...letterheadFields,
  ...recipientFields,
  ...signatureFields,
  ...subjectFields,
  'kính gửi': text((model) => model.addressee),
  'tên đợt xét': text((model) => model.roundName),
  'các quyết định': list((model) => model.decisions, notifiedDecisionFields),
  'các tờ trình': list((model) => model.proposals, notifiedProposalFields),
  'có tờ trình': flag((model) => model.proposals.length > 0),
};

const preparerFields: Fields<{ preparer: BonusListDocument['preparer'] }> = {
  'chức vụ người lập': formLines((model) => model.preparer),
  'người lập': text((model) => model.preparer.name),
};

export const bonusListFields: Fields<BonusListDocument> = {
  ...wideLetterheadFields,
  ...signatureFields,
  ...preparerFields,
  'văn bản kèm theo': attachedTo((model) => model.reference),
  'nhóm khen thưởng': list((model) => model.groups, awardGroupFields),
  'tổng tiền thưởng': optional((model) => model.bonus, bonusFields),
  'chức vụ kế toán': formLines((model) => model.accountant),
  'kế toán': text((model) => model.accountant.name),
};

const certificateFields: Fields<CertificateLine> = {
  'số thứ tự': text((award) => award.order),
  tên: text((award) => award.name),
  'chức vụ, đơn vị': text((award) => award.detail),
  'hình thức khen thưởng': text((award) => award.formName),
  'số sổ': text((award) => award.registerNumber),
  'ngày trao': text((award) => award.handedOverOn),
};

const certificateGroupFields: Fields<CertificateGroup> = {
  'số la mã': text((group) => group.numeral),
  'tên nhóm': text((group) => group.title),
  'danh sách': list((group) => group.lines, certificateFields),
};

export const certificateListFields: Fields<CertificateListDocument> = {
  ...wideLetterheadFields,
  ...signatureFields,
  ...preparerFields,
  'văn bản kèm theo': attachedTo((model) => model.reference),
  'nhóm khen thưởng': list((model) => model.groups, certificateGroupFields),
  'số lượng': text((model) => model.count),
  'loại giấy': text((model) => model.certificates),
  'tên loại giấy': text((model) => model.certificates.toUpperCase()),
};

const registerLineFields: Fields<RegisterLine> = {
  'số sổ': text((award) => award.number),
  tên: text((award) => award.name),
  'chức vụ, đơn vị': text((award) => award.detail),
  'hình thức khen thưởng': text((award) => award.formName),
  'thành tích': text((award) => award.reason),
  'quyết định': text((award) => award.decision),
  'tiền thưởng': text((award) => award.bonus),
  'ghi chú': text((award) => award.note),
};

const registerBonusFields: Fields<Omit<BonusListDocument['bonus'], 'source'>> = {
  'số tiền': text((bonus) => bonus.figures),
  'bằng chữ': text((bonus) => bonus.words),
};

export const registerFields: Fields<RegisterDocument> = {
  ...wideLetterheadFields,
  ...signatureFields,
  ...preparerFields,
  năm: text((model) => model.year),
  ...subjectFieldsOf((model) => `Năm ${model.year}`, wideTextWidth),
  'các khen thưởng': list((model) => model.lines, registerLineFields),
  'đối tượng khen thưởng': text((model) => model.recipients),
  'tổng tiền thưởng': optional((model) => model.bonus, registerBonusFields),
};
