/**
 * Fields of a template: the Vietnamese names an office writes between braces, and where each takes its value from.
 * One list serves filling, the template page and the check for unknown names.
 */
type FieldValue = string | boolean | FieldData[];
export interface FieldData {
  [name: string]: FieldValue;
}

/**
 * - `text`: `{tên}`; also a condition, `{#tên}…{/tên}`, that holds when it is not empty;
 * - `flag`: only a condition;
 * - `list`: `{#tên}…{/tên}` repeats what is between, with the fields of its items;
 * - `line`: `{@tên}` alone in its paragraph becomes a ruled line of the right length.
 */
type FieldKind = 'text' | 'flag' | 'list' | 'line';

export interface Field<Model> {
  kind: FieldKind;
  read: (model: Model) => FieldValue;
  /** Fields of a list's items. */
  items: FieldTree;
}

export type Fields<Model> = Record<string, Field<Model>>;

/** The names alone. */
export interface FieldTree {
  [name: string]: { kind: FieldKind; items: FieldTree };
}

export function text<Model>(read: (model: Model) => string | null): Field<Model> {
  return { kind: 'text', read: (model) => read(model) ?? '', items: {} };
}

export function flag<Model>(read: (model: Model) => boolean): Field<Model> {
  return { kind: 'flag', read, items: {} };
}

export function line<Model>(read: (model: Model) => string): Field<Model> {
  return { kind: 'line', read, items: {} };
}

export function list<Model, Item>(read: (model: Model) => Item[], fields: Fields<Item>): Field<Model> {
  return { kind: 'list', read: (model) => read(model).map((item) => fill(fields, item)), items: namesOf(fields) };
}

/** Shown once or not at all. */
export function optional<Model, Item>(read: (model: Model) => Item | null, fields: Fields<Item>): Field<Model> {
  return list((model) => {
    const item = read(model);
    return item === null ? [] : [item];
  }, fields);
}

export function fill<Model>(fields: Fields<Model>, model: Model): FieldData {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read(model)]));
}

export function namesOf(fields: Fields<never>): FieldTree {
  return Object.fromEntries(Object.entries(fields).map(([name, { kind, items }]) => [name, { kind, items }]));
}

/** `{Tên  Cơ quan}` and `{tên cơ quan}` mean the same field: composed letters, lower case, single spaces. */
export function fieldName(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** An item of a list with the mark that closes its line. */
export type Closed<Item> = Item & { end: string };

/** `;` after each, `.` after the last. */
export function withEnds<Item extends object>(items: readonly Item[]): Closed<Item>[] {
  return items.map((item, index) => ({ ...item, end: index === items.length - 1 ? '.' : ';' }));
}

const CLOSING_MARKS = /[\s;,.]+$/;

/** Lines of a list as official papers end them: `;` after each, `.` after the last (NĐ 30/2020, Phụ lục I). */
export function closedLines(lines: string[]): string[] {
  return lines.map((content, index) => content.replace(CLOSING_MARKS, '') + (index === lines.length - 1 ? '.' : ';'));
}
