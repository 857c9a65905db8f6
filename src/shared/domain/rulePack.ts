/**
 * A rule pack: the law and the office's customs as dated, sourced data.
 *
 * Nothing legal is written into code. Every value names its source; a value nobody has read in its source yet says
 * `needsCheck` and is shown as "cần kiểm tra". Packs ship in `resources/rules` and can be copied and edited.
 */

import { z } from 'zod';
import { isLocalDate, type LocalDate } from './dates.ts';
import { BONUS_ROUNDINGS } from './money.ts';
import { DISCIPLINES, RATINGS } from './person.ts';

const localDateSchema = z.string().refine(isLocalDate);
const codeSchema = z.string().regex(/^[A-Z][A-Z0-9-]*$/);
const percentSchema = z.number().int().min(0).max(100);

/** Where a value comes from, and whether it still has to be checked there. */
const sourced = { source: z.string().min(1), needsCheck: z.boolean().default(false) };
const sourcedTextSchema = z.strictObject({ text: z.string().min(1), ...sourced });
const sourcedListSchema = z.strictObject({ items: z.array(z.string().min(1)).min(1), ...sourced });

/** Thường xuyên · theo chuyên đề · đột xuất. */
export const ROUND_KINDS = ['regular', 'thematic', 'sudden'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const RECIPIENT_KINDS = ['individual', 'collective', 'household'] as const;
const recipientKindSchema = z.enum(RECIPIENT_KINDS);

/** A share that must be reached: numerator/denominator of a whole, at least that much or more than that. */
const thresholdRuleSchema = z.strictObject({
  name: z.string().min(1),
  text: z.string().min(1),
  numerator: z.number().int().positive(),
  denominator: z.number().int().positive(),
  comparison: z.enum(['at-least', 'more-than']),
  ...sourced,
});

/** At most `percent` % of the number of `denominator`, what is left over rounded as said. */
const ceiling = { percent: percentSchema, rounding: z.enum(['down', 'nearest', 'up']) };

const simpleConditions = [
  /** The recipient's own rating of the year. */
  z.strictObject({ kind: z.literal('minimumRating'), rating: z.enum(RATINGS) }),
  z.strictObject({ kind: z.literal('minimumTenureMonths'), months: z.number().int().positive() }),
  /** No measure of `from` or heavier in the period, against the recipient or against any member of the collective. */
  z.strictObject({
    kind: z.literal('noDiscipline'),
    from: z.enum(DISCIPLINES),
    among: z.enum(['recipient', 'members']),
  }),
  /** The title `of` in `years` years one after the other, the last of them the year of the round or the one before. */
  z.strictObject({ kind: z.literal('consecutiveYears'), of: codeSchema, years: z.number().int().positive() }),
  /** The title `of` in the same year. */
  z.strictObject({ kind: z.literal('holdsTitle'), of: codeSchema }),
  z.strictObject({
    kind: z.literal('recognisedInitiative'),
    scope: z.enum(['grassroots', 'province', 'nation']),
    /** Code of the dossier part that proves it. */
    evidence: z.string().min(1).optional(),
  }),
  /** The share of members rated `rating` or better. */
  z.strictObject({ kind: z.literal('membersRated'), rating: z.enum(RATINGS), percent: percentSchema }),
  /** The share of members holding `of` in the same year; 'more-than' is strict. */
  z.strictObject({
    kind: z.literal('sharePercent'),
    of: codeSchema,
    percent: percentSchema,
    comparison: z.enum(['at-least', 'more-than']),
  }),
  z.strictObject({ kind: z.literal('hasMemberHolding'), of: codeSchema }),
  /** Of a title, by the number of another title of the same year, in the same unit or over the whole office. */
  z.strictObject({
    kind: z.literal('ceiling'),
    numerator: codeSchema,
    denominator: codeSchema,
    per: z.enum(['unit', 'office']).default('unit'),
    ...ceiling,
  }),
] as const;

const conditionSchema = z.discriminatedUnion('kind', [
  ...simpleConditions,
  z.strictObject({
    kind: z.literal('anyOf'),
    conditions: z.array(z.discriminatedUnion('kind', simpleConditions)).min(2),
  }),
]);

const standardSchema = z.strictObject({
  text: z.string().min(1),
  /** Left out when the standard holds for every kind of recipient of the entry. */
  recipient: recipientKindSchema.optional(),
  /** Left out when only people can judge it. */
  condition: conditionSchema.optional(),
  ...sourced,
});

const bonusCoefficientSchema = z.strictObject({
  recipient: recipientKindSchema,
  /** Multiple of the base salary in hundredths: 0,3 lần is 30. */
  coefficientHundredths: z.number().int().nonnegative(),
  ...sourced,
});

const reasonTemplateSchema = z.strictObject({
  /** The rating this wording is offered for; left out when for any. */
  rating: z.enum(RATINGS).optional(),
  recipient: recipientKindSchema.optional(),
  /** The kinds of rounds it is offered in; none named: all. */
  rounds: z.array(z.enum(ROUND_KINDS)).default([]),
  /** May hold {year}. */
  text: z.string().min(1),
  ...sourced,
});

const catalogueEntrySchema = z.strictObject({
  code: codeSchema,
  name: z.string().min(1),
  shortCode: z.string().min(1),
  /** Names the same thing carries elsewhere (armed forces, older papers). */
  otherNames: z.array(z.string().min(1)).default([]),
  class: z.enum(['title', 'form']),
  level: z.enum(['grassroots', 'province', 'state']),
  recipients: z.array(recipientKindSchema).min(1),
  awardedBy: z.array(z.strictObject({ authority: z.string().min(1), article: z.string().min(1), ...sourced })).min(1),
  /** Whether the head of a department (Giám đốc Sở) decides it, or only proposes it upward (tờ trình). */
  officeAuthority: z.enum(['decide', 'propose']),
  bonus: z.array(bonusCoefficientSchema),
  certificate: z.strictObject({ isPrescribed: z.boolean(), text: z.string().min(1), ...sourced }),
  standards: z.array(standardSchema),
  /** Codes of the pack's dossier parts this entry requires. */
  dossier: z.array(z.string().min(1)),
  reasons: z.array(reasonTemplateSchema).default([]),
});

const dossierPartSchema = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  /** Every form asks for it in rounds of these kinds, besides those that name it. */
  requiredInRounds: z.array(z.enum(ROUND_KINDS)).default([]),
  ...sourced,
});

const baseSalarySchema = z.strictObject({
  effectiveFrom: localDateSchema,
  /** đồng a month */
  amount: z.number().int().positive(),
  ...sourced,
});

const ratingScaleSchema = z.strictObject({
  effectiveFrom: localDateSchema,
  appliesTo: z.string().min(1),
  levels: z
    .array(z.strictObject({ code: z.enum(RATINGS), minimumPoints: z.number().int().nonnegative().nullable() }))
    .length(RATINGS.length),
  ceilings: z.array(
    z.strictObject({
      text: z.string().min(1),
      numerator: z.enum(RATINGS),
      denominator: z.enum(RATINGS),
      ...ceiling,
      ...sourced,
    }),
  ),
  ...sourced,
});

const councilSchema = z.strictObject({
  /** What the share is taken of: everyone who sits in the council, or those present. */
  whole: z.enum(['members', 'present']).default('members'),
  /** The share that must vote for a nomination, and exceptions by code. */
  pass: thresholdRuleSchema,
  passByCode: z.record(codeSchema, thresholdRuleSchema).default({}),
  secretBallotFor: z.strictObject({ codes: z.array(codeSchema), ...sourced }),
});

const meetingRulesSchema = z.strictObject({
  quorum: thresholdRuleSchema,
  vote: thresholdRuleSchema,
  /** From this many staff on, a delegates' conference may be held instead of a plenary one. */
  delegates: z.strictObject({ fromStaff: z.number().int().positive(), text: z.string().min(1), ...sourced }),
  inspectorate: z.strictObject({
    minimumMembers: z.number().int().positive(),
    maximumMembers: z.number().int().positive(),
    termYears: z.number().int().positive(),
    text: z.string().min(1),
    ...sourced,
  }),
  convening: z.array(sourcedTextSchema),
  agenda: sourcedListSchema,
  documents: sourcedListSchema,
});

const legalBasisSchema = z.strictObject({
  document: z.enum(['decision', 'proposal', 'resolution', 'pledge']),
  /** A whole clause ("Căn cứ …") without the closing mark; the document adds ";" and ".". */
  text: z.string().min(1),
  ...sourced,
});

const rulePackShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  summary: z.string().min(1),
  effectiveFrom: localDateSchema,
  /** The last day in force; null while nothing has replaced it. */
  effectiveTo: localDateSchema.nullable(),
  sources: z.array(z.string().min(1)).min(1),
  baseSalaries: z.array(baseSalarySchema),
  bonusRounding: z.strictObject({
    mode: z.enum(BONUS_ROUNDINGS),
    text: z.string().min(1),
    ...sourced,
  }),
  sameAchievement: sourcedTextSchema,
  principles: z.array(z.strictObject({ code: z.string().min(1), text: z.string().min(1), ...sourced })),
  awardTypes: z.array(z.strictObject({ code: z.string().min(1), name: z.string().min(1), ...sourced })),
  ratingScales: z.array(ratingScaleSchema),
  dossierParts: z.array(dossierPartSchema),
  catalogue: z.array(catalogueEntrySchema).min(1),
  council: councilSchema,
  meeting: meetingRulesSchema,
  legalBases: z.array(legalBasisSchema),
});

/** A pack whose codes hang together: unique, and every reference points at an entry or dossier part of the pack. */
export const rulePackSchema = rulePackShape.superRefine((pack, context) => {
  for (const { path, ...fault } of referenceFaults(pack)) {
    context.addIssue({ code: 'custom', message: `${fault.fault} ${fault.name}`, path, params: fault });
  }
  if (pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom) {
    const params = { fault: 'endsBeforeItBegins', name: '' } satisfies Omit<PackFault, 'path'>;
    context.addIssue({ code: 'custom', message: params.fault, path: ['effectiveTo'], params });
  }
});

export type RulePack = z.infer<typeof rulePackShape>;
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type ThresholdRule = z.infer<typeof thresholdRuleSchema>;
export type BaseSalary = z.infer<typeof baseSalarySchema>;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

const byBeginning = (a: { effectiveFrom: LocalDate }, b: { effectiveFrom: LocalDate }) =>
  a.effectiveFrom < b.effectiveFrom ? -1 : Number(a.effectiveFrom > b.effectiveFrom);

/** What can be wrong with a value of a pack. */
export const PACK_FAULTS = [
  'missing',
  'empty',
  'wrong',
  'unknownField',
  'twice',
  'noCatalogueEntry',
  'noDossierPart',
  'endsBeforeItBegins',
] as const;

export interface PackFault {
  /** Where: ['catalogue', 2, 'bonus', 0, 'source']. */
  path: (string | number)[];
  fault: (typeof PACK_FAULTS)[number];
  /** The code or field it is about; empty when the place says it all. */
  name: string;
}

/** Everything that is wrong with what should be a pack, all at once; nothing when it is one. */
export function packFaults(candidate: unknown): PackFault[] {
  const { error } = rulePackSchema.safeParse(candidate);
  return (error?.issues ?? []).flatMap((issue): PackFault[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => ({ path, fault: 'unknownField', name }));
    if (issue.code === 'custom' && issue.params) return [{ path, ...(issue.params as Omit<PackFault, 'path'>) }];
    if (issue.code === 'too_small' && issue.origin === 'string') return [{ path, fault: 'empty', name: '' }];
    const isMissing = issue.code === 'invalid_type' && valueAt(candidate, path) === undefined;
    return [{ path, fault: isMissing ? 'missing' : 'wrong', name: '' }];
  });
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}

function referencedCodes(condition: Condition): string[] {
  if (condition.kind === 'anyOf') return condition.conditions.flatMap(referencedCodes);
  if (condition.kind === 'ceiling') return [condition.numerator, condition.denominator];
  return 'of' in condition ? [condition.of] : [];
}

function namedParts(condition: Condition): string[] {
  if (condition.kind === 'anyOf') return condition.conditions.flatMap(namedParts);
  return 'evidence' in condition && condition.evidence !== undefined ? [condition.evidence] : [];
}

/** The second of two of one code. */
function twice(list: 'catalogue' | 'dossierParts', items: readonly { code: string }[]): PackFault[] {
  const codes = items.map(({ code }) => code);
  return codes.flatMap((name, index) =>
    codes.indexOf(name) === index ? [] : [{ path: [list, index, 'code'], fault: 'twice' as const, name }],
  );
}

function referenceFaults(pack: RulePack): PackFault[] {
  const codes = new Set(pack.catalogue.map(({ code }) => code));
  const parts = new Set(pack.dossierParts.map(({ code }) => code));
  const noEntry = (path: PackFault['path'], named: readonly string[]) =>
    named.filter((name) => !codes.has(name)).map((name): PackFault => ({ path, fault: 'noCatalogueEntry', name }));
  const noPart = (path: PackFault['path'], named: readonly string[]) =>
    named.filter((name) => !parts.has(name)).map((name): PackFault => ({ path, fault: 'noDossierPart', name }));
  const ofStandards = pack.catalogue.flatMap(({ standards }, index) =>
    standards.flatMap(({ condition }, at) => {
      const path = ['catalogue', index, 'standards', at, 'condition'];
      return condition ? [...noEntry(path, referencedCodes(condition)), ...noPart(path, namedParts(condition))] : [];
    }),
  );
  return [
    ...twice('catalogue', pack.catalogue),
    ...twice('dossierParts', pack.dossierParts),
    ...ofStandards,
    ...pack.catalogue.flatMap(({ dossier }, index) => noPart(['catalogue', index, 'dossier'], dossier)),
    ...noEntry(['council', 'secretBallotFor', 'codes'], pack.council.secretBallotFor.codes),
    ...noEntry(['council', 'passByCode'], Object.keys(pack.council.passByCode)),
  ];
}

/**
 * The pack in force on a day, the latest to begin when several are, of those the first given; undefined when none covers
 * the day.
 */
export function packInForce(packs: readonly RulePack[], date: LocalDate): RulePack | undefined {
  return packs
    .filter((pack) => pack.effectiveFrom <= date && (pack.effectiveTo === null || date <= pack.effectiveTo))
    .toSorted((a, b) => byBeginning(b, a))[0];
}

/**
 * The base salary (mức lương cơ sở) in force on a day, the day the decision is issued. Several packs are read as one
 * history; of two entries for the same day the one in the later pack counts, of packs that begin on one day the first. Undefined before the first entry.
 */
export function baseSalaryOn(packs: RulePack | readonly RulePack[], date: LocalDate): BaseSalary | undefined {
  const inOrder = [packs].flat().toReversed().toSorted(byBeginning);
  return inOrder
    .flatMap((pack) => pack.baseSalaries)
    .filter((salary) => salary.effectiveFrom <= date)
    .toSorted(byBeginning)
    .at(-1);
}

/** The title or form with this code, or undefined. */
export function catalogueEntry(pack: RulePack, code: string): CatalogueEntry | undefined {
  return pack.catalogue.find((entry) => entry.code === code);
}

/** The share of a council that must vote for a title or form. */
export function councilRule({ council }: RulePack, code: string): ThresholdRule {
  return council.passByCode[code] ?? council.pass;
}

/** The parts of a dossier that a title or form asks for in a round of this kind, in the pack's order. */
export function requiredParts(pack: RulePack, entry: CatalogueEntry, kind: RoundKind): RulePack['dossierParts'] {
  return pack.dossierParts.filter(
    ({ code, requiredInRounds }) =>
      entry.dossier.includes(code) || (entry.class === 'form' && requiredInRounds.includes(kind)),
  );
}

/** The bonus coefficient of an entry for a kind of recipient, with its source; undefined when the pack gives none. */
export function bonusCoefficient(
  entry: CatalogueEntry,
  recipient: RecipientKind,
): CatalogueEntry['bonus'][number] | undefined {
  return entry.bonus.find((bonus) => bonus.recipient === recipient);
}

/** How many values of a pack, at any depth, nobody has read in their source yet. */
export function unchecked(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + unchecked(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'needsCheck' ? Number(inner === true) : unchecked(inner)),
    0,
  );
}
