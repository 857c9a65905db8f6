import { foldForSearch } from '../../../shared/domain/text.ts';

/** Letters that may be wrong, left out or too many for a name to be taken for a misspelt one. */
const MOST_WRONG_LETTERS = 2;

/** Which of these names was likely meant, accents aside; empty when none comes near. */
export function nearestName(written: string, names: readonly string[]): string {
  const folded = foldForSearch(written);
  const near = names
    .map((name) => ({ name, wrong: wrongLetters(folded, foldForSearch(name)) }))
    .filter(({ name, wrong }) => wrong <= MOST_WRONG_LETTERS && wrong < name.length / 2)
    .toSorted((a, b) => a.wrong - b.wrong);
  if (near[0]) return near[0].name;
  const beginnings = names.filter((name) => folded.startsWith(`${foldForSearch(name)} `));
  return beginnings.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** Levenshtein's distance. */
function wrongLetters(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
