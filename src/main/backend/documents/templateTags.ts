import type { XmlElement } from './xmlTree.ts';

/** Reads the tags of a template as they stand, whatever is wrong with them, so that all faults can be told at once. */

export interface Tag {
  /** `#` begins a list or condition, `^` its opposite, `/` ends either, `@` draws a line; none prints. */
  mark: '' | '#' | '^' | '/' | '@';
  name: string;
  /** Nothing else stands in its paragraph. */
  isAlone: boolean;
  /** The innermost table it stands in; null outside. */
  table: XmlElement | null;
}

/** A brace without its other half. */
export interface LooseBrace {
  code: 'UNOPENED_TAG' | 'UNCLOSED_TAG';
  /** What stands between it and the nearest brace or end of the paragraph. */
  text: string;
}

const LONGEST_TEXT = 60;
const AROUND = 20;

/** Tags and loose braces of a part (text, header, footer) in reading order. */
export function tagsOf(part: XmlElement): (Tag | LooseBrace)[] {
  return paragraphsIn(part, null).flatMap(({ text, table }) => tagsIn(text, table));
}

interface PlacedText {
  text: string;
  table: XmlElement | null;
}

/** Every paragraph; the ones inside a text box after the one it hangs on. */
function paragraphsIn(element: XmlElement, table: XmlElement | null): PlacedText[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tbl') return paragraphsIn(child, child);
    const inside = paragraphsIn(child, table);
    return child.name === 'w:p' ? [{ text: textOf(child), table }, ...inside] : inside;
  });
}

/** Word cuts a text into runs anywhere, in the middle of a tag too. */
function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'w:p') return '';
      return child.name === 'w:t'
        ? child.children.filter((piece) => typeof piece === 'string').join('')
        : textOf(child);
    })
    .join('');
}

function tagsIn(text: string, table: XmlElement | null): (Tag | LooseBrace)[] {
  const found: (Tag | LooseBrace)[] = [];
  let begun: number | null = null;
  let done = 0;
  const loose = (code: LooseBrace['code'], from: number, to: number) => {
    // Between two braces there is nothing: what is around them tells where they are.
    const between = text.slice(from, to).trim() || text.slice(Math.max(0, from - AROUND), to + AROUND).trim();
    found.push({ code, text: between.slice(-LONGEST_TEXT) });
  };
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (begun !== null) loose('UNCLOSED_TAG', begun + 1, index);
      begun = index;
    } else if (begun === null) {
      loose('UNOPENED_TAG', done, index);
    } else {
      found.push({ ...markedName(text.slice(begun + 1, index)), isAlone: isAlone(text, begun, index), table });
      begun = null;
    }
    done = index + 1;
  }
  if (begun !== null) loose('UNCLOSED_TAG', begun + 1, text.length);
  return found;
}

function markedName(inside: string): Pick<Tag, 'mark' | 'name'> {
  const [, mark = '', name = ''] = /^\s*([#^/@]?)\s*(.*?)\s*$/s.exec(inside) ?? [];
  return { mark: mark as Tag['mark'], name };
}

function isAlone(text: string, begun: number, ended: number): boolean {
  return text.slice(0, begun).trim() === '' && text.slice(ended + 1).trim() === '';
}
