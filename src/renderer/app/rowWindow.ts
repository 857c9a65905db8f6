import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { call, type QueryName } from './client.ts';
import { ListRows } from './listRows.ts';

/** Query procedures that answer one page of a list. */
type ListName = {
  [Name in QueryName]: OutputOf<Name> extends { total: number; rows: readonly unknown[] }
    ? InputOf<Name> extends { limit?: number; offset?: number }
      ? Name
      : never
    : never;
}[QueryName];

type RowOf<Name extends ListName> = OutputOf<Name> extends { rows: readonly (infer Row)[] } ? Row : never;

export interface RowWindow<Row> {
  /** Undefined until the first answer. */
  total: number | undefined;
  error: AppError | null;
  /** Undefined while the row is being read. */
  rowAt: (index: number) => Row | undefined;
  /** Says which row is the first in view. */
  show: (firstIndex: number) => void;
  /** Of rows that come one after another: tells of each change, and how many there were. See `useRows`. */
  subscribe?: (listener: () => void) => () => void;
  version?: () => number;
}

/**
 * A long list of which only the rows around those in view are read, however long it is. The component that calls this
 * is drawn again when the total changes; who shows rows calls `useRows`. `answer` is what the procedure said last of
 * the whole list.
 */
export function useRowWindow<Name extends ListName>(
  name: Name,
  input: Omit<InputOf<Name>, 'limit' | 'offset'>,
): RowWindow<RowOf<Name>> & { answer: OutputOf<Name> | undefined } {
  type Answer = OutputOf<Name> & { total: number; rows: readonly unknown[] };
  const client = useQueryClient();
  const [rows] = useState(() => new ListRows<Answer>(client));
  const key = JSON.stringify(input);
  useEffect(() => {
    const filter = JSON.parse(key) as typeof input;
    rows.open({
      key: [name, filter],
      read: (page, signal) => call(name, { ...filter, ...page } as InputOf<Name>, { signal }) as Promise<Answer>,
    });
  }, [rows, name, key]);
  const { answer, error } = useSyncExternalStore(rows.subscribe, rows.whole);
  return useMemo(
    () => ({
      total: answer?.total,
      error,
      answer,
      rowAt: (index: number) => rows.rowAt(index) as RowOf<Name> | undefined,
      show: rows.show,
      subscribe: rows.subscribe,
      version: rows.version,
    }),
    [rows, answer, error],
  );
}

const never = () => () => undefined;
const always = () => 0;

/** Draws the component again whenever rows of the list come or change. */
export function useRows({ subscribe = never, version = always }: RowWindow<unknown>): void {
  useSyncExternalStore(subscribe, version);
}
