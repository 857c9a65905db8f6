import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { approveCertificates, director, issue, openRoundOffice, reason, registerOf } from './awardRound.ts';
import { sampleProfile } from './backend.ts';
import { moveStaff } from './people.ts';

/** The whole list approved: two departments and six people. */
async function approvedOffice() {
  const office = await openRoundOffice();
  const ids = await approveCertificates(office, {
    staffIds: office.staffIds,
    unitIds: [office.technology, office.press],
  });
  return { ...office, ids };
}

describe('a decision', () => {
  test('makes every approved nomination an award, collectives first and then people by name', async () => {
    const office = await approvedOffice();
    const { id, awards, bonusTotalDong } = await issue(office);
    // 2 × 0,6 and 6 × 0,3 of 1.490.000, each rounded up to ten thousand.
    expect({ awards, bonusTotalDong }).toEqual({ awards: 8, bonusTotalDong: 2 * 900_000 + 6 * 450_000 });
    const decision = await office.call('commendations.decision', { id });
    expect(decision).toMatchObject({
      symbol: '05/QĐ-STTTT',
      collectives: 2,
      individuals: 6,
      bonusTotalDong: 4_500_000,
    });
    expect(decision.awards.map((award) => [award.registerText, award.honorific, award.recipientName])).toEqual([
      ['01/2021', '', 'Phòng Công nghệ thông tin'],
      ['02/2021', '', 'Phòng Thông tin - Báo chí - Xuất bản'],
      ['03/2021', 'Ông', 'Lê Văn An'],
      ['04/2021', 'Bà', 'Nguyễn Thị Ánh'],
      ['05/2021', 'Ông', 'Trần Ân'],
      ['06/2021', 'Ông', 'Dương Văn Dũng'],
      ['07/2021', 'Bà', 'Đỗ Thị Đào'],
      ['08/2021', 'Ông', 'Hoàng Văn Tú'],
    ]);
    const { nominationRows, awards: decided } = await office.call('commendations.round', { id: office.roundId });
    expect(new Set(nominationRows.map((row) => row.status))).toEqual(new Set(['decided']));
    expect(decided).toBe(8);
  });

  test('keeps names, places, titles and money as they were on its day', async () => {
    const office = await approvedOffice();
    const { call, staffIds, technology, press } = office;
    const { id } = await issue(office);
    const before = await call('commendations.decision', { id });

    await moveStaff(office, { id: staffIds[0] ?? '', on: '2022-02-01', unitId: press, position: 'Phó Giám đốc' });
    await call('staff.update', { id: staffIds[4] ?? '', changes: { fullName: 'Lê Văn Anh' } });
    await call('units.rename', { id: technology, on: '2022-01-01', name: 'Phòng Chuyển đổi số' });
    await call('office.saveProfile', {
      ...sampleProfile,
      validFrom: '2025-03-01',
      name: 'Sở Khoa học và Công nghệ',
      abbreviation: 'SKHCN',
    });
    const { settings } = await call('office.get', {});
    await call('office.saveSettings', { ...settings, bonusRounding: 'none' });

    expect(await call('commendations.decision', { id })).toEqual(before);
    const last = before.awards.at(-1);
    expect(last).toMatchObject({ recipientPosition: 'Trưởng phòng', recipientUnit: 'Phòng Công nghệ thông tin' });
    expect(await call('commendations.award', { id: last?.id ?? '' })).toMatchObject({
      bonusDong: 450_000,
      bonus: { baseSalaryDong: 1_490_000, coefficientHundredths: 30, rounding: 'up' },
    });
  });

  test('takes posting and unit name of its own day, not of the period', async () => {
    const office = await approvedOffice();
    const { call, staffIds, press } = office;
    await call('units.rename', { id: press, on: '2022-01-01', name: 'Phòng Thông tin' });
    await moveStaff(office, { id: staffIds[0] ?? '', on: '2022-01-01', unitId: press, position: 'Trưởng phòng' });
    await issue(office, { issuedOn: '2022-01-05' });
    const moved = (await registerOf(office)).find((award) => award.staffId === staffIds[0]);
    expect(moved).toMatchObject({
      recipientUnit: 'Phòng Thông tin',
      unitId: press,
      year: 2021,
      decidedOn: '2022-01-05',
    });
    expect((await registerOf(office)).map((award) => award.recipientName)).toContain('Phòng Thông tin');
  });

  test('is numbered and named with the office of its day', async () => {
    const office = await approvedOffice();
    const { call } = office;
    const renamed = { ...sampleProfile, name: 'Sở Khoa học và Công nghệ', abbreviation: 'SKHCN' };
    await call('office.saveProfile', { ...renamed, validFrom: '2022-01-01' });
    const { settings } = await call('office.get', {});
    await call('office.saveSettings', { ...settings, documentNumberPattern: '{số}/{loại}.{cơ quan}' });
    const [first = '', ...others] = office.ids;
    const old = await issue(office, { nominationIds: [first] });
    const fresh = await issue(office, { issuedOn: '2022-01-05', nominationIds: others });
    expect(await call('commendations.decision', { id: old.id })).toMatchObject({
      symbol: '05/QĐ.STTTT',
      officeName: 'Sở Thông tin và Truyền thông',
    });
    // The same number again: numbers start anew each year.
    expect(await call('commendations.decision', { id: fresh.id })).toMatchObject({
      symbol: '05/QĐ.SKHCN',
      officeName: 'Sở Khoa học và Công nghệ',
      roundName: 'Xét khen thưởng tổng kết năm 2021',
      signatory: { fullName: 'Lê Minh Quân', position: 'Giám đốc', form: 'head', onBehalfOf: '' },
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
    });
    expect((await call('commendations.decisions', { year: 2022 })).rows.map((row) => row.id)).toEqual([fresh.id]);
    // The later one is of a round of the year before: it is found there too.
    expect((await call('commendations.decisions', { year: 2021 })).rows.map((row) => row.id)).toEqual([
      fresh.id,
      old.id,
    ]);
    expect((await call('commendations.decisions', {})).rows.map((row) => row.id)).toEqual([fresh.id, old.id]);
  });

  test('is shown beforehand exactly as it will be issued', async () => {
    const office = await approvedOffice();
    const { call, roundId, staffIds, press } = office;
    await moveStaff(office, { id: staffIds[0] ?? '', on: '2022-01-01', unitId: press, position: 'Phó Trưởng phòng' });
    const { ids } = await call('commendations.nominate', {
      roundId,
      nominations: [{ recipientKind: 'individual', staffId: staffIds[1] ?? null, formCode: 'BKT', reason }],
    });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    const preview = await call('commendations.previewDecision', { roundId, number: 5, issuedOn: '2022-01-05' });
    expect(preview).toMatchObject({ symbol: '05/QĐ-STTTT', ofHigherLevel: 1 });
    expect(preview.rows.at(-1)).toMatchObject({
      recipientName: 'Hoàng Văn Tú',
      recipientDetail: 'Phó Trưởng phòng, Phòng Thông tin - Báo chí - Xuất bản',
      bonusDong: 450_000,
    });

    // One person is nominated for the same achievement twice.
    const warningsReason = 'Hội đồng thống nhất trình cả hai hình thức';
    const { id, bonusTotalDong } = await issue(office, { issuedOn: '2022-01-05', warningsReason });
    const { awards } = await call('commendations.decision', { id });
    expect(preview.bonusTotalDong).toBe(bonusTotalDong);
    expect(preview.rows.map((row) => [row.recipientName, row.formName, row.bonusDong])).toEqual(
      awards.map((award) => [award.recipientName, award.formName, award.bonusDong]),
    );
    await expect(
      call('commendations.previewDecision', { roundId, number: 6, issuedOn: '2022-01-05' }),
    ).rejects.toMatchObject({ data: { reason: 'nothingApproved' } });
  });

  test('decides the nominations named and leaves the others', async () => {
    const office = await approvedOffice();
    await issue(office, { nominationIds: office.ids.slice(0, 2) });
    const { nominationRows } = await office.call('commendations.round', { id: office.roundId });
    expect(nominationRows.map((row) => row.status)).toEqual([
      'decided',
      'decided',
      ...Array<string>(6).fill('approved'),
    ]);
  });

  test('leaves what a higher level decides, and refuses it when named', async () => {
    const office = await openRoundOffice();
    const { call, roundId, staffIds } = office;
    await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    const nominations = [{ recipientKind: 'individual' as const, staffId: staffIds[1] ?? '', formCode: 'BKT', reason }];
    const { ids } = await call('commendations.nominate', { roundId, nominations });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    await expect(issue(office, { nominationIds: ids })).rejects.toMatchObject({
      data: { reason: 'formOfHigherLevel', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
    });
    expect(await issue(office)).toMatchObject({ awards: 1 });
  });

  test('a household has a certificate, and money only where the pack gives it', async () => {
    const office = await openRoundOffice();
    const { call, roundId } = office;
    const nominations = [{ recipientKind: 'household' as const, recipientName: 'Vi Văn Lâm', formCode: 'GK', reason }];
    const { ids } = await call('commendations.nominate', { roundId, nominations });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    expect(await issue(office)).toMatchObject({ awards: 1, bonusTotalDong: 0 });
    expect(await registerOf(office)).toEqual([
      expect.objectContaining({ recipientName: 'Vi Văn Lâm', recipientKind: 'household', unitId: null }),
    ]);
  });
});

describe('a decision is refused, and nothing of it is kept', () => {
  const cases: [string, Parameters<typeof issue>[1], object][] = [
    ['before the round began', { issuedOn: '2020-12-31' }, { code: 'DATE_OUT_OF_ORDER' }],
    ['by a signatory not yet in office', { signatoryId: 'later' }, { code: 'SIGNATORY_NOT_IN_OFFICE' }],
    ['under a number of the year', { number: 4 }, { code: 'NUMBER_USED', data: { number: '04/QĐ-STTTT' } }],
    ['on what is only proposed', { nominationIds: ['proposed'] }, { data: { reason: 'nominationNotApproved' } }],
    ['on what is decided', { nominationIds: ['decided'] }, { data: { reason: 'nominationDecided' } }],
    ['on nothing', { nominationIds: [] }, { data: { reason: 'nothingApproved' } }],
  ];

  test.each(cases)('%s', async (_, fields, error) => {
    const office = await openRoundOffice();
    const { call, staffIds } = office;
    const later = await call('office.saveSignatory', { ...director, validFrom: '2022-01-01' });
    const decided = await approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    await issue(office, { number: 4 });
    await approveCertificates(office, { staffIds: staffIds.slice(1, 3) });
    const proposed = await approveCertificates(office, { staffIds: staffIds.slice(3, 4) });
    await call('commendations.judgeNominations', { ids: proposed, status: 'proposed' });

    const known: Record<string, string[]> = { proposed, decided };
    const { signatoryId, nominationIds, ...plain } = fields ?? {};
    await expect(
      issue(office, {
        ...plain,
        ...(signatoryId ? { signatoryId: later.id } : {}),
        ...(nominationIds ? { nominationIds: nominationIds.flatMap((name) => known[name] ?? []) } : {}),
      }),
    ).rejects.toMatchObject(error);
    expect((await call('commendations.decisions', {})).rows).toHaveLength(1);
    expect(await registerOf(office)).toHaveLength(1);
  });

  test('on a nomination of another round', async () => {
    const office = await openRoundOffice();
    const { call, staffIds } = office;
    const other = await call('commendations.createRound', {
      name: 'Chuyên đề chuyển đổi số',
      kind: 'thematic',
      year: 2021,
      periodFrom: '2021-01-01',
      periodTo: '2021-06-30',
    });
    const ids = await approveCertificates({ ...office, roundId: other.id }, { staffIds: staffIds.slice(0, 1) });
    await expect(issue(office, { nominationIds: ids })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('for somebody put in the bin since', async () => {
    const office = await approvedOffice();
    await office.call('staff.remove', { ids: office.staffIds.slice(1, 2) });
    await expect(issue(office)).rejects.toMatchObject({ data: { reason: 'recipientRemoved', name: 'Đỗ Thị Đào' } });
    expect(await registerOf(office)).toEqual([]);
  });

  test('and cannot be undone once issued', async () => {
    const office = await approvedOffice();
    await issue(office);
    const { rows } = await office.call('safekeeping.history', {});
    await expect(office.call('safekeeping.undo', { operationId: rows[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'CANNOT_UNDO',
    });
  });
});

describe('what a decision would say', () => {
  test('comes from the round, its nominations and its pack', async () => {
    const office = await approvedOffice();
    const { call, roundId } = office;
    const defaults = await call('commendations.decisionDefaults', { roundId, issuedOn: '2021-12-28' });
    expect(defaults.number).toBe(1);
    expect(defaults.subject).toBe('Về việc tặng Giấy khen cho các tập thể, cá nhân hoàn thành tốt nhiệm vụ năm 2021');
    expect(defaults.legalBases[1]).toContain('Nghị định số 91/2017/NĐ-CP');
  });

  test('says nothing of what a higher level decides', async () => {
    const office = await approvedOffice();
    const { call, roundId, staffIds } = office;
    const { ids } = await call('commendations.nominate', {
      roundId,
      nominations: [{ recipientKind: 'individual', staffId: staffIds[0] ?? null, formCode: 'BKT', reason }],
    });
    await call('commendations.judgeNominations', { ids, status: 'approved' });
    const { subject } = await call('commendations.decisionDefaults', { roundId, issuedOn: '2021-12-28' });
    expect(subject).toBe('Về việc tặng Giấy khen cho các tập thể, cá nhân hoàn thành tốt nhiệm vụ năm 2021');
  });

  test('is worded from those chosen', async () => {
    const office = await approvedOffice();
    const { call, roundId, ids } = office;
    const nominationIds = ids.slice(0, 6);
    const { subject } = await call('commendations.decisionDefaults', {
      roundId,
      issuedOn: '2021-12-28',
      nominationIds,
    });
    expect(subject).toBe('Về việc tặng Giấy khen cho các cá nhân hoàn thành tốt nhiệm vụ năm 2021');
  });

  test('points out a day that fits neither the council, the other numbers nor the calendar', async () => {
    const office = await approvedOffice();
    const { call, roundId, ids } = office;
    await call('commendations.saveCouncilMember', {
      fullName: 'Lê Minh Quân',
      role: 'chair',
      councilTitle: 'Chủ tịch Hội đồng',
      validFrom: '2021-01-01',
    });
    const { id: sessionId } = await call('commendations.createSession', { roundId, heldOn: '2021-12-20' });
    const [nominationId = ''] = ids;
    await call('commendations.recordVotes', {
      sessionId,
      method: 'showOfHands',
      votes: [{ nominationId, votesFor: 1 }],
    });
    await issue(office, { number: 10, issuedOn: '2021-12-28', nominationIds: ids.slice(1, 2) });
    const noticed = async (number: number, issuedOn: string) =>
      (await call('commendations.previewDecision', { roundId, number, issuedOn })).notices;
    expect(await noticed(11, '2021-12-28')).toEqual([]);
    expect(await noticed(9, '2021-12-19')).toEqual([{ code: 'beforeCouncil', on: '2021-12-20', symbol: '' }]);
    const outOfOrder = { code: 'outOfOrder', on: '2021-12-28', symbol: '10/QĐ-STTTT' };
    expect(await noticed(9, '2021-12-29')).toEqual([outOfOrder]);
    expect(await noticed(11, '2021-12-27')).toEqual([outOfOrder]);
    expect(await noticed(1, '9999-01-01')).toEqual([{ code: 'toCome', on: '9999-01-01', symbol: '' }]);
  });

  test('the number follows the last of the year of issue', async () => {
    const office = await approvedOffice();
    await issue(office, { number: 215 });
    const numberOn = async (issuedOn: string) =>
      (await office.call('commendations.decisionDefaults', { roundId: office.roundId, issuedOn })).number;
    expect(await numberOn('2021-12-31')).toBe(216);
    expect(await numberOn('2022-01-01')).toBe(1);
  });
});

describe('handing over', () => {
  test('at a meeting, all at once', async () => {
    const office = await approvedOffice();
    const { call } = office;
    await issue(office);
    const meeting = await call('meetings.create', {
      kind: 'yearlyConference',
      name: 'Hội nghị công chức, viên chức và người lao động năm 2021',
      year: 2021,
      heldOn: '2021-12-30',
    });
    const awardIds = (await registerOf(office)).map((award) => award.id);
    const handOver = (ids: string[], on: string, meetingId: string | null = meeting.id) =>
      call('commendations.handOver', { awardIds: ids, on, meetingId });
    await expect(handOver(awardIds, '2021-12-27', null)).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    await expect(handOver(awardIds, '2021-12-31')).rejects.toMatchObject({
      code: 'NOT_THE_MEETING_DAY',
      data: { heldOn: '2021-12-30' },
    });
    expect(await handOver(awardIds, '2021-12-30')).toEqual({ handedOver: 8 });
    expect((await registerOf(office)).map((award) => award.handedOverOn)).toEqual(Array(8).fill('2021-12-30'));
    await expect(handOver(awardIds.slice(7), '2021-12-30')).rejects.toMatchObject({
      data: { reason: 'awardHandedOver', name: 'Hoàng Văn Tú' },
    });
  });

  test('singly, to who came for it', async () => {
    const office = await approvedOffice();
    const { call } = office;
    await issue(office);
    const [first, second] = await registerOf(office);
    const receivedBy = 'Trần Ân nhận thay';
    await call('commendations.handOver', { awardIds: [second?.id ?? ''], on: '2022-01-10', receivedBy });
    // One that is handed over already keeps the other of the list from being written too.
    const both = [first?.id ?? '', second?.id ?? ''];
    await expect(call('commendations.handOver', { awardIds: both, on: '2022-01-10' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
    });
    expect((await registerOf(office)).slice(0, 2).map((award) => [award.handedOverOn, award.receivedBy])).toEqual([
      [null, ''],
      ['2022-01-10', receivedBy],
    ]);
  });

  test('is taken back when it was entered by mistake; the decision itself never is', async () => {
    const office = await approvedOffice();
    const { call } = office;
    await issue(office);
    const [first] = await registerOf(office);
    await call('commendations.handOver', { awardIds: [first?.id ?? ''], on: '2022-01-10', receivedBy: 'Trần Ân' });
    const [handingOver, issuing] = (await call('safekeeping.history', {})).rows;
    expect([handingOver?.canUndo, issuing?.canUndo]).toEqual([true, false]);
    await call('safekeeping.undo', { operationId: handingOver?.id ?? '' });
    expect((await registerOf(office))[0]).toMatchObject({ handedOverOn: null, receivedBy: '' });
    await expect(call('safekeeping.undo', { operationId: issuing?.id ?? '' })).rejects.toMatchObject({
      data: { reason: 'awarded' },
    });
  });

  test('on a day that has not come', async () => {
    const office = await approvedOffice();
    await issue(office);
    const [award] = await registerOf(office);
    const input = { awardIds: [award?.id ?? ''], on: '9999-01-01' };
    await expect(office.call('commendations.handOver', input)).rejects.toMatchObject({
      code: 'DATE_TO_COME',
      data: { date: '9999-01-01' },
    });
  });

  test('is mended after other acts, and taken back by a record of its own', async () => {
    const office = await approvedOffice();
    const { call } = office;
    const { id: decisionId } = await issue(office);
    const id = (await registerOf(office))[0]?.id ?? '';
    const mend = (handedOver: InputOf<'commendations.correctHandOver'>['handedOver']) =>
      call('commendations.correctHandOver', { awardIds: [id], handedOver });
    const handedOver = { on: '2022-01-10', meetingId: null, receivedBy: 'Trần Ân' };
    await expect(mend(handedOver)).rejects.toMatchObject({ data: { reason: 'awardNotHandedOver' } });
    await call('commendations.handOver', { awardIds: [id], ...handedOver });
    await call('commendations.amendDecision', {
      number: 6,
      issuedOn: '2022-01-20',
      signatoryId: office.signatoryId,
      subject: 'Về việc sửa đổi',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
      decisionId,
      reason: 'Ghi sai',
      amendments: [{ awardId: id, changes: { reason: 'Đã hoàn thành xuất sắc nhiệm vụ năm 2021' } }],
    });

    await expect(mend({ ...handedOver, on: '2021-12-01' })).rejects.toMatchObject({ code: 'DATE_OUT_OF_ORDER' });
    await mend({ ...handedOver, on: '2022-01-11', receivedBy: 'Lê Văn An' });
    expect((await registerOf(office))[0]).toMatchObject({ handedOverOn: '2022-01-11', receivedBy: 'Lê Văn An' });
    const { total } = await call('commendations.statistics', { from: 2021, to: 2021 });
    expect(total).toMatchObject({ handedOver: 1, daysToHandOver: 14 });

    await mend(null);
    expect((await registerOf(office))[0]).toMatchObject({ handedOverOn: null, receivedBy: '' });
    expect((await call('commendations.statistics', { from: 2021, to: 2021 })).total).toMatchObject({ handedOver: 0 });
  });

  test('at a meeting that is not there', async () => {
    const office = await approvedOffice();
    await issue(office);
    const [award] = await registerOf(office);
    const meetingId = office.roundId;
    const input = { awardIds: [award?.id ?? ''], on: '2021-12-30', meetingId };
    await expect(office.call('commendations.handOver', input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
