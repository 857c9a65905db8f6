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
  /** The program checks it by itself. */
  isChecked?: boolean;
}

/** Names the fields of a pack and the values that are codes. */
interface Words {
  label: (name: string) => string;
  word: (value: string, name?: string) => string;
}

export const sectionNames = ['money', 'meeting', 'council', 'ratings', 'principles', 'papers'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What a pack says beside its catalogue, by subject. */
export function packSections(pack: RulePack, { label, word }: Words): Record<SectionName, SourcedValue[]> {
  const { meeting, council } = pack;
  const { pass, secretBallotFor } = council;
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
      pass,
      { ...pass, name: label('whole'), text: word(council.whole, 'whole') },
      ...Object.entries(council.passByCode).map(([code, rule]) => ({ ...rule, name: nameOf(pack, code) })),
      {
        ...secretBallotFor,
        name: label('secretBallotFor'),
        text: secretBallotFor.codes.map((code) => nameOf(pack, code)).join(', '),
      },
    ],
    ratings: pack.ratingScales.flatMap((scale) => [
      {
        text: [scale.appliesTo, ...pointsOf(scale, word)].join(' · '),
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
    papers: [
      ...pack.legalBases.map(({ document, ...value }) => ({ name: word(document), ...value })),
      ...pack.dossierParts.map(({ name, ...value }) => ({ name: label('dossierParts'), text: name, ...value })),
    ],
  };
}

/** From how many points each rating is given, where points are given: "hoàn thành tốt nhiệm vụ ≥ 70". */
function pointsOf({ levels }: RulePack['ratingScales'][number], word: Words['word']): string[] {
  return levels.flatMap(({ code, minimumPoints }) =>
    minimumPoints === null ? [] : [`${word(code)} ≥ ${minimumPoints}`],
  );
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
