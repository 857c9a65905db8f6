/** Wording of achievements and of what a decision is about. */

import { cleanText } from './text.ts';
import type { CatalogueEntry, RecipientKind } from './rulePack.ts';

/** Beyond this a sentence that lists every achievement is no longer read. */
const MOST_ACHIEVEMENTS = 3;
/** Shorter beginnings or endings are no phrases of their own: "hiến và tích cực hiến máu". */
const FEWEST_WORDS = 2;

/** "Đã hoàn thành tốt nhiệm vụ năm 2021" → "hoàn thành tốt nhiệm vụ năm 2021". */
function withoutOpening(reason: string): string {
  return cleanText(reason)
    .replace(/^đã\s+/i, '')
    .replace(/[.;]$/, '');
}

function commonTailLength(texts: readonly (readonly string[])[]): number {
  const shortest = Math.min(...texts.map((words) => words.length));
  let length = 0;
  while (length < shortest - FEWEST_WORDS && new Set(texts.map((words) => words.at(-1 - length))).size === 1)
    length += 1;
  return length;
}

/**
 * Several achievements as one phrase, what they end with said once: "hoàn thành tốt và hoàn thành xuất sắc nhiệm vụ năm
 * 2021". Null when there are none, too many, or they end differently.
 */
export function achievementsTogether(reasons: readonly string[]): string | null {
  const distinct = [...new Set(reasons.map(withoutOpening))].filter(Boolean);
  const [only] = distinct;
  if (only === undefined || distinct.length > MOST_ACHIEVEMENTS) return null;
  if (distinct.length === 1) return only;
  const texts = distinct.map((text) => text.split(' '));
  const shared = commonTailLength(texts);
  if (shared < FEWEST_WORDS) return null;
  const heads = texts.map((words) => words.slice(0, -shared).join(' '));
  const tail = texts[0]?.slice(-shared).join(' ') ?? '';
  return `${heads.slice(0, -1).join(', ')} và ${heads.at(-1)} ${tail}`;
}

const KIND_NAMES: Record<RecipientKind, string> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
};

export interface SubjectParts {
  year: number;
  awards: readonly {
    form: Pick<CatalogueEntry, 'class' | 'name'>;
    recipientKind: RecipientKind;
    reason: string;
  }[];
}

/**
 * What a decision is about, as its heading says it: "Về việc tặng Giấy khen cho các tập thể, cá nhân hoàn thành tốt và
 * hoàn thành xuất sắc nhiệm vụ năm 2021", "Về việc công nhận danh hiệu “Lao động tiên tiến” năm 2021". Decisions that
 * award titles and forms together name both in general.
 */
export function decisionSubject({ year, awards }: SubjectParts): string {
  const titles = namesOf(awards, 'title');
  const forms = namesOf(awards, 'form');
  if (titles.length > 0 && forms.length > 0) {
    return `Về việc công nhận danh hiệu thi đua và tặng ${forms.join(', ')} năm ${year}`;
  }
  if (titles.length > 0) {
    return `Về việc công nhận danh hiệu ${titles.map((name) => `“${name}”`).join(', ')} năm ${year}`;
  }
  if (forms.length === 0) return `Về việc khen thưởng năm ${year}`;
  const achievement = achievementsTogether(awards.map(({ reason }) => reason)) ?? `có thành tích năm ${year}`;
  return `Về việc tặng ${forms.join(', ')} cho các ${recipientsIn(awards)} ${achievement}`;
}

/** The same as a proposal (tờ trình) says it: "Về việc đề nghị công nhận danh hiệu …". */
export function proposalSubject(parts: SubjectParts): string {
  return decisionSubject(parts).replace(/^Về việc /, 'Về việc đề nghị ');
}

function namesOf(awards: SubjectParts['awards'], wanted: CatalogueEntry['class']): string[] {
  return [...new Set(awards.filter(({ form }) => form.class === wanted).map(({ form }) => form.name))];
}

function recipientsIn(awards: SubjectParts['awards']): string {
  const kinds = new Set(awards.map(({ recipientKind }) => recipientKind));
  const inOrder = (['collective', 'individual', 'household'] as const).filter((kind) => kinds.has(kind));
  return inOrder.map((kind) => KIND_NAMES[kind]).join(', ');
}
