import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { openOffice } from './backend.ts';

async function officeWithPerson(fields: Partial<InputOf<'staff.create'>> = {}) {
  const office = await openOffice();
  const { id } = await office.call('staff.create', {
    fullName: 'Lê Văn An',
    unitId: office.rootUnitId,
    kind: 'civilServant',
    joinedOn: '2015-01-01',
    ...fields,
  });
  const person = () => office.call('staff.get', { id });
  const newestAct = async () => (await office.call('safekeeping.history', {})).rows[0];
  return { ...office, id, person, newestAct };
}

describe('the file', () => {
  test('holds rank, pay, qualifications and union membership, all optional', async () => {
    const details = {
      citizenIdIssuedOn: { date: '2021-05-01', precision: 'day' as const },
      nextRaiseOn: { date: '2024-04-01', precision: 'month' as const },
      citizenIdIssuedBy: 'Cục Cảnh sát QLHC về TTXH',
      hometown: 'Lạng Sơn',
      rankName: 'Chuyên viên',
      rankCode: '01.003',
      payStep: 3,
      payCoefficientHundredths: 300,
      qualification: 'Đại học',
      unionJoined: { date: '2010-07-01', precision: 'month' as const },
    };
    const { call, id, person } = await officeWithPerson({ details });
    expect((await person()).details).toMatchObject({ ...details, residence: '', paidFrom: null, ethnicity: '' });
    await call('staff.update', { id, changes: { details: { payStep: 4, unionJoined: null, hometown: '' } } });
    const { details: corrected } = await person();
    expect(corrected).toMatchObject({ payStep: 4, unionJoined: null, hometown: '', rankCode: '01.003' });
  });

  test('nothing said leaves no row in the history', async () => {
    const { call, id, newestAct } = await officeWithPerson();
    await call('staff.update', { id, changes: { phone: '0900000000', details: { hometown: '' } } });
    expect((await newestAct())?.rows).toBe(1);
  });
});

describe('sensitive fields', () => {
  test('are refused until the office says what for, then shown, then withheld again', async () => {
    const { call, id, person } = await officeWithPerson();
    const tell = (details: InputOf<'staff.update'>['changes']['details']) =>
      call('staff.update', { id, changes: { details } });
    await expect(tell({ ethnicity: 'Tày' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'sensitiveFieldOff' },
    });
    await expect(
      call('staff.create', {
        fullName: 'Lê Thị Bình',
        unitId: (await person()).unitId,
        kind: 'contract',
        details: { partyJoined: { date: '2001-01-01', precision: 'year' } },
      }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect((await call('staff.list', {})).total).toBe(1);

    await call('staff.keepSensitive', { field: 'ethnicity', purpose: 'Báo cáo cán bộ người dân tộc thiểu số' });
    expect((await call('staff.sensitiveUses', {})).rows).toEqual([
      expect.objectContaining({ field: 'ethnicity', purpose: 'Báo cáo cán bộ người dân tộc thiểu số' }),
    ]);
    await tell({ ethnicity: 'Tày' });
    await expect(tell({ religion: 'Không' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    expect((await person()).details.ethnicity).toBe('Tày');

    expect(await call('staff.dropSensitive', { field: 'ethnicity' })).toEqual({ erased: 0 });
    expect((await person()).details.ethnicity).toBe('');
    // A form that shows nothing sends nothing: what is stored is not wiped by it.
    await tell({ ethnicity: '', hometown: 'Lạng Sơn' });
    await call('staff.keepSensitive', { field: 'ethnicity', purpose: 'Báo cáo' });
    expect((await person()).details).toMatchObject({ ethnicity: 'Tày', hometown: 'Lạng Sơn' });
  });

  test('can be erased from every file when they are switched off', async () => {
    const { call, id, person } = await officeWithPerson();
    await call('staff.keepSensitive', { field: 'party', purpose: 'Công tác đảng' });
    const joined = { date: '2003-02-03', precision: 'day' as const };
    await call('staff.update', { id, changes: { details: { partyJoined: joined } } });
    expect(await call('staff.dropSensitive', { field: 'party', erase: true })).toEqual({ erased: 1 });
    await call('staff.keepSensitive', { field: 'party', purpose: 'Công tác đảng' });
    expect((await person()).details.partyJoined).toBeNull();
  });

  test('do not show in the history while they are off', async () => {
    const { call, id, newestAct } = await officeWithPerson();
    await call('staff.keepSensitive', { field: 'religion', purpose: 'Thống kê' });
    await call('staff.update', { id, changes: { details: { religion: 'Phật giáo' } } });
    const act = await newestAct();
    const shown = async () => JSON.stringify(await call('safekeeping.changes', { operationId: act?.id ?? '' }));
    expect(await shown()).toContain('Phật giáo');
    await call('staff.dropSensitive', { field: 'religion' });
    expect(await shown()).not.toContain('Phật giáo');
  });
});

describe('the number of the identity card', () => {
  test('is masked, and a look at it stays in the history for good', async () => {
    const { call, id, person, newestAct } = await officeWithPerson({ citizenId: '020180000001' });
    expect((await person()).citizenId).toBe('•••••••••001');
    expect(await call('staff.revealCitizenId', { id })).toEqual({ citizenId: '020180000001' });
    const act = await newestAct();
    expect(act).toMatchObject({ procedure: 'staff.revealCitizenId', actor: 'kiểm thử', canUndo: false });
    await expect(call('safekeeping.undo', { operationId: act?.id ?? '' })).rejects.toMatchObject({
      code: 'CANNOT_UNDO',
      data: { reason: 'disclosed' },
    });
    expect((await call('safekeeping.history', { rowId: id })).total).toBe(1);
  });

  test('sent back masked stays as it is; another masked number is refused', async () => {
    const { call, id } = await officeWithPerson({ citizenId: '020180000001' });
    await call('staff.update', { id, changes: { citizenId: '•••••••••001', phone: '0900000000' } });
    expect(await call('staff.revealCitizenId', { id })).toEqual({ citizenId: '020180000001' });
    await expect(call('staff.update', { id, changes: { citizenId: '•••••••••002' } })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await call('staff.update', { id, changes: { citizenId: '' } });
    expect(await call('staff.revealCitizenId', { id })).toEqual({ citizenId: '' });
  });

  test('is masked in the history of changes too', async () => {
    const { call, newestAct } = await officeWithPerson({ citizenId: '020180000001' });
    const { rows } = await call('safekeeping.changes', { operationId: (await newestAct())?.id ?? '' });
    expect(JSON.stringify(rows)).not.toContain('020180000001');
    expect(JSON.stringify(rows)).toContain('•••••••••001');
  });
});

describe('discipline', () => {
  test('is recorded with form, day and decision, ends, and stands in the timeline', async () => {
    const { call, id, person } = await officeWithPerson();
    const measure = {
      form: 'reprimand' as const,
      decidedOn: '2020-03-01',
      decisionNumber: '9/QĐ-STTTT',
      reason: 'Vi phạm giờ làm việc',
    };
    const { id: disciplineId } = await call('staff.recordDiscipline', { staffId: id, ...measure });
    await call('staff.updateDiscipline', { id: disciplineId, changes: { endedOn: '2021-03-01' } });
    const { disciplines, timeline } = await person();
    expect(disciplines).toEqual([{ id: disciplineId, ...measure, endedOn: '2021-03-01' }]);
    expect(timeline[0]).toEqual({
      on: '2020-03-01',
      kind: 'discipline',
      title: 'Khiển trách',
      detail: 'Vi phạm giờ làm việc · 9/QĐ-STTTT',
      subjectId: disciplineId,
    });
    await call('staff.removeDiscipline', { id: disciplineId });
    expect((await person()).disciplines).toEqual([]);
  });

  test('does not end before it began', async () => {
    const { call, id } = await officeWithPerson();
    const measure = { staffId: id, form: 'warning' as const, decidedOn: '2020-03-01' };
    await expect(call('staff.recordDiscipline', { ...measure, endedOn: '2020-02-01' })).rejects.toMatchObject({
      code: 'DATE_OUT_OF_ORDER',
    });
  });
});

test('leave, retirement and return are kept with their days', async () => {
  const { call, id, person } = await officeWithPerson();
  await call('staff.setStatus', { id, on: '2019-01-01', status: 'onLeave', decisionNumber: '3/QĐ' });
  await call('staff.setStatus', { id, on: '2019-07-01', status: 'working' });
  expect((await person()).statuses).toEqual([
    { id: expect.any(String), on: '2019-07-01', status: 'working', decisionNumber: '' },
    { id: expect.any(String), on: '2019-01-01', status: 'onLeave', decisionNumber: '3/QĐ' },
  ]);
});

test('who is in the bin goes with the whole file when it is emptied', async () => {
  const { call, id } = await officeWithPerson({ citizenId: '020180000001', details: { hometown: 'Lạng Sơn' } });
  await call('staff.recordDiscipline', { staffId: id, form: 'warning', decidedOn: '2020-03-01' });
  await call('staff.revealCitizenId', { id });
  await call('staff.remove', { ids: [id] });
  expect(await call('safekeeping.emptyBin', {})).toEqual({ removed: 1 });
});
