import { expect, test } from 'vitest';
import { reasonsFor, usualReason, wordingsOf, type Wording } from './reasons.ts';

const wording = (text: string, rating: Wording['rating'], recipientKind: Wording['recipientKind'] = null): Wording => ({
  text,
  rating,
  recipientKind,
});
const EXCELLENT = wording('xuất sắc năm {year}', 'excellent');
const GOOD = wording('tốt năm {year}', 'good');
const individual = { kind: 'individual', year: 2026 } as const;

test.each([
  ['excellent', 'xuất sắc năm 2026'],
  ['good', 'tốt năm 2026'],
  ['completed', ''],
  [undefined, 'tốt năm 2026'],
] as const)('a year rated %s is worded “%s”, never with more than it was', (rating, expected) => {
  expect(usualReason([EXCELLENT, GOOD], { ...individual, rating })).toBe(expected);
});

test('a wording for every rating is there for those no other fits', () => {
  const wordings = [wording('trong phong trào', null), GOOD];
  expect(usualReason(wordings, { ...individual, rating: 'completed' })).toBe('trong phong trào');
  expect(usualReason(wordings, { ...individual, rating: 'excellent' })).toBe('tốt năm 2026');
  expect(usualReason(wordings, individual)).toBe('trong phong trào');
});

test('a round of its own kind has its own wordings', () => {
  const sourced = { source: 'Quy chế', needsCheck: false };
  const reasons = [
    { text: 'cả năm', rounds: ['regular' as const], ...sourced },
    { text: 'đột xuất', rounds: ['sudden' as const], ...sourced },
    { text: 'mọi đợt', rounds: [], ...sourced },
  ];
  expect(wordingsOf({ reasons }, 'sudden').map(({ text }) => text)).toEqual(['đột xuất', 'mọi đợt']);
  expect(wordingsOf({ reasons })).toHaveLength(3);
});

test('all that are for this kind of recipient are offered, the usual one first', () => {
  const ofUnits = wording('tập thể', null, 'collective');
  expect(reasonsFor([ofUnits, EXCELLENT, GOOD], { ...individual, rating: 'good' })).toEqual([
    'tốt năm 2026',
    'xuất sắc năm 2026',
  ]);
  expect(usualReason([ofUnits], individual)).toBe('');
});
