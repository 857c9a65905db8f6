import type { ReactNode } from 'react';

/** A column of a `LongTable`. */
export interface LongColumn<Row> {
  key: string;
  title: ReactNode;
  /** px at least; what is left over is shared in these proportions. */
  width: number;
  isNumber?: boolean;
  /** A number that is compared down the column: to the right. */
  isAmount?: boolean;
  /** The list can be ordered by this column. */
  sort?: { isSorted: boolean; onSort: () => void };
  render: (row: Row) => ReactNode;
}

/** The rows picked in a `LongTable`. */
export interface Selection<Row> {
  ids: ReadonlySet<string>;
  onChange: (ids: ReadonlySet<string>) => void;
  /** Picks all rows of the list, also those that are not read yet. */
  onAll: () => void;
  /** Names the row's own box. */
  nameOf: (row: Row) => string;
  /** Rows that can be picked, when they are not all of the list: headings are not. */
  total?: number;
  /** Rows without a box are not picked; all have one when not said. */
  isPickable?: (row: Row) => boolean;
}

/** The look of a column's head and cells. */
export function columnClass({ isNumber, isAmount }: Pick<LongColumn<never>, 'isNumber' | 'isAmount'>) {
  if (isAmount) return 'number-cell align-end';
  return isNumber ? 'number-cell' : undefined;
}
