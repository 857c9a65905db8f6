import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, reason, registerOf, yearlyRound } from './awardRound.ts';
import { moveStaff } from './people.ts';

/** 2021: two units and six people, one handed over; 2022: three people with another title. */
async function twoYears() {
  const office = await openRoundOffice();
  const { call, staffIds, technology, press } = office;
  await approveCertificates(office, { staffIds, unitIds: [technology, press] });
  const first = await issue(office);
  const [award] = await registerOf(office);
  const { id: meetingId } = await call('meetings.create', {
    kind: 'yearlyConference',
    name: 'Hội nghị năm 2021',
    year: 2021,
    heldOn: '2021-12-30',
  });
  await call('commendations.handOver', { awardIds: [award?.id ?? ''], on: '2021-12-30', meetingId });

  const next = { ...yearlyRound, name: 'Năm 2022', year: 2022, periodFrom: '2022-01-01', periodTo: '2022-12-31' };
  const { id: roundId } = await call('commendations.createRound', next);
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: staffIds
      .slice(0, 3)
      .map((staffId) => ({ recipientKind: 'individual' as const, staffId, formCode: 'LDTT', reason })),
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const second = await issue({ ...office, roundId }, { issuedOn: '2022-12-20' });
  return { ...office, meetingId, decisionIds: [first.id, second.id] as const };
}

type Office = Awaited<ReturnType<typeof twoYears>>;

async function pageOf({ call }: Pick<Office, 'call'>, filter: object) {
  const { total, bonusTotalDong, rows } = await call('commendations.register', filter);
  return { total, bonusTotalDong, names: rows.map((row) => row.recipientName) };
}

describe('the register', () => {
  test('stands by year and number, with what all of it amounts to', async () => {
    const { call } = await twoYears();
    const { total, bonusTotalDong, rows } = await call('commendations.register', {});
    expect({ total, bonusTotalDong }).toEqual({ total: 11, bonusTotalDong: 4_500_000 + 3 * 450_000 });
    expect(rows.map((row) => row.registerText)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `0${n}/2021`).concat(['01/2022', '02/2022', '03/2022']),
    );
  });

  test('comes in pages, the totals staying those of the whole', async () => {
    const office = await twoYears();
    expect(await pageOf(office, { year: 2021, limit: 2, offset: 3 })).toEqual({
      total: 8,
      bonusTotalDong: 4_500_000,
      names: ['Nguyễn Thị Ánh', 'Trần Ân'],
    });
  });

  const filters: [string, (office: Office) => object, { total: number; bonusTotalDong: number }][] = [
    ['year', () => ({ year: 2022 }), { total: 3, bonusTotalDong: 1_350_000 }],
    ['form', () => ({ formCode: 'LDTT' }), { total: 3, bonusTotalDong: 1_350_000 }],
    ['kind of recipient', () => ({ recipientKind: 'collective' }), { total: 2, bonusTotalDong: 1_800_000 }],
    ['not handed over', () => ({ notHandedOver: true }), { total: 10, bonusTotalDong: 4_950_000 }],
    [
      'waiting too long',
      () => ({ notHandedOver: true, decidedUpTo: '2021-12-31' }),
      { total: 7, bonusTotalDong: 3_600_000 },
    ],
    ['unit', ({ technology }) => ({ unitId: technology }), { total: 6, bonusTotalDong: 900_000 + 5 * 450_000 }],
    [
      'unit and those below it',
      ({ rootUnitId }) => ({ unitId: rootUnitId, includeDescendants: true, year: 2022 }),
      { total: 3, bonusTotalDong: 1_350_000 },
    ],
    [
      'what a unit below another was awarded, searched for',
      ({ technology }) => ({ unitId: technology, includeDescendants: true, search: 'giay khen' }),
      { total: 4, bonusTotalDong: 900_000 + 3 * 450_000 },
    ],
    ['revoked', () => ({ status: 'revoked' }), { total: 0, bonusTotalDong: 0 }],
    ['granted', () => ({ status: 'granted', year: 2022 }), { total: 3, bonusTotalDong: 1_350_000 }],
    ['person', ({ staffIds }) => ({ staffId: staffIds[0] }), { total: 2, bonusTotalDong: 900_000 }],
    ['decision', ({ decisionIds }) => ({ decisionId: decisionIds[1] }), { total: 3, bonusTotalDong: 1_350_000 }],
    ['meeting', ({ meetingId }) => ({ meetingId }), { total: 1, bonusTotalDong: 900_000 }],
    ['search', () => ({ search: 'dao' }), { total: 2, bonusTotalDong: 900_000 }],
    ['search within a year', () => ({ search: 'do thi dao', year: 2022 }), { total: 1, bonusTotalDong: 450_000 }],
    ['search of a year without awards', () => ({ search: 'dao', year: 2019 }), { total: 0, bonusTotalDong: 0 }],
    [
      'several at once',
      ({ technology }) => ({ search: 'giay khen', unitId: technology, recipientKind: 'individual', year: 2021 }),
      { total: 3, bonusTotalDong: 1_350_000 },
    ],
  ];

  test.each(filters)('filtered by %s', async (_, filter, expected) => {
    const office = await twoYears();
    const page = await pageOf(office, filter(office));
    expect(page).toMatchObject(expected);
    expect(page.names).toHaveLength(expected.total);
  });

  test('a unit is asked for with what stood below it in the year, dissolved since or not', async () => {
    const office = await openRoundOffice();
    const { call, technology, staffIds, roundId } = office;
    const { id: team } = await call('units.found', {
      parentId: technology,
      name: 'Tổ Hạ tầng',
      kind: 'team',
      foundedOn: '2016-01-01',
    });
    await moveStaff(office, { id: staffIds[0] ?? '', on: '2020-01-01', unitId: team, position: 'Tổ trưởng' });
    await approveCertificates(office, { staffIds: staffIds.slice(0, 2) });
    const { id: decisionId } = await issue(office);
    await moveStaff(office, { id: staffIds[0] ?? '', on: '2023-05-01', unitId: technology, position: 'Chuyên viên' });
    await call('units.dissolve', { id: team, on: '2023-06-01' });
    const names = async (filter: object) => (await pageOf(office, { unitId: technology, ...filter })).names;
    expect(await names({ year: 2021 })).toEqual(['Đỗ Thị Đào']);
    expect(await names({ year: 2021, includeDescendants: true })).toEqual(['Đỗ Thị Đào', 'Hoàng Văn Tú']);
    expect(await names({ includeDescendants: true })).toEqual(['Đỗ Thị Đào', 'Hoàng Văn Tú']);
    // A revoked award is found as such, and its money is no longer counted.
    const [award] = (await call('commendations.decision', { id: decisionId })).awards;
    await call('commendations.revokeAwards', {
      decisionId,
      awardIds: [award?.id ?? ''],
      number: 6,
      issuedOn: '2022-02-01',
      signatoryId: office.signatoryId,
      subject: 'Về việc hủy bỏ',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
      reason: 'Khai không đúng',
    });
    const revoked = { year: 2021, status: 'revoked' as const };
    expect(await pageOf(office, revoked)).toEqual({ total: 1, bonusTotalDong: 0, names: ['Đỗ Thị Đào'] });
    expect(await pageOf(office, { ...revoked, search: 'dao' })).toMatchObject({ total: 1, bonusTotalDong: 0 });
    expect(await pageOf(office, { year: 2021 })).toMatchObject({ total: 2, bonusTotalDong: 450_000 });
    expect((await call('commendations.round', { id: roundId })).awards).toBe(2);
  });

  test('a search of nothing but spaces is none', async () => {
    const office = await twoYears();
    expect(await pageOf(office, { search: '  ' })).toMatchObject({ total: 11 });
  });

  test('the first page counts the same awards', async () => {
    const { call } = await twoYears();
    const { awards } = await call('office.overview', { year: 2021 });
    expect(awards).toEqual({
      collectives: 2,
      units: 2,
      individuals: 6,
      people: 6,
      notHandedOver: 7,
      lateToHandOver: 7,
      bonusTotalDong: 4_500_000,
    });
    expect((await call('office.overview', { year: 2020 })).awards).toMatchObject({ collectives: 0, bonusTotalDong: 0 });
  });

  test('a person with two titles of a year is one person', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    const award = (staffId = '', formCode = '') => ({
      recipientKind: 'individual' as const,
      staffId,
      formCode,
      reason: 'Đã hoàn thành tốt nhiệm vụ năm 2021',
    });
    const { ids } = await call('commendations.nominate', {
      roundId,
      nominations: [award(staffIds[0], 'LDTT'), award(staffIds[0], 'CSTDCS'), award(staffIds[1], 'LDTT')],
    });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
    expect((await call('office.overview', { year: 2021 })).awards).toMatchObject({ individuals: 3, people: 2 });
    expect((await call('commendations.decisions', {})).rows).toMatchObject([{ individuals: 2 }]);
  });

  test('an award that is not there is not found', async () => {
    const { call, roundId } = await openRoundOffice();
    await expect(call('commendations.award', { id: roundId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(call('commendations.decision', { id: roundId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
