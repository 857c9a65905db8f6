import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, reason, registerOf, yearlyRound } from './awardRound.ts';

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

async function board({ call, roundId }: Office, asOf = '2021-12-20') {
  return call('commendations.roundBoard', { roundId, asOf });
}

const technologyLine = async (office: Office, asOf?: string) =>
  (await board(office, asOf)).rows.find(({ unitId }) => unitId === office.technology);

describe('the board of a round', () => {
  test('shows every unit below the office, none of which has begun', async () => {
    const office = await openRoundOffice();
    const { rows, takeAll } = await board(office);
    expect(takeAll).toBe(true);
    expect(rows.map(({ unitName, stage, late }) => [unitName, stage, late])).toEqual([
      ['Phòng Công nghệ thông tin', 'notStarted', null],
      ['Phòng Thông tin - Báo chí - Xuất bản', 'notStarted', null],
    ]);
  });

  test('tells which units are late against the deadline, from the day after it', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    await call('commendations.updateRound', { id: roundId, changes: { deadline: '2021-12-10' } });
    await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    const late = async (asOf: string) => (await board(office, asOf)).rows.map((row) => row.late);
    expect(await late('2021-12-10')).toEqual([null, null]);
    expect(await late('2021-12-13')).toEqual([null, { what: 'nomination', days: 3 }]);
    await call('commendations.judgeNominations', {
      ids: (await call('commendations.round', { id: roundId })).nominationRows.map(({ id }) => id),
      status: 'declined',
    });
    await call('commendations.closeRound', { id: roundId });
    expect(await late('2021-12-13')).toEqual([null, null]);
  });

  test('does not wait for a unit that said it puts nobody forward, until it does', async () => {
    const office = await openRoundOffice();
    const { call, roundId, technology, staffIds } = office;
    await call('commendations.updateRound', { id: roundId, changes: { deadline: '2021-12-10' } });
    const noted = { roundId, unitId: technology, abstains: true };
    await call('commendations.saveAbstention', noted);
    await call('commendations.saveAbstention', noted);
    expect(await technologyLine(office)).toMatchObject({ abstains: true, late: null });
    const ids = await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    expect(await technologyLine(office)).toMatchObject({ abstains: false, nominations: 1 });
    await call('commendations.judgeNominations', { ids, status: 'declined' });
    await call('commendations.closeRound', { id: roundId });
    await expect(call('commendations.saveAbstention', { ...noted, abstains: false })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
  });

  test('counts who is put forward once, for however many titles', async () => {
    const office = await openRoundOffice();
    const { call, roundId, technology, staffIds } = office;
    const [staffId = ''] = staffIds;
    const person = { recipientKind: 'individual' as const, staffId, reason };
    const unit = { recipientKind: 'collective' as const, unitId: technology, reason };
    const nominations = [
      ...['LDTT', 'CSTDCS', 'GK'].map((formCode) => ({ ...person, formCode })),
      ...['TTLDTT', 'GK'].map((formCode) => ({ ...unit, formCode })),
    ];
    await call('commendations.nominate', { roundId, nominations });
    expect(await technologyLine(office)).toMatchObject({ nominations: 5, people: 1, collectives: 1 });
  });

  test('follows a unit from its nominations to the hand-over', async () => {
    const office = await openRoundOffice();
    const { call, roundId, technology, staffIds } = office;
    const team = await call('units.found', {
      parentId: technology,
      name: 'Tổ Hạ tầng',
      kind: 'team',
      foundedOn: '2015-01-01',
    });
    await call('staff.move', { ids: staffIds.slice(1, 2), unitId: team.id, on: '2021-06-01' });
    await call('commendations.nominate', {
      roundId,
      nominations: staffIds
        .slice(0, 2)
        .map((staffId) => ({ recipientKind: 'individual' as const, staffId, formCode: 'GK', reason })),
    });
    // The team's member counts with the department, and its review votes on both.
    expect(await technologyLine(office)).toMatchObject({ stage: 'nominated', nominations: 2, people: 2 });
    const session = await call('commendations.createSession', {
      roundId,
      unitId: technology,
      heldOn: '2021-12-05',
      summoned: 4,
      present: 4,
    });
    expect(await technologyLine(office)).toMatchObject({ stage: 'nominated', isReviewOpen: true, reviewedOn: null });
    const { candidates } = await call('commendations.session', { id: session.id });
    expect(candidates.map(({ required, whole }) => [required, whole])).toEqual([
      [3, 4],
      [3, 4],
    ]);
    await call('commendations.recordVotes', {
      sessionId: session.id,
      method: 'showOfHands',
      votes: candidates.map(({ nominationId }) => ({ nominationId, votesFor: 4 })),
    });
    await call('commendations.closeSession', { id: session.id });
    expect(await technologyLine(office)).toMatchObject({ stage: 'reviewed', reviewedOn: '2021-12-05' });
    const ids = candidates.map(({ nominationId }) => nominationId);
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    expect(await technologyLine(office)).toMatchObject({ stage: 'voted', judged: 2, approved: 2, voted: 0 });
    await issue(office);
    expect(await technologyLine(office)).toMatchObject({ stage: 'decided', decided: 2, handedOver: 0, late: null });
    expect(await technologyLine(office, '2022-03-01')).toMatchObject({ late: { what: 'handOver', days: 63 } });
    const awardIds = (await registerOf(office)).map(({ id }) => id);
    await call('commendations.handOver', { awardIds, on: '2021-12-30' });
    expect(await technologyLine(office, '2022-03-01')).toMatchObject({ stage: 'handedOver', late: null });
  });

  test('shows the units named, and whoever else put somebody forward', async () => {
    const office = await openRoundOffice();
    const { call, roundId, technology, press, staffIds } = office;
    await call('commendations.saveRoundUnits', { roundId, unitIds: [press] });
    expect((await board(office)).rows.map(({ unitId }) => unitId)).toEqual([press]);
    await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    expect((await board(office)).rows.map(({ unitId, takesPart }) => [unitId, takesPart])).toEqual([
      [press, true],
      [technology, false],
    ]);
    await call('commendations.saveRoundUnits', { roundId, unitIds: [] });
    expect((await board(office)).takeAll).toBe(true);
  });
});

describe('a round made like an earlier one', () => {
  test('takes over its units that are still there and its ceilings', async () => {
    const office = await openRoundOffice();
    const { call, roundId, press, technology } = office;
    await call('commendations.saveRoundUnits', { roundId, unitIds: [press, technology] });
    const ceiling = { formCode: 'GK', recipientKind: 'individual' as const, unitId: null, most: 15, source: 'Quy chế' };
    await call('commendations.saveCeilings', { roundId, ceilings: [ceiling, { ...ceiling, unitId: press, most: 3 }] });
    const { id } = await call('commendations.createRound', {
      name: 'Xét khen thưởng đột xuất tháng 12 năm 2021',
      year: 2021,
      periodFrom: yearlyRound.periodFrom,
      periodTo: yearlyRound.periodTo,
      copyOf: roundId,
    });
    expect((await call('commendations.roundBoard', { roundId: id })).unitIds).toEqual([press, technology]);
    expect((await call('commendations.ceilings', { roundId: id })).rows.map(({ most }) => most)).toEqual([15, 3]);
  });

  test('takes the unit that a merger made in the place of those merged, and says what it leaves out', async () => {
    const office = await openRoundOffice();
    const { call, roundId, press, technology, rootUnitId } = office;
    const founded = { parentId: rootUnitId, kind: 'department', foundedOn: '2015-01-01' } as const;
    const { id: closed } = await call('units.found', { ...founded, name: 'Ban Quản lý dự án' });
    await call('commendations.saveRoundUnits', { roundId, unitIds: [press, technology, closed] });
    const ceiling = { formCode: 'GK', most: 3, source: 'Quy chế' };
    const ofUnits = [null, press, closed].map((unitId) => ({ ...ceiling, unitId }));
    await call('commendations.saveCeilings', { roundId, ceilings: [...ofUnits, { ...ceiling, formCode: 'HUYHIEU' }] });
    await call('units.dissolve', { id: closed, on: '2026-01-01', decisionNumber: '' });
    const { id: merged } = await call('units.merge', {
      unitIds: [press, technology],
      on: '2026-03-01',
      into: { name: 'Phòng Chuyển đổi số', kind: 'department', parentId: rootUnitId },
    });
    const year2026 = { name: 'Năm 2026', year: 2026, periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    const { id, leftOut } = await call('commendations.createRound', { ...year2026, copyOf: roundId });
    expect((await call('commendations.roundBoard', { roundId: id })).unitIds).toEqual([merged]);
    expect((await call('commendations.ceilings', { roundId: id })).rows.map(({ unitId }) => unitId)).toEqual([null]);
    expect(leftOut).toEqual({
      units: ['Ban Quản lý dự án'],
      ceilings: ['Giấy khen, Phòng Thông tin - Báo chí - Xuất bản', 'Giấy khen, Ban Quản lý dự án', 'Huy hiệu'],
    });
  });
});
