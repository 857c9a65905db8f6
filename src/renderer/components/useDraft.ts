import { useRef, useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import { useSaveShortcut } from './useSaveShortcut.ts';

export interface Draft<Value> {
  /** What is on the screen: what was changed, or else what is stored. */
  value: Value;
  isChanged: boolean;
  change: (next: (value: Value) => Value) => void;
  discard: () => void;
  /** Also on Ctrl+S. True when all is stored; else `failure` says why and what was entered stays. */
  save: () => Promise<boolean>;
  /** Stores what was entered so far and leaves it on the screen as typed: for a pause in writing. */
  keep: () => Promise<boolean>;
  isSaving: boolean;
  failure: unknown;
  /** Whether the field at this path of the procedure's input was refused: `items.2.title`. */
  isWrong: (path: string) => boolean;
}

interface Entered<Value> {
  value: Value;
  isStored: boolean;
}

/** A whole table or text edited in place and stored at once: keeps what was entered until it is stored or given up. */
export function useDraft<Value>(
  stored: Value,
  store: (value: Value) => Promise<unknown>,
  onChanged: (isChanged: boolean) => void = () => undefined,
): Draft<Value> {
  const [draft, setDraft] = useState<Entered<Value>>();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setIsSaving] = useState(false);
  /** As `draft`, also between two paints: what is entered while it is being stored is a draft of its own. */
  const newest = useRef(draft);
  const running = useRef<Promise<boolean>>(null);
  const put = (next: Entered<Value> | undefined) => {
    newest.current = next;
    setDraft(next);
    onChanged(next !== undefined && !next.isStored);
  };

  const attempt = async (value: Value) => {
    try {
      await store(value);
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };
  const storeAll = async (left: (value: Value) => Entered<Value> | undefined) => {
    while (running.current) await running.current;
    const wanted = newest.current;
    if (wanted === undefined || wanted.isStored) return true;
    setIsSaving(true);
    setFailure(undefined);
    running.current = attempt(wanted.value);
    const isStored = await running.current;
    running.current = null;
    setIsSaving(false);
    if (!isStored || newest.current !== wanted) return false;
    put(left(wanted.value));
    return true;
  };
  const save = () => storeAll(() => undefined);
  useSaveShortcut(() => void save());

  const wrong = wrongPaths(failure);
  return {
    value: draft ? draft.value : stored,
    isChanged: draft !== undefined && !draft.isStored,
    change: (next) => put({ value: next(newest.current ? newest.current.value : stored), isStored: false }),
    discard: () => {
      put(undefined);
      setFailure(undefined);
    },
    save,
    keep: () => storeAll((value) => ({ value, isStored: true })),
    isSaving,
    failure,
    isWrong: (path) => wrong.has(path),
  };
}

function wrongPaths(failure: unknown): ReadonlySet<string> {
  if (!(failure instanceof AppError) || failure.code !== 'BAD_INPUT') return new Set();
  const { issues } = failure.data as { issues: { path: string }[] };
  return new Set(issues.map(({ path }) => path));
}
