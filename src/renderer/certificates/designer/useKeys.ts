import { useEffect, useEffectEvent, type KeyboardEvent as ReactKeyboardEvent, type MouseEvent } from 'react';
import { frameOf, resized, type Frame } from '../../../shared/domain/certificates/design/frames.ts';
import { copyBoxes, pasteBoxes } from './clipboard.ts';
import type { DesignStore } from './designStore.ts';
import { selectedBoxes, useStore } from './useDesign.ts';

const STEP_MM = 0.1;
const LONG_STEP_MM = 1;
/** How much larger one step of zooming shows the page. */
export const ZOOM_STEP = 1.25;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * The page by keyboard: arrows nudge 0.1 mm, with Shift 1 mm, with Alt resize; Tab goes from box to box and on past the
 * last; Enter or F2 goes to what the box says; Ctrl with Z, Y, A, C, X, V, D as everywhere.
 */
export function useKeys(isAdjusting: boolean): (event: ReactKeyboardEvent) => void {
  const store = useStore();
  return (event) => {
    if (press(event, store, isAdjusting)) event.preventDefault();
  };
}

/**
 * The same where the keyboard is nowhere in particular, as after a click beside the page. On a button of the tools only
 * what goes with Ctrl: its arrows and Enter are its own.
 */
export function useKeysBesidePage(isAdjusting: boolean): void {
  const store = useStore();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (leavesPanel(event)) document.querySelector<HTMLElement>('.design-sheet')?.focus({ preventScroll: true });
    if (target.closest(OWN_KEYS)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    // Text marked on the screen is what is meant to be copied.
    if (isCommand && !window.getSelection()?.isCollapsed) return;
    const isNowhere = target === document.body && event.key !== 'Tab';
    if ((isCommand || isNowhere) && press(event, store, isAdjusting)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** What takes letters itself, and windows over the page. */
const OWN_KEYS = 'input, textarea, [contenteditable], [role="combobox"], [role="dialog"], [role="menu"]';

/** @returns whether the key meant something. */
function press(key: Key, store: DesignStore, isAdjusting: boolean): boolean {
  return key.ctrlKey || key.metaKey ? command(key, store, isAdjusting) : plainKey(key, store, isAdjusting);
}

/** `=` is the key of + without Shift; the numeric pad's own keys give the same letters. */
const ZOOMS: Record<string, number | 'fit'> = { '+': ZOOM_STEP, '=': ZOOM_STEP, '-': 1 / ZOOM_STEP, '0': 'fit' };

/** Ctrl with +, - and 0 zooms the page wherever the keyboard is, as in every program that shows pages. */
export function useZoomKeys(zoom: (factor: number | 'fit') => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const factor = ZOOMS[event.key];
    if (factor === undefined || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    zoom(factor);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function command(event: Key, store: DesignStore, isAdjusting: boolean): boolean {
  const state = store.state();
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) store.redo();
      else store.undo();
      return true;
    case 'y':
      store.redo();
      return true;
    case 'a':
      store.select(state.body.boxes.map(({ id }) => id));
      return true;
  }
  if (isAdjusting) return false;
  switch (event.key.toLowerCase()) {
    case 'c':
      copyBoxes(selectedBoxes(state));
      return true;
    case 'x':
      copyBoxes(selectedBoxes(state));
      store.removeSelected();
      return true;
    case 'v':
      pasteBoxes(store);
      return true;
    case 'd':
      copyBoxes(selectedBoxes(state));
      pasteBoxes(store);
      return true;
  }
  return false;
}

function plainKey(event: Key, store: DesignStore, isAdjusting: boolean): boolean {
  const arrow = ARROWS[event.key];
  if (arrow) {
    nudge(store, arrow, event);
    return true;
  }
  if (event.key === 'Tab') return selectNext(store, event.shiftKey ? -1 : 1);
  if (event.key === 'Enter' || event.key === 'F2') return goToText(store);
  if (event.key === 'Escape') {
    store.select([]);
    return true;
  }
  if ((event.key === 'Delete' || event.key === 'Backspace') && !isAdjusting) {
    store.removeSelected();
    return true;
  }
  return false;
}

function nudge(store: DesignStore, [x, y]: [number, number], { shiftKey, altKey }: Key): void {
  const step = shiftKey ? LONG_STEP_MM : STEP_MM;
  const boxes = selectedBoxes(store.state());
  const change = (frame: Frame): Frame =>
    altKey
      ? resized(frame, 'se', x * step, y * step)
      : { ...frame, xMm: frame.xMm + x * step, yMm: frame.yMm + y * step };
  const frames = boxes.map((box): [string, Frame] => [box.id, change(frameOf(box))]);
  if (frames.length > 0) store.setFrames(new Map(frames), altKey ? 'resize' : 'nudge');
}

/** Down the page; past the last box the key goes on to what follows, so that nobody is caught in the page. */
function selectNext(store: DesignStore, direction: 1 | -1): boolean {
  const { body, selected } = store.state();
  const inOrder = body.boxes.toSorted((a, b) => a.yMm - b.yMm || a.xMm - b.xMm);
  const at = inOrder.findIndex(({ id }) => selected.has(id));
  const next = at < 0 ? inOrder[direction === 1 ? 0 : inOrder.length - 1] : inOrder[at + direction];
  if (next) store.select([next.id]);
  return next !== undefined;
}

/** The keyboard goes to what the one box selected says, or else to its numbers; Escape brings it back to the page. */
export function goToText(store: DesignStore): boolean {
  if (store.state().selected.size !== 1) return false;
  const panel = document.querySelector('.design-panel .panel-box');
  const field = panel?.querySelector<HTMLElement>('textarea') ?? panel?.querySelector<HTMLElement>('input');
  field?.focus();
  return true;
}

/** @returns whether Escape was pressed in the side panel, where nothing is open that it would close. */
function leavesPanel({ key, target }: KeyboardEvent): boolean {
  const isInPanel = target instanceof Element && target.closest('.design-panel') !== null;
  return key === 'Escape' && isInPanel && target.getAttribute('aria-expanded') !== 'true';
}

/** For buttons that act on the page: a click leaves the keyboard where it is. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
