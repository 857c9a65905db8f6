import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, reason, registerOf } from './awardRound.ts';
import { addStaff } from './people.ts';

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

const wholeYear = 'Đã đạt tiêu chuẩn năm 2021';

function person(staffId: string, formCode: string) {
  return { recipientKind: 'individual' as const, staffId, formCode, reason: wholeYear };
}

async function nominate({ call, roundId }: Office, nominations: ReturnType<typeof person>[]): Promise<string[]> {
  return (await call('commendations.nominate', { roundId, nominations })).ids;
}

/** What is said of each nomination: rule, severity and the code of the fact. */
async function told({ call, roundId }: Office, nominationIds?: string[]) {
  const { rows } = await call('commendations.checks', { roundId, nominationIds, asOf: '2021-12-28' });
  return rows.flatMap(({ findings }) => findings.map(({ rule, severity, fact }) => `${rule} ${severity} ${fact.code}`));
}

/** Everyone rated, so that only what a test is about is told. */
async function ratedOffice() {
  const office = await openRoundOffice();
  const ratings = office.staffIds.map((staffId) => ({ staffId, rating: 'good' as const }));
  await office.call('staff.rate', { year: 2021, ratings });
  return office;
}

describe('a nomination is checked', () => {
  test('and who meets the rules has nothing said of him', async () => {
    const office = await ratedOffice();
    await nominate(
      office,
      office.staffIds.map((id) => person(id, 'LDTT')),
    );
    expect(await office.call('commendations.checks', { roundId: office.roundId })).toEqual({
      rows: [],
      checked: 6,
      openWarnings: 0,
      overridden: 0,
      notices: 0,
    });
  });

  test('for tenure, rating and departure', async () => {
    const office = await ratedOffice();
    const [first = '', second = '', third = ''] = office.staffIds;
    await office.call('staff.update', { id: first, changes: { recruitedOn: '2021-04-01' } });
    await office.call('staff.rate', { year: 2021, ratings: [{ staffId: second, rating: 'completed' }] });
    await office.call('staff.setStatus', { id: third, on: '2021-12-01', status: 'retired' });
    await nominate(office, [person(first, 'LDTT'), person(second, 'LDTT'), person(third, 'LDTT')]);
    expect(await told(office)).toEqual([
      'minimumTenureMonths warning tenure',
      'minimumRating warning rating',
      'recipientLeft warning left',
    ]);
  });

  test('for discipline in force and for what is still being looked into', async () => {
    const office = await ratedOffice();
    const { call, technology } = office;
    const [first = '', second = ''] = office.staffIds;
    const measure = { staffId: first, form: 'reprimand' as const, decidedOn: '2021-03-10', decisionNumber: '12/QĐ' };
    await call('staff.recordDiscipline', measure);
    const review = { kind: 'complaint' as const, since: '2021-11-01', until: null, note: 'Đơn đang được xác minh' };
    const { id } = await call('commendations.saveReview', { ...review, staffId: second });
    await call('commendations.saveReview', { ...review, unitId: technology });
    await nominate(office, [person(first, 'LDTT'), person(second, 'GK')]);
    const unit = { recipientKind: 'collective' as const, unitId: technology, formCode: 'GK', reason };
    await call('commendations.nominate', {
      roundId: office.roundId,
      nominations: [{ ...unit, collectiveRating: 'good' }],
    });
    expect(await told(office)).toEqual([
      'noDiscipline warning disciplined',
      'awardSuspended warning underReview',
      'awardSuspended warning underReview',
    ]);
    expect((await call('commendations.reviews', { openOn: '2021-12-28' })).rows).toHaveLength(2);
    await call('commendations.saveReview', { ...review, id, staffId: second, until: '2021-12-20' });
    expect((await call('commendations.reviews', { openOn: '2021-12-28' })).rows).toMatchObject([
      { unitId: technology, name: 'Phòng Công nghệ thông tin' },
    ]);
    expect(await told(office)).toEqual(['noDiscipline warning disciplined', 'awardSuspended warning underReview']);
  });

  test('against the register: years held, the title of the year, one achievement rewarded once', async () => {
    const office = await ratedOffice();
    const { call, roundId } = office;
    const [first = '', second = ''] = office.staffIds;
    await approveCertificates(office, { staffIds: [first] });
    await issue(office);
    const early = { name: 'Đợt bổ sung', year: 2021, periodFrom: '2021-01-01', periodTo: '2021-12-31' };
    const other = await call('commendations.createRound', early);
    const again = [{ ...person(first, 'GK'), reason }];
    await call('commendations.nominate', { roundId: other.id, nominations: again });
    expect(await told({ ...office, roundId: other.id })).toEqual(['sameAchievement warning rewardedAlready']);

    const titles = await nominate(office, [person(second, 'CSTDT'), person(second, 'CSTDCS')]);
    expect(await told(office, titles)).toEqual([
      'authority notice proposedUpward',
      'consecutiveYears warning yearsMissing',
      'recognisedInitiative notice initiativeUnknown',
      'holdsTitle warning titleMissing',
      'recognisedInitiative notice initiativeUnknown',
      'ceiling warning tooManyInOffice',
    ]);
    const { rows } = await call('commendations.checks', { roundId, nominationIds: titles.slice(0, 1) });
    const years = rows[0]?.findings.find(({ rule }) => rule === 'consecutiveYears');
    expect(years).toMatchObject({
      source: 'Luật Thi đua, khen thưởng 2003, Điều 22',
      fact: { data: { required: 3, held: '2021', missing: '2019, 2020' } },
    });
  });

  test('a revoked or declined one counts nowhere, and withdrawing one lets the other be', async () => {
    const office = await ratedOffice();
    const [first = ''] = office.staffIds;
    const forms = [
      { ...person(first, 'GK'), reason },
      { ...person(first, 'BKT'), reason },
    ];
    const [, second = ''] = await nominate(office, forms);
    expect(await told(office)).toEqual([
      'sameAchievement warning nominatedTwice',
      'authority notice proposedUpward',
      'sameAchievement warning nominatedTwice',
    ]);
    await office.call('commendations.judgeNominations', { ids: [second], status: 'declined' });
    expect(await told(office)).toEqual(['authority notice proposedUpward', 'sameAchievement warning nominatedTwice']);
    await office.call('commendations.withdrawNomination', { ids: [second] });
    expect(await told(office)).toEqual([]);
  });

  test('for money of two titles of one year, by the rules of the round', async () => {
    const office = await ratedOffice();
    const [first = ''] = office.staffIds;
    const [lesser = ''] = await nominate(office, [person(first, 'LDTT'), person(first, 'CSTDCS')]);
    expect(await told(office, [lesser])).toEqual(['titleBonuses warning bonusesOfTitles']);
    const { rows } = await office.call('commendations.checks', {
      roundId: office.roundId,
      nominationIds: [lesser],
      asOf: '2021-12-28',
    });
    expect(rows[0]?.findings[0]).toMatchObject({
      source: 'NĐ 91/2017/NĐ-CP',
      needsCheck: true,
      fact: { data: { dong: '450.000 đồng', otherDong: '1.490.000 đồng' } },
    });
  });

  test('a ceiling counts the whole office against the other title', async () => {
    const office = await ratedOffice();
    const more = await addStaff(
      office,
      Array.from({ length: 8 }, (_, index) => ({ fullName: `Người ${index}`, unitId: office.technology })),
    );
    const ratings = more.map((staffId) => ({ staffId, rating: 'good' as const }));
    await office.call('staff.rate', { year: 2021, ratings });
    const everyone = [...office.staffIds, ...more];
    await nominate(
      office,
      everyone.slice(0, 13).map((id) => person(id, 'LDTT')),
    );
    // 15 % of 13, rounded down, is one.
    const best = await nominate(
      office,
      everyone.slice(0, 2).map((id) => person(id, 'CSTDCS')),
    );
    expect(await told(office, best)).toEqual([
      'recognisedInitiative notice initiativeUnknown',
      'ceiling warning tooManyInOffice',
      'recognisedInitiative notice initiativeUnknown',
      'ceiling warning tooManyInOffice',
    ]);
    await nominate(
      office,
      everyone.slice(13).map((id) => person(id, 'LDTT')),
    );
    expect(await told(office, best)).not.toContain('ceiling warning tooManyInOffice');
  });

  test('a collective by its people, those of the units below it too', async () => {
    const office = await ratedOffice();
    const { call, roundId, technology, rootUnitId } = office;
    const unit = (unitId: string) => ({ recipientKind: 'collective' as const, unitId, formCode: 'TTLDTT', reason });
    await call('commendations.nominate', { roundId, nominations: [unit(technology), unit(rootUnitId)] });
    // Three people in the department, six in the office.
    await nominate(
      office,
      [0, 1].map((index) => person(office.staffIds[index] ?? '', 'LDTT')),
    );
    expect(await told(office)).toEqual([
      'minimumRating notice ratingUnknown',
      'minimumRating notice ratingUnknown',
      'sharePercent warning shareTooSmall',
    ]);
    const { rows } = await call('commendations.checks', { roundId });
    expect(rows[1]?.findings[1]?.fact.data).toMatchObject({ count: 2, members: 6, percent: 33, least: 50 });
    const { nominationRows } = await call('commendations.round', { id: roundId });
    const [first] = nominationRows;
    await call('commendations.updateNomination', { id: first?.id ?? '', collectiveRating: 'completed' });
    expect(await told(office, [first?.id ?? ''])).toEqual(['minimumRating warning rating']);
  });
});

describe('the ceilings of a round', () => {
  test('are counted by unit and kind, and replaced as a whole', async () => {
    const office = await ratedOffice();
    const { call, roundId, technology } = office;
    const ceiling = { formCode: 'GK', recipientKind: 'individual' as const, unitId: technology, most: 1 };
    await call('commendations.saveCeilings', {
      roundId,
      ceilings: [{ ...ceiling, source: 'Thông báo số 12/TB-STTTT' }],
    });
    await nominate(
      office,
      office.staffIds.slice(0, 3).map((id) => person(id, 'GK')),
    );
    const { rows } = await call('commendations.checks', { roundId });
    expect(rows).toHaveLength(2);
    expect(rows[0]?.findings[0]).toMatchObject({
      rule: 'roundCeiling',
      source: 'Thông báo số 12/TB-STTTT',
      fact: { data: { count: 2, most: 1, unit: 'Phòng Công nghệ thông tin' } },
    });
    await call('commendations.saveCeilings', { roundId, ceilings: [{ ...ceiling, most: 2 }] });
    expect(await told(office)).toEqual([]);
    await expect(call('commendations.saveCeilings', { roundId, ceilings: [ceiling, ceiling] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: [{ path: 'ceilings.1.formCode', rule: 'unique' }] },
    });
    expect((await call('commendations.ceilings', { roundId })).rows).toMatchObject([{ most: 2, unitId: technology }]);
  });

  test('stand beside those of its rule pack, with what they come to', async () => {
    const office = await ratedOffice();
    const { call, roundId, staffIds } = office;
    await nominate(
      office,
      staffIds.slice(0, 6).map((id) => person(id, 'LDTT')),
    );
    await nominate(office, [person(staffIds[0] ?? '', 'CSTDCS')]);
    expect((await call('commendations.ceilings', { roundId })).ofPack).toEqual([
      {
        formName: 'Chiến sĩ thi đua cơ sở',
        unitName: null,
        most: 0,
        used: 1,
        text: expect.stringContaining('15 %'),
        source: expect.stringContaining('Điều 9.3'),
        needsCheck: false,
      },
    ]);
  });

  test('of a unit count the people of its teams too', async () => {
    const office = await ratedOffice();
    const { call, roundId, technology, press } = office;
    const founded = { name: 'Tổ Hạ tầng', kind: 'team', foundedOn: '2016-01-01' } as const;
    const { id: team } = await call('units.found', { parentId: technology, ...founded });
    const [ofTeam = ''] = await addStaff(office, [{ fullName: 'Lý Văn Tổ', unitId: team }]);
    const ceilings = [technology, team, press].map((unitId) => ({ formCode: 'GK', unitId, most: 1 }));
    await call('commendations.saveCeilings', { roundId, ceilings });
    const [ofDepartment = '', , ofPress = ''] = office.staffIds;
    const ids = await nominate(
      office,
      [ofTeam, ofDepartment, ofPress].map((id) => person(id, 'GK')),
    );
    const { rows } = await call('commendations.checks', { roundId });
    const exceeded = rows.flatMap(({ nominationId, findings }) =>
      findings.filter(({ rule }) => rule === 'roundCeiling').map(({ fact }) => [nominationId, fact.data]),
    );
    const fact = { title: 'Giấy khen', count: 2, most: 1, unit: 'Phòng Công nghệ thông tin' };
    expect(exceeded).toEqual(ids.slice(0, 2).map((id) => [id, fact]));
  });
});

describe('a warning', () => {
  /** One certificate approved for somebody rated too low. */
  async function warnedOffice() {
    const office = await openRoundOffice();
    const staffIds = office.staffIds.slice(0, 2);
    const ids = await approveCertificates(office, { staffIds });
    await office.call('staff.rate', { year: 2021, ratings: [{ staffId: staffIds[0] ?? '', rating: 'completed' }] });
    return { ...office, ids };
  }

  test('holds a decision up until somebody writes why to go on, and the reason stays', async () => {
    const office = await warnedOffice();
    const { call, roundId, ids } = office;
    await expect(issue(office)).rejects.toMatchObject({
      code: 'WARNINGS_OPEN',
      data: { count: 1, names: 'Hoàng Văn Tú' },
    });
    expect(await registerOf(office)).toEqual([]);
    const why = 'Xếp loại đang được xem xét lại theo đơn của cá nhân';
    await call('commendations.overrideFindings', {
      findings: [{ nominationId: ids[0] ?? '', key: 'minimumRating' }],
      reason: why,
    });
    const checks = await call('commendations.checks', { roundId });
    expect(checks).toMatchObject({ openWarnings: 0, overridden: 1 });
    expect(checks.rows[0]?.findings[0]?.override?.reason).toBe(why);
    await issue(office);
    expect(await registerOf(office)).toHaveLength(2);
  });

  test('may be answered with one reason for all when issuing', async () => {
    const office = await warnedOffice();
    await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
    expect(await registerOf(office)).toHaveLength(2);
  });

  test('of several nominations is answered at once, in one act that can be taken back', async () => {
    const office = await warnedOffice();
    const { call, roundId, ids, staffIds } = office;
    const ratings = staffIds.slice(0, 2).map((staffId) => ({ staffId, rating: 'notCompleted' as const }));
    await call('staff.rate', { year: 2021, ratings });
    const findings = ids.map((nominationId) => ({ nominationId, key: 'minimumRating' }));
    await call('commendations.overrideFindings', { findings, reason: 'Hội đồng đã thống nhất' });
    expect(await call('commendations.checks', { roundId })).toMatchObject({ openWarnings: 0, overridden: 2 });
    const { rows } = await call('safekeeping.history', {});
    await call('safekeeping.undo', { operationId: rows[0]?.id ?? '' });
    expect(await call('commendations.checks', { roundId })).toMatchObject({ openWarnings: 2, overridden: 0 });
  });

  test('loses its reason again, and a reason is changed in place', async () => {
    const office = await warnedOffice();
    const { call, roundId } = office;
    const warned = { nominationIds: office.ids.slice(0, 1), key: 'minimumRating' };
    const findings = [{ nominationId: office.ids[0] ?? '', key: 'minimumRating' }];
    await call('commendations.overrideFindings', { findings, reason: 'Lý do thứ nhất' });
    await call('commendations.overrideFindings', { findings, reason: 'Lý do thứ hai' });
    const { rows } = await call('commendations.checks', { roundId });
    expect(rows[0]?.findings[0]?.override?.reason).toBe('Lý do thứ hai');
    await call('commendations.withdrawOverride', warned);
    expect(await call('commendations.checks', { roundId })).toMatchObject({ openWarnings: 1, overridden: 0 });
  });

  test('goes with its nomination when that is withdrawn, and comes back when that is undone', async () => {
    const office = await warnedOffice();
    const { call, roundId } = office;
    const [nominationId = ''] = office.ids;
    const findings = [{ nominationId, key: 'minimumRating' }];
    await call('commendations.overrideFindings', { findings, reason: 'Đã xem xét' });
    await call('commendations.withdrawNomination', { ids: [nominationId] });
    const { rows } = await call('safekeeping.history', {});
    await call('safekeeping.undo', { operationId: rows[0]?.id ?? '' });
    expect(await call('commendations.checks', { roundId })).toMatchObject({ openWarnings: 0, overridden: 1 });
  });

  test('of what is decided nobody writes any more', async () => {
    const office = await warnedOffice();
    await issue(office, { warningsReason: 'Hội đồng đã thống nhất' });
    const late = { findings: [{ nominationId: office.ids[0] ?? '', key: 'minimumRating' }], reason: 'Muộn' };
    await expect(office.call('commendations.overrideFindings', late)).rejects.toMatchObject({
      data: { reason: 'nominationDecided' },
    });
  });
});
