import { flag, list, text, withEnds, type Closed, type Field, type Fields } from '../fieldList.ts';
import type {
  BallotCountDocument,
  BallotsDocument,
  Counter,
  SessionMember,
  SessionMinutesDocument,
  SessionVote,
  VoteGroup,
} from '../councilModels.ts';
import { closedList, formLines, letterheadFields, subjectFields } from './common.ts';

const memberFields: Fields<Closed<SessionMember>> = {
  'họ và tên': text((member) => member.name),
  'chức vụ': text((member) => member.position),
  'chức danh trong hội đồng': text((member) => member.councilTitle),
  'vắng mặt': text((member) => member.absence),
  'dấu kết thúc': text((member) => member.end),
};

const counterFields: Fields<Closed<Counter>> = {
  'họ và tên': text((counter) => counter.name),
  'chức vụ': text((counter) => counter.position),
  'chức danh': text((counter) => counter.role),
  'dấu kết thúc': text((counter) => counter.end),
};

const voteFields: Fields<SessionVote> = {
  'số thứ tự': text((vote) => vote.order),
  tên: text((vote) => vote.name),
  'chức vụ, đơn vị': text((vote) => vote.detail),
  'đồng ý': text((vote) => vote.votesFor),
  'không đồng ý': text((vote) => vote.votesAgainst),
  'không ý kiến': text((vote) => vote.abstained),
  'tỷ lệ': text((vote) => vote.percentFor),
  'kết luận': text((vote) => vote.verdict),
};

const voteGroupFields: Fields<VoteGroup> = {
  'số la mã': text((group) => group.numeral),
  'tên nhóm': text((group) => group.title),
  'hình thức biểu quyết': text((group) => group.method),
  'danh sách': list((group) => group.lines, voteFields),
};

function votes<Model extends { votes: VoteGroup[] }>(): Field<Model> {
  return list((model: Model) => model.votes, voteGroupFields);
}

const conclusionFields: Fields<string> = { 'nội dung kết luận': text((content) => content) };

export const sessionMinutesFields: Fields<SessionMinutesDocument> = {
  ...letterheadFields,
  ...subjectFields,
  'thời gian bắt đầu': text((model) => model.startedAt),
  'địa điểm': text((model) => model.place),
  'chủ trì': text((model) => model.chair),
  'thư ký': text((model) => model.secretary),
  'số triệu tập': text((model) => model.summoned),
  'số có mặt': text((model) => model.present),
  'số vắng mặt': text((model) => model.absent),
  'có thành viên': flag((model) => model.members.length > 0),
  'các thành viên': list((model) => withEnds(model.members), memberFields),
  'nhóm biểu quyết': votes(),
  'có biểu quyết': flag((model) => model.votes.length > 0),
  'các quy định thông qua': closedList((model) => model.rules, 'quy định thông qua'),
  'cách tính tỷ lệ': text((model) => model.sharesOf),
  'kết luận': list((model) => model.conclusion, conclusionFields),
  'có kết luận': flag((model) => model.conclusion.length > 0),
  'thời gian kết thúc': text((model) => model.endedAt),
  'chức vụ thư ký': formLines((model) => model.secretarySignature),
  'người ghi biên bản': text((model) => model.secretarySignature.name),
  'chức vụ chủ tọa': formLines((model) => model.chairSignature),
  'chủ tọa': text((model) => model.chairSignature.name),
};

export const ballotCountFields: Fields<BallotCountDocument> = {
  ...letterheadFields,
  ...subjectFields,
  'thời gian kiểm phiếu': text((model) => model.countedAt),
  'địa điểm': text((model) => model.place),
  'ban kiểm phiếu': list((model) => withEnds(model.counters), counterFields),
  'số triệu tập': text((model) => model.summoned),
  'số có mặt': text((model) => model.present),
  'số phiếu phát ra': text((model) => model.issued),
  'số phiếu thu về': text((model) => model.returned),
  'số phiếu hợp lệ': text((model) => model.valid),
  'số phiếu không hợp lệ': text((model) => model.invalid),
  'nhóm biểu quyết': votes(),
  'chức vụ ban kiểm phiếu': formLines((model) => model.counterSignature),
  'trưởng ban kiểm phiếu': text((model) => model.counterSignature.name),
  'chức vụ chủ tọa': formLines((model) => model.chairSignature),
  'chủ tọa': text((model) => model.chairSignature.name),
};

interface Ballot extends BallotsDocument {
  isLast: boolean;
}

const candidateFields: Fields<BallotsDocument['candidates'][number]> = {
  'số thứ tự': text((candidate) => candidate.order),
  tên: text((candidate) => candidate.name),
  'chức vụ, đơn vị': text((candidate) => candidate.detail),
  'hình thức khen thưởng': text((candidate) => candidate.formName),
};

const ballotFields: Fields<Ballot> = {
  'người được đề nghị': list((ballot) => ballot.candidates, candidateFields),
  'có phiếu sau': flag((ballot) => !ballot.isLast),
};

export const ballotsFields: Fields<BallotsDocument> = {
  ...letterheadFields,
  // Stands at the left, on lines as long as they become.
  'tên cơ quan': text((model) => model.officeName),
  'trích yếu': text((model) => model.subject),
  'ngày họp': text((model) => model.day),
  'các phiếu': list(
    (model) => Array.from({ length: model.count }, (_, index) => ({ ...model, isLast: index === model.count - 1 })),
    ballotFields,
  ),
};
