import { expect, test } from 'vitest';
import { openOffice } from './backend.ts';

const deputy = {
  staffId: null,
  fullName: 'Trần Thị Bích',
  position: 'Phó Giám đốc',
  form: 'KT',
  onBehalfOf: 'Giám đốc',
  validFrom: '2020-01-01',
  validTo: null,
} as const;

test('a signatory is listed on the days of their office', async () => {
  const { call } = await openOffice();
  await call('office.saveSignatory', { ...deputy, validTo: '2021-12-31' });
  const namesOn = async (on: string) => (await call('office.signatories', { on })).rows.map((row) => row.fullName);
  expect(await namesOn('2019-12-31')).toEqual([]);
  expect(await namesOn('2021-12-31')).toEqual(['Trần Thị Bích']);
  expect(await namesOn('2022-01-01')).toEqual([]);
});

test('who signs for somebody says for whom', async () => {
  const { call } = await openOffice();
  await expect(call('office.saveSignatory', { ...deputy, onBehalfOf: '' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    data: { issues: [{ path: 'onBehalfOf', rule: 'required' }] },
  });
});

test.each(['QĐ-STTTT', '{số}/{phòng}', '{số'])('the number pattern %s is refused', async (documentNumberPattern) => {
  const { call } = await openOffice();
  const { settings } = await call('office.get', {});
  await expect(call('office.saveSettings', { ...settings, documentNumberPattern })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
  expect((await call('office.get', {})).settings).toEqual(settings);
});

test('settings name a rule pack there is', async () => {
  const { call } = await openOffice();
  const { settings } = await call('office.get', {});
  await expect(call('office.saveSettings', { ...settings, rulePackId: '1999' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
