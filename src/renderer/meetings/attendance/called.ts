import { foldForSearch } from '../../../shared/domain/text.ts';
import type { Participant } from '../meeting.ts';

/** Whether every word typed begins a word of the name, accents aside. */
export function isCalled({ fullName }: Pick<Participant, 'fullName'>, typed: string): boolean {
  const name = ` ${foldForSearch(fullName)}`;
  return foldForSearch(typed)
    .split(' ')
    .every((word) => name.includes(` ${word}`));
}

/** Names that more than one person has. */
export function homonymsAmong(people: readonly Pick<Participant, 'fullName'>[]): ReadonlySet<string> {
  const names = people.map(({ fullName }) => fullName);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}
