import type { HTMLAttributes, KeyboardEvent } from 'react';

/** The row before or after, wherever in the table the drawn rows stand. */
function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  let next: Element | null = row;
  do next = step === 1 ? next.nextElementSibling : next.previousElementSibling;
  while (next !== null && !(next instanceof HTMLElement && next.tabIndex === 0));
  return next as HTMLElement | null;
}

/** Up and down arrows go from row to row, Enter opens. Keys pressed inside a cell's own controls are left to them. */
function onRowKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter') open();
  else if (event.key === 'ArrowDown') neighbour(event.currentTarget, 1)?.focus();
  else if (event.key === 'ArrowUp') neighbour(event.currentTarget, -1)?.focus();
  else return;
  event.preventDefault();
}

/** What makes a table row open by click, Enter, and reachable by the arrow keys. */
export function openOnEnter(open: () => void): HTMLAttributes<HTMLElement> {
  return {
    tabIndex: 0,
    style: { cursor: 'pointer' },
    onClick: open,
    onKeyDown: (event) => onRowKey(event, open),
  };
}
