/** What is known about nominations when they are checked, gathered beforehand for all of them at once. */

import type { LocalDate } from '../dates.ts';
import type { Discipline, Rating } from '../person.ts';
import type { CatalogueEntry, RecipientKind, RoundKind, RulePack } from '../rulePack.ts';

/** A disciplinary measure; `until` is the day it lost its effect, null while it has not. */
export interface DisciplineFact {
  measure: Discipline;
  on: LocalDate;
  until: LocalDate | null;
  decisionNumber: string;
}

/** Xem xét kỷ luật · điều tra · thanh tra, kiểm tra · khiếu nại, tố cáo · báo chí nêu (NĐ 152/2025). */
export const REVIEW_KINDS = ['discipline', 'investigation', 'inspection', 'complaint', 'press'] as const;

/** A time in which discipline, an inspection or a complaint is being looked into; open while `until` is null. */
export interface ReviewFact {
  since: LocalDate;
  until: LocalDate | null;
}

export interface PersonFacts {
  /** The day of recruitment, or else of joining the office; null when neither is known. */
  employedFrom: LocalDate | null;
  /** Of the round's year. */
  rating: Rating | null;
  disciplines: readonly DisciplineFact[];
  /** Retired or left, from that day on; null while working. */
  leftOn: LocalDate | null;
}

/** A person of a collective. */
export interface MemberFacts {
  name: string;
  rating: Rating | null;
  disciplines: readonly DisciplineFact[];
  /** Codes of titles held for the round's year or proposed in it. */
  titles: ReadonlySet<string>;
}

export interface CollectiveFacts {
  /** As the unit or the office rates it for the year. */
  rating: Rating | null;
  members: readonly MemberFacts[];
}

export interface HeldTitle {
  formCode: string;
  year: number;
}

/** An award the recipient keeps. */
export interface AwardFact {
  formCode: string;
  formName: string;
  formClass: CatalogueEntry['class'];
  year: number;
  decidedOn: LocalDate;
  decisionSymbol: string;
  reason: string;
  /** The money that went with it. */
  bonusDong: number;
}

/** Another nomination of the same recipient in the same year that nobody has declined. */
export interface OtherNomination {
  formCode: string;
  formName: string;
  formClass: CatalogueEntry['class'];
  roundName: string;
  reason: string;
}

/** What a concluded session of the council decided on a nomination. */
export interface CouncilVerdict {
  sessionId: string;
  /** The title or form that was voted on. */
  formCode: string;
  heldOn: LocalDate;
  passed: boolean;
  votesFor: number;
  /** Members of the council. */
  summoned: number;
  /** Votes it took. */
  required: number;
  rule: string;
  ruleSource: string;
}

export interface NominationFacts {
  id: string;
  recipientKind: RecipientKind;
  /** The unit that puts it forward, whose share it counts to; null for a household of no unit. */
  unitId: string | null;
  unitName: string;
  /** Its own unit with all above it: the ceilings of each hold for it. */
  unitChain: readonly string[];
  form: CatalogueEntry;
  reason: string;
  /** The day of what it rewards; null: over the whole period. */
  achievedOn: LocalDate | null;
  person: PersonFacts | null;
  collective: CollectiveFacts | null;
  reviews: readonly ReviewFact[];
  /** Titles held in any year. */
  titles: readonly HeldTitle[];
  /** Awards for the round's year, and those decided in its period. */
  awards: readonly AwardFact[];
  others: readonly OtherNomination[];
  /** It goes on although the council declined it, or voted on another title or form. */
  overruled: CouncilVerdict | null;
  /** Codes of the dossier parts that are there; null when the office keeps no dossier of it yet. */
  dossier: ReadonlySet<string> | null;
}

/** A ceiling the office set for one round: at most so many, in one unit or in all. */
export interface RoundCeiling {
  formCode: string;
  recipientKind: RecipientKind | null;
  /** Null: over the whole office. */
  unitId: string | null;
  unitName: string;
  most: number;
  source: string;
}

/** How many hold or are proposed for a title or form in the round's year. */
export interface YearCounts {
  /** Of one unit with all below it, or with null of the whole office; of one kind of recipient, or with null of all. */
  count: (formCode: string, unitId: string | null, recipientKind?: RecipientKind | null) => number;
}

export interface RoundFacts {
  kind: RoundKind;
  year: number;
  periodFrom: LocalDate;
  periodTo: LocalDate;
  /** The day on which reviews under way count: of the check, or of the decision. */
  asOf: LocalDate;
  pack: RulePack;
  ceilings: readonly RoundCeiling[];
  /** Over the whole year. */
  ofYear: YearCounts;
  /** Of this round alone. */
  ofRound: YearCounts;
  /** The money the office pays with a title or form, đồng; 0 where none goes with it or the base salary is not known. */
  bonusOf: (formCode: string, recipientKind: RecipientKind) => number;
}
