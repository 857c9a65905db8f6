import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { approveCertificates, issue, openRoundOffice, registerOf } from './awardRound.ts';
import { readPaper } from './documents/wordReader.ts';

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

/** Six people and two departments rewarded by decision 05/QĐ-STTTT. */
async function decidedOffice() {
  const office = await openRoundOffice();
  const { staffIds, technology, press } = office;
  await approveCertificates(office, { staffIds, unitIds: [technology, press] });
  const { id: decisionId } = await issue(office);
  const { awards } = await office.call('commendations.decision', { id: decisionId });
  return { ...office, decisionId, awards };
}

type Decided = Awaited<ReturnType<typeof decidedOffice>>;

const paper = (office: Pick<Office, 'signatoryId'>) => ({
  number: 6,
  issuedOn: '2022-01-10',
  signatoryId: office.signatoryId,
  subject: 'Về việc hủy bỏ khen thưởng',
  legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
  reason: 'Kê khai thành tích không đúng',
});

function revoke(office: Decided, fields: Partial<InputOf<'commendations.revokeAwards'>> = {}) {
  return office.call('commendations.revokeAwards', { ...paper(office), decisionId: office.decisionId, ...fields });
}

function amend(office: Decided, fields: Partial<InputOf<'commendations.amendDecision'>> = {}) {
  const [first] = office.awards;
  return office.call('commendations.amendDecision', {
    ...paper(office),
    decisionId: office.decisionId,
    amendments: [{ awardId: first?.id ?? '', changes: { recipientName: 'Phòng Chuyển đổi số' } }],
    ...fields,
  });
}

describe('a revocation', () => {
  test('is a decision of its own; its awards stay in the register with who revoked them', async () => {
    const office = await decidedOffice();
    const awardIds = office.awards.slice(0, 2).map(({ id }) => id);
    const { id, awards, bonusTotalDong } = await revoke(office, { awardIds });
    expect({ awards, bonusTotalDong }).toEqual({ awards: 2, bonusTotalDong: 1_800_000 });
    const register = await registerOf(office);
    expect(register).toHaveLength(8);
    expect(register[0]).toMatchObject({
      registerText: '01/2021',
      status: 'revoked',
      revoked: { decisionId: id, symbol: '06/QĐ-STTTT', on: '2022-01-10' },
    });
    expect(await office.call('commendations.register', { status: 'revoked' })).toMatchObject({
      total: 2,
      revoked: 2,
      bonusTotalDong: 0,
    });
    const whole = { total: 8, revoked: 2, bonusTotalDong: 6 * 450_000 };
    expect(await office.call('commendations.register', {})).toMatchObject(whole);
    expect(await office.call('commendations.register', { search: 'giay khen' })).toMatchObject(whole);
    const revocation = await office.call('commendations.decision', { id });
    expect(revocation).toMatchObject({
      kind: 'revocation',
      reason: 'Kê khai thành tích không đúng',
      target: { id: office.decisionId, symbol: '05/QĐ-STTTT', issuedOn: '2021-12-28' },
      collectives: 2,
      individuals: 0,
      bonusTotalDong: 1_800_000,
    });
    expect(revocation.awards.map((award) => award.id)).toEqual(awardIds);
  });

  test('leaves the decision it revokes as it was issued, and shows there', async () => {
    const office = await decidedOffice();
    const { call, decisionId } = office;
    const before = await call('commendations.decision', { id: decisionId });
    const { id } = await revoke(office);
    const after = await call('commendations.decision', { id: decisionId });
    expect(after.corrections.map((correction) => correction.id)).toEqual([id]);
    // What is revoked no longer waits to be handed over.
    expect({ ...after, awards: [], corrections: [] }).toEqual({ ...before, awards: [], notHandedOver: 0 });
    expect(new Set(after.awards.map(({ status }) => status))).toEqual(new Set(['revoked']));
  });

  test('its numbers are never given again', async () => {
    const office = await decidedOffice();
    await revoke(office);
    const { id: roundId } = await office.call('commendations.createRound', {
      name: 'Đợt bổ sung',
      year: 2021,
      periodFrom: '2021-01-01',
      periodTo: '2021-12-31',
    });
    const again = { ...office, roundId };
    await approveCertificates(again, { staffIds: office.staffIds.slice(0, 1) });
    await issue(again, { number: 7, issuedOn: '2022-02-01' });
    expect((await registerOf(office)).map(({ registerNumber }) => registerNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('lets the same be decided anew in its round, under a number of its own', async () => {
    const office = await decidedOffice();
    const { call, roundId, staffIds } = office;
    const again = () => approveCertificates(office, { staffIds: staffIds.slice(0, 1) });
    await expect(again()).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const award = office.awards.find(({ staffId }) => staffId === staffIds[0]);
    await revoke(office, { awardIds: [award?.id ?? ''] });
    await again();
    await expect(again()).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    await issue(office, { number: 7, issuedOn: '2022-01-11' });
    await expect(again()).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const ofPerson = (await registerOf(office)).filter(({ staffId }) => staffId === staffIds[0]);
    expect(ofPerson.map(({ registerText, status }) => [registerText, status])).toEqual([
      [award?.registerText, 'revoked'],
      ['09/2021', 'granted'],
    ]);
    const { nominationRows } = await call('commendations.round', { id: roundId });
    expect(nominationRows.filter(({ isRevoked }) => isRevoked).map(({ staffId }) => staffId)).toEqual([staffIds[0]]);
  });

  test('counts for nothing in the checks: what was revoked may be proposed again', async () => {
    const office = await decidedOffice();
    const period = { year: 2021, periodFrom: '2021-01-01', periodTo: '2021-12-31' };
    const { id: roundId } = await office.call('commendations.createRound', { name: 'Đợt bổ sung', ...period });
    await approveCertificates({ ...office, roundId }, { staffIds: office.staffIds.slice(0, 1) });
    expect(await office.call('commendations.checks', { roundId })).toMatchObject({ openWarnings: 1 });
    await revoke(office);
    expect(await office.call('commendations.checks', { roundId })).toMatchObject({ openWarnings: 0 });
  });

  const refusals: [string, (office: Decided) => Partial<InputOf<'commendations.revokeAwards'>>, object][] = [
    ['before the decision', () => ({ issuedOn: '2021-12-27' }), { code: 'DATE_OUT_OF_ORDER' }],
    ['under a number used', () => ({ number: 5, issuedOn: '2021-12-30' }), { code: 'NUMBER_USED' }],
    ['of an award of another decision', (office) => ({ awardIds: [office.roundId] }), { code: 'NOT_FOUND' }],
  ];
  test.each(refusals)('is refused %s, and nothing is kept', async (_, fields, error) => {
    const office = await decidedOffice();
    await expect(revoke(office, fields(office))).rejects.toMatchObject(error);
    expect((await office.call('commendations.decisions', {})).rows).toHaveLength(1);
    expect(new Set((await registerOf(office)).map(({ status }) => status))).toEqual(new Set(['granted']));
  });

  test('is not done twice, not of a correction, and not undone', async () => {
    const office = await decidedOffice();
    const [first] = office.awards;
    const { id } = await revoke(office, { awardIds: [first?.id ?? ''] });
    const again = { number: 7, awardIds: [first?.id ?? ''] };
    await expect(revoke(office, again)).rejects.toMatchObject({ data: { reason: 'awardRevoked' } });
    await expect(revoke(office, { number: 7, decisionId: id })).rejects.toMatchObject({
      data: { reason: 'decisionIsCorrection' },
    });
    await revoke(office, { number: 7 });
    await expect(revoke(office, { number: 8 })).rejects.toMatchObject({ data: { reason: 'nothingGranted' } });
    const { rows } = await office.call('safekeeping.history', {});
    await expect(office.call('safekeeping.undo', { operationId: rows[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'CANNOT_UNDO',
    });
  });
});

describe('an amendment', () => {
  test('corrects the words of the register and keeps those of the decision', async () => {
    const office = await decidedOffice();
    const { call } = office;
    const person = office.awards.find(({ recipientName }) => recipientName === 'Lê Văn An');
    const { id, awards } = await amend(office, {
      amendments: [{ awardId: person?.id ?? '', changes: { recipientName: 'Lê Văn Ân', honorific: 'Ông' } }],
    });
    expect(awards).toBe(1);
    const decision = await call('commendations.decision', { id });
    expect(decision).toMatchObject({ kind: 'amendment', individuals: 1, bonusTotalDong: 0 });
    expect(decision.amendments).toEqual([
      { awardId: person?.id, before: { recipientName: 'Lê Văn An' }, after: { recipientName: 'Lê Văn Ân' } },
    ]);
    expect(await call('commendations.register', { search: 'le van an' })).toMatchObject({
      total: 1,
      rows: [{ recipientName: 'Lê Văn Ân', registerText: '03/2021', amended: { decisionId: id } }],
    });
  });

  test('may follow another', async () => {
    const office = await decidedOffice();
    await amend(office);
    await amend(office, {
      number: 7,
      amendments: [{ awardId: office.awards[0]?.id ?? '', changes: { recipientName: 'Phòng Công nghệ số' } }],
    });
    expect((await registerOf(office))[0]).toMatchObject({
      recipientName: 'Phòng Công nghệ số',
      amended: { symbol: '07/QĐ-STTTT' },
    });
  });

  test('that changes nothing, or one award twice, is refused at its line', async () => {
    const office = await decidedOffice();
    const awardId = office.awards[0]?.id ?? '';
    const same = { awardId, changes: { recipientName: 'Phòng Công nghệ thông tin' } };
    const other = { awardId, changes: { recipientName: 'Phòng Chuyển đổi số' } };
    await expect(amend(office, { amendments: [same] })).rejects.toMatchObject({
      data: { issues: [{ path: 'amendments.0', rule: 'unchanged' }] },
    });
    await expect(amend(office, { amendments: [other, other] })).rejects.toMatchObject({
      data: { issues: [{ path: 'amendments.1', rule: 'unchanged' }] },
    });
    expect((await registerOf(office))[0]).toMatchObject({ recipientName: 'Phòng Công nghệ thông tin', amended: null });
  });

  test('of a revoked award is refused', async () => {
    const office = await decidedOffice();
    await revoke(office);
    await expect(amend(office, { number: 7 })).rejects.toMatchObject({ data: { reason: 'awardRevoked' } });
  });
});

test('what a correction would say names the decision it corrects', async () => {
  const office = await decidedOffice();
  const { decisionId } = office;
  const defaultsOf = (kind: 'amendment' | 'revocation') =>
    office.call('commendations.correctionDefaults', { decisionId, kind, issuedOn: '2021-12-30' });
  const revocation = await defaultsOf('revocation');
  expect(revocation).toMatchObject({
    number: 6,
    subject: 'Về việc hủy bỏ khen thưởng tại Quyết định số 05/QĐ-STTTT ngày 28 tháng 12 năm 2021',
  });
  expect(revocation.legalBases.at(-1)).toBe('Căn cứ Quyết định số 05/QĐ-STTTT ngày 28 tháng 12 năm 2021');
  expect((await defaultsOf('amendment')).subject).toContain('sửa đổi, bổ sung Quyết định số 05/QĐ-STTTT');
});

test('the paper of a decision is written in the words in which it was issued', async () => {
  const office = await decidedOffice();
  const { call, decisionId, dataFolder } = office;
  await amend(office);
  await amend(office, {
    number: 7,
    amendments: [{ awardId: office.awards[0]?.id ?? '', changes: { recipientName: 'Phòng Công nghệ số' } }],
  });
  await revoke(office, { number: 8 });
  const file = join(dataFolder, 'quyet-dinh.docx');
  await call('documents.writeWord', { kind: 'decision', subjectId: decisionId, file });
  const { tables } = readPaper(readFileSync(file));
  const names = tables.flat(2).filter((cell) => cell.startsWith('Phòng Công nghệ') || cell.startsWith('Phòng Chuyển'));
  expect(names).toEqual(['Phòng Công nghệ thông tin']);
});
