import { createContext, useContext } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { RulePack } from '../../../../shared/domain/rulePack.ts';

export type PackRow = OutputOf<'office.rulePacks'>['rows'][number];
export type PackDetail = OutputOf<'office.rulePack'>;
export type Place = readonly (string | number)[];

interface Editing {
  pack: RulePack;
  /** Puts a value in its place; `undefined` takes it away. */
  set: (place: Place, value: unknown) => void;
  /** What was said of the value in this place when saving was refused. */
  faultAt: (place: Place) => string | undefined;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new TypeError('a value of a pack is edited inside its editor');
  return editing;
}

/** The same value with another one in a place of it; everything else is kept as it is. */
export function withValueAt<Value>(value: Value, place: Place, next: unknown): Value {
  const [step, ...rest] = place;
  if (step === undefined) return next as Value;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? withValueAt(item, rest, next) : item)) as Value;
  }
  const before = value as Record<string, unknown>;
  const inner = rest.length === 0 ? next : withValueAt(before[step], rest, next);
  const { [String(step)]: _gone, ...others } = before;
  return (inner === undefined ? others : { ...before, [step]: inner }) as Value;
}
