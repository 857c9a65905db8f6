import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/shared/contract/index.ts';
import { openOffice } from './backend.ts';

const born = (date: string, precision: 'day' | 'month' | 'year' = 'day') => ({ date, precision });

async function office() {
  const opened = await openOffice();
  const enter = async (fullName: string, fields: Partial<InputOf<'staff.create'>> = {}) =>
    (await opened.call('staff.create', { fullName, unitId: opened.rootUnitId, kind: 'civilServant', ...fields })).id;
  const like = async (described: InputOf<'staff.findDuplicates'>) =>
    (await opened.call('staff.findDuplicates', described)).rows.map(({ id, likeness }) => [id, likeness]);
  const groups = async () =>
    (await opened.call('staff.duplicates', {})).rows.map(({ likeness, people }) => [
      likeness,
      people.map(({ id }) => id),
    ]);
  return { ...opened, enter, like, groups };
}

describe('on entry', () => {
  test('one number of an identity card is one person, whatever the name', async () => {
    const { enter, like } = await office();
    const an = await enter('Lê Văn An', { citizenId: '020180000001' });
    expect(await like({ fullName: 'Lê Văn Ân', citizenId: '020180000001' })).toEqual([[an, 'citizenId']]);
    expect(await like({ fullName: 'Lê Văn Ân', citizenId: '020180000002' })).toEqual([]);
  });

  test('one name and birth date is told, tone placement aside', async () => {
    const { enter, like } = await office();
    const hoa = await enter('Nguyễn Thị Hoà', { birth: born('1980-07-15') });
    const thuy = await enter('Trần Thị Thuỷ', { birth: born('1975-01-01', 'year') });
    expect(await like({ fullName: 'NGUYỄN THỊ HÒA', birth: born('1980-07-15') })).toEqual([[hoa, 'nameAndBirth']]);
    expect(await like({ fullName: 'Nguyễn Thị Hòa', birth: born('1980-07-01', 'month') })).toEqual([
      [hoa, 'nameAndBirth'],
    ]);
    expect(await like({ fullName: 'Trần Thị Thủy', birth: born('1975-09-02') })).toEqual([[thuy, 'nameAndBirth']]);
    expect(await like({ fullName: 'Nguyễn Thị Hoa', birth: born('1980-07-15') })).toEqual([]);
  });

  test('homonyms are told apart by birth date and number, the likeliest first', async () => {
    const { enter, like } = await office();
    const elder = await enter('Lê Văn An', { birth: born('1970-01-02') });
    const unknown = await enter('Lê Văn An');
    const numbered = await enter('Lê Văn An', { citizenId: '020180000009', birth: born('1980-03-04') });
    expect(await like({ fullName: 'Lê Văn An', birth: born('1980-03-04'), citizenId: '020180000001' })).toEqual([
      [unknown, 'name'],
      [elder, 'homonym'],
      [numbered, 'homonym'],
    ]);
    expect(await like({ fullName: 'Lê Văn An', birth: born('1980-03-04') })).toEqual([
      [numbered, 'nameAndBirth'],
      [unknown, 'name'],
      [elder, 'homonym'],
    ]);
  });

  test('the person being changed, people in the bin and masked numbers do not count', async () => {
    const { call, enter, like } = await office();
    const an = await enter('Lê Văn An', { citizenId: '020180000001' });
    expect(await like({ fullName: 'Lê Văn An', exceptId: an })).toEqual([]);
    expect(await like({ citizenId: '•••••••••001' })).toEqual([]);
    expect(await like({})).toEqual([]);
    await call('staff.remove', { ids: [an] });
    expect(await like({ fullName: 'Lê Văn An', citizenId: '020180000001' })).toEqual([]);
  });
});

describe('over the whole list', () => {
  test('entries that may be one person stand together, once', async () => {
    const { enter, groups, call } = await office();
    const first = await enter('Lê Văn An', { birth: born('1980-03-04'), citizenId: '020180000001' });
    const second = await enter('Lê Văn An', { birth: born('1980-03-01', 'month') });
    const third = await enter('Lê Văn Ân', { citizenId: '020180000001' });
    const hoa = await enter('Nguyễn Thị Hoà', { birth: born('1980-07-15') });
    const hoaAgain = await enter('Nguyễn Thị Hòa', { birth: born('1980-07-15') });
    await enter('Nguyễn Thị Hòa', { birth: born('1981-07-15') });
    await enter('Nguyễn Thị Hòa');
    expect(await groups()).toEqual([
      ['citizenId', [first, second, third]],
      ['nameAndBirth', [hoa, hoaAgain]],
    ]);
    expect((await call('staff.duplicates', { limit: 1, offset: 1 })).total).toBe(2);
  });

  test('different numbers are different people', async () => {
    const { enter, groups } = await office();
    await enter('Lê Văn An', { birth: born('1980-03-04'), citizenId: '020180000001' });
    await enter('Lê Văn An', { birth: born('1980-03-04'), citizenId: '020180000002' });
    expect(await groups()).toEqual([]);
  });

  test('those told apart are not shown again, and can be doubted again', async () => {
    const { call, enter, groups } = await office();
    const first = await enter('Lê Văn An', { birth: born('1980-03-04') });
    const second = await enter('Lê Văn An', { birth: born('1980-03-04') });
    await call('staff.tellApart', { ids: [second, first] });
    expect(await groups()).toEqual([]);
    const [act] = (await call('safekeeping.history', {})).rows;
    await call('safekeeping.undo', { operationId: act?.id ?? '' });
    expect(await groups()).toEqual([['nameAndBirth', [first, second]]]);
    await call('staff.tellApart', { ids: [first, second] });
    await call('staff.remove', { ids: [first] });
    expect(await call('safekeeping.emptyBin', {})).toEqual({ removed: 1 });
  });
});
