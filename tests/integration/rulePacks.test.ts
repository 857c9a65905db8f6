import { expect, test } from 'vitest';
import { rulePackSchema } from '../../src/shared/domain/rulePack.ts';
import { openBackend, openOffice } from './backend.ts';

test('the shipped packs are listed in the order in which they took effect', async () => {
  const { call } = await openOffice();
  const { rows } = await call('office.rulePacks', {});
  expect(rows.map((row) => [row.id, row.effectiveFrom])).toEqual([
    ['2021', '2017-10-01'],
    ['2025', '2025-07-01'],
  ]);
});

test('a pack comes whole, each value with its source', async () => {
  const { call } = await openOffice();
  const { pack } = await call('office.rulePack', { id: '2021' });
  expect(rulePackSchema.parse(pack).baseSalaries[0]?.source).toContain('NĐ 38/2019');
});

test('an unknown pack is not found', async () => {
  const { call } = await openOffice();
  await expect(call('office.rulePack', { id: '1999' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test.each([
  ['2021-12-28', '2021'],
  ['2023-12-31', '2021'],
  ['2025-07-01', '2025'],
])('on %s the pack %s rules', async (date, id) => {
  const { call } = await openOffice();
  expect(await call('office.rulePackOn', { date })).toMatchObject({ id });
});

test('a day no pack covers is told, with the day', async () => {
  const { call } = await openOffice();
  await expect(call('office.rulePackOn', { date: '2016-05-01' })).rejects.toMatchObject({
    code: 'NO_RULE_PACK',
    data: { date: '2016-05-01' },
  });
});

test('the pack chosen in the settings does not reach back to days it does not cover', async () => {
  const { call } = await openOffice();
  const { settings } = await call('office.get', {});
  await call('office.saveSettings', { ...settings, rulePackId: '2025' });
  expect(await call('office.rulePackOn', { date: '2021-12-28' })).toMatchObject({ id: '2021' });
  expect(await call('office.rulePackOn', { date: '2025-12-28' })).toMatchObject({ id: '2025' });
});

test('without an office there is no rule to ask for', async () => {
  const { call } = openBackend();
  await expect(call('office.rulePackOn', { date: '2021-12-28' })).rejects.toMatchObject({ code: 'NO_OFFICE' });
});
