import { describe, expect, test } from 'vitest';
import { withLevels, type Unit } from '../tree.ts';
import { placeAfterStep, placeOfDrop, type Edge, type Step } from './places.ts';

const unit = (id: string, parentId: string | null, dissolvedOn: string | null = null): Unit => ({
  id,
  parentId,
  name: id,
  shortName: '',
  kind: 'department',
  sortOrder: 1,
  hasLegalPersonality: false,
  hasUnion: true,
  headStaffId: null,
  headName: null,
  staffCount: 0,
  foundedOn: '2010-01-01',
  dissolvedOn,
});

/** An office with three departments, the second of which has two teams. */
const units = [
  unit('office', null),
  unit('first', 'office'),
  unit('second', 'office'),
  unit('teamA', 'second'),
  unit('teamB', 'second'),
  unit('third', 'office'),
];
const named = (id: string) => units.find((row) => row.id === id) ?? unit(id, null);

describe('a step of the keyboard', () => {
  const after = (id: string, step: Step) => placeAfterStep(units, named(id), step);
  test('goes past the one above or below, and no further than the ends', () => {
    expect(after('second', 'up')).toEqual({ parentId: 'office', beforeId: 'first' });
    expect(after('first', 'down')).toEqual({ parentId: 'office', beforeId: 'third' });
    expect(after('second', 'down')).toEqual({ parentId: 'office', beforeId: null });
    expect([after('first', 'up'), after('third', 'down'), after('office', 'up')]).toEqual([null, null, null]);
  });

  test('goes into the one above, and out behind the one it was in', () => {
    expect(after('third', 'in')).toEqual({ parentId: 'second', beforeId: null });
    expect(after('teamA', 'out')).toEqual({ parentId: 'office', beforeId: 'third' });
    expect(after('third', 'out')).toEqual({ parentId: null, beforeId: null });
    expect([after('first', 'in'), after('office', 'out')]).toEqual([null, null]);
  });

  test('does not go into a unit that is no more', () => {
    const rows = [unit('old', null, '2020-01-01'), unit('new', null)];
    expect(placeAfterStep(rows, rows[1] ?? named('new'), 'in')).toBeNull();
  });
});

describe('letting go', () => {
  const rows = withLevels(units);
  const drop = (dragged: string, target: string, edge: Edge, isUnfolded = true) => {
    const row = rows.find(({ id }) => id === target);
    return row ? placeOfDrop(units, named(dragged), row, { edge, isUnfolded }) : undefined;
  };
  test('on a row puts the unit into it, on its edges beside it', () => {
    expect(drop('first', 'third', 'inside')).toEqual({ parentId: 'third', beforeId: null });
    expect(drop('third', 'first', 'before')).toEqual({ parentId: 'office', beforeId: 'first' });
    expect(drop('first', 'third', 'after')).toEqual({ parentId: 'office', beforeId: null });
  });

  test('behind a row that shows its units makes it the first of them', () => {
    expect(drop('first', 'second', 'after')).toEqual({ parentId: 'second', beforeId: 'teamA' });
    expect(drop('first', 'second', 'after', false)).toEqual({ parentId: 'office', beforeId: 'third' });
  });

  test('nowhere below itself, and not where it stands', () => {
    expect([drop('second', 'teamA', 'inside'), drop('office', 'third', 'after')]).toEqual([null, null]);
    expect([drop('second', 'second', 'inside'), drop('second', 'third', 'before')]).toEqual([null, null]);
    expect(drop('first', 'second', 'before')).toBeNull();
  });
});
