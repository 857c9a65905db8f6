import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, reason, registerOf, yearlyRound } from './awardRound.ts';
import { moveStaff } from './people.ts';

const years = { from: 2020, to: 2021 };

/** Three people and a department awarded on 12/01/2022 for 2021; one of them handed over ten days later. */
async function awarded() {
  const office = await openRoundOffice();
  const { call, staffIds, technology } = office;
  for (const id of staffIds.slice(1, 3)) await call('staff.update', { id, changes: { isDirectWorker: false } });
  await approveCertificates(office, { staffIds: staffIds.slice(0, 3), unitIds: [technology] });
  await issue(office, { issuedOn: '2022-01-12' });
  const awards = await registerOf(office);
  const first = awards.find(({ staffId }) => staffId === staffIds[0]);
  await call('commendations.handOver', { awardIds: [first?.id ?? ''], on: '2022-01-22' });
  return { ...office, awards };
}

test('counts awards by year, unit, form and kind, with direct workers and days', async () => {
  const { call, technology, press } = await awarded();
  const answer = await call('commendations.statistics', years);
  expect(answer.total).toMatchObject({
    awards: 4,
    collectives: 1,
    individuals: 3,
    people: 3,
    directWorkers: 1,
    // Twelve days each from the end of the period.
    daysToDecide: 48,
    handedOver: 1,
    daysToHandOver: 10,
  });
  expect(answer.byYear.map(({ key, awards }) => [key, awards])).toEqual([['2021', 4]]);
  expect(answer.byUnit.map(({ key, name, awards, directWorkers }) => [key, name, awards, directWorkers])).toEqual([
    [technology, 'Phòng Công nghệ thông tin', 3, 1],
    [press, 'Phòng Thông tin - Báo chí - Xuất bản', 1, 0],
  ]);
  expect(answer.byForm.map(({ name, awards }) => [name, awards])).toEqual([['Giấy khen', 4]]);
  expect(answer.byKind.map(({ name, awards }) => [name, awards])).toEqual([
    ['Cá nhân', 3],
    ['Tập thể', 1],
  ]);
  expect(answer.late).toBe(3);
});

test('counts what is asked for alone', async () => {
  const { call, press } = await awarded();
  const of = async (filter: object) => (await call('commendations.statistics', { ...years, ...filter })).total.awards;
  expect(await of({ unitId: press })).toBe(1);
  expect(await of({ recipientKind: 'collective' })).toBe(1);
  expect(await of({ formCode: 'LDTT' })).toBe(0);
  expect(await of({ from: 2022, to: 2022 })).toBe(0);
  const late = async (filter: object) => (await call('commendations.statistics', { ...years, ...filter })).late;
  expect(await late({ unitId: press })).toBe(1);
  expect(await late({ recipientKind: 'collective' })).toBe(1);
  expect(await late({ formCode: 'LDTT' })).toBe(0);
});

test('the office says after how many days a hand-over is late', async () => {
  const { call, roundId } = await awarded();
  const { settings } = await call('office.get', {});
  const lateAfter = async (lateDays: number) => {
    await call('office.saveSettings', { ...settings, lateDays });
    const { rows } = await call('commendations.roundBoard', { roundId, asOf: '2022-02-01' });
    return {
      statistics: (await call('commendations.statistics', years)).late,
      overview: (await call('office.overview', { year: 2021 })).awards.lateToHandOver,
      board: rows.map(({ late }) => late?.days).filter((days) => days !== undefined),
    };
  };
  expect(await lateAfter(20)).toMatchObject({ statistics: 3, overview: 3 });
  // Decided twenty days before the day of the board.
  expect((await lateAfter(19)).board).toEqual([20, 20]);
  expect((await lateAfter(20)).board).toEqual([]);
  await expect(call('office.saveSettings', { ...settings, lateDays: 0 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

test('a unit counts with those that stood below it that year', async () => {
  const office = await openRoundOffice();
  const { call, technology, press, rootUnitId, staffIds } = office;
  const { id: team } = await call('units.found', {
    parentId: technology,
    name: 'Tổ Hạ tầng',
    kind: 'team',
    foundedOn: '2016-01-01',
  });
  await moveStaff(office, { id: staffIds[0] ?? '', on: '2020-01-01', unitId: team, position: 'Tổ trưởng' });
  await approveCertificates(office, { staffIds: staffIds.slice(0, 3), unitIds: [technology] });
  await issue(office);
  // Where it stands today does not change where it stood.
  await call('units.move', { id: team, on: '2023-01-01', parentId: press });
  const counted = async (unitId?: string) =>
    (await call('commendations.statistics', { ...years, unitId })).byUnit.map(({ name, awards }) => [name, awards]);
  const wholeOffice = [
    ['Phòng Công nghệ thông tin', 3],
    ['Phòng Thông tin - Báo chí - Xuất bản', 1],
  ];
  expect(await counted()).toEqual(wholeOffice);
  expect(await counted(rootUnitId)).toEqual(wholeOffice);
  const { byUnitAndYear } = await call('commendations.statistics', years);
  expect(byUnitAndYear.map(({ name, year, awards }) => [name, year, awards])).toEqual(
    wholeOffice.map(([name, awards]) => [name, 2021, awards]),
  );
  expect(await counted(technology)).toEqual([
    ['Phòng Công nghệ thông tin', 2],
    ['Tổ Hạ tầng', 1],
  ]);
});

test('a decision before the period ends took no days, and a revoked award does not count', async () => {
  const office = await openRoundOffice();
  const { call, staffIds, signatoryId } = office;
  await approveCertificates(office, { staffIds: staffIds.slice(0, 2) });
  const { id: decisionId } = await issue(office);
  const before = await call('commendations.statistics', years);
  expect(before.total).toMatchObject({ awards: 2, daysToDecide: 0 });
  const [award] = await registerOf(office);
  await call('commendations.revokeAwards', {
    decisionId,
    awardIds: [award?.id ?? ''],
    number: 6,
    issuedOn: '2022-02-01',
    signatoryId,
    subject: 'Về việc hủy bỏ',
    legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    reason: 'Khai không đúng',
  });
  expect((await call('commendations.statistics', years)).total).toMatchObject({ awards: 1, people: 1 });
});

describe('a sudden achievement', () => {
  async function suddenRound() {
    const office = await openRoundOffice();
    const { id: roundId } = await office.call('commendations.createRound', {
      ...yearlyRound,
      name: 'Khen thưởng đột xuất',
      kind: 'sudden',
    });
    const [staffId = ''] = office.staffIds;
    const nominate = (achievedOn?: string | null) =>
      office.call('commendations.nominate', {
        roundId,
        nominations: [{ recipientKind: 'individual', staffId, formCode: 'GK', reason, achievedOn }],
      });
    return { ...office, roundId, nominate };
  }

  test('is put forward with its day, which is not to come', async () => {
    const { call, nominate } = await suddenRound();
    const issueOf = (rule: string) => ({
      code: 'BAD_INPUT',
      data: { issues: [{ path: 'nominations.0.achievedOn', rule }] },
    });
    await expect(nominate()).rejects.toMatchObject(issueOf('required'));
    await expect(nominate('9999-01-01')).rejects.toMatchObject(issueOf('future'));
    const { ids } = await nominate('2021-08-10');
    const id = ids[0] ?? '';
    await expect(call('commendations.updateNomination', { id, achievedOn: null })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('counts its days from the achievement, as known when it was decided', async () => {
    const office = await suddenRound();
    const { ids } = await office.nominate('2021-08-09');
    await office.call('commendations.updateNomination', { id: ids[0] ?? '', achievedOn: '2021-08-10' });
    await office.call('commendations.judgeNominations', { ids, status: 'approved' });
    await issue(office, { issuedOn: '2021-08-25' });
    const { total } = await office.call('commendations.statistics', years);
    expect(total).toMatchObject({ awards: 1, daysToDecide: 15 });
  });
});
