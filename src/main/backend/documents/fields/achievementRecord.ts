import { flag, list, text, type Fields } from '../fieldList.ts';
import type { AchievementReport, AchievementReportDocument } from '../awardModels.ts';
import type { AchievementRecord, AchievementRecordDocument, RecordedAchievement } from '../models.ts';
import { formLines, letterheadFields, subjectFields, subjectFieldsOf } from './common.ts';

const achievementFields: Fields<RecordedAchievement> = {
  năm: text((award) => award.year),
  tên: text((award) => award.name),
  'quyết định': text((award) => award.decision),
};

interface Listed {
  isLast: boolean;
}

const recordFields: Fields<AchievementRecord & Listed> = {
  'họ và tên': text((person) => person.name),
  'ngày sinh': text((person) => person.birth),
  'chức vụ, đơn vị': text((person) => person.place),
  'danh hiệu': list((person) => person.titles, achievementFields),
  'có danh hiệu': flag((person) => person.titles.length > 0),
  'chưa có danh hiệu': flag((person) => person.titles.length === 0),
  'hình thức': list((person) => person.forms, achievementFields),
  'có hình thức': flag((person) => person.forms.length > 0),
  'chưa có hình thức': flag((person) => person.forms.length === 0),
  'chức vụ người báo cáo': formLines((person) => person.signature),
  'người báo cáo': text((person) => person.signature.name),
  'chức vụ người xác nhận': formLines((person) => person.confirmedBy),
  'người xác nhận': text((person) => person.confirmedBy.name),
  'có người sau': flag((person) => !person.isLast),
};

const ratingFields: Fields<AchievementReport['ratings'][number]> = {
  năm: text((rated) => rated.year),
  'mức xếp loại': text((rated) => rated.rating),
};

const reportFields: Fields<AchievementReport & Listed> = {
  ...recordFields,
  ...subjectFieldsOf((person) => person.subject),
  'giới tính': text((person) => person.sex),
  'quê quán': text((person) => person.hometown),
  'nơi ở': text((person) => person.residence),
  'chức vụ': text((person) => person.position),
  'đơn vị': text((person) => person.unitName),
  'trình độ chuyên môn': text((person) => person.qualification),
  'lý luận chính trị': text((person) => person.politicalTheory),
  'xếp loại': list((person) => person.ratings, ratingFields),
  'có xếp loại': flag((person) => person.ratings.length > 0),
  'thành tích đề nghị': text((person) => person.reason),
};

/** Each knows whether another follows, which then begins on a page of its own. */
function listed<Person>(people: readonly Person[]): (Person & Listed)[] {
  return people.map((person, index) => ({ ...person, isLast: index === people.length - 1 }));
}

export const achievementReportFields: Fields<AchievementReportDocument> = {
  ...letterheadFields,
  'các cá nhân': list(({ people }) => listed(people), reportFields),
};

export const achievementRecordFields: Fields<AchievementRecordDocument> = {
  ...letterheadFields,
  ...subjectFields,
  'các cá nhân': list(({ people }) => listed(people), recordFields),
};
