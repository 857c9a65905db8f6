import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { approveCertificates, issue, openRoundOffice, yearlyRound } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';

/** A department, one of its people and one of another department's, decided. */
async function decidedOffice() {
  const office = await openRoundOffice();
  const { staffIds, technology } = office;
  await approveCertificates(office, { staffIds: [staffIds[0] ?? '', staffIds[2] ?? ''], unitIds: [technology] });
  const { id: decisionId } = await issue(office);
  const { awards } = await office.call('commendations.decision', { id: decisionId });
  const { rows: templates } = await office.call('certificates.templates', {});
  return { ...office, decisionId, awards, templates, file: join(temporaryFolder(), 'giay-khen.pdf') };
}

describe('pre-flight leads to where each thing is mended', () => {
  test('nothing is said of a batch that is in order; it is listed as it will be printed', async () => {
    const { call, decisionId, awards } = await decidedOffice();
    const check = await call('certificates.check', { decisionId });
    expect(check).toMatchObject({ problems: [], certificates: 3 });
    const inTurn = awards.map(({ id: awardId, recipientName }) => ({ awardId, recipientName }));
    expect(check.printable).toEqual(inTurn);
    const [department, fromPress, fromTechnology] = inTurn;
    expect(fromPress?.recipientName).toBe('Nguyễn Thị Ánh');
    const byUnit = await call('certificates.check', { decisionId, order: 'unit' });
    expect(byUnit.printable).toEqual([department, fromTechnology, fromPress]);
  });

  test('a name corrected since, to the person', async () => {
    const { call, decisionId, staffIds } = await decidedOffice();
    await call('staff.update', { id: staffIds[0] ?? '', changes: { fullName: 'Hoàng Văn Tứ' } });
    const { problems, printable } = await call('certificates.check', { decisionId });
    expect(problems).toMatchObject([
      {
        kind: 'nameDiffers',
        values: { name: 'Hoàng Văn Tứ' },
        stops: false,
        where: { page: 'staff', id: staffIds[0] },
      },
    ]);
    expect(printable).toHaveLength(3);
  });

  test('a text too long, said once, to its box on this certificate alone', async () => {
    const { call, decisionId, awards, signatoryId, templates } = await decidedOffice();
    const person = awards.find(({ recipientKind }) => recipientKind === 'individual');
    await call('commendations.amendDecision', {
      decisionId,
      number: 6,
      issuedOn: '2022-01-10',
      signatoryId,
      subject: 'Về việc sửa đổi',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
      reason: 'Ghi thiếu',
      amendments: [{ awardId: person?.id ?? '', changes: { reason: 'Đã hoàn thành tốt nhiệm vụ '.repeat(60).trim() } }],
    });
    const { problems, printable } = await call('certificates.check', { decisionId });
    const template = templates.find(({ shippedAs }) => shippedAs === 'giay-khen-ca-nhan-a4');
    expect(problems).toEqual([
      {
        awardId: person?.id,
        recipientName: person?.recipientName,
        kind: 'overflow',
        boxId: 'merit',
        stops: true,
        values: { field: 'achievement' },
        where: { page: 'certificate', templateId: template?.id },
      },
    ]);
    expect(printable).toHaveLength(2);
  });

  test('what was printed before, to the award; what is revoked, to the decision that did it', async () => {
    const { call, decisionId, awards, signatoryId, file } = await decidedOffice();
    const [first, second] = awards.map(({ id }) => id);
    await call('certificates.print', { awardIds: [first ?? ''], file });
    const { id: revokingId } = await call('commendations.revokeAwards', {
      decisionId,
      number: 6,
      issuedOn: '2022-01-10',
      signatoryId,
      subject: 'Về việc hủy bỏ khen thưởng',
      legalBases: ['Căn cứ Luật Thi đua, khen thưởng'],
      reason: 'Kê khai không đúng',
      awardIds: [second ?? ''],
    });
    expect((await call('certificates.check', { decisionId })).problems).toMatchObject([
      { kind: 'printedBefore', stops: false, where: { page: 'award', id: first } },
      { kind: 'revoked', stops: true, where: { page: 'decision', id: revokingId } },
    ]);
  });

  test('a second certificate of one form for one person, to the other one', async () => {
    const office = await decidedOffice();
    const { call, staffIds, awards } = office;
    const round = await call('commendations.createRound', { ...yearlyRound, name: 'Xét khen thưởng đợt 2' });
    await approveCertificates({ ...office, roundId: round.id }, { staffIds: staffIds.slice(0, 1) });
    const { id } = await issue({ ...office, roundId: round.id }, { number: 7, warningsReason: 'Thành tích đột xuất' });
    const [later] = (await call('commendations.decision', { id })).awards;
    const earlier = awards.find(({ staffId }) => staffId === staffIds[0]);
    const awardIds = [earlier?.id ?? '', later?.id ?? ''];
    expect((await call('certificates.check', { awardIds })).problems).toMatchObject([
      { kind: 'twice', values: { others: later?.registerText }, where: { page: 'award', id: later?.id } },
      { kind: 'twice', values: { others: earlier?.registerText }, where: { page: 'award', id: earlier?.id } },
    ]);
  });

  test('a code without a key, to the keys', async () => {
    const { call, decisionId, templates } = await decidedOffice();
    const template = templates.find(({ shippedAs }) => shippedAs === 'giay-khen-tap-the-a4');
    const { body } = await call('certificates.template', { id: template?.id ?? '' });
    const code = { kind: 'qr' as const, id: 'ma', xMm: 30, yMm: 150, widthMm: 25, heightMm: 25, printed: true };
    await call('certificates.saveTemplate', {
      id: template?.id ?? '',
      body: { ...body, boxes: [...body.boxes, code] },
    });
    expect((await call('certificates.check', { decisionId })).problems).toMatchObject([
      { kind: 'noKey', stops: true, where: { page: 'settings', tab: 'proof' } },
    ]);
  });

  test('what has no design on the paper chosen, to the designs; the rest can be printed', async () => {
    const { call, decisionId, awards, templates, file } = await decidedOffice();
    const [blank] = (await call('certificates.blanks', {})).rows;
    const blankId = blank?.id ?? '';
    for (const { id } of templates.filter((each) => each.blankId === blankId && each.recipientKind === 'individual'))
      await call('certificates.deleteTemplate', { id });
    const { problems, printable, certificates } = await call('certificates.check', { decisionId, blankId });
    expect(certificates).toBe(3);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatchObject({
      kind: 'noTemplate',
      stops: true,
      where: { page: 'settings', tab: 'certificates' },
    });
    expect(printable.map(({ awardId }) => awardId)).toEqual([awards[0]?.id]);
    await expect(call('certificates.print', { decisionId, blankId, file })).rejects.toMatchObject({
      code: 'NO_CERTIFICATE_TEMPLATE',
    });
  });

  test('what is printed exactly as before is not mended in a design of today', async () => {
    const { call, awards, file } = await decidedOffice();
    const awardIds = [awards[0]?.id ?? ''];
    const { printId } = await call('certificates.print', { awardIds, file });
    const { problems } = await call('certificates.check', { awardIds, printId: printId ?? '' });
    expect(problems).toMatchObject([{ kind: 'printedBefore', where: { page: 'award', id: awardIds[0] } }]);
  });
});
