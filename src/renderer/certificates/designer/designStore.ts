import type { LineBreaks } from '../../../shared/domain/certificates/adjustment.ts';
import type { CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import { roundFrame, type Frame } from '../../../shared/domain/certificates/design/frames.ts';

export type Body = CertificateTemplate;
export type Box = Body['boxes'][number];

/** What undoing goes back to: the whole design, sharing all that did not change. */
export interface Design {
  body: Body;
  /** Line breaks of one recipient, by box id. */
  breaks: Readonly<Record<string, LineBreaks>>;
}

export interface DesignState extends Design {
  selected: ReadonlySet<string>;
  canUndo: boolean;
  canRedo: boolean;
  isChanged: boolean;
}

/** Steps of one kind within this time are undone together: ten nudges are one move. */
const SAME_STEP_MS = 700;
/** Begins the kind of steps made while the mouse is held down: one step however long it takes. */
export const HELD = 'held ';

/**
 * A design being edited, outside React: dragging touches the drawing itself and comes here once, when the box is let
 * go. Undoing goes back to the opened design, without end.
 */
export class DesignStore {
  #design: Design;
  #saved: Design;
  #past: Design[] = [];
  #future: Design[] = [];
  #selected: ReadonlySet<string> = new Set();
  #state: DesignState;
  #lastStep = { kind: '', at: 0 };
  readonly #listeners = new Set<() => void>();

  constructor(design: Design) {
    this.#design = design;
    this.#saved = design;
    this.#state = this.#makeState();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DesignState => this.#state;

  /** @param kind steps of the same kind in quick succession are one for undo; left out: a step of its own. */
  change(change: (design: Design) => Design, kind = ''): void {
    const next = change(this.#design);
    if (next === this.#design) return;
    const now = performance.now();
    const isSoon = kind.startsWith(HELD) || now - this.#lastStep.at < SAME_STEP_MS;
    const continues = kind !== '' && kind === this.#lastStep.kind && isSoon;
    if (!continues) this.#past.push(this.#design);
    this.#lastStep = { kind, at: now };
    this.#future = [];
    this.#design = next;
    this.#keepSelection();
    this.#tell();
  }

  changeBody(change: (body: Body) => Body, kind?: string): void {
    this.change((design) => ({ ...design, body: change(design.body) }), kind);
  }

  changeBoxes(change: (box: Box) => Box, kind?: string): void {
    this.changeBody((body) => ({ ...body, boxes: body.boxes.map(change) }), kind);
  }

  changeBox(id: string, change: (box: Box) => Box, kind?: string): void {
    this.changeBoxes((box) => (box.id === id ? change(box) : box), kind);
  }

  setFrames(frames: ReadonlyMap<string, Frame>, kind?: string): void {
    this.changeBoxes((box) => {
      const frame = frames.get(box.id);
      return frame ? { ...box, ...roundFrame(frame) } : box;
    }, kind);
  }

  /** New boxes in front of the others, selected, under names nobody has. */
  add(boxes: readonly Box[]): void {
    const taken = new Set(this.#design.body.boxes.map(({ id }) => id));
    const added = boxes.map((box) => {
      const id = freeId(box.id, taken);
      taken.add(id);
      return { ...box, id };
    });
    this.changeBody((body) => ({ ...body, boxes: [...body.boxes, ...added] }));
    this.select(added.map(({ id }) => id));
  }

  removeSelected(): void {
    if (this.#selected.size === 0) return;
    this.changeBody((body) => ({ ...body, boxes: body.boxes.filter(({ id }) => !this.#selected.has(id)) }));
  }

  /** The selected boxes in front of, or behind, all others. */
  restack(place: 'front' | 'back'): void {
    this.changeBody((body) => {
      const chosen = body.boxes.filter(({ id }) => this.#selected.has(id));
      const others = body.boxes.filter(({ id }) => !this.#selected.has(id));
      return { ...body, boxes: place === 'front' ? [...others, ...chosen] : [...chosen, ...others] };
    });
  }

  select(ids: Iterable<string>): void {
    this.#selected = new Set(ids);
    this.#lastStep = { kind: '', at: 0 };
    this.#tell();
  }

  undo(): void {
    const before = this.#past.pop();
    if (before) this.#goTo(before, this.#future);
  }

  redo(): void {
    const after = this.#future.pop();
    if (after) this.#goTo(after, this.#past);
  }

  readonly design = (): Design => this.#design;

  /** What was there when saving began is stored. */
  markSaved(design: Design): void {
    this.#saved = design;
    this.#tell();
  }

  #goTo(design: Design, other: Design[]): void {
    other.push(this.#design);
    this.#design = design;
    this.#lastStep = { kind: '', at: 0 };
    this.#keepSelection();
    this.#tell();
  }

  #keepSelection(): void {
    const ids = new Set(this.#design.body.boxes.map(({ id }) => id));
    if ([...this.#selected].every((id) => ids.has(id))) return;
    this.#selected = new Set([...this.#selected].filter((id) => ids.has(id)));
  }

  #makeState(): DesignState {
    return {
      ...this.#design,
      selected: this.#selected,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
      isChanged: this.#design !== this.#saved,
    };
  }

  #tell(): void {
    this.#state = this.#makeState();
    for (const listener of this.#listeners) listener();
  }
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '').slice(0, 50);
  for (let number = 2; ; number++) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
