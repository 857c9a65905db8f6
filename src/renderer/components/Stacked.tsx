import type { ReactNode } from 'react';

interface Props {
  /** What the cell is about; it may take two lines. */
  children: ReactNode;
  /** Told of it below, on one line. */
  second?: string;
  /** All of it, for what is cut off all the same. */
  title: string;
  isGold?: boolean;
}

/** A cell of a tall `LongTable` row: what it is about, and smaller below it more of it. */
export function Stacked({ children, second = '', title, isGold = false }: Props) {
  return (
    <span className="stacked" title={title}>
      <span className={isGold ? 'stacked-first gold' : 'stacked-first'}>{children}</span>
      {second !== '' && <span className="stacked-second">{second}</span>}
    </span>
  );
}
