import { useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import { useSaveShortcut } from './useSaveShortcut.ts';

export interface Draft<Value> {
  /** What is on the screen: what was changed, or else what is stored. */
  value: Value;
  isChanged: boolean;
  change: (next: (value: Value) => Value) => void;
  discard: () => void;
  /** Also on Ctrl+S. True when it is stored; else `failure` says why and what was entered stays. */
  save: () => Promise<boolean>;
  isSaving: boolean;
  failure: unknown;
  /** Whether the field at this path of the procedure's input was refused: `items.2.title`. */
  isWrong: (path: string) => boolean;
}

/** A whole table or text edited in place and stored at once: keeps what was entered until it is stored or given up. */
export function useDraft<Value>(
  stored: Value,
  store: (value: Value) => Promise<unknown>,
  onChanged: (isChanged: boolean) => void = () => undefined,
): Draft<Value> {
  const [draft, setDraft] = useState<{ value: Value }>();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setIsSaving] = useState(false);

  const save = async () => {
    if (draft === undefined || isSaving) return true;
    setIsSaving(true);
    setFailure(undefined);
    try {
      await store(draft.value);
      setDraft(undefined);
      onChanged(false);
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setIsSaving(false);
    }
  };
  useSaveShortcut(() => void save());

  const wrong = wrongPaths(failure);
  return {
    value: draft ? draft.value : stored,
    isChanged: draft !== undefined,
    change: (next) => {
      setDraft((before) => ({ value: next(before ? before.value : stored) }));
      onChanged(true);
    },
    discard: () => {
      setDraft(undefined);
      onChanged(false);
      setFailure(undefined);
    },
    save,
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
