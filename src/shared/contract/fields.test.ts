import { expect, test } from 'vitest';
import { z } from 'zod';
import { findProcedure } from './index.ts';
import { changesOf, requiredText, text } from './fields.ts';

const fields = z.object({ name: requiredText, place: text.default('') });

test('fields left out of a change stay out: no default overwrites what is stored', () => {
  expect(changesOf(fields).parse({ name: ' Hội  nghị ' })).toEqual({ name: 'Hội nghị' });
});

test('a field sent as undefined counts as left out', () => {
  expect(Object.keys(changesOf(fields).parse({ name: undefined, place: 'Hội trường' }))).toEqual(['place']);
});

test('a change is held to the rules of its fields', () => {
  expect(changesOf(fields).safeParse({ name: '' }).success).toBe(false);
});

test.each([
  ['meetings.update', { name: 'Hội nghị' }],
  ['staff.update', { position: 'Chuyên viên' }],
  ['pledges.updateMovement', { name: 'Phong trào' }],
  ['commendations.updateRound', { name: 'Đợt khen' }],
])('%s changes nothing it was not asked to change', (name, changes) => {
  const input = findProcedure(name)?.input.parse({ id: '018f0000-0000-7000-8000-000000000000', changes });
  expect(input).toMatchObject({ changes });
  expect(Object.keys((input as { changes: object }).changes)).toEqual(Object.keys(changes));
});
