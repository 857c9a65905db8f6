import { describe, expect, test } from 'vitest';
import type { Unit } from '../tree.ts';
import { divisionOf, mergerOf, NEW, newPart, STAYS, type MergeFields } from './plans.ts';
import { unitsLosingHeads } from './useWarnings.ts';

const unit = (id: string, headStaffId: string | null): Unit => ({
  id,
  parentId: 'office',
  name: `Phòng ${id}`,
  shortName: '',
  kind: 'department',
  sortOrder: 1,
  hasLegalPersonality: false,
  hasUnion: true,
  headStaffId,
  headName: headStaffId,
  staffCount: 1,
  foundedOn: '2010-01-01',
  dissolvedOn: null,
});
const units = [unit('A', 'an'), unit('B', 'binh')];
const nothing = { notBefore: '2010-01-01', ceasing: [], people: [], unitsBelow: [], pledges: [], openRounds: [] };

describe('a merger', () => {
  const fields: MergeFields = {
    into: NEW,
    name: 'Phòng C',
    shortName: 'P. C',
    kind: 'department',
    parentId: 'office',
    hasLegalPersonality: false,
    hasUnion: true,
    headStaffId: 'an',
    on: '2023-03-01',
    decisionNumber: '',
  };

  test('into a new unit makes all of them cease, and the heads but one lose their posts', () => {
    const { input, told } = mergerOf(['A', 'B'], fields, units);
    expect(input).toMatchObject({ unitIds: ['A', 'B'], into: { name: 'Phòng C', headStaffId: 'an' } });
    expect(unitsLosingHeads(nothing, told).map(({ id }) => id)).toEqual(['B']);
  });

  test('into one of them leaves that one, which is renamed only when its name was changed', () => {
    const kept = mergerOf(['A', 'B'], { ...fields, into: 'B', name: 'Phòng B', shortName: '' }, units);
    expect(kept.input).toMatchObject({ unitIds: ['A'], into: { id: 'B', headStaffId: 'an' } });
    expect(kept.input.into).not.toHaveProperty('name');
    expect(unitsLosingHeads(nothing, kept.told).map(({ id }) => id)).toEqual(['B']);
    const renamed = mergerOf(['A', 'B'], { ...fields, into: 'B' }, units);
    expect(renamed.input.into).toMatchObject({ id: 'B', name: 'Phòng C', shortName: 'P. C' });
    expect(renamed.told.receiving).toEqual([{ name: 'Phòng C', nameBefore: 'Phòng B', headStaffId: 'an' }]);
  });
});

test('a division names everybody who leaves, people apart from units, and nobody who stays', () => {
  const part = { ...newPart(units[0]), name: 'Phòng C' };
  const { input } = divisionOf(
    { id: 'A', remains: true, on: '2023-03-01', decisionNumber: '' },
    [part],
    { places: { an: STAYS, chi: part.key, team: part.key }, heads: { [part.key]: 'chi' } },
    { units, unitIds: new Set(['team']) },
  );
  expect(input.parts).toEqual([
    expect.objectContaining({
      staffIds: ['chi'],
      unitIds: ['team'],
      unit: expect.objectContaining({ name: 'Phòng C', headStaffId: 'chi' }),
    }),
  ]);
});
