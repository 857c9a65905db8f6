import { z } from 'zod';
import { command, query } from '../define.ts';
import { changesOf, count, day, dong, id, nothing, requiredText, text, year } from '../fields.ts';
import { recipientKind, registerRow } from './records.ts';

/**
 * Awards of the years before the program, or of other offices, as old papers have them: entries, not issued here. They
 * have no number of this register and no certificate, and may be mended and removed.
 */
export const recordedAwardFields = z.object({
  recipientKind,
  /** Null for somebody the staff list does not have. */
  staffId: id.nullable().default(null),
  /** A collective's own unit; else where the person worked then. Of a person of the staff list told when left out. */
  unitId: id.nullable().default(null),
  /** As the papers have it; empty: as the person or unit is called. */
  recipientName: text.default(''),
  recipientPosition: text.default(''),
  recipientUnit: text.default(''),
  /** Of the catalogue of any rule pack; empty for what none has. */
  formCode: z.string().default(''),
  /** Of what no catalogue has. Under a code the catalogue's own name of the year is taken. */
  formName: text.default(''),
  /** What the award is for. */
  year,
  decisionSymbol: text.default(''),
  decidedOn: day.nullable().default(null),
  /** The office or person who decided. */
  authority: text.default(''),
  reason: text.default(''),
  bonusDong: dong.default(0),
});

/** A title or form of any rule pack, under the name it had or has. */
const knownForm = z.object({
  code: z.string(),
  name: requiredText,
  shortCode: z.string(),
  class: z.enum(['title', 'form']),
  recipientKinds: z.array(recipientKind),
});

/** Why a line cannot be recorded as it stands; the first four are put right by choosing who is meant. */
export const earlierProblems = [
  'personUnsure',
  'personDiffers',
  'personOtherUnit',
  'collectiveUnknown',
  'codeOfAnother',
  'citizenIdOfAnother',
  'personInBin',
  'nothingChosen',
  'nameMissing',
  'formMissing',
  'formUnsure',
  'formNotForRecipient',
  'yearMissing',
  'yearToCome',
  'dayUnreadable',
  'dayOutOfOrder',
  'moneyUnreadable',
] as const;

/** What a line of an old list says, as far as it is understood. */
const earlierAward = z.object({
  /** From 1, as pasted. */
  line: count,
  /** As `recordAwards` takes it, but for who is still to be chosen; null when it cannot be recorded. */
  award: recordedAwardFields.nullable(),
  recipientName: z.string(),
  /** Position and unit of who is meant, or what the line says of it. */
  detail: z.string(),
  formName: z.string(),
  /** Null when the line has none. */
  year: year.nullable(),
  problem: z
    .object({
      why: z.enum(earlierProblems),
      /** What the cell at fault says. */
      said: z.string(),
      /** The people, units or forms it may mean. */
      names: z.string(),
    })
    .nullable(),
  /** Who may be meant, where that is to be chosen. */
  candidates: z.array(
    z.object({ staffId: id.nullable(), unitId: id.nullable(), name: z.string(), detail: z.string() }),
  ),
  /** The staff list has nobody of the name: recorded under the name alone, it counts for nobody. */
  isStranger: z.boolean(),
  /** No catalogue has the title or form: it is kept as written. */
  isOtherForm: z.boolean(),
  /** The register, or an earlier line, has the same title of the same year for the same recipient. */
  isKnown: z.boolean(),
});

export const recordedAwards = {
  /** Titles and forms of all packs, each once, as they were called in a year: no pack need rule its days. */
  knownForms: query({ input: z.object({ year }), output: z.object({ rows: z.array(knownForm) }) }),
  /** Any line of the register. */
  registerLine: query({ input: z.object({ id }), output: registerRow }),
  /**
   * Reads lines copied from the office's old register in a spreadsheet, under a header or in the order: name, unit,
   * year, title or form, number and day of the decision, who decided, money, reason. Nothing is recorded yet.
   */
  readEarlierAwards: query({
    input: z.object({ text: z.string().max(2_000_000) }),
    output: z.object({ rows: z.array(earlierAward) }),
  }),
  /**
   * All of them or none. `twice`: those of them whose recipient holds the same title for the same year by another award
   * too; they are recorded all the same.
   */
  recordAwards: command({
    input: z.object({ awards: z.array(recordedAwardFields).min(1) }),
    output: z.object({ ids: z.array(id), twice: z.array(id) }),
  }),
  correctRecorded: command({ input: changesOf(recordedAwardFields).extend({ id }), output: nothing }),
  removeRecorded: command({ input: z.object({ ids: z.array(id).min(1) }), output: nothing }),
};
