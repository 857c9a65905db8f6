import type { KeyboardEvent } from 'react';

/** Enter and the arrow keys go to the same field of the row below or above; Tab goes along the row as everywhere. */
export function downTheColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget: field, key, shiftKey } = event;
  const isUp = key === 'ArrowUp' || (key === 'Enter' && shiftKey);
  const isDown = key === 'ArrowDown' || (key === 'Enter' && !shiftKey);
  const row = field.closest('tr');
  const rows = [...(field.closest('tbody')?.rows ?? [])];
  if (!row || (!isUp && !isDown)) return;
  event.preventDefault();
  const at = [...row.querySelectorAll('input')].indexOf(field);
  const next = rows[rows.indexOf(row) + (isDown ? 1 : -1)]?.querySelectorAll('input')[at];
  next?.focus();
}
