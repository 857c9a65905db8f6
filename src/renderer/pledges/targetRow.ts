import type { InputOf } from '../../shared/contract/index.ts';
import { parseTypedNumber } from '../../shared/domain/numbers.ts';
import { cleanText } from '../../shared/domain/text.ts';
import type { Target } from './pledge.ts';

type StoredTarget = InputOf<'pledges.saveTargets'>['targets'][number];

/** A target as it is edited. */
export interface TargetRow extends Pick<Target, 'content' | 'measure' | 'planned' | 'achieved' | 'note'> {
  /** Of the row on the screen; new targets have no id yet. */
  key: string;
  id: string | undefined;
}

export function newTarget(): TargetRow {
  const key = crypto.randomUUID();
  return { key, id: undefined, content: '', measure: '', planned: null, achieved: null, note: '' };
}

export function toRows(targets: readonly Target[]): TargetRow[] {
  return targets.map(({ id, content, measure, planned, achieved, note }) => ({
    key: id,
    id,
    content,
    measure,
    planned,
    achieved,
    note,
  }));
}

/** Rows nothing was entered in are left out. */
export function toTargets(rows: readonly TargetRow[]): StoredTarget[] {
  return rows
    .filter(
      ({ id, content, measure, planned }) => id !== undefined || `${content}${measure}`.trim() || planned !== null,
    )
    .map(({ key: _key, id, ...target }) => (id === undefined ? target : { id, ...target }));
}

/** Rows copied in a spreadsheet: content, measure, plan, result, note. Null when the text is no table. */
export function rowsFromSpreadsheet(text: string): TargetRow[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (!text.includes('\t') && lines.length < 2) return null;
  return lines.map((line) => {
    const [content = '', measure = '', planned = '', achieved = '', note = ''] = line.split('\t').map(cleanText);
    return {
      ...newTarget(),
      content,
      measure,
      planned: parseTypedNumber(planned),
      achieved: parseTypedNumber(achieved),
      note,
    };
  });
}
