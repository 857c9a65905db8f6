import { formatDate } from '../../../shared/domain/dates.ts';
import { formatDong } from '../../../shared/domain/money.ts';
import type { RulePack } from '../../../shared/domain/rulePack.ts';

/** A value of a pack as it is read: what it says, where it comes from, whether somebody still has to look there. */
export interface SourcedValue {
  text: string;
  /** What the text is about, where it does not say so itself. */
  name?: string;
  source: string;
  needsCheck: boolean;
}

export const sectionNames = ['money', 'meeting', 'council', 'ratings', 'principles', 'papers'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What a pack says beside its catalogue, by subject. The pack's own words, without any added here. */
export function packSections(pack: RulePack): Record<SectionName, SourcedValue[]> {
  const { meeting, council } = pack;
  return {
    money: [
      ...pack.baseSalaries.map(({ effectiveFrom, amount, ...value }) => ({
        name: formatDate(effectiveFrom),
        text: formatDong(amount),
        ...value,
      })),
      pack.bonusRounding,
    ],
    meeting: [
      meeting.quorum,
      meeting.vote,
      meeting.delegates,
      meeting.inspectorate,
      ...meeting.convening,
      ...itemsOf(meeting.agenda),
      ...itemsOf(meeting.documents),
    ],
    council: [
      council.pass,
      ...Object.entries(council.passByCode).map(([code, rule]) => ({ ...rule, name: nameOf(pack, code) })),
      ...council.secretBallotFor.codes.map((code) => ({ ...council.secretBallotFor, text: nameOf(pack, code) })),
    ],
    ratings: pack.ratingScales.flatMap((scale) => [
      {
        text: scale.appliesTo,
        name: formatDate(scale.effectiveFrom),
        source: scale.source,
        needsCheck: scale.needsCheck,
      },
      ...scale.ceilings,
    ]),
    principles: [
      pack.sameAchievement,
      ...pack.principles,
      ...pack.awardTypes.map(({ name, ...value }) => ({ text: name, ...value })),
    ],
    papers: [...pack.legalBases, ...pack.dossierParts.map(({ name, ...value }) => ({ text: name, ...value }))],
  };
}

function nameOf(pack: RulePack, code: string): string {
  return pack.catalogue.find((entry) => entry.code === code)?.name ?? code;
}

function itemsOf({
  items,
  ...value
}: {
  items: readonly string[];
  source: string;
  needsCheck: boolean;
}): SourcedValue[] {
  return items.map((text) => ({ text, ...value }));
}
