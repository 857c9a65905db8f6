import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { approveCertificates, director, issue, openRoundOffice, registerOf } from './awardRound.ts';
import { openOffice } from './backend.ts';

const movement = { name: 'Thi đua chuyển đổi số', year: 2021 };

/** One person entered twice, and everything that can point at a person pointing at the second entry. */
async function personTwice() {
  const office = await openRoundOffice();
  const { call, technology, press, roundId } = office;
  const enter = async (fields: Partial<InputOf<'staff.create'>>) =>
    (await call('staff.create', { fullName: 'Nông Thị Hòa', unitId: technology, kind: 'civilServant', ...fields })).id;
  const keptId = await enter({ joinedOn: '2018-01-01', position: 'Chuyên viên', phone: '0900000001' });
  const droppedId = await enter({
    fullName: 'Nông Thị Hoà',
    unitId: press,
    joinedOn: '2012-01-01',
    recruitedOn: { date: '2011-01-01', precision: 'year' },
    position: 'Văn thư',
    email: 'hoa@example.vn',
    phone: '0900000002',
    citizenId: '020180000001',
    details: { hometown: 'Lạng Sơn' },
  });
  const rate = (staffId: string, year: number, rating: 'good' | 'excellent') =>
    call('staff.rate', { year, ratings: [{ staffId, rating }] });
  await rate(keptId, 2020, 'good');
  await rate(droppedId, 2020, 'excellent');
  await rate(droppedId, 2019, 'excellent');
  await call('staff.recordDiscipline', { staffId: droppedId, form: 'reprimand', decidedOn: '2016-01-01' });
  await call('staff.setStatus', { id: droppedId, on: '2014-01-01', status: 'onLeave' });
  await call('staff.setStatus', { id: droppedId, on: '2014-07-01', status: 'working' });
  await call('units.correct', { id: press, headStaffId: droppedId });
  await call('office.saveSignatory', { ...director, staffId: droppedId, form: 'KT', onBehalfOf: 'Giám đốc' });
  await approveCertificates(office, { staffIds: [droppedId] });
  const decision = await issue(office);
  await call('commendations.saveReview', { staffId: droppedId, kind: 'complaint', since: '2021-01-01' });
  await call('commendations.saveCouncilMember', {
    staffId: droppedId,
    fullName: 'Nông Thị Hoà',
    role: 'member',
    councilTitle: 'Ủy viên',
    validFrom: '2020-01-01',
  });
  await call('commendations.nominate', {
    roundId,
    nominations: [{ recipientKind: 'individual', staffId: droppedId, formCode: 'LDTT', reason: 'Đã lao động giỏi' }],
  });
  const meeting = await call('meetings.create', { kind: 'other', name: 'Họp', year: 2019, heldOn: '2019-12-30' });
  await call('meetings.summon', { meetingId: meeting.id, staffIds: [droppedId] });
  const { id: movementId } = await call('pledges.createMovement', movement);
  const { ids } = await call('pledges.create', { movementId, unitIds: [press] });
  const pledgeId = ids[0] ?? '';
  await call('pledges.saveTargets', { pledgeId, targets: [{ content: 'Hồ sơ số', measure: '%', planned: 100 }] });
  await call('pledges.sign', { id: pledgeId, on: '2021-01-15', at: '09:00', signatoryStaffId: droppedId });
  const newestAct = async () => (await call('safekeeping.history', { limit: 1 })).rows[0];
  return { ...office, keptId, droppedId, decisionId: decision.id, meetingId: meeting.id, pledgeId, newestAct };
}

/** Tables whose rows stay with the entry given up: it keeps its own file, and what was said about the entry itself. */
const STAYS = [
  'staffDetails.staffId',
  'disclosures.staffId',
  'staffDistinctions.firstId',
  'staffDistinctions.secondId',
];

function referencesTo(dataFolder: string, staffId: string): Record<string, number> {
  const db = new Database(join(dataFolder, 'thi-dua.db'), { readonly: true });
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  const counts = tables.flatMap((table) => {
    const keys = db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[];
    return keys
      .filter((key) => key.table === 'staff')
      .map(({ from }): [string, number] => [
        `${table}.${from}`,
        db.prepare(`SELECT count(*) FROM ${table} WHERE ${from} = ?`).pluck().get(staffId) as number,
      ]);
  });
  db.close();
  return Object.fromEntries(counts);
}

describe('merging two entries', () => {
  test('leaves nothing with the entry given up, whatever points at people', async () => {
    const { call, dataFolder, keptId, droppedId } = await personTwice();
    const before = referencesTo(dataFolder, droppedId);
    const pointing = Object.keys(before).filter((reference) => !STAYS.includes(reference));
    // Whoever adds a table that points at people must say here, and in the merger, what becomes of its rows.
    expect(pointing.filter((reference) => before[reference] === 0)).toEqual(['staff.mergedIntoId']);
    await call('staff.merge', { keptId, droppedId });
    const after = referencesTo(dataFolder, droppedId);
    expect(pointing.filter((reference) => after[reference] !== 0)).toEqual([]);
  });

  test('keeps awards, attendance and signatures as they were written', async () => {
    const office = await personTwice();
    const { call, keptId, droppedId, meetingId, pledgeId, press } = office;
    await call('staff.merge', { keptId, droppedId });
    const [award] = await registerOf(office);
    expect(award).toMatchObject({
      staffId: keptId,
      recipientName: 'Nông Thị Hoà',
      recipientUnit: 'Phòng Thông tin - Báo chí - Xuất bản',
      recipientPosition: 'Văn thư',
    });
    const { rows } = await call('meetings.participants', { meetingId });
    expect(rows).toEqual([expect.objectContaining({ staffId: keptId, fullName: 'Nông Thị Hoà', position: 'Văn thư' })]);
    expect(await call('pledges.get', { id: pledgeId })).toMatchObject({ signatoryName: 'Nông Thị Hoà' });
    expect((await call('units.get', { id: press })).headStaffId).toBe(keptId);
    const { timeline } = await call('staff.get', { id: keptId });
    expect(timeline.filter(({ kind }) => ['award', 'pledge'].includes(kind))).toHaveLength(2);
    expect((await call('staff.list', { awardedRunning: { years: 1, until: 2021 } })).rows.map(({ id }) => id)).toEqual([
      keptId,
    ]);
  });

  test('joins both histories; where they contradict each other, the kept entry holds', async () => {
    const { call, keptId, droppedId } = await personTwice();
    await call('staff.merge', { keptId, droppedId });
    const person = await call('staff.get', { id: keptId });
    expect(person).toMatchObject({ unitName: 'Phòng Công nghệ thông tin', position: 'Chuyên viên', status: 'working' });
    const postings = person.timeline.filter(({ kind }) => kind === 'posting');
    expect(postings.map(({ on, title }) => [on, title])).toEqual([
      ['2018-01-01', 'Chuyên viên'],
      ['2012-01-01', 'Văn thư'],
    ]);
    expect(person.ratings.map(({ year, rating }) => [year, rating])).toEqual([
      [2020, 'good'],
      [2019, 'excellent'],
    ]);
    expect(person.statuses.map(({ on }) => on)).toEqual(['2014-07-01', '2014-01-01']);
    expect(person.disciplines).toHaveLength(1);
  });

  test('fills what the kept entry does not have, and takes what is chosen', async () => {
    const { call, keptId, droppedId } = await personTwice();
    const preview = await call('staff.previewMerge', { keptId, droppedId });
    expect(preview).toEqual({
      differing: ['fullName', 'place', 'phone', 'joinedOn'],
      filled: ['citizenId', 'email', 'recruitedOn', 'hometown'],
      postings: 1,
      awards: 1,
      nominations: 2,
      meetings: 1,
      pledges: 1,
      disciplines: 1,
      ratings: 2,
      ratedTwice: [2020],
    });
    await call('staff.merge', { keptId, droppedId, take: ['fullName', 'place'] });
    expect(await call('staff.get', { id: keptId })).toMatchObject({
      fullName: 'Nông Thị Hoà',
      unitName: 'Phòng Thông tin - Báo chí - Xuất bản',
      position: 'Văn thư',
      phone: '0900000001',
      email: 'hoa@example.vn',
      citizenId: '•••••••••001',
      recruitedOn: { date: '2011-01-01', precision: 'year' },
      details: { hometown: 'Lạng Sơn' },
    });
  });

  test('takes the other entry out of lists, search and bin', async () => {
    const { call, keptId, droppedId } = await personTwice();
    await call('staff.merge', { keptId, droppedId });
    expect((await call('staff.list', { search: 'nong thi hoa' })).rows.map(({ id }) => id)).toEqual([keptId]);
    await expect(call('staff.get', { id: droppedId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await call('safekeeping.bin', {})).rows).toEqual([]);
    await expect(call('staff.merge', { keptId, droppedId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(call('staff.merge', { keptId, droppedId: keptId })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('undoing', () => {
  test('a merger brings both entries back as they were, awards included', async () => {
    const office = await personTwice();
    const { call, keptId, droppedId, meetingId, newestAct } = office;
    const everything = async () => ({
      kept: await call('staff.get', { id: keptId }),
      dropped: await call('staff.get', { id: droppedId }),
      register: await registerOf(office),
      participants: await call('meetings.participants', { meetingId }),
      awarded: await call('staff.list', { awardedRunning: { years: 1, until: 2021 } }),
    });
    const before = await everything();
    const { total } = await call('safekeeping.history', {});
    await call('staff.merge', { keptId, droppedId, take: ['place', 'fullName', 'phone'] });
    expect((await call('safekeeping.history', {})).total).toBe(total + 1);
    const act = await newestAct();
    expect(act).toMatchObject({ procedure: 'staff.merge', canUndo: true });
    await call('safekeeping.undo', { operationId: act?.id ?? '' });
    expect(await everything()).toEqual(before);
  });

  test('an award itself is still never undone', async () => {
    const { call } = await personTwice();
    const { rows } = await call('safekeeping.history', {});
    const issuing = rows.find(({ procedure }) => procedure === 'commendations.issueDecision');
    expect(issuing?.canUndo).toBe(false);
    await expect(call('safekeeping.undo', { operationId: issuing?.id ?? '' })).rejects.toMatchObject({
      code: 'CANNOT_UNDO',
      data: { reason: 'awarded' },
    });
  });
});

describe('both at one meeting', () => {
  async function bothSummoned() {
    const office = await openOffice();
    const { call, rootUnitId } = office;
    const enter = async () =>
      (
        await call('staff.create', {
          fullName: 'Lê Văn An',
          unitId: rootUnitId,
          kind: 'contract',
          joinedOn: '2015-01-01',
        })
      ).id;
    const [keptId, droppedId] = [await enter(), await enter()];
    const meeting = await call('meetings.create', { kind: 'other', name: 'Họp', year: 2021, heldOn: '2021-12-30' });
    await call('meetings.summon', { meetingId: meeting.id });
    const participants = async () => (await call('meetings.participants', { meetingId: meeting.id })).rows;
    const dropped = (await participants()).find(({ staffId }) => staffId === droppedId);
    await call('meetings.recordAttendance', {
      meetingId: meeting.id,
      marks: [{ participantId: dropped?.id ?? '', attendance: 'present' }],
    });
    return { ...office, keptId, droppedId, meetingId: meeting.id, participants };
  }

  test('they are one participant of a meeting that is not over', async () => {
    const { call, keptId, droppedId, participants } = await bothSummoned();
    await call('staff.merge', { keptId, droppedId });
    expect(await participants()).toEqual([expect.objectContaining({ staffId: keptId, attendance: 'present' })]);
  });

  test('a closed meeting keeps the numbers it counted', async () => {
    const { call, keptId, droppedId, meetingId, participants } = await bothSummoned();
    await call('meetings.open', { id: meetingId, at: '08:00' });
    await call('meetings.close', { id: meetingId, at: '11:00' });
    await call('staff.merge', { keptId, droppedId });
    expect(await participants()).toHaveLength(2);
  });
});
