import { thisYear } from '../../shared/clock.ts';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';

const STORED = 'year';

interface YearChoice {
  /** The working year every page shows. */
  year: number;
  setYear: (year: number) => void;
}

const YearContext = createContext<YearChoice | null>(null);

export function YearProvider({ workingYear, children }: { workingYear: number | null; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => Number(localStorage.getItem(STORED)) || undefined);
  const value = useMemo(
    () => ({
      year: chosen ?? workingYear ?? thisYear(),
      setYear: (year: number) => {
        localStorage.setItem(STORED, String(year));
        setChosen(year);
      },
    }),
    [chosen, workingYear],
  );
  return <YearContext value={value}>{children}</YearContext>;
}

export function useYear(): YearChoice {
  const choice = use(YearContext);
  if (!choice) throw new Error('useYear outside YearProvider');
  return choice;
}
