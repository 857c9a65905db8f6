/** Names in the cells of a list: put together from their parts, without titles, and told from what is none. */

import type { Sex } from '../person.ts';
import { cleanText } from '../text.ts';

/** What a row says of name and birth in several cells, until all of them are read. */
export class NameAndBirthParts {
  nameColumn: number | undefined;
  isNameBroken = false;
  birthColumn: number | undefined;
  readonly birth: Partial<Record<'birthDay' | 'birthMonth' | 'birthYear', string>> = {};
  #full = '';
  #family = '';
  #given = '';

  addName(field: 'fullName' | 'familyName' | 'givenName', text: string, column: number): void {
    if (field === 'fullName') this.#full = text;
    else if (field === 'familyName') this.#family = text;
    else this.#given = text;
    this.nameColumn ??= column;
  }

  name(): string {
    return this.#full !== '' ? this.#full : cleanText(`${this.#family} ${this.#given}`);
  }
}

const TITLE_LETTERS = /^[ôÔbBđĐ]/;

/** "Ông Nguyễn Văn An" is Nguyễn Văn An, a man; "Đ/c" tells nothing. */
export function withoutTitle(name: string): { name: string; sex?: Sex } {
  if (!TITLE_LETTERS.test(name)) return { name };
  const match = /^(ông|bà|đ\/c|đồng chí)[.:]?\s+(?=\p{L})/iu.exec(name);
  if (!match) return { name };
  const rest = name.slice(match[0].length);
  const title = match[1]?.toLowerCase();
  if (title === 'ông') return { name: rest, sex: 'male' };
  return title === 'bà' ? { name: rest, sex: 'female' } : { name: rest };
}

/** Nearly every name: letters with their accents in one code point. */
const LATIN_NAME = /^[A-Za-z\u00C0-\u024F\u1EA0-\u1EF9 ]{1,100}$/;

/** Letters, and the marks that names of ethnic minorities and foreigners have. */
export function isName(name: string): boolean {
  return LATIN_NAME.test(name) || (/^[\p{L}\p{M}][\p{L}\p{M}'’ʼ`.()\- ]*$/u.test(name) && name.length <= 100);
}
