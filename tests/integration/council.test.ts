import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { openRoundOffice, reason } from './awardRound.ts';

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

const SEATS = [
  ['Lê Minh Quân', 'chair', 'Chủ tịch Hội đồng'],
  ['Phạm Thu Hà', 'deputy', 'Phó Chủ tịch Hội đồng'],
  ['Vy Văn Lâm', 'standing', 'Ủy viên thường trực'],
  ['Nông Thị Yến', 'member', 'Ủy viên'],
  ['Hoàng Đức Thịnh', 'secretary', 'Ủy viên, Thư ký'],
] as const;

async function seat(
  { call }: Office,
  [fullName, role, councilTitle]: (typeof SEATS)[number],
  validFrom = '2020-01-01',
) {
  const { id } = await call('commendations.saveCouncilMember', { fullName, role, councilTitle, validFrom });
  return id;
}

/** A council of five, and nominations for a certificate and for a title voted on in secret. */
async function councilOffice() {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  // Entered in no order: lists put the chair first.
  const memberIds: string[] = [];
  for (const one of SEATS.toReversed()) memberIds.unshift(await seat(office, one));
  const nominate = (staffId: string | undefined, formCode: string) => ({
    recipientKind: 'individual' as const,
    staffId: staffId ?? '',
    formCode,
    reason,
  });
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: [nominate(staffIds[0], 'GK'), nominate(staffIds[1], 'GK'), nominate(staffIds[2], 'CSTDCS')],
  });
  return { ...office, memberIds, ids };
}

type Council = Awaited<ReturnType<typeof councilOffice>>;

async function meet({ call, roundId }: Office, fields: Partial<InputOf<'commendations.createSession'>> = {}) {
  const place = 'Phòng họp số 1';
  return (
    await call('commendations.createSession', { roundId, heldOn: '2021-12-20', startsAt: '08:00', place, ...fields })
  ).id;
}

const votes = (nominationId: string | undefined, votesFor: number, votesAgainst = 0) => ({
  nominationId: nominationId ?? '',
  votesFor,
  votesAgainst,
});

async function statuses({ call, roundId }: Council) {
  return (await call('commendations.round', { id: roundId })).nominationRows.map(({ status }) => status);
}

describe('the council', () => {
  test('sits as it did on a day, chair first and secretary last', async () => {
    const office = await councilOffice();
    const { call, memberIds } = office;
    const { rows } = await call('commendations.councilMembers', { on: '2021-12-20' });
    expect(rows.map(({ fullName }) => fullName)).toEqual(SEATS.map(([fullName]) => fullName));
    const [chair] = rows;
    await call('commendations.saveCouncilMember', { ...chair, id: memberIds[0] ?? '', ...ends, validTo: '2021-06-30' });
    await seat(office, ['Đặng Văn Sơn', 'chair', 'Chủ tịch Hội đồng'] as never, '2021-07-01');
    const chairOn = async (on: string) => (await call('commendations.councilMembers', { on })).rows[0]?.fullName;
    expect([await chairOn('2021-06-30'), await chairOn('2021-07-01')]).toEqual(['Lê Minh Quân', 'Đặng Văn Sơn']);
    expect((await call('commendations.councilMembers', {})).rows).toHaveLength(6);
  });

  test('keeps who sat in a session, and lets go who never did', async () => {
    const office = await councilOffice();
    const { call, memberIds } = office;
    const late = await seat(office, SEATS[3], '2022-01-01');
    await meet(office);
    await call('commendations.removeCouncilMember', { id: late });
    await expect(call('commendations.removeCouncilMember', { id: memberIds[0] ?? '' })).rejects.toMatchObject({
      code: 'IN_USE',
      data: { name: 'Lê Minh Quân' },
    });
  });
});

const ends = {
  fullName: 'Lê Minh Quân',
  role: 'chair',
  councilTitle: 'Chủ tịch Hội đồng',
  validFrom: '2020-01-01',
} as const;

describe('a session of the council', () => {
  test('calls everyone who sits in it, led by its chair', async () => {
    const office = await councilOffice();
    const id = await meet(office);
    const session = await office.call('commendations.session', { id });
    expect(session).toMatchObject({
      chair: 'Lê Minh Quân',
      secretary: 'Hoàng Đức Thịnh',
      summoned: 5,
      present: 5,
      status: 'open',
      roundName: 'Xét khen thưởng tổng kết năm 2021',
    });
    expect(session.members.map(({ councilTitle }) => councilTitle)).toEqual(SEATS.map(([, , title]) => title));
  });

  test('judges by the share of all its members, present or not, and decides what it voted on', async () => {
    const office = await councilOffice();
    const { call, memberIds, ids } = office;
    const sessionId = await meet(office);
    const absent = { sessionId, memberIds: memberIds.slice(3, 4), isPresent: false, absenceReason: 'đi công tác' };
    await call('commendations.markCouncil', absent);
    // 80 % of five members is four: three of four present are not enough.
    const shown = { sessionId, method: 'showOfHands' as const, votes: [votes(ids[0], 4), votes(ids[1], 3, 1)] };
    expect(await call('commendations.recordVotes', shown)).toEqual({ passed: 1, failed: 1 });
    const { voteRows, present } = await call('commendations.session', { id: sessionId });
    expect(present).toBe(4);
    expect(
      voteRows.map(({ verdict, isSecretBallotExpected }) => [verdict.passed, verdict.required, isSecretBallotExpected]),
    ).toEqual([
      [true, 4, false],
      [false, 4, false],
    ]);
    expect(voteRows[0]?.verdict.rule).toBe('Được ít nhất 80 % thành viên hội đồng đồng ý.');
    const conclusion = 'Hội đồng thống nhất danh sách';
    expect(await call('commendations.closeSession', { id: sessionId, endsAt: '10:30', conclusion })).toEqual({
      approved: 1,
      declined: 1,
    });
    expect(await statuses(office)).toEqual(['approved', 'declined', 'proposed']);
    expect(await call('commendations.session', { id: sessionId })).toMatchObject({ status: 'closed', endsAt: '10:30' });
  });

  test('is named with its day among the bases of what it voted on', async () => {
    const office = await councilOffice();
    const { call, ids, roundId } = office;
    const sessionId = await meet(office);
    const defaults = (issuedOn: string) => call('commendations.decisionDefaults', { roundId, issuedOn });
    await call('commendations.recordVotes', { sessionId, method: 'showOfHands', votes: [votes(ids[0], 5)] });
    const basis = 'Xét đề nghị của Hội đồng Thi đua - Khen thưởng Sở tại Biên bản họp ngày 20 tháng 12 năm 2021';
    expect((await defaults('2021-12-28')).legalBases).not.toContain(basis);
    await call('commendations.closeSession', { id: sessionId });
    expect((await defaults('2021-12-28')).legalBases.at(-1)).toBe(basis);
    expect((await defaults('2021-12-19')).legalBases).not.toContain(basis);
  });

  test('voted on a title: another one given afterwards needs a reason, which stays', async () => {
    const office = await councilOffice();
    const { call, ids, roundId } = office;
    const [id = ''] = ids;
    const sessionId = await meet(office);
    await call('commendations.recordVotes', { sessionId, method: 'showOfHands', votes: [votes(id, 5)] });
    await call('commendations.closeSession', { id: sessionId });
    const give = (formCode: string, againstCouncil?: string) =>
      call('commendations.updateNomination', { id, formCode, againstCouncil });
    await expect(give('LDTT')).rejects.toMatchObject({ code: 'COUNCIL_DECIDED' });
    await give('LDTT', 'Hội đồng ghi nhầm danh hiệu');
    const row = async () =>
      (await call('commendations.round', { id: roundId })).nominationRows.find((it) => it.id === id);
    expect(await row()).toMatchObject({
      formCode: 'LDTT',
      council: { formCode: 'GK', passed: true, against: 'Hội đồng ghi nhầm danh hiệu' },
    });
    const { rows } = await call('commendations.checks', { roundId, nominationIds: [id], asOf: '2021-12-28' });
    expect(JSON.stringify(rows[0]?.findings[0])).toContain('councilOtherForm');
    await give('GK');
    expect(await row()).toMatchObject({ formCode: 'GK', council: { against: null } });
  });

  test('is not gone against without a reason, which stays with the nomination', async () => {
    const office = await councilOffice();
    const { call, ids, roundId } = office;
    const [passed = '', declined = ''] = ids;
    const sessionId = await meet(office);
    await call('commendations.recordVotes', {
      sessionId,
      method: 'showOfHands',
      votes: [votes(passed, 5), votes(declined, 1, 4)],
    });
    await call('commendations.closeSession', { id: sessionId });
    const judge = (id: string, status: 'approved' | 'declined' | 'proposed', reason?: string) =>
      call('commendations.judgeNominations', { ids: [id], status, reason });
    for (const status of ['proposed', 'approved'] as const) {
      await expect(judge(declined, status)).rejects.toMatchObject({
        code: 'COUNCIL_DECIDED',
        data: { names: 'Đỗ Thị Đào' },
      });
    }
    await expect(judge(passed, 'declined')).rejects.toMatchObject({ code: 'COUNCIL_DECIDED' });
    await judge(declined, 'declined');
    expect(await statuses(office)).toEqual(['approved', 'declined', 'proposed']);
    await judge(declined, 'approved', 'Giám đốc quyết định theo Điều 5 Quy chế');
    const { nominationRows } = await call('commendations.round', { id: roundId });
    expect(nominationRows.map(({ status, council }) => [status, council?.passed, council?.against])).toEqual([
      ['approved', true, null],
      ['approved', false, 'Giám đốc quyết định theo Điều 5 Quy chế'],
      ['proposed', undefined, undefined],
    ]);
    const { rows } = await call('commendations.checks', { roundId, nominationIds: [declined], asOf: '2021-12-28' });
    expect(rows[0]?.findings[0]).toMatchObject({
      rule: 'councilVerdict',
      severity: 'warning',
      fact: { data: { on: '2021-12-20', votesFor: 1, summoned: 5 } },
      override: { reason: 'Giám đốc quyết định theo Điều 5 Quy chế' },
    });
  });

  test('counts a secret ballot before it ends', async () => {
    const office = await councilOffice();
    const { call, ids } = office;
    const sessionId = await meet(office);
    const secret = { sessionId, method: 'secretBallot' as const };
    await call('commendations.recordVotes', { ...secret, votes: [votes(ids[2], 5)] });
    await expect(call('commendations.closeSession', { id: sessionId })).rejects.toMatchObject({
      data: { reason: 'ballotsNotCounted' },
    });
    const counters = [{ fullName: 'Nông Thị Yến', position: 'Trưởng ban kiểm phiếu' }];
    const count = { sessionId, issued: 5, returned: 5, valid: 4, invalid: 1, counters };
    // Five votes do not fit on four valid ballots.
    await expect(call('commendations.saveBallotCount', count)).rejects.toMatchObject({
      code: 'MORE_VOTES_THAN_PRESENT',
      data: { votes: 5, present: 4 },
    });
    await call('commendations.recordVotes', { ...secret, votes: [votes(ids[2], 4)] });
    await call('commendations.saveBallotCount', count);
    await expect(call('commendations.recordVotes', { ...secret, votes: [votes(ids[2], 5)] })).rejects.toMatchObject({
      code: 'MORE_VOTES_THAN_PRESENT',
    });
    await call('commendations.closeSession', { id: sessionId });
    const { voteRows, ballotCount } = await call('commendations.session', { id: sessionId });
    expect(ballotCount).toMatchObject({ issued: 5, valid: 4, invalid: 1, counters });
    expect(voteRows).toMatchObject([{ votesFor: 4, isSecretBallotExpected: true, verdict: { passed: true } }]);
  });

  test.each([
    [{ issued: 6 }, { code: 'MORE_VOTES_THAN_PRESENT' }],
    [
      { returned: 6 },
      {
        data: {
          issues: [
            { path: 'returned', rule: 'tooMany' },
            { path: 'valid', rule: 'sum' },
          ],
        },
      },
    ],
    [{ invalid: 1 }, { data: { issues: [{ path: 'valid', rule: 'sum' }] } }],
  ])('a counting that does not add up is refused: %o', async (wrong, error) => {
    const office = await councilOffice();
    const sessionId = await meet(office);
    const counters = [{ fullName: 'Nông Thị Yến' }];
    const count = { sessionId, issued: 5, returned: 5, valid: 5, invalid: 0, counters, ...wrong };
    await expect(office.call('commendations.saveBallotCount', count)).rejects.toMatchObject(error);
    expect((await office.call('commendations.session', { id: sessionId })).ballotCount).toBeNull();
  });

  test('that is concluded stays; before, votes are taken down anew and taken back', async () => {
    const office = await councilOffice();
    const { call, ids, memberIds } = office;
    const sessionId = await meet(office);
    const shown = { sessionId, method: 'showOfHands' as const };
    await expect(call('commendations.closeSession', { id: sessionId })).rejects.toMatchObject({
      data: { reason: 'nothingVoted' },
    });
    await call('commendations.recordVotes', { ...shown, votes: [votes(ids[0], 2), votes(ids[1], 5)] });
    await call('commendations.recordVotes', { ...shown, votes: [votes(ids[0], 5)] });
    await call('commendations.removeVotes', { sessionId, nominationIds: ids.slice(1, 2) });
    expect((await call('commendations.session', { id: sessionId })).voteRows).toMatchObject([{ votesFor: 5 }]);
    await expect(
      call('commendations.markCouncil', { sessionId, memberIds: memberIds.slice(0, 1), isPresent: false }),
    ).rejects.toMatchObject({ code: 'MORE_VOTES_THAN_PRESENT' });
    await call('commendations.closeSession', { id: sessionId });
    await expect(call('commendations.recordVotes', { ...shown, votes: [votes(ids[1], 5)] })).rejects.toMatchObject({
      data: { reason: 'sessionClosed' },
    });
    await expect(call('commendations.withdrawNomination', { ids: ids.slice(0, 1) })).rejects.toMatchObject({
      data: { reason: 'nominationVoted' },
    });
    await call('commendations.withdrawNomination', { ids: ids.slice(1, 2) });
  });

  test('takes shows of hands, a ballot and what is taken back down in one act, or nothing', async () => {
    const office = await councilOffice();
    const { call, ids } = office;
    const sessionId = await meet(office);
    const shown = { sessionId, method: 'showOfHands' as const };
    await call('commendations.recordVotes', { ...shown, votes: [votes(ids[0], 5)] });
    const ballot = { ...votes(ids[2], 5), method: 'secretBallot' as const };
    const methods = async () =>
      (await call('commendations.session', { id: sessionId })).voteRows.map(({ nominationId, method }) => [
        nominationId,
        method,
      ]);
    const tooMany = { ...shown, votes: [votes(ids[1], 5), { ...ballot, votesFor: 6 }], withdrawn: ids.slice(0, 1) };
    await expect(call('commendations.recordVotes', tooMany)).rejects.toMatchObject({ code: 'MORE_VOTES_THAN_PRESENT' });
    expect(await methods()).toEqual([[ids[0], 'showOfHands']]);
    await call('commendations.recordVotes', {
      ...shown,
      votes: [votes(ids[1], 5), ballot],
      withdrawn: ids.slice(0, 1),
    });
    expect(await methods()).toEqual([
      [ids[1], 'showOfHands'],
      [ids[2], 'secretBallot'],
    ]);
  });

  test('keeps the council of its day', async () => {
    const office = await councilOffice();
    const { call, memberIds } = office;
    const id = await meet(office);
    await call('commendations.saveCouncilMember', { ...ends, id: memberIds[0] ?? '', fullName: 'Lê Minh Quang' });
    expect((await call('commendations.session', { id })).members[0]).toMatchObject({ fullName: 'Lê Minh Quân' });
  });

  test('is not called when nobody sits in the council, nor before the round', async () => {
    const office = await openRoundOffice();
    await expect(meet(office)).rejects.toMatchObject({ data: { reason: 'councilEmpty' } });
    await expect(meet(office, { heldOn: '2020-12-31' })).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
  });
});

describe('a review of a unit', () => {
  test('votes on its own people by majority, and decides nothing', async () => {
    const office = await councilOffice();
    const { call, technology, ids } = office;
    const people = { summoned: 6, present: 5, chair: 'Hoàng Văn Tú', secretary: 'Lê Văn An' };
    const sessionId = await meet(office, { unitId: technology, ...people });
    const shown = { sessionId, method: 'showOfHands' as const };
    expect(await call('commendations.recordVotes', { ...shown, votes: [votes(ids[0], 3), votes(ids[1], 2)] })).toEqual({
      passed: 1,
      failed: 1,
    });
    // One more comes in: three of six are no majority any more.
    await call('commendations.updateSession', { id: sessionId, changes: { present: 6 } });
    expect((await call('commendations.session', { id: sessionId })).voteRows[0]).toMatchObject({
      present: 6,
      verdict: { passed: false, required: 4 },
    });
    await call('commendations.updateSession', { id: sessionId, changes: { present: 5 } });
    // The third is of another department.
    await expect(call('commendations.recordVotes', { ...shown, votes: [votes(ids[2], 5)] })).rejects.toMatchObject({
      data: { reason: 'nominationOfOtherUnit', name: 'Nguyễn Thị Ánh' },
    });
    expect(await call('commendations.closeSession', { id: sessionId })).toEqual({ approved: 0, declined: 0 });
    expect(await statuses(office)).toEqual(['proposed', 'proposed', 'proposed']);
    expect((await call('commendations.sessions', { roundId: office.roundId })).rows).toMatchObject([
      { unitName: 'Phòng Công nghệ thông tin', summoned: 6, present: 5, votes: 2, passed: 1 },
    ]);
  });

  test('is refused with more present than called', async () => {
    const office = await councilOffice();
    const { technology } = office;
    await expect(meet(office, { unitId: technology, summoned: 3, present: 4 })).rejects.toMatchObject({
      data: { issues: [{ path: 'present', rule: 'tooMany' }] },
    });
  });
});
