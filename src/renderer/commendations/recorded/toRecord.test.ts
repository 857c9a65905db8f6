import { expect, test } from 'vitest';
import { toRecord, type EarlierRow } from './toRecord.ts';

const award = { recipientKind: 'individual', formCode: 'GK', year: 2014 } as EarlierRow['award'];
const row = (changes: Partial<EarlierRow>): EarlierRow => ({
  id: '1',
  line: 1,
  award,
  recipientName: '',
  detail: '',
  formName: '',
  year: 2014,
  problem: null,
  candidates: [],
  isStranger: false,
  isOtherForm: false,
  isKnown: false,
  chosen: null,
  ...changes,
});
const candidates = ['a', 'b'].map((staffId) => ({ staffId, unitId: null, name: 'An', detail: '' }));
const unsure = { problem: { why: 'personUnsure', said: 'An', names: '' }, candidates } as const;

test('only what is understood, chosen and new is recorded', () => {
  expect(toRecord([row({}), row({ isKnown: true }), row({ award: null })], false)).toEqual([award]);
  expect(toRecord([row({ ...unsure, candidates: [...candidates] })], false)).toEqual([]);
  expect(toRecord([row({ ...unsure, candidates: [...candidates], chosen: 1 })], false)).toMatchObject([
    { staffId: 'b' },
  ]);
});

test('strangers are recorded only when asked for', () => {
  expect(toRecord([row({ isStranger: true })], false)).toEqual([]);
  expect(toRecord([row({ isStranger: true })], true)).toEqual([award]);
});
