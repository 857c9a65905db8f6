import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, propose, reason, yearlyRound } from './awardRound.ts';
import { moveStaff } from './people.ts';

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

function nominate({ call, roundId }: Office, staffId: string | undefined, formCode = 'GK') {
  const nomination = { recipientKind: 'individual' as const, staffId: staffId ?? null, formCode, reason };
  return call('commendations.nominate', { roundId, nominations: [nomination] });
}

describe('the round', () => {
  test('records the rule pack of its period', async () => {
    const { call, roundId } = await openRoundOffice();
    const later = { ...yearlyRound, name: 'Năm 2026', year: 2026, periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    await call('commendations.createRound', later);
    const { rows } = await call('commendations.rounds', {});
    expect(rows.map((row) => [row.year, row.rulePackId, row.status])).toEqual([
      [2026, '2025', 'open'],
      [2021, '2021', 'open'],
    ]);
    expect((await call('commendations.rounds', { year: 2021 })).rows).toEqual([
      expect.objectContaining({ id: roundId, nominations: 0, awards: 0 }),
    ]);
  });

  test('follows its period to another pack only while every form nominated is in it', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    await nominate(office, staffIds[0], 'HUYHIEU');
    const moveTo2026 = { periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    await expect(call('commendations.updateRound', { id: roundId, changes: moveTo2026 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { nominationRows } = await call('commendations.round', { id: roundId });
    await call('commendations.updateNomination', { id: nominationRows[0]?.id ?? '', formCode: 'GK' });
    await call('commendations.updateRound', { id: roundId, changes: moveTo2026 });
    expect(await call('commendations.round', { id: roundId })).toMatchObject({ rulePackId: '2025' });
  });

  test.each([
    [{ ...yearlyRound, name: 'Khác', periodTo: '2020-12-31' }, 'DATE_OUT_OF_ORDER'],
    [{ ...yearlyRound, name: 'Khác', deadline: '2020-12-20' }, 'DATE_OUT_OF_ORDER'],
    [{ ...yearlyRound, name: 'Xét khen thưởng tổng  kết năm 2021' }, 'ALREADY_EXISTS'],
    [{ ...yearlyRound, name: 'Năm 2016', periodFrom: '2016-01-01', periodTo: '2016-12-31' }, 'NO_RULE_PACK'],
  ])('%j is refused: %s', async (round, code) => {
    const { call } = await openRoundOffice();
    await expect(call('commendations.createRound', round)).rejects.toMatchObject({ code });
  });

  test('keeps year and period once there is a decision; its name may still be mended', async () => {
    const office = await openRoundOffice();
    await approveCertificates(office, { staffIds: office.staffIds });
    await issue(office);
    const update = (changes: object) => office.call('commendations.updateRound', { id: office.roundId, changes });
    await expect(update({ year: 2022 })).rejects.toMatchObject({ data: { reason: 'roundDecided' } });
    await update({ name: 'Tổng kết năm 2021' });
    expect((await office.call('commendations.rounds', {})).rows[0]).toMatchObject({ name: 'Tổng kết năm 2021' });
  });

  test('is removed while nothing was done in it, and comes back whole', async () => {
    const office = await openRoundOffice();
    const { call, roundId, press } = office;
    await call('commendations.saveRoundUnits', { roundId, unitIds: [press] });
    await call('commendations.saveCeilings', { roundId, ceilings: [{ formCode: 'GK', most: 3 }] });
    const { ids } = await nominate(office, office.staffIds[0]);
    await expect(call('commendations.removeRound', { id: roundId })).rejects.toMatchObject({
      data: { reason: 'roundNotEmpty' },
    });
    await call('commendations.withdrawNomination', { ids });
    await call('commendations.removeRound', { id: roundId });
    expect((await call('commendations.rounds', {})).rows).toEqual([]);
    const { rows } = await call('safekeeping.history', {});
    await call('safekeeping.undo', { operationId: rows[0]?.id ?? '' });
    expect((await call('commendations.roundBoard', { roundId })).unitIds).toEqual([press]);
    expect((await call('commendations.ceilings', { roundId })).rows).toHaveLength(1);
  });

  test('does not close over an approved nomination nobody decided', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    const ids = await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    await expect(call('commendations.closeRound', { id: roundId })).rejects.toMatchObject({
      data: { reason: 'roundHasApproved', name: 'Hoàng Văn Tú' },
    });
    await call('commendations.judgeNominations', { ids, status: 'declined' });
    await call('commendations.closeRound', { id: roundId });
    const refused = { code: 'NOT_ALLOWED_NOW', data: { reason: 'roundClosed' } };
    await expect(nominate(office, staffIds[1])).rejects.toMatchObject(refused);
    await expect(issue(office)).rejects.toMatchObject(refused);
    await expect(call('commendations.judgeNominations', { ids, status: 'approved' })).rejects.toMatchObject(refused);
  });

  test('closes over what waits at a higher level, not over what was never proposed to it', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    const { ids } = await nominate(office, staffIds[0], 'BKT');
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    await expect(call('commendations.closeRound', { id: roundId })).rejects.toMatchObject({
      data: { reason: 'roundHasApproved' },
    });
    await propose(office, ids);
    await call('commendations.closeRound', { id: roundId });
    expect((await call('commendations.rounds', {})).rows[0]).toMatchObject({ status: 'closed' });
    await call('commendations.reopenRound', { id: roundId });
    expect((await call('commendations.rounds', {})).rows[0]).toMatchObject({ status: 'open' });
  });
});

describe('nominations', () => {
  test('show each recipient as they were when the period ended', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds, technology, press } = office;
    const [first = ''] = staffIds;
    await moveStaff(office, { id: first, on: '2022-02-01', unitId: press, position: 'Phó Chánh Văn phòng' });
    await call('units.rename', { id: technology, on: '2022-01-15', name: 'Phòng Chuyển đổi số' });
    await approveCertificates(office, { staffIds: [first], unitIds: [technology] });
    const { nominationRows, nominations } = await call('commendations.round', { id: roundId });
    expect(nominations).toBe(2);
    expect(nominationRows.map((row) => [row.recipientName, row.recipientDetail, row.formName, row.status])).toEqual([
      ['Hoàng Văn Tú', 'Trưởng phòng, Phòng Công nghệ thông tin', 'Giấy khen', 'approved'],
      ['Phòng Công nghệ thông tin', 'Sở Thông tin và Truyền thông', 'Giấy khen', 'approved'],
    ]);
  });

  test('tell homonyms apart by their dates of birth', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    await call('staff.update', {
      id: staffIds[0] ?? '',
      changes: { birth: { date: '1980-01-01', precision: 'year' } },
    });
    await approveCertificates(office, { staffIds: staffIds.slice(0, 2), unitIds: [office.press] });
    const { nominationRows } = await call('commendations.round', { id: roundId });
    expect(nominationRows.map((row) => row.recipientBirth)).toEqual([
      { date: '1980-01-01', precision: 'year' },
      null,
      null,
    ]);
  });

  test('a reason from a template takes the year of the round', async () => {
    const office = await openRoundOffice();
    const { call, roundId, technology } = office;
    const { rows } = await call('commendations.catalogue', { on: '2021-12-31' });
    const template = rows.find((row) => row.code === 'GK')?.reasonTemplates[0]?.text ?? '';
    const nomination = { recipientKind: 'collective' as const, unitId: technology, formCode: 'GK', reason: template };
    await call('commendations.nominate', { roundId, nominations: [nomination] });
    const { nominationRows } = await call('commendations.round', { id: roundId });
    expect(nominationRows[0]?.reason).toBe('Đã hoàn thành xuất sắc nhiệm vụ năm 2021');
  });

  test('the same recipient and form twice in a round is refused by name, and nothing of the list is kept', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    await nominate(office, staffIds[0]);
    const both = [staffIds[1], staffIds[0]].map((staffId) => ({
      recipientKind: 'individual' as const,
      staffId: staffId ?? null,
      formCode: 'GK',
      reason: 'Lý do khác',
    }));
    await expect(call('commendations.nominate', { roundId, nominations: both })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      data: { name: 'Hoàng Văn Tú' },
    });
    expect((await call('commendations.round', { id: roundId })).nominationRows).toHaveLength(1);
    await nominate(office, staffIds[0], 'LDTT');
  });

  test('with those who cannot be left out, says who and why', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    const [first = '', second = '', third = ''] = staffIds;
    await nominate(office, first);
    await call('staff.remove', { ids: [third] });
    const nominations = [first, second, third].map((staffId) => ({
      recipientKind: 'individual' as const,
      staffId,
      formCode: 'GK',
      reason,
    }));
    await expect(call('commendations.nominate', { roundId, nominations })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    const { ids, refused } = await call('commendations.nominate', { roundId, skipImpossible: true, nominations });
    expect(ids).toHaveLength(1);
    expect(refused.map(({ staffId, why }) => [staffId, why])).toEqual([
      [first, 'alreadyNominated'],
      [third, 'inBin'],
    ]);
  });

  test('one request cannot name the same recipient twice either', async () => {
    const { call, roundId, technology } = await openRoundOffice();
    const household = (recipientName: string) => ({
      recipientKind: 'household' as const,
      unitId: technology,
      recipientName,
      formCode: 'GK',
      reason,
    });
    const nominations = [household('Hoàng Văn Hòa'), household('Hoàng văn Hoà')];
    await expect(call('commendations.nominate', { roundId, nominations })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
  });

  test.each([
    [{ recipientKind: 'individual' as const }, 'staffId'],
    [{ recipientKind: 'collective' as const }, 'unitId'],
    [{ recipientKind: 'household' as const }, 'recipientName'],
  ])('%j needs its %s', async (recipient, field) => {
    const { call, roundId } = await openRoundOffice();
    const nominations = [{ ...recipient, formCode: 'GK', reason }];
    await expect(call('commendations.nominate', { roundId, nominations })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: [{ path: `nominations.0.${field}`, rule: 'required' }] },
    });
  });

  test('a form is for its own kinds of recipient', async () => {
    const office = await openRoundOffice();
    await expect(nominate(office, office.staffIds[0], 'TTLDTT')).rejects.toMatchObject({
      data: { reason: 'formNotForRecipient', name: 'Tập thể lao động tiên tiến' },
    });
    await expect(nominate(office, office.staffIds[0], 'XXX')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('somebody in the bin is not nominated', async () => {
    const office = await openRoundOffice();
    await office.call('staff.remove', { ids: office.staffIds.slice(0, 1) });
    await expect(nominate(office, office.staffIds[0])).rejects.toMatchObject({
      data: { reason: 'recipientRemoved', name: 'Hoàng Văn Tú' },
    });
  });

  test('another form must be free for the recipient', async () => {
    const office = await openRoundOffice();
    const { call, staffIds } = office;
    await nominate(office, staffIds[0], 'GK');
    const { ids } = await nominate(office, staffIds[0], 'LDTT');
    await expect(call('commendations.updateNomination', { id: ids[0] ?? '', formCode: 'GK' })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    await call('commendations.updateNomination', { id: ids[0] ?? '', formCode: 'CSTDCS', reason: 'Năm {year}' });
    const { nominationRows } = await call('commendations.round', { id: office.roundId });
    expect(nominationRows[1]).toMatchObject({ formCode: 'CSTDCS', reason: 'Năm 2021' });
  });

  test('a withdrawn one is gone, and comes back when the withdrawal is undone', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    const { ids } = await nominate(office, staffIds[0]);
    await call('commendations.withdrawNomination', { ids });
    expect((await call('commendations.round', { id: roundId })).nominationRows).toEqual([]);
    const { rows } = await call('safekeeping.history', {});
    await call('safekeeping.undo', { operationId: rows[0]?.id ?? '' });
    expect((await call('commendations.round', { id: roundId })).nominationRows).toHaveLength(1);
  });

  test('a decided one stays as it is', async () => {
    const office = await openRoundOffice();
    const { call } = office;
    const ids = await approveCertificates(office, { staffIds: office.staffIds.slice(0, 1) });
    await issue(office);
    const refused = { data: { reason: 'nominationDecided', name: 'Hoàng Văn Tú' } };
    await expect(call('commendations.withdrawNomination', { ids })).rejects.toMatchObject(refused);
    await expect(call('commendations.judgeNominations', { ids, status: 'declined' })).rejects.toMatchObject(refused);
    await expect(
      call('commendations.updateNomination', { id: ids[0] ?? '', reason: 'Lý do khác' }),
    ).rejects.toMatchObject(refused);
  });
});

test('the catalogue tells what the office decides and what waits for a higher level', async () => {
  const { call } = await openRoundOffice();
  const { rows, rulePackId } = await call('commendations.catalogue', { on: '2021-12-31' });
  expect(rulePackId).toBe('2021');
  const decided = rows.filter((row) => row.officeDecides).map((row) => row.code);
  expect(decided).toEqual(['LDTT', 'CSTDCS', 'TTLDTT', 'GK']);
});
