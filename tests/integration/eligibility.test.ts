import { expect, test } from 'vitest';
import { openRoundOffice } from './awardRound.ts';

test('says what a person meets the standards for, and what is missing, with the rule', async () => {
  const { call, staffIds } = await openRoundOffice();
  const [staffId = ''] = staffIds;
  await call('staff.update', { id: staffId, changes: { recruitedOn: '2015-01-01' } });
  await call('staff.rate', { year: 2021, ratings: [{ staffId, rating: 'excellent' }] });
  const { rows, year } = await call('commendations.eligibility', { staffId, year: 2021 });
  expect(year).toBe(2021);
  const row = (code: string) => rows.find((one) => one.code === code);
  expect(row('LDTT')).toMatchObject({ isEligible: true });
  const province = row('CSTDT');
  expect(province?.isEligible).toBe(false);
  const years = province?.findings.find(({ rule }) => rule === 'consecutiveYears');
  expect(years?.fact).toMatchObject({ code: 'yearsMissing', data: { required: 3 } });
  expect(years?.source).not.toBe('');
  // A collective's title is nobody's own.
  expect(row('TTLDTT')).toBeUndefined();
});

test('a low rating stands against it', async () => {
  const { call, staffIds } = await openRoundOffice();
  const [staffId = ''] = staffIds;
  await call('staff.rate', { year: 2021, ratings: [{ staffId, rating: 'completed' }] });
  const { rows } = await call('commendations.eligibility', { staffId, year: 2021 });
  const labour = rows.find(({ code }) => code === 'LDTT');
  expect(labour).toMatchObject({ isEligible: false });
  expect(labour?.findings.map(({ rule }) => rule)).toContain('minimumRating');
});
