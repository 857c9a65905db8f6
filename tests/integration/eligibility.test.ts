import { expect, test } from 'vitest';
import { issue, openRoundOffice } from './awardRound.ts';

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
  expect(years?.fact).toMatchObject({ code: 'yearsNone', data: { required: 3, missing: '2019, 2020, 2021' } });
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

test('a title that is proposed together with another counts as if held, and is told', async () => {
  const office = await openRoundOffice();
  const { call, staffIds, roundId } = office;
  const [staffId = ''] = staffIds;
  await call('staff.rate', { year: 2021, ratings: [{ staffId, rating: 'excellent' }] });
  const eligible = async (year: number) => {
    const { rows } = await call('commendations.eligibility', { staffId, year });
    return rows.map(({ code, isEligible, findings }) => [
      code,
      isEligible,
      findings.filter(({ rule }) => rule === 'holdsTitle' || rule === 'consecutiveYears').map(({ fact }) => fact.code),
    ]);
  };
  // The year after is not rated yet: nothing stands against LĐTT, so nothing against CSTĐCS either.
  expect(await eligible(2022)).toEqual([
    ['LDTT', true, []],
    ['CSTDCS', true, ['titleMissing']],
    ['CSTDT', false, ['yearsNone']],
    ['CSTDTQ', false, ['yearsNone']],
    ['GK', true, []],
  ]);
  const before = { name: 'Năm 2020', year: 2020, periodFrom: '2020-01-01', periodTo: '2020-12-31' };
  const { id: roundBefore } = await call('commendations.createRound', before);
  const title = { recipientKind: 'individual' as const, staffId, reason: 'Thành tích' };
  for (const [number, round] of [roundBefore, roundId].entries()) {
    const { ids } = await call('commendations.nominate', {
      roundId: round,
      nominations: ['LDTT', 'CSTDCS'].map((formCode) => ({ ...title, formCode })),
    });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    await issue({ ...office, roundId: round }, { number: number + 5, warningsReason: 'Hội đồng đã thống nhất' });
  }
  // With two years held, the third is the one it is proposed for.
  expect(await eligible(2022)).toContainEqual(['CSTDT', true, ['yearsMissing']]);
});
