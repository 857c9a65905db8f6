/** Which title or form of a rule pack a text of a list means: its code, its name, or a usual abbreviation of it. */

import type { RecipientKind } from '../rulePack.ts';
import { searchTokens } from '../text.ts';

export interface KnownForm {
  code: string;
  name: string;
  shortCode: string;
  otherNames: readonly string[];
  recipients: readonly RecipientKind[];
}

/** Words that say that something is asked for, and what of. */
const LEADING = new Set(
  'de nghi xet tang thuong cong nhan danh hieu thi dua hinh thuc khen duoc dat va nhan'.split(' '),
);
/** Of a name, what a list leaves out: "Bằng khen UBND tỉnh" is that of its chairman. */
const LEFT_OUT = new Set(['cua', 'chu', 'tich', 'cap']);
/** "Giấy khen của Giám đốc Sở", "LĐTT năm 2021": what may follow a whole name. */
const FOLLOWING = new Set(['cua', 'nam', 'cap', 'cho', 'thuoc']);

/** How well a text says a name: all of it, only its beginning, or not. */
type Saying = 'whole' | 'part' | 'none';

export interface FormMatcher {
  /** Those the text means for this kind of recipient; more than one when it does not say enough. */
  find: (text: string, kind: RecipientKind | null) => KnownForm[];
  /** Whether the text is the whole name of one, or its code. */
  names: (text: string) => boolean;
}

export function formMatcher(forms: readonly KnownForm[]): FormMatcher {
  const known = forms.map((form) => ({
    form,
    codes: new Set([form.code, form.shortCode].map((code) => searchTokens(code).join(''))),
    names: [form.name, ...form.otherNames].map(searchTokens),
  }));
  const meanings = (text: string, kind: RecipientKind | null) => {
    const tokens = searchTokens(text);
    if (tokens.length === 0) return [];
    const bare = withoutLeading(tokens);
    return known.flatMap(({ form, codes, names }) => {
      if (kind !== null && !form.recipients.includes(kind)) return [];
      if (codes.has(tokens.join('')) || codes.has(bare.join(''))) return [{ form, how: 'whole' as Saying, length: 99 }];
      const ways = names.flatMap((name) => waysToSay(name, kind));
      const sayings = ways.flatMap((name) =>
        [tokens, bare].map((said) => ({ how: says(said, name), length: name.length })),
      );
      const best = sayings.find(({ how }) => how === 'whole') ?? sayings.find(({ how }) => how === 'part');
      return best ? [{ form, ...best }] : [];
    });
  };
  const find = (text: string, kind: RecipientKind | null): KnownForm[] => {
    const meant = meanings(text, kind);
    const whole = meant.filter(({ how }) => how === 'whole');
    // "Chiến sĩ thi đua cơ sở" says more than any shorter name it begins with.
    const longest = Math.max(...whole.map(({ length }) => length));
    return (whole.length > 0 ? whole.filter(({ length }) => length === longest) : meant).map(({ form }) => form);
  };
  return { find, names: (text) => meanings(text, null).some(({ how }) => how === 'whole') };
}

function withoutLeading(tokens: readonly string[]): readonly string[] {
  const first = tokens.findIndex((token) => !LEADING.has(token));
  return first < 0 ? tokens : tokens.slice(first);
}

/** A collective's "Lao động tiên tiến" is the Tập thể lao động tiên tiến. */
function waysToSay(name: readonly string[], kind: RecipientKind | null): (readonly string[])[] {
  const isOfCollective = kind === 'collective' && name[0] === 'tap' && name[1] === 'the';
  return isOfCollective ? [name, name.slice(2)] : [name];
}

/** Every word of the text is the name's next word, or the initials of its next words: "CSTĐ cơ sở". */
function says(tokens: readonly string[], name: readonly string[]): Saying {
  const [token] = tokens;
  const [word] = name;
  if (token === undefined) return name.every((left) => LEFT_OUT.has(left)) ? 'whole' : 'part';
  if (word === undefined) return FOLLOWING.has(token) ? 'whole' : 'none';
  if (token === word) {
    const on = says(tokens.slice(1), name.slice(1));
    if (on !== 'none') return on;
  }
  for (let taken = Math.min(token.length, name.length); taken >= 2; taken -= 1) {
    const initials = name
      .slice(0, taken)
      .map((part) => part.charAt(0))
      .join('');
    if (token !== initials) continue;
    const on = says(tokens.slice(1), name.slice(taken));
    if (on !== 'none') return on;
  }
  return LEFT_OUT.has(word) ? says(tokens, name.slice(1)) : 'none';
}
