import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { issue, openRoundOffice, propose, reason, registerOf } from './awardRound.ts';

/** Three people approved for the province's certificate of merit. */
async function approvedOffice() {
  const office = await openRoundOffice();
  const nominations = office.staffIds
    .slice(0, 3)
    .map((staffId) => ({ recipientKind: 'individual' as const, staffId, formCode: 'BKT', reason }));
  const { ids } = await office.call('commendations.nominate', { roundId: office.roundId, nominations });
  await office.call('commendations.judgeNominations', { ids, status: 'approved' });
  return { ...office, ids };
}

async function proposedOffice() {
  const office = await approvedOffice();
  const { id: proposalId } = await propose(office, office.ids);
  return { ...office, proposalId };
}

type Proposed = Awaited<ReturnType<typeof proposedOffice>>;

function returned(office: Proposed, fields: Partial<InputOf<'commendations.recordReturned'>> = {}) {
  return office.call('commendations.recordReturned', {
    proposalId: office.proposalId,
    symbol: '1234/QĐ-UBND',
    issuedOn: '2022-01-20',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
    granted: office.ids,
    ...fields,
  });
}

async function statuses({ call, roundId }: Proposed): Promise<string[]> {
  const { nominationRows } = await call('commendations.round', { id: roundId });
  return nominationRows.map(({ status }) => status);
}

describe('a proposal', () => {
  test('would say whom it asks, for what, on the bases of the pack', async () => {
    const office = await approvedOffice();
    const { call, roundId, ids, staffIds } = office;
    const more = { recipientKind: 'individual' as const, staffId: staffIds[0] ?? '', formCode: 'BKTTG', reason };
    const { ids: second } = await call('commendations.nominate', { roundId, nominations: [more] });
    await call('commendations.judgeNominations', { ids: second, status: 'approved' });
    const defaults = await call('commendations.proposalDefaults', { roundId, issuedOn: '2021-12-28' });
    expect(defaults.number).toBe(1);
    expect(defaults.legalBases[0]).toContain('Nghị định số 91/2017/NĐ-CP');
    expect(defaults.authorities).toEqual([
      {
        name: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
        subject:
          'Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho các cá nhân hoàn thành tốt nhiệm vụ năm 2021',
        nominationIds: ids,
      },
      expect.objectContaining({ name: 'Thủ tướng Chính phủ', nominationIds: second }),
    ]);
  });

  test('is issued with its own number, and what it asks waits', async () => {
    const office = await proposedOffice();
    const { call, roundId, proposalId } = office;
    expect(await statuses(office)).toEqual(['submitted', 'submitted', 'submitted']);
    expect((await call('commendations.proposals', { roundId, waiting: true })).rows).toEqual([
      expect.objectContaining({ id: proposalId, symbol: '12/TTr-STTTT', waiting: 3, granted: 0, refused: 0 }),
    ]);
    const { items, signatory } = await call('commendations.proposal', { id: proposalId });
    expect(items.map(({ recipientName, outcome }) => [recipientName, outcome])[0]).toEqual(['Hoàng Văn Tú', 'waiting']);
    expect(signatory.fullName).toBe('Lê Minh Quân');
    // Decisions are numbered in a series of their own.
    expect((await call('commendations.decisionDefaults', { roundId, issuedOn: '2021-12-28' })).number).toBe(1);
    expect((await call('commendations.proposalDefaults', { roundId, issuedOn: '2021-12-28' })).number).toBe(13);
  });

  const refusals: [
    string,
    (office: Proposed) => [string[], Partial<InputOf<'commendations.createProposal'>>],
    object,
  ][] = [
    ['of what waits already', ({ ids }) => [ids, { number: 13 }], { data: { reason: 'nominationSubmitted' } }],
    ['under a number used', ({ ids }) => [ids, {}], { code: 'NUMBER_USED', data: { number: '12/TTr-STTTT' } }],
    ['before the round', ({ ids }) => [ids, { issuedOn: '2020-01-01' }], { code: 'DATE_OUT_OF_ORDER' }],
  ];
  test.each(refusals)('is refused %s', async (_, choose, error) => {
    const office = await proposedOffice();
    const [ids, fields] = choose(office);
    await expect(propose(office, ids, fields)).rejects.toMatchObject(error);
    expect((await office.call('commendations.proposals', {})).rows).toHaveLength(1);
  });

  test('of what the office decides itself is refused', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    const nominations = [{ recipientKind: 'individual' as const, staffId: staffIds[0] ?? '', formCode: 'GK', reason }];
    const { ids } = await call('commendations.nominate', { roundId, nominations });
    await expect(propose(office, ids)).rejects.toMatchObject({ data: { reason: 'nominationNotApproved' } });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    await expect(propose(office, ids)).rejects.toMatchObject({ data: { reason: 'formOfOffice', name: 'Giấy khen' } });
  });

  test('is taken back with its reason, and what waited can be proposed again', async () => {
    const office = await proposedOffice();
    const { call, proposalId, ids } = office;
    await call('commendations.withdrawProposal', { id: proposalId, on: '2021-12-30', reason: 'Bổ sung hồ sơ' });
    expect(await statuses(office)).toEqual(['approved', 'approved', 'approved']);
    expect(await call('commendations.proposal', { id: proposalId })).toMatchObject({
      withdrawnOn: '2021-12-30',
      withdrawalReason: 'Bổ sung hồ sơ',
    });
    await propose(office, ids, { number: 13 });
    expect(await statuses(office)).toEqual(['submitted', 'submitted', 'submitted']);
    await expect(call('commendations.withdrawNomination', { ids })).rejects.toMatchObject({
      data: { reason: 'nominationSubmitted' },
    });
  });
});

describe('the decision that comes back', () => {
  test('enters what it grants into the register, after the round is over too', async () => {
    const office = await proposedOffice();
    const { call, roundId, ids } = office;
    await call('commendations.closeRound', { id: roundId });
    const { id, awards, bonusTotalDong } = await returned(office, { granted: ids.slice(0, 2) });
    expect({ awards, bonusTotalDong }).toEqual({ awards: 2, bonusTotalDong: 0 });
    expect(await statuses(office)).toEqual(['decided', 'decided', 'submitted']);
    expect(await registerOf(office, 2021)).toMatchObject([
      { registerText: '01/2021', recipientName: 'Đỗ Thị Đào', decisionSymbol: '1234/QĐ-UBND', decidedOn: '2022-01-20' },
      { registerText: '02/2021', recipientName: 'Hoàng Văn Tú', bonusDong: 0 },
    ]);
    expect(await call('commendations.decision', { id })).toMatchObject({
      kind: 'award',
      number: null,
      authority: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
      individuals: 2,
    });
    expect((await call('commendations.proposals', { waiting: true })).rows).toMatchObject([{ waiting: 1, granted: 2 }]);
    const { items } = await call('commendations.proposal', { id: office.proposalId });
    expect(items.map(({ award }) => award?.decisionSymbol)).toEqual(['1234/QĐ-UBND', '1234/QĐ-UBND', undefined]);
  });

  test('may leave the money to the office', async () => {
    const office = await proposedOffice();
    // 1,0 of 1.490.000 each.
    expect(await returned(office, { isPaidByOffice: true })).toMatchObject({ bonusTotalDong: 3 * 1_490_000 });
  });

  test('takes no number of the office', async () => {
    const office = await proposedOffice();
    await returned(office);
    const { call, roundId } = office;
    expect((await call('commendations.decisionDefaults', { roundId, issuedOn: '2022-02-01' })).number).toBe(1);
  });

  test('comes once: not before the proposal, not twice, not for what is answered', async () => {
    const office = await proposedOffice();
    const { ids } = office;
    await expect(returned(office, { issuedOn: '2021-12-01' })).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    await returned(office, { granted: ids.slice(0, 1) });
    await expect(returned(office, { granted: ids.slice(1) })).rejects.toMatchObject({ code: 'NUMBER_USED' });
    await expect(returned(office, { symbol: '1300/QĐ-UBND' })).rejects.toMatchObject({
      data: { reason: 'proposalAnswered', name: 'Hoàng Văn Tú' },
    });
    expect(await registerOf(office)).toHaveLength(1);
  });

  test('what it refuses is declined, with the reason', async () => {
    const office = await proposedOffice();
    const { call, proposalId, ids } = office;
    const refused = { proposalId, nominationIds: ids.slice(2), reason: 'Chưa đủ hồ sơ' };
    await call('commendations.recordRefused', refused);
    await returned(office, { granted: ids.slice(0, 2) });
    expect(await statuses(office)).toEqual(['decided', 'decided', 'declined']);
    const { items } = await call('commendations.proposal', { id: proposalId });
    expect(items.at(-1)).toMatchObject({ outcome: 'refused', note: 'Chưa đủ hồ sơ' });
    await expect(call('commendations.recordRefused', refused)).rejects.toMatchObject({
      data: { reason: 'proposalAnswered' },
    });
    await expect(call('commendations.withdrawNomination', { ids: ids.slice(2) })).rejects.toMatchObject({
      data: { reason: 'nominationInProposal' },
    });
  });

  test('is mended when typed wrongly; one of the office is not', async () => {
    const office = await proposedOffice();
    const { call } = office;
    const { id } = await returned(office);
    await call('commendations.correctReturned', { decisionId: id, symbol: '1243/QĐ-UBND', issuedOn: '2022-01-21' });
    expect((await registerOf(office))[0]).toMatchObject({ decisionSymbol: '1243/QĐ-UBND', decidedOn: '2022-01-21' });
    const nominations = [
      { recipientKind: 'individual' as const, staffId: office.staffIds[3] ?? '', formCode: 'GK', reason },
    ];
    const { ids } = await call('commendations.nominate', { roundId: office.roundId, nominations });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    const own = await issue(office);
    await expect(call('commendations.correctReturned', { decisionId: own.id, symbol: 'x' })).rejects.toMatchObject({
      data: { reason: 'decisionOfOffice' },
    });
  });

  test('is mended to nothing that cannot be', async () => {
    const office = await proposedOffice();
    const { call, ids } = office;
    const { id: first } = await returned(office, { granted: ids.slice(0, 1) });
    const { id: decisionId } = await returned(office, { granted: ids.slice(1), symbol: '1300/QĐ-UBND' });
    const mend = (changes: object) => call('commendations.correctReturned', { decisionId, ...changes });
    await expect(mend({ symbol: '1234/QĐ-UBND' })).rejects.toMatchObject({
      code: 'NUMBER_USED',
      data: { number: '1234/QĐ-UBND' },
    });
    await expect(mend({ issuedOn: '2021-12-01' })).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    await expect(mend({ issuedOn: '9999-01-01' })).rejects.toMatchObject({ code: 'DATE_TO_COME' });
    const [award] = (await call('commendations.decision', { id: decisionId })).awards;
    await call('commendations.handOver', { awardIds: [award?.id ?? ''], on: '2022-02-01' });
    await expect(mend({ issuedOn: '2022-02-02' })).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    // Said again as it stands, it is no other decision's number.
    await mend({ symbol: '1300/QĐ-UBND', issuedOn: '2022-01-25', authority: 'Chủ tịch UBND tỉnh' });
    const reason = 'Kết luận thanh tra';
    const revocation = { decisionId: first, symbol: '400/QĐ-UBND', issuedOn: '2022-03-01', reason };
    const { id: revokedBy } = await call('commendations.recordRevocation', revocation);
    await expect(
      call('commendations.correctReturned', { decisionId: revokedBy, issuedOn: '2022-01-01' }),
    ).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    await expect(
      call('commendations.correctReturned', { decisionId: first, issuedOn: '2022-03-02' }),
    ).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
  });

  test('is not of a day to come', async () => {
    const office = await proposedOffice();
    await expect(returned(office, { issuedOn: '9999-01-01' })).rejects.toMatchObject({ code: 'DATE_TO_COME' });
  });

  test('is revoked by the level that issued it, not by the office', async () => {
    const office = await proposedOffice();
    const { call } = office;
    const { id: decisionId } = await returned(office);
    const own = { number: 1, issuedOn: '2022-03-01', signatoryId: office.signatoryId };
    const words = { subject: 'Về việc hủy bỏ', legalBases: ['Căn cứ Luật'], reason: 'Kết luận thanh tra' };
    await expect(call('commendations.revokeAwards', { ...own, ...words, decisionId })).rejects.toMatchObject({
      data: { reason: 'decisionOfHigherLevel' },
    });
    const { issuedOn } = own;
    await call('commendations.recordRevocation', { decisionId, symbol: '400/QĐ-UBND', issuedOn, reason: words.reason });
    expect((await registerOf(office)).map(({ revoked }) => revoked?.symbol)).toEqual(Array(3).fill('400/QĐ-UBND'));
  });
});

test('what a higher level granted counts towards the years of the next title', async () => {
  const office = await openRoundOffice();
  const { call, roundId, staffIds } = office;
  const staffId = staffIds[0] ?? '';
  const nominations = ['CSTDT', 'CSTDTQ'].map((formCode) => ({
    recipientKind: 'individual' as const,
    staffId,
    formCode,
    reason,
  }));
  const { ids } = await call('commendations.nominate', { roundId, nominations });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const warningsReason = 'Hội đồng thống nhất';
  const { id: proposalId } = await propose(office, ids.slice(0, 1), { warningsReason });
  const granted = ids.slice(0, 1);
  await call('commendations.recordReturned', {
    proposalId,
    symbol: '1/QĐ-UBND',
    issuedOn: '2022-01-05',
    authority: 'Chủ tịch UBND tỉnh',
    granted,
  });
  const { rows } = await call('commendations.checks', { roundId });
  const years = rows[0]?.findings.find(({ rule }) => rule === 'consecutiveYears');
  expect(years?.fact.data).toMatchObject({ title: 'Chiến sĩ thi đua cấp tỉnh', held: '2021', missing: '2020' });
});
