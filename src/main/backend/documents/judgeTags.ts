import { fieldName, type FieldTree } from './fieldList.ts';
import { nearestName } from './nearestName.ts';
import type { TemplateFault } from './templateFaults.ts';
import type { LooseBrace, Tag } from './templateTags.ts';

type Place = Pick<TemplateFault, 'part'>;

/** What is wrong with the tags of a part, as the fields of its document go. */
export function faultsOfTags(
  tags: readonly (Tag | LooseBrace)[],
  fields: FieldTree,
  part: TemplateFault['part'],
): TemplateFault[] {
  const judge = new Judge(fields, { part });
  tags.forEach((tag, index) => {
    if ('code' in tag) judge.loose(tag);
    else if (tag.mark === '/') judge.end(tag, tags.slice(index + 1));
    else judge.use(tag);
  });
  return judge.finish();
}

interface OpenList {
  tag: Tag;
  /** Null where the list is not known: then nobody can say what it holds. */
  items: FieldTree | null;
}

class Judge {
  readonly #faults: TemplateFault[] = [];
  readonly #open: OpenList[] = [];
  readonly #fields: FieldTree;
  readonly #place: Place;

  constructor(fields: FieldTree, place: Place) {
    this.#fields = fields;
    this.#place = place;
  }

  loose({ code, text }: LooseBrace): void {
    this.#tell(code, text);
  }

  /** A tag that prints, draws, or begins a list. */
  use(tag: Tag): void {
    const field = this.#find(tag.name);
    if (field) this.#judgeUse(tag, field.kind);
    else this.#judgeName(tag.name);
    if (tag.mark === '#' || tag.mark === '^') this.#open.push({ tag, items: field ? field.items : null });
  }

  end(tag: Tag, later: readonly (Tag | LooseBrace)[]): void {
    const at = tag.name === '' ? this.#open.length - 1 : this.#open.findLastIndex((list) => isSame(list.tag, tag));
    if (at < 0) {
      this.#endOfNone(tag, later);
      return;
    }
    const [closed, ...unclosed] = this.#open.splice(at);
    for (const list of unclosed) this.#tell('UNCLOSED_LIST', list.tag.name);
    if (closed && closed.tag.table !== tag.table) this.#tell('LIST_ACROSS_TABLE', closed.tag.name);
  }

  finish(): TemplateFault[] {
    for (const { tag } of this.#open) this.#tell('UNCLOSED_LIST', tag.name);
    return this.#faults;
  }

  /** The end of a list that was not begun: meant for the innermost one when that has no end of its own. */
  #endOfNone(tag: Tag, later: readonly (Tag | LooseBrace)[]): void {
    const innermost = this.#open.at(-1);
    const hasOwnEnd = later.some(
      (next) => innermost && 'mark' in next && next.mark === '/' && isSame(innermost.tag, next),
    );
    if (!innermost || hasOwnEnd) {
      this.#tell('UNOPENED_LIST', tag.name);
    } else {
      this.#open.pop();
      this.#tell('CLOSED_BY_ANOTHER_NAME', innermost.tag.name);
    }
  }

  #judgeUse({ mark, name, isAlone }: Tag, kind: FieldTree[string]['kind']): void {
    const isFit = mark === '@' ? kind === 'line' : mark === '' ? kind === 'text' : kind !== 'line';
    if (!isFit) this.#tell('WRONG_USE', name);
    else if (mark === '@' && !isAlone) this.#tell('LINE_NOT_ALONE', name);
  }

  /** A name no list around it has: of another list, or of none. */
  #judgeName(name: string): void {
    const list = listOf(name, this.#fields);
    if (list === null) this.#tell('UNKNOWN_FIELD', name, nearestName(name, allNames(this.#fields)));
    // In a list nobody knows there may be anything.
    else if (!this.#open.some(({ items }) => items === null)) this.#tell('OUT_OF_LIST', name, list);
  }

  #find(name: string) {
    const scopes = [...this.#open.map(({ items }) => items ?? {}).toReversed(), this.#fields];
    return scopes.map((scope) => scope[fieldName(name)]).find((field) => field !== undefined);
  }

  /** The same fault is told once, however often it was made. */
  #tell(code: TemplateFault['code'], tag: string, hint = ''): void {
    const isTold = this.#faults.some((fault) => fault.code === code && fieldName(fault.tag) === fieldName(tag));
    if (!isTold) this.#faults.push({ code, tag, context: tag, hint, ...this.#place });
  }
}

function isSame(one: Tag, other: Tag): boolean {
  return fieldName(one.name) === fieldName(other.name);
}

/** The innermost list that has a field of this name; null when there is none. */
function listOf(name: string, tree: FieldTree): string | null {
  for (const [list, { items }] of Object.entries(tree)) {
    if (items[fieldName(name)]) return list;
    const inner = listOf(name, items);
    if (inner !== null) return inner;
  }
  return null;
}

function allNames(tree: FieldTree): string[] {
  return Object.entries(tree).flatMap(([name, { items }]) => [name, ...allNames(items)]);
}
