import { flag, list, text, type Fields } from '../fieldList.ts';
import type { AchievementRecord, AchievementRecordDocument, RecordedAchievement } from '../models.ts';
import { formLines, letterheadFields, subjectLine } from './common.ts';

const achievementFields: Fields<RecordedAchievement> = {
  năm: text((award) => award.year),
  tên: text((award) => award.name),
  'quyết định': text((award) => award.decision),
};

interface ListedRecord extends AchievementRecord {
  isFirst: boolean;
}

const recordFields: Fields<ListedRecord> = {
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
  'có người trước': flag((person) => !person.isFirst),
};

export const achievementRecordFields: Fields<AchievementRecordDocument> = {
  ...letterheadFields,
  'trích yếu': text((model) => model.subject),
  'đường kẻ trích yếu': subjectLine((model) => model.subject),
  'các cá nhân': list(
    ({ people }) => people.map((person, index) => ({ ...person, isFirst: index === 0 })),
    recordFields,
  ),
  'chức vụ người xác nhận': formLines((model) => model.confirmedBy),
  'người xác nhận': text((model) => model.confirmedBy.name),
};
