import { useRef, useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Draft } from './useDraft.ts';

export interface RowActs<Row> {
  change: (changes: Partial<Row>) => void;
  move: (step: 1 | -1) => void;
  addBelow: () => void;
  remove: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  drag: { begin: (event: DragEvent) => void; over: (event: DragEvent) => void; end: () => void };
}

interface SheetRows<Row> {
  /** To be put on the `tbody` that holds one row for each. */
  body: RefObject<HTMLTableSectionElement | null>;
  /** The row under the mouse button. */
  dragged: number | null;
  actsOf: (index: number) => RowActs<Row>;
  /** Adds a row below the last and goes to its first field. */
  addAtEnd: () => void;
}

/** The item at `from` moved to `to`; unchanged when `to` lies outside. */
export function movedItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/**
 * Rows edited in place: Alt with the arrow keys moves a row, Ctrl+Enter adds one below, Enter goes to the same field of
 * the next row, which is made when there is none, Shift+Enter begins a line; the mouse drags.
 */
export function useSheetRows<Row extends object>({ value, change }: Draft<Row[]>, newRow: () => Row): SheetRows<Row> {
  const body = useRef<HTMLTableSectionElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  /** After the next paint, when a new or moved row is there. */
  const focusLater = (row: number, field: number) =>
    requestAnimationFrame(() => {
      const fields = body.current?.rows[row]?.querySelectorAll<HTMLElement>('input, textarea') ?? [];
      fields[Math.min(field, fields.length - 1)]?.focus();
    });

  const addAt = (index: number) => {
    change((rows) => rows.toSpliced(index, 0, newRow()));
    focusLater(index, 0);
  };

  const actsOf = (index: number): RowActs<Row> => {
    const move = (step: 1 | -1) => change((rows) => movedItem(rows, index, index + step));
    const addBelow = () => addAt(index + 1);
    return {
      change: (changes) => change((rows) => rows.with(index, { ...(rows[index] ?? newRow()), ...changes })),
      move,
      addBelow,
      remove: () => change((rows) => rows.toSpliced(index, 1)),
      onKeyDown: (event) => {
        if (event.altKey && event.key === 'ArrowUp') move(-1);
        else if (event.altKey && event.key === 'ArrowDown') move(1);
        else if (event.ctrlKey && event.key === 'Enter') addBelow();
        else if (event.key === 'Enter' && !event.shiftKey && isTyped(event.target)) {
          if (index + 1 === value.length) change((rows) => [...rows, newRow()]);
          focusLater(index + 1, fieldOf(event.currentTarget, event.target));
        } else return;
        event.preventDefault();
      },
      drag: {
        begin: (event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', String(index));
          setDragged(index);
        },
        over: (event) => {
          if (dragged === null) return;
          event.preventDefault();
          if (dragged === index) return;
          change((rows) => movedItem(rows, dragged, index));
          setDragged(index);
        },
        end: () => setDragged(null),
      },
    };
  };
  return { body, dragged, actsOf, addAtEnd: () => addAt(value.length) };
}

/** Not a list that is open: there Enter chooses. */
function isTyped(target: EventTarget): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.getAttribute('role') !== 'combobox';
}

function fieldOf(row: Element, target: EventTarget): number {
  return [...row.querySelectorAll('input, textarea')].indexOf(target as HTMLElement);
}
