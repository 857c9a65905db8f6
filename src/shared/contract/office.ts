import { z } from 'zod';
import { BONUS_ROUNDINGS } from '../domain/money.ts';
import { REGISTER_SCOPES } from '../domain/numbering.ts';
import { SIGNING_FORMS } from '../domain/signature.ts';
import { command, job, query } from './define.ts';
import { clock, count, created, day, filePath, id, nothing, requiredText, text, year } from './fields.ts';
import { isErrorCode, type ErrorCode } from './errors.ts';

const errorCode = z.custom<ErrorCode>((code) => typeof code === 'string' && isErrorCode(code));

export const officeState = z.object({
  /** `empty`: a fresh data folder; `unavailable`: the database could not be opened, `problem` says why. */
  state: z.enum(['empty', 'ready', 'unavailable']),
  problem: z.object({ code: errorCode, data: z.unknown() }).nullable(),
  name: z.string().nullable(),
  isSample: z.boolean(),
  dataFolder: z.string(),
});

/** The office's names as they are from a day on; documents take the ones of their own date. */
export const officeProfile = z.object({
  id,
  validFrom: day,
  name: requiredText,
  shortName: text,
  /** As in document symbols: STTTT in 05/QĐ-STTTT. */
  abbreviation: requiredText,
  parentAuthority: text,
  /** The head's title as decisions and certificates print it: GIÁM ĐỐC SỞ … TỈNH …. */
  headTitle: requiredText,
  /** Before the date on every document: "Lạng Sơn". */
  placeName: requiredText,
  hasUnion: z.boolean(),
  unionName: text,
});

export const signingForm = z.enum(SIGNING_FORMS);

export const signatory = z.object({
  id,
  staffId: id.nullable(),
  fullName: requiredText,
  /** The signatory's own office: PHÓ GIÁM ĐỐC. */
  position: requiredText,
  form: signingForm,
  /** On whose behalf: GIÁM ĐỐC in KT. GIÁM ĐỐC. Empty when the head signs. */
  onBehalfOf: text,
  validFrom: day,
  validTo: day.nullable(),
});

export const officeSettings = z.object({
  /** `{số}/{loại}-{cơ quan}` gives 05/QĐ-STTTT. */
  documentNumberPattern: requiredText,
  registerScope: z.enum(REGISTER_SCOPES),
  /** Null: as the rule pack in force says. */
  bonusRounding: z.enum(BONUS_ROUNDINGS).nullable(),
  /** Null: the pack in force on the date. */
  rulePackId: z.string().nullable(),
  /** After so many days an award that was not handed over is late. */
  lateDays: z.int().min(1).max(999),
});

/** Of a pack of the program the years of its law; of the office's own a UUID, which names one version. */
const packId = z.string();

const rulePackSummary = z.object({
  id: packId,
  name: z.string(),
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  summary: z.string(),
});

const rulePackRow = rulePackSummary.extend({
  origin: z.enum(['program', 'office']),
  version: z.int().min(1),
  /** Rules the days it covers; a draft does not. */
  isActive: z.boolean(),
  /** Values nobody has read in their source yet. */
  unchecked: count,
});

export const searchHit = z.object({
  kind: z.enum(['staff', 'unit', 'meeting', 'round', 'decision', 'award', 'pledge', 'movement']),
  id,
  title: z.string(),
  detail: z.string(),
  year: z.int().nullable(),
});

export const office = {
  status: query({ input: nothing, output: officeState }),
  create: command({
    input: officeProfile.omit({ id: true }).extend({ isSample: z.boolean().default(false) }),
    output: created,
  }),
  /** Makes the sample office and carries its whole conference out, through the contract. */
  openSample: job({ input: nothing, output: z.object({ name: z.string() }) }),
  get: query({
    input: z.object({ on: day.optional() }),
    output: z.object({ profile: officeProfile, settings: officeSettings, isSample: z.boolean() }),
  }),
  profiles: query({ input: nothing, output: z.object({ rows: z.array(officeProfile) }) }),
  saveProfile: command({ input: officeProfile.extend({ id: id.optional() }), output: created }),
  saveSettings: command({ input: officeSettings, output: nothing }),
  signatories: query({
    input: z.object({ on: day.optional() }),
    output: z.object({ rows: z.array(signatory) }),
  }),
  saveSignatory: command({ input: signatory.extend({ id: id.optional() }), output: created }),
  removeSignatory: command({ input: z.object({ id }), output: nothing }),
  /** Those of the program and the office's own, each in its newest version. */
  rulePacks: query({ input: nothing, output: z.object({ rows: z.array(rulePackRow) }) }),
  /** The whole pack, as `src/shared/domain/rulePack.ts` describes it. */
  rulePack: query({
    input: z.object({ id: packId }),
    output: rulePackRow.extend({
      pack: z.unknown(),
      /** The version that took the place of this one; null when it is the newest. */
      newerId: packId.nullable(),
      /** Award rounds that follow this version. */
      usedBy: z.array(z.object({ id, name: z.string(), year })),
    }),
  }),
  /** A pack of the office's own that begins as another one is. A draft until it is put to use. */
  copyRulePack: command({
    input: z.object({ id: packId, name: requiredText, effectiveFrom: day, effectiveTo: day.nullable().default(null) }),
    output: z.object({ id: packId }),
  }),
  /**
   * Changes a pack of the office's own. A version that rounds follow stays as it is: the change then is the next version,
   * whose id is the answer.
   */
  saveRulePack: command({ input: z.object({ id: packId, pack: z.unknown() }), output: z.object({ id: packId }) }),
  /** Whether a pack of the office's own rules the days it covers. */
  putRulePackToUse: command({ input: z.object({ id: packId, isActive: z.boolean() }), output: nothing }),
  removeRulePack: command({ input: z.object({ id: packId }), output: nothing }),
  exportRulePack: job({
    input: z.object({ id: packId, file: filePath }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
  /** A pack of the office's own from a file, as a draft; refused with everything that is wrong with it. */
  importRulePack: command({ input: z.object({ file: filePath }), output: z.object({ id: packId }), paths: ['file'] }),
  rulePackOn: query({ input: z.object({ date: day }), output: rulePackSummary }),
  /** Everything at once, without accents; the best hits of each kind. */
  search: query({
    input: z.object({ query: text, limit: z.int().min(1).max(50).default(8) }),
    output: z.object({ rows: z.array(searchHit) }),
  }),
  /** The figures of the first page for a year. */
  overview: query({
    input: z.object({ year }),
    output: z.object({
      units: count,
      staff: count,
      meeting: z
        .object({
          id,
          name: z.string(),
          heldOn: day,
          startsAt: clock.nullable(),
          status: z.string(),
          summoned: count,
          present: count,
        })
        .nullable(),
      rounds: z.object({ open: count, total: count }),
      awards: z.object({
        collectives: count,
        /** Collectives, and people with households, each once for however many awards. */
        units: count,
        individuals: count,
        people: count,
        notHandedOver: count,
        /** Of those, decided too long ago. */
        lateToHandOver: count,
        bonusTotalDong: count,
      }),
      pledges: z.object({ total: count, signed: count }),
      /** Of the year after: signed at this year's conference. */
      nextPledges: z.object({ total: count, signed: count }),
      years: z.array(year),
      /** The newest year with a meeting or an award round: what the window shows first. Null in a new office. */
      workingYear: year.nullable(),
    }),
  }),
};
