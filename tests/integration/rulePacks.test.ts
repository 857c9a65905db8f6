import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe("the office's own pack", () => {
  /** A copy of the pack of 2025 for the time before it, in use. */
  async function ownPackOffice() {
    const office = await openOffice();
    const { id } = await office.call('office.copyRulePack', {
      id: '2025',
      name: 'Bộ quy định 2024',
      effectiveFrom: '2024-01-01',
      effectiveTo: '2025-06-30',
    });
    const packOf = async (packId: string) =>
      rulePackSchema.parse((await office.call('office.rulePack', { id: packId })).pack);
    return { ...office, id, packOf };
  }

  const round = { name: 'Xét khen thưởng năm 2024', year: 2024, periodFrom: '2024-01-01', periodTo: '2024-12-31' };

  test('begins as a draft, and rules its days once it is put to use', async () => {
    const { call, id } = await ownPackOffice();
    await expect(call('office.rulePackOn', { date: '2024-12-31' })).rejects.toMatchObject({ code: 'NO_RULE_PACK' });
    await call('office.putRulePackToUse', { id, isActive: true });
    expect(await call('office.rulePackOn', { date: '2024-12-31' })).toMatchObject({ id, name: 'Bộ quy định 2024' });
    expect(await call('office.rulePackOn', { date: '2025-07-01' })).toMatchObject({ id: '2025' });
    const { rows } = await call('office.rulePacks', {});
    expect(rows.map(({ origin, isActive }) => [origin, isActive])).toEqual([
      ['program', true],
      ['office', true],
      ['program', true],
    ]);
  });

  test('comes before the pack of the program that begins on the same day', async () => {
    const { call } = await openOffice();
    const copy = { id: '2025', name: 'Của Sở', effectiveFrom: '2025-07-01' };
    const { id } = await call('office.copyRulePack', copy);
    await call('office.putRulePackToUse', { id, isActive: true });
    expect(await call('office.rulePackOn', { date: '2026-01-01' })).toMatchObject({ id });
  });

  test('is edited in place while nothing follows it', async () => {
    const { call, id, packOf } = await ownPackOffice();
    const pack = await packOf(id);
    expect(await call('office.saveRulePack', { id, pack: { ...pack, summary: 'Đã đối chiếu' } })).toEqual({ id });
    expect((await packOf(id)).summary).toBe('Đã đối chiếu');
  });

  test('keeps the version a round follows, and the round goes on with the new one only when asked', async () => {
    const { call, id, packOf } = await ownPackOffice();
    await call('office.putRulePackToUse', { id, isActive: true });
    const { id: roundId } = await call('commendations.createRound', round);
    const { id: newerId } = await call('office.saveRulePack', {
      id,
      pack: { ...(await packOf(id)), summary: 'Bản hai' },
    });
    expect(newerId).not.toBe(id);
    expect((await packOf(id)).summary).not.toBe('Bản hai');
    expect(await call('office.rulePack', { id })).toMatchObject({ newerId, usedBy: [{ id: roundId }] });
    expect(await call('commendations.round', { id: roundId })).toMatchObject({
      rulePackId: id,
      newerRulePackName: 'Bộ quy định 2024',
    });
    expect(await call('office.rulePackOn', { date: '2024-12-31' })).toMatchObject({ id: newerId });
    await call('commendations.renewRules', { id: roundId });
    expect(await call('commendations.round', { id: roundId })).toMatchObject({
      rulePackId: newerId,
      newerRulePackName: null,
    });
    expect((await call('office.rulePacks', {})).rows.map((row) => row.version)).toEqual([1, 2, 1]);
  });

  test('put to use over the days of a round is offered to the round, which keeps its own titles until then', async () => {
    const { call } = await openOffice();
    const year2026 = { name: 'Năm 2026', year: 2026, periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    const { id: roundId } = await call('commendations.createRound', year2026);
    const { id } = await call('office.copyRulePack', { id: '2025', name: 'Của Sở', effectiveFrom: '2025-07-01' });
    const pack = rulePackSchema.parse((await call('office.rulePack', { id })).pack);
    const renamed = pack.catalogue.map((entry) =>
      entry.code === 'GK' ? { ...entry, name: 'Giấy khen của Sở' } : entry,
    );
    await call('office.saveRulePack', { id, pack: { ...pack, catalogue: renamed } });
    const nameOffered = async () =>
      (await call('commendations.catalogue', { roundId })).rows.find(({ code }) => code === 'GK')?.name;
    expect(await call('commendations.round', { id: roundId })).toMatchObject({ newerRulePackName: null });

    await call('office.putRulePackToUse', { id, isActive: true });
    expect(await call('commendations.round', { id: roundId })).toMatchObject({
      rulePackId: '2025',
      newerRulePackName: 'Của Sở',
    });
    expect(await nameOffered()).toBe('Giấy khen');
    await call('commendations.renewRules', { id: roundId });
    expect(await call('commendations.round', { id: roundId })).toMatchObject({
      rulePackId: id,
      newerRulePackName: null,
    });
    expect(await nameOffered()).toBe('Giấy khen của Sở');
  });

  test('is refused with everything that is wrong with it, at its place', async () => {
    const { call, id, packOf } = await ownPackOffice();
    const pack = await packOf(id);
    const [first, ...others] = pack.catalogue;
    const wrong = {
      ...pack,
      name: '',
      effectiveTo: '2023-01-01',
      catalogue: [{ ...first, dossier: ['khong-co'], class: 'medal' }, ...others],
      colour: 'red',
    };
    const refusal = await call('office.saveRulePack', { id, pack: wrong }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'RULE_PACK_FAULTY',
      data: {
        faults: expect.arrayContaining([
          { path: ['name'], fault: 'empty', name: '' },
          { path: ['catalogue', 0, 'class'], fault: 'wrong', name: '' },
          { path: [], fault: 'unknownField', name: 'colour' },
        ]) as unknown,
      },
    });
    const alone = { ...pack, catalogue: [{ ...pack.catalogue[0], dossier: ['khong-co'] }, ...others] };
    await expect(call('office.saveRulePack', { id, pack: alone })).rejects.toMatchObject({
      data: { count: 1, faults: [{ path: ['catalogue', 0, 'dossier'], fault: 'noDossierPart', name: 'khong-co' }] },
    });
  });

  test('goes into a file and comes back from it', async () => {
    const { call, id, packOf, dataFolder } = await ownPackOffice();
    const file = join(dataFolder, 'bo-quy-dinh.json');
    await call('office.exportRulePack', { id, file });
    const { id: imported } = await call('office.importRulePack', { file });
    expect(await packOf(imported)).toEqual({ ...(await packOf(id)), id: imported });
    writeFileSync(file, 'không phải JSON');
    await expect(call('office.importRulePack', { file })).rejects.toMatchObject({ code: 'NOT_A_RULE_PACK' });
    writeFileSync(file, '{}');
    await expect(call('office.importRulePack', { file })).rejects.toMatchObject({ code: 'RULE_PACK_FAULTY' });
  });

  test('is removed while nothing follows it; those of the program are neither edited nor removed', async () => {
    const { call, id } = await ownPackOffice();
    await call('office.putRulePackToUse', { id, isActive: true });
    await call('commendations.createRound', round);
    await expect(call('office.removeRulePack', { id })).rejects.toMatchObject({ code: 'IN_USE' });
    const { id: other } = await call('office.copyRulePack', { id, name: 'Bản nữa', effectiveFrom: '2024-01-01' });
    await call('office.removeRulePack', { id: other });
    expect((await call('office.rulePacks', {})).rows).toHaveLength(3);
    await expect(call('office.removeRulePack', { id: '2025' })).rejects.toMatchObject({
      data: { reason: 'packOfProgram' },
    });
  });
});
