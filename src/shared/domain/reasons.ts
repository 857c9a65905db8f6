/** Which wording of a reason goes with how a recipient's year is rated. */

import { isRatedAtLeast, RATINGS, type Rating } from './person.ts';
import type { CatalogueEntry, RecipientKind, RoundKind } from './rulePack.ts';

/** A wording of a rule pack; null where it fits every rating or kind of recipient. */
export interface Wording {
  /** May hold {year}. */
  text: string;
  rating: Rating | null;
  recipientKind: RecipientKind | null;
}

/** The wordings of a title or form for rounds of one kind; of all kinds when none is said. */
export function wordingsOf({ reasons }: Pick<CatalogueEntry, 'reasons'>, round?: RoundKind): Wording[] {
  return reasons
    .filter(({ rounds }) => round === undefined || rounds.length === 0 || rounds.includes(round))
    .map(({ text, rating, recipient }) => ({ text, rating: rating ?? null, recipientKind: recipient ?? null }));
}

interface Question {
  kind: RecipientKind;
  year: number;
  /** Of the recipient in that year; left out where nobody has rated it yet. */
  rating?: Rating | undefined;
}

/** How much a wording claims; the least comes first. One for every rating claims nothing. */
const claim = ({ rating }: Wording) => (rating === null ? -RATINGS.length : -RATINGS.indexOf(rating));

/**
 * The wording to begin with: the one that says most without saying more than the rating, and where that is not known
 * the one that says least. Empty when every wording says more.
 */
export function usualReason(wordings: readonly Wording[], { kind, year, rating }: Question): string {
  const fitting = wordings.filter(({ recipientKind }) => recipientKind === null || recipientKind === kind);
  const inOrder = fitting.toSorted((a, b) => claim(a) - claim(b));
  const usual =
    rating === undefined
      ? inOrder[0]
      : inOrder.findLast((wording) => wording.rating === null || isRatedAtLeast(rating, wording.rating));
  return usual ? withYear(usual.text, year) : '';
}

/** All wordings for a kind of recipient, the usual one first. */
export function reasonsFor(wordings: readonly Wording[], question: Question): string[] {
  const { kind, year } = question;
  const texts = wordings
    .filter(({ recipientKind }) => recipientKind === null || recipientKind === kind)
    .map(({ text }) => withYear(text, year));
  const usual = usualReason(wordings, question);
  return usual === '' ? texts : [usual, ...texts.filter((text) => text !== usual)];
}

export function withYear(text: string, year: number): string {
  return text.replaceAll('{year}', String(year));
}
