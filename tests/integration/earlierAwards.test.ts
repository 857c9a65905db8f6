import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRoundOffice } from './awardRound.ts';

type Office = Awaited<ReturnType<typeof openRoundOffice>>;

describe('lines of an old register', () => {
  const read = async ({ call }: Pick<Office, 'call'>, ...lines: string[][]) =>
    (await call('commendations.readEarlierAwards', { text: lines.map((cells) => cells.join('\t')).join('\r\n') })).rows;

  test('are understood as the lists and rules have their names, and recorded', async () => {
    const office = await openRoundOffice();
    const { call, staffIds, press } = office;
    const rows = await read(
      office,
      ['Tên cá nhân, tập thể', 'Năm', 'Danh hiệu, hình thức', 'Số quyết định'],
      ['Hoàng Văn Tú', '2018', 'CSTĐ cơ sở', '9/QĐ-STTTT ngày 20/12/2018'],
      ['Phòng Thông tin - Báo chí - Xuất bản', '2018', 'Tập thể lao động tiên tiến', '9/QĐ-STTTT'],
      ['Đỗ Thị Đào', '2017', 'Kỷ niệm chương Vì sự nghiệp', ''],
    );
    expect(rows).toMatchObject([
      { line: 2, problem: null, award: { staffId: staffIds[0], formCode: 'CSTDCS', decidedOn: '2018-12-20' } },
      { line: 3, problem: null, award: { recipientKind: 'collective', unitId: press, formCode: 'TTLDTT' } },
      { line: 4, problem: null, isOtherForm: true, award: { formCode: '', formName: 'Kỷ niệm chương Vì sự nghiệp' } },
    ]);
    const awards = rows.flatMap(({ award }) => award ?? []);
    await call('commendations.recordAwards', { awards });
    expect((await call('commendations.register', { year: 2018 })).total).toBe(2);
    const again = await read(office, ['Hoàng Văn Tú', '', '2018', 'CSTĐCS'], ['Đỗ Thị Đào', '', '2018', 'CSTĐCS']);
    expect(again.map(({ isKnown }) => isKnown)).toEqual([true, false]);
  });

  test('say who is to be chosen, who is not in the lists, and what cannot be', async () => {
    const office = await openRoundOffice();
    const { call, press, staffIds } = office;
    const { id: other } = await call('staff.create', {
      fullName: 'Lê Văn An',
      unitId: press,
      kind: 'civilServant',
      joinedOn: '2016-01-01',
    });
    const rows = await read(
      office,
      ['Lê Văn An', '', '2018', 'LĐTT'],
      ['Lê Văn An', 'Phòng Công nghệ thông tin', '2018', 'LĐTT'],
      ['Người Đã Đi', '', '2018', 'LĐTT'],
      ['Hoàng Văn Tú', '', '2018', 'Tập thể lao động tiên tiến'],
      ['Hoàng Văn Tú', '', '2018', 'LĐTT', '1', '01/02/2016'],
      ['Hoàng Văn Tú', '', '2099', 'LĐTT'],
    );
    expect(rows[0]).toMatchObject({ problem: { why: 'personUnsure', said: 'Lê Văn An' } });
    expect(new Set(rows[0]?.candidates.map(({ staffId }) => staffId))).toEqual(new Set([staffIds[4], other]));
    expect(rows[1]).toMatchObject({ problem: null, award: { staffId: staffIds[4] } });
    expect(rows[2]).toMatchObject({ problem: null, isStranger: true, award: { recipientName: 'Người Đã Đi' } });
    expect(rows.slice(3).map(({ award, problem }) => [award, problem?.why])).toEqual([
      [null, 'formNotForRecipient'],
      [null, 'dayOutOfOrder'],
      [null, 'yearToCome'],
    ]);
  });

  test('of a text that is no list answer with what is missing, and nothing breaks', async () => {
    const office = await openRoundOffice();
    expect((await read(office, ['xin chào']))[0]).toMatchObject({ award: null, problem: { why: 'formMissing' } });
    expect(await read(office, [''])).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'grapheme' }))), async (lines) => {
        for (const { award, problem } of await read(office, ...lines))
          expect(award !== null || problem !== null).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
