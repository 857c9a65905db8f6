import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { call, type QueryName } from './client.ts';

/** Query procedures that answer one page of a list. */
type ListName = {
  [Name in QueryName]: OutputOf<Name> extends { total: number; rows: readonly unknown[] }
    ? InputOf<Name> extends { limit?: number; offset?: number }
      ? Name
      : never
    : never;
}[QueryName];

type RowOf<Name extends ListName> = OutputOf<Name> extends { rows: readonly (infer Row)[] } ? Row : never;

/**
 * Rows read at a time, and the step a window moves by. A window reaches a step beyond what made it move, so the rows in
 * view are always inside the window shown while the next one is read.
 */
const WINDOW = 200;
const STEP = 100;

export interface RowWindow<Row> {
  /** Undefined until the first answer. */
  total: number | undefined;
  error: AppError | null;
  /** Undefined while the row is being read. */
  rowAt: (index: number) => Row | undefined;
  /** Says which row is the first in view. */
  show: (firstIndex: number) => void;
}

/**
 * A long list of which only the rows around those in view are read, however long it is. `answer` is the procedure's
 * last one, for what it says of the whole list.
 */
export function useRowWindow<Name extends ListName>(
  name: Name,
  input: Omit<InputOf<Name>, 'limit' | 'offset'>,
): RowWindow<RowOf<Name>> & { answer: OutputOf<Name> | undefined } {
  const [offset, setOffset] = useState(0);
  const { data, error } = useQuery<{ offset: number; answer: OutputOf<Name> }, AppError>({
    queryKey: [name, input, 'window', offset],
    queryFn: async ({ signal }) => {
      const page = { ...input, limit: WINDOW, offset } as InputOf<Name>;
      return { offset, answer: await call(name, page, { signal }) };
    },
    placeholderData: keepPreviousData,
  });
  const answered = data?.answer as { total: number; rows: RowOf<Name>[] } | undefined;
  const first = data?.offset ?? 0;
  const rowAt = useCallback((index: number) => answered?.rows[index - first], [answered, first]);
  const show = useCallback((firstIndex: number) => setOffset(Math.floor(firstIndex / STEP) * STEP), []);
  return { total: answered?.total, error, rowAt, show, answer: data?.answer };
}
