import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { today } from '../../src/shared/clock.ts';
import { openOffice } from './backend.ts';

type NewPerson = InputOf<'staff.create'>;

async function officeWithUnits() {
  const office = await openOffice();
  const found = async (name: string, parentId: string) =>
    (await office.call('units.found', { parentId, name, kind: 'department', foundedOn: '2010-01-01' })).id;
  const centre = await found('Trung tâm Công nghệ số', office.rootUnitId);
  const team = await found('Tổ Hạ tầng', centre);
  const secretariat = await found('Văn phòng', office.rootUnitId);
  const enter = async (fullName: string, fields: Partial<NewPerson> = {}) =>
    (await office.call('staff.create', { fullName, unitId: centre, kind: 'publicEmployee', ...fields })).id;
  const names = async (filter: InputOf<'staff.list'> = {}) =>
    (await office.call('staff.list', filter)).rows.map(({ fullName }) => fullName);
  return { ...office, centre, team, secretariat, enter, names };
}

describe('the list', () => {
  test('is ordered by given name in Vietnamese order', async () => {
    const { enter, names } = await officeWithUnits();
    for (const name of ['Hoàng Văn Út', 'Đỗ Thị Đào', 'Lê Văn An', 'Nguyễn Thị Ánh', 'Dương Văn Dũng', 'Trần Ân']) {
      await enter(name);
    }
    expect(await names()).toEqual([
      'Lê Văn An',
      'Nguyễn Thị Ánh',
      'Trần Ân',
      'Dương Văn Dũng',
      'Đỗ Thị Đào',
      'Hoàng Văn Út',
    ]);
  });

  test('finds names without accents, by the beginning of any word, đ as d', async () => {
    const { enter, call, names } = await officeWithUnits();
    await enter('Đặng Thị Hoà', { code: 'CB-07' });
    await enter('Nguyễn Văn Đặng');
    await enter('Nguyễn Văn Dương');
    expect(await names({ search: 'dang' })).toEqual(['Nguyễn Văn Đặng', 'Đặng Thị Hoà']);
    expect(await names({ search: 'hoa dan' })).toEqual(['Đặng Thị Hoà']);
    expect(await names({ search: 'cb-07' })).toEqual(['Đặng Thị Hoà']);
    expect((await call('staff.list', { search: 'nguyen van', limit: 1 })).total).toBe(2);
  });

  test('takes a unit with or without the units below it', async () => {
    const { enter, names, centre, team, secretariat } = await officeWithUnits();
    await enter('Lê Văn An', { unitId: centre });
    await enter('Lê Văn Bình', { unitId: team });
    await enter('Lê Văn Chung', { unitId: secretariat });
    expect(await names({ unitId: centre })).toEqual(['Lê Văn An', 'Lê Văn Bình']);
    expect(await names({ unitId: centre, includeDescendants: false })).toEqual(['Lê Văn An']);
  });

  test('filters by kind, direct work, union, status and rating, each with its total', async () => {
    const { enter, call } = await officeWithUnits();
    await enter('Lê Văn An', { kind: 'civilServant', isDirectWorker: false });
    await enter('Lê Văn Bình', { isUnionMember: true });
    const rated = await enter('Lê Văn Chung', { status: 'onLeave' });
    await call('staff.rate', { year: 2021, ratings: [{ staffId: rated, rating: 'excellent' }] });
    const found = async (filter: InputOf<'staff.list'>) => {
      const { total, rows } = await call('staff.list', filter);
      expect(total).toBe(rows.length);
      return rows.map(({ fullName }) => fullName.split(' ').at(-1));
    };
    expect(await found({ kind: 'civilServant' })).toEqual(['An']);
    expect(await found({ isDirectWorker: true })).toEqual(['Bình', 'Chung']);
    expect(await found({ isUnionMember: true })).toEqual(['Bình']);
    expect(await found({ status: 'working' })).toEqual(['An', 'Bình']);
    expect(await found({ rating: { year: 2021, rating: 'excellent' } })).toEqual(['Chung']);
    expect(await found({ rating: { year: 2020, rating: 'excellent' } })).toEqual([]);
  });

  test('totals follow people who move, retire, go to the bin and come back', async () => {
    const { enter, call, centre, secretariat } = await officeWithUnits();
    const [an, binh, chung] = [await enter('Lê Văn An'), await enter('Lê Văn Bình'), await enter('Lê Văn Chung')];
    await call('staff.move', { ids: [an], on: today(), unitId: secretariat });
    await call('staff.setStatus', { id: binh, on: today(), status: 'retired' });
    await call('staff.remove', { ids: [chung] });
    const total = async (filter: InputOf<'staff.list'>) => (await call('staff.list', filter)).total;
    expect(await total({})).toBe(2);
    expect([await total({ unitId: centre }), await total({ unitId: secretariat })]).toEqual([1, 1]);
    expect([await total({ status: 'working' }), await total({ status: 'retired' })]).toEqual([1, 1]);
    expect([await total({ search: 'le' }), await total({ search: 'chung' })]).toEqual([2, 0]);
    await call('safekeeping.takeFromBin', { table: 'staff', id: chung });
    expect([await total({}), await total({ search: 'chung' })]).toEqual([3, 1]);
  });

  test('orders by unit as the tree stands, and by birth with the unknown ones last', async () => {
    const { enter, names, call, centre, team, secretariat } = await officeWithUnits();
    await enter('Lê Văn An', { unitId: secretariat, birth: { date: '1980-01-01', precision: 'year' } });
    await enter('Lê Văn Bình', { unitId: team });
    await enter('Lê Văn Chung', { unitId: centre, birth: { date: '1975-06-02', precision: 'day' } });
    await enter('Lê Văn Dũng', { unitId: centre, birth: { date: '1990-01-01', precision: 'day' } });
    expect(await names({ sort: 'birth' })).toEqual(['Lê Văn Chung', 'Lê Văn An', 'Lê Văn Dũng', 'Lê Văn Bình']);
    const byUnit = ['Lê Văn Chung', 'Lê Văn Dũng', 'Lê Văn Bình', 'Lê Văn An'];
    expect(await names({ sort: 'unit' })).toEqual(byUnit);
    const pages = [];
    for (const offset of [0, 1, 2, 3]) pages.push(...(await names({ sort: 'unit', limit: 1, offset })));
    expect(pages).toEqual(byUnit);
    expect((await call('staff.list', { sort: 'unit', limit: 1 })).total).toBe(4);
  });
});

describe('a person', () => {
  test('is entered and read back', async () => {
    const { call, centre } = await officeWithUnits();
    const fields = {
      code: 'TT-01',
      fullName: 'Nguyễn Thị Bình',
      birth: { date: '1980-07-01', precision: 'month' as const },
      sex: 'female' as const,
      unitId: centre,
      position: 'Phó Giám đốc',
      kind: 'publicEmployee' as const,
      isDirectWorker: false,
      isUnionMember: true,
      unionPosition: 'Tổ trưởng',
      citizenId: '020180000001',
      phone: '0900000000',
      email: 'binh@example.vn',
      recruitedOn: { date: '2005-01-01', precision: 'year' as const },
      joinedOn: { date: '2012-09-01', precision: 'month' as const },
      status: 'working' as const,
      note: 'mẫu',
    };
    const { id } = await call('staff.create', fields);
    expect(await call('staff.get', { id })).toMatchObject({
      ...fields,
      citizenId: '•••••••••001',
      id,
      unitName: 'Trung tâm Công nghệ số',
      ratings: [],
      timeline: [
        {
          on: '2012-09-01',
          kind: 'posting',
          title: 'Phó Giám đốc',
          detail: 'Trung tâm Công nghệ số',
          subjectId: expect.any(String),
        },
      ],
    });
  });

  test('is known to have come in a month or a year; a day sent alone is known to the day', async () => {
    const { call, enter } = await officeWithUnits();
    const id = await enter('Lê Văn An', {
      recruitedOn: '2004-09-01',
      joinedOn: { date: '2008-01-01', precision: 'year' },
    });
    expect(await call('staff.get', { id })).toMatchObject({
      recruitedOn: { date: '2004-09-01', precision: 'day' },
      joinedOn: { date: '2008-01-01', precision: 'year' },
      timeline: [{ on: '2008-01-01', kind: 'posting' }],
    });
    await call('staff.update', {
      id,
      changes: { recruitedOn: { date: '2004-09-01', precision: 'month' }, joinedOn: null },
    });
    expect(await call('staff.get', { id })).toMatchObject({
      recruitedOn: { date: '2004-09-01', precision: 'month' },
      joinedOn: null,
    });
    const { rows } = await call('staff.list', { columns: ['recruitedOn', 'joinedOn'] });
    expect(rows[0]?.values).toEqual({ recruitedOn: '9/2004', joinedOn: '' });
  });

  test('needs a unit that is there', async () => {
    const { enter } = await officeWithUnits();
    await expect(enter('Lê Văn An', { unitId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'units' },
    });
  });

  test('is corrected field by field', async () => {
    const { call, enter } = await officeWithUnits();
    const id = await enter('Lê Văn An', { phone: '0900000000', joinedOn: '2015-01-01' });
    await call('staff.update', { id, changes: { fullName: 'Lê Văn Ân', position: 'Văn thư', joinedOn: '2014-01-01' } });
    const person = await call('staff.get', { id });
    expect(person).toMatchObject({ fullName: 'Lê Văn Ân', phone: '0900000000', position: 'Văn thư' });
    expect(person.timeline).toEqual([expect.objectContaining({ on: '2014-01-01', title: 'Văn thư' })]);
  });

  test('moves from a day on and keeps the posting of before', async () => {
    const { call, enter, secretariat } = await officeWithUnits();
    const id = await enter('Lê Văn An', { position: 'Kế toán', joinedOn: '2015-01-01' });
    await call('staff.move', { ids: [id], on: '2020-06-01', unitId: secretariat, decisionNumber: '10/QĐ-STTTT' });
    const person = await call('staff.get', { id });
    expect(person).toMatchObject({ unitId: secretariat, position: 'Kế toán' });
    expect(person.timeline.map(({ on, detail }) => [on, detail])).toEqual([
      ['2020-06-01', 'Văn phòng · 10/QĐ-STTTT'],
      ['2015-01-01', 'Trung tâm Công nghệ số'],
    ]);
    await expect(call('staff.move', { ids: [id], on: '2019-01-01', unitId: secretariat })).rejects.toMatchObject({
      code: 'DATE_OUT_OF_ORDER',
    });
  });

  test('moves several at once, or none of them', async () => {
    const { call, enter, secretariat } = await officeWithUnits();
    const first = await enter('Lê Văn An', { position: 'Kế toán', joinedOn: '2015-01-01' });
    const late = await enter('Lê Văn Bình', { position: 'Văn thư', joinedOn: '2021-01-01' });
    const move = { ids: [first, late], unitId: secretariat };
    await expect(call('staff.move', { ...move, on: '2020-06-01' })).rejects.toMatchObject({
      code: 'DATE_OUT_OF_ORDER',
    });
    expect((await call('staff.list', { unitId: secretariat })).total).toBe(0);
    await call('staff.move', { ...move, on: '2021-06-01' });
    const { rows } = await call('staff.list', { unitId: secretariat });
    expect(rows.map(({ fullName, position }) => [fullName, position])).toEqual([
      ['Lê Văn An', 'Kế toán'],
      ['Lê Văn Bình', 'Văn thư'],
    ]);
  });

  test('who retires is not summoned from that day, and is again on coming back', async () => {
    const { call, enter } = await officeWithUnits();
    const id = await enter('Lê Văn An', { joinedOn: '2015-01-01' });
    await call('staff.setStatus', { id, on: '2020-01-01', status: 'retired' });
    await call('staff.setStatus', { id, on: '2021-01-01', status: 'working' });
    const summonedOn = async (heldOn: string) => {
      const meeting = await call('meetings.create', { kind: 'other', name: 'Họp', year: 2021, heldOn });
      return (await call('meetings.summon', { meetingId: meeting.id })).summoned;
    };
    expect([await summonedOn('2019-12-31'), await summonedOn('2020-01-01'), await summonedOn('2021-01-01')]).toEqual([
      1, 0, 1,
    ]);
    const { status, timeline } = await call('staff.get', { id });
    expect(status).toBe('working');
    expect(timeline.filter(({ kind }) => kind === 'status').map(({ on }) => on)).toEqual(['2021-01-01', '2020-01-01']);
  });

  test('a status without a day holds from today', async () => {
    const { call, enter } = await officeWithUnits();
    const id = await enter('Lê Văn An', { joinedOn: '2015-01-01' });
    await call('staff.update', { id, changes: { status: 'left' } });
    expect((await call('staff.get', { id })).timeline[0]).toMatchObject({ on: today(), kind: 'status' });
  });

  test('is rated once a year, the last word counts', async () => {
    const { call, enter } = await officeWithUnits();
    const id = await enter('Lê Văn An');
    const rate = (year: number, rating: 'good' | 'excellent') =>
      call('staff.rate', { year, ratings: [{ staffId: id, rating }], legalBasis: 'NĐ 90/2020/NĐ-CP' });
    await rate(2020, 'good');
    await rate(2021, 'good');
    expect(await rate(2021, 'excellent')).toEqual({ rated: 1 });
    const { ratings } = await call('staff.get', { id });
    expect(ratings.map(({ year, rating }) => [year, rating])).toEqual([
      [2021, 'excellent'],
      [2020, 'good'],
    ]);
    expect((await call('staff.list', {})).rows[0]?.latestRating).toEqual({ year: 2021, rating: 'excellent' });
  });

  test('goes to the bin: out of the lists, no head of a unit any more', async () => {
    const { call, enter, names, centre } = await officeWithUnits();
    const id = await enter('Lê Văn An');
    await call('units.correct', { id: centre, headStaffId: id });
    await call('staff.remove', { ids: [id] });
    expect(await names()).toEqual([]);
    expect(await names({ search: 'an' })).toEqual([]);
    expect((await call('units.get', { id: centre })).headStaffId).toBeNull();
    await expect(call('staff.get', { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(call('staff.remove', { ids: [id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('the search box tells homonyms apart by birth date and unit', async () => {
  const { call, rootUnitId } = await openOffice();
  const person = { fullName: 'Lê Văn An', unitId: rootUnitId, kind: 'civilServant' } as const;
  await call('staff.create', { ...person, birth: { date: '1980-09-02', precision: 'day' }, position: 'Kế toán' });
  await call('staff.create', { ...person, birth: { date: '1980-07-01', precision: 'month' } });
  await call('staff.create', { ...person, birth: { date: '1975-01-01', precision: 'year' } });
  await call('staff.create', person);
  const { rows } = await call('office.search', { query: 'le van an' });
  const unit = 'Sở Thông tin và Truyền thông';
  expect(rows.map(({ detail }) => detail)).toEqual([
    `02/09/1980 · Kế toán · ${unit}`,
    `7/1980 · ${unit}`,
    `1975 · ${unit}`,
    unit,
  ]);
});
