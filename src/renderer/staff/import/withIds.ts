import type { RowWindow } from '../../app/rowWindow.ts';

/** Rows known by their place in the list. */
export function withIds<Row>(list: RowWindow<Row>): RowWindow<Row & { id: string }> {
  const rowAt = (index: number) => {
    const row = list.rowAt(index);
    return row && { ...row, id: String(index) };
  };
  return { ...list, rowAt };
}
