/** The little of XML that Word writes, as a tree. Comments, declarations and processing instructions are left out. */

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const PIECE = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The document: an element without a name around the outermost one. What is not closed ends with what is around it. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, closes, name, attributes = '', isEmpty, text] of xml.matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (name === undefined) continue;
    else if (closes) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  return root;
}

/** Whether every element is closed by its own name, as a reader stricter than this one wants it. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let read = 0;
  for (const { 0: piece, 1: closes, 2: name, 4: isEmpty, index } of xml.matchAll(PIECE)) {
    if (index !== read) return false;
    read += piece.length;
    if (name === undefined) continue;
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!isEmpty) open.push(name);
  }
  return read === xml.length && open.length === 0;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name: string) => {
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(String(hexadecimal), 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}

export function children(element: XmlElement | null, name: string): XmlElement[] {
  return (element?.children ?? []).filter((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** The first child of this name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return children(element, name)[0] ?? null;
}

/** All elements of this name below, in reading order. */
export function descendants(element: XmlElement | null, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((each) => {
    if (typeof each === 'string') return [];
    return each.name === name ? [each] : descendants(each, name);
  });
}
