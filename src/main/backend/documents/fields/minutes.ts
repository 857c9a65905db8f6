import { flag, list, optional, text, withEnds, type Closed, type Field, type Fields } from '../fieldList.ts';
import type {
  AddressLine,
  CourseLine,
  HandedOverAwards,
  MinutesDocument,
  MovementLaunch,
  OpinionLine,
  PersonLine,
  RegulationLine,
  ReportLine,
  ResolutionPassed,
  SignedPledge,
  VoteLine,
} from '../models.ts';
import {
  awardGroupFields,
  formLines,
  letterheadFields,
  person,
  recipientFields,
  sectionNumbers,
  subjectFieldsOf,
} from './common.ts';

const paragraphFields: Fields<string> = { đoạn: text((content) => content) };

function paragraphs(content: string): string[] {
  return content.split(/\n+/).filter((line) => line.trim() !== '');
}

const courseFields: Fields<CourseLine> = {
  'số thứ tự': text((item) => item.order),
  'thời gian': text((item) => item.time),
  'nội dung': text((item) => item.title),
  'người thực hiện': text((item) => item.presenter),
  'diễn biến': list((item) => paragraphs(item.summary), paragraphFields),
  'có chi tiết': flag((item) => item.presenter !== '' || item.time !== ''),
  'có cả hai': flag((item) => item.presenter !== '' && item.time !== ''),
};

const reportFields: Fields<ReportLine> = {
  'tên báo cáo': text((report) => report.title),
  'người trình bày': text((report) => report.presenter),
  'tóm tắt': text((report) => report.summary),
};

const opinionFields: Fields<OpinionLine> = {
  'người phát biểu': text((opinion) => opinion.speaker),
  'nội dung ý kiến': text((opinion) => opinion.content),
  'trả lời': text((opinion) => opinion.answer),
};

export const regulationFields: Fields<RegulationLine> = {
  'tên quy chế': text((regulation) => regulation.title),
  'nội dung sửa đổi': text((regulation) => regulation.summary),
  'kết quả': text((regulation) => regulation.outcome),
};

const voteFields: Fields<VoteLine> = {
  'số thứ tự': text((vote) => vote.order),
  'nội dung biểu quyết': text((vote) => vote.subject),
  'hình thức biểu quyết': text((vote) => vote.method),
  'số có mặt': text((vote) => vote.present),
  'tán thành': text((vote) => vote.votesFor),
  'không tán thành': text((vote) => vote.votesAgainst),
  'không ý kiến': text((vote) => vote.abstained),
  'tỷ lệ': text((vote) => vote.percentFor),
  'kết luận': text((vote) => vote.verdict),
};

const addressFields: Fields<AddressLine> = {
  'họ và tên': text((address) => address.speaker.name),
  'chức vụ': text((address) => address.speaker.position),
  'loại phát biểu': text((address) => address.kind),
  'nội dung phát biểu': text((address) => address.content),
};

const handedOverFields: Fields<HandedOverAwards> = {
  'quyết định khen thưởng': text((awards) => awards.decision),
  'đối tượng khen thưởng': text((awards) => awards.recipients),
  'người trao': person((awards) => awards.presenter),
  'nhóm khen thưởng': list((awards) => awards.groups, awardGroupFields),
};

const movementFields: Fields<MovementLaunch> = {
  'tên phong trào': text((movement) => movement.name),
  'người phát động': person((movement) => movement.launchedBy),
  'nội dung phong trào': text((movement) => movement.content),
};

const signedPledgeFields: Fields<SignedPledge> = {
  'số thứ tự': text((pledge) => pledge.order),
  'tên đơn vị': text((pledge) => pledge.unitName),
  'họ và tên': text((pledge) => pledge.signatory.name),
  'chức vụ': text((pledge) => pledge.signatory.position),
  'thời điểm ký': text((pledge) => pledge.signedAt),
};

export const resolutionPassedFields: Fields<ResolutionPassed> = {
  'tên nghị quyết': text((resolution) => resolution.title),
  'số có mặt': text((resolution) => resolution.present),
  'tán thành': text((resolution) => resolution.votesFor),
  'tỷ lệ': text((resolution) => resolution.percentFor),
  'kết luận': text((resolution) => resolution.verdict),
};

const listedPersonFields: Fields<Closed<PersonLine>> = {
  'họ và tên': text((one) => one.name),
  'chức vụ': text((one) => one.position),
  'dấu kết thúc': text((one) => one.end),
};

/** People one below the other: `;` after each, `.` after the last. */
function people(read: (model: MinutesDocument) => PersonLine[]): Field<MinutesDocument> {
  return list((model: MinutesDocument) => withEnds(read(model)), listedPersonFields);
}

const attendanceFields: Fields<MinutesDocument> = {
  'khách mời': people((model) => model.guests),
  'đoàn chủ tịch': people((model) => model.presidium),
  'thư ký': people((model) => model.secretaries),
  'số triệu tập': text(({ attendance }) => attendance.summoned),
  'số có mặt': text(({ attendance }) => attendance.present),
  'tỷ lệ có mặt': text(({ attendance }) => attendance.percent),
  'số vắng mặt': text(({ attendance }) => attendance.absent),
  'người vắng mặt': text(({ attendance }) => attendance.absentees.join(', ')),
  'điều kiện tiến hành': text(({ attendance }) => attendance.quorumSentence),
  ...sectionNumbers<MinutesDocument>({
    'số mục khách mời': (model) => model.guests.length > 0,
    'số mục đại biểu': () => true,
    'số mục đoàn chủ tịch': (model) => model.presidium.length > 0,
    'số mục thư ký': (model) => model.secretaries.length > 0,
  }),
};

export const minutesFields: Fields<MinutesDocument> = {
  ...letterheadFields,
  ...recipientFields,
  ...attendanceFields,
  'tên hội nghị': text((model) => model.meetingName),
  ...subjectFieldsOf((model) => model.meetingName),
  'thời gian bắt đầu': text((model) => model.startedAt),
  'địa điểm': text((model) => model.place),
  'thời gian kết thúc': text((model) => model.endedAt),
  'diễn biến hội nghị': list((model) => model.course, courseFields),
  'các báo cáo': list((model) => model.reports, reportFields),
  'các ý kiến': list((model) => model.opinions, opinionFields),
  'các quy chế': list((model) => model.regulations, regulationFields),
  'các biểu quyết': list((model) => model.votes, voteFields),
  'các phát biểu': list((model) => model.addresses, addressFields),
  'trao thưởng': optional((model) => model.awards, handedOverFields),
  'phát động thi đua': optional((model) => model.movement, movementFields),
  'ký giao ước': list((model) => model.pledges, signedPledgeFields),
  'thông qua nghị quyết': optional((model) => model.resolution, resolutionPassedFields),
  'có khách mời': flag((model) => model.guests.length > 0),
  'có đoàn chủ tịch': flag((model) => model.presidium.length > 0),
  'có thư ký': flag((model) => model.secretaries.length > 0),
  'có nơi nhận': flag((model) => model.recipients.length > 0),
  'có báo cáo': flag((model) => model.reports.length > 0),
  'có ý kiến': flag((model) => model.opinions.length > 0),
  'có quy chế': flag((model) => model.regulations.length > 0),
  'có biểu quyết': flag((model) => model.votes.length > 0),
  'có phát biểu': flag((model) => model.addresses.length > 0),
  'có ký giao ước': flag((model) => model.pledges.length > 0),
  ...sectionNumbers<MinutesDocument>({
    'số mục báo cáo': (model) => model.reports.length > 0,
    'số mục ý kiến': (model) => model.opinions.length > 0,
    'số mục quy chế': (model) => model.regulations.length > 0,
    'số mục phát biểu': (model) => model.addresses.length > 0,
    'số mục trao thưởng': (model) => model.awards !== null,
    'số mục phát động': (model) => model.movement !== null,
    'số mục giao ước': (model) => model.pledges.length > 0,
    'số mục nghị quyết': (model) => model.resolution !== null,
    'số mục biểu quyết': (model) => model.votes.length > 0,
  }),
  'chức vụ thư ký': formLines((model) => model.secretarySignature),
  'người ghi biên bản': text((model) => model.secretarySignature.name),
  'chức vụ chủ tọa': formLines((model) => model.chairSignature),
  'chủ tọa': text((model) => model.chairSignature.name),
};
