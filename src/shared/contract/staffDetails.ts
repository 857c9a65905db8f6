import { z } from 'zod';
import { DISCIPLINES, SENSITIVE_FIELDS } from '../domain/person.ts';
import { changesOf, day, id, knownDay, requiredText, text } from './fields.ts';

/** Coefficients of pay are kept in hundredths: hệ số 3,66 is 366. */
const hundredths = z.int().min(0).max(10_000).nullable().default(null);
const someDay = day.nullable().default(null);
const someKnownDay = knownDay.nullable().default(null);

/** Data the law calls sensitive: kept only while the office has said what for. */
export const sensitiveField = z.enum(SENSITIVE_FIELDS);

/** The rest of the personnel file, all of it optional; what lists, meetings and awards need is in `staffFields`. */
export const staffDetails = z.object({
  citizenIdIssuedOn: someKnownDay,
  citizenIdIssuedBy: text.default(''),
  hometown: text.default(''),
  residence: text.default(''),
  /** Ngạch and mã ngạch: Chuyên viên, 01.003. */
  rankName: text.default(''),
  rankCode: text.default(''),
  /** Bậc. */
  payStep: z.int().min(1).max(20).nullable().default(null),
  payCoefficientHundredths: hundredths,
  positionAllowanceHundredths: hundredths,
  /** Phụ cấp thâm niên vượt khung. */
  seniorityAllowancePercent: z.int().min(0).max(100).nullable().default(null),
  paidFrom: someKnownDay,
  nextRaiseOn: someKnownDay,
  /** Trình độ văn hóa, chuyên môn, lý luận chính trị, quản lý nhà nước, ngoại ngữ, tin học. */
  generalEducation: text.default(''),
  qualification: text.default(''),
  politicalTheory: text.default(''),
  stateManagement: text.default(''),
  foreignLanguage: text.default(''),
  informatics: text.default(''),
  unionJoined: someKnownDay,
  unionCardNumber: text.default(''),
  /** Sensitive, all below. */
  ethnicity: text.default(''),
  religion: text.default(''),
  /** Ngày vào Đảng and ngày chính thức. */
  partyJoined: someKnownDay,
  partyOfficial: someKnownDay,
});

export const staffDetailChanges = changesOf(staffDetails);

export const disciplineForm = z.enum(DISCIPLINES);

const disciplineFields = z.object({
  form: disciplineForm,
  decidedOn: day,
  decisionNumber: text.default(''),
  reason: text.default(''),
  /** The day it lost its effect; null while it has not. */
  endedOn: someDay,
});

export const newDiscipline = disciplineFields.extend({ staffId: id });
export const disciplineChanges = changesOf(disciplineFields);
export const discipline = disciplineFields.extend({ id });

/** A sensitive field the office keeps, and what it says it needs it for. */
export const sensitiveUse = z.object({ field: sensitiveField, purpose: requiredText, since: day });
