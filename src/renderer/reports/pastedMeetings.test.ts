import { expect, test } from 'vitest';
import { readPastedMeetings } from './pastedMeetings.ts';

test('lines copied in a spreadsheet become meetings, the header is passed over', () => {
  const text = [
    'Ngày họp\tNội dung\tSố cấp\tSố điểm cầu\tGhi chú',
    '05/01/2021\tHội nghị của Chính phủ\t4\t1.223\tCả ngày',
    '7/2/2021\tHọp giao ban\t2 cấp',
    '',
  ].join('\r\n');
  expect(readPastedMeetings(text)).toEqual({
    meetings: [
      { heldOn: '2021-01-05', title: 'Hội nghị của Chính phủ', levels: 4, sites: 1223, note: 'Cả ngày' },
      { heldOn: '2021-02-07', title: 'Họp giao ban', levels: 2, sites: 0, note: '' },
    ],
    unreadable: [],
  });
});

test.each([
  ['a day that does not exist', '31/02/2021\tHọp\t2'],
  ['no title', '05/01/2021\t\t2'],
  ['five levels', '05/01/2021\tHọp\t5'],
  ['half a site', '05/01/2021\tHọp\t2\t1,5'],
])('%s is told with its line', (_, wrong) => {
  const { meetings, unreadable } = readPastedMeetings(`05/01/2021\tHọp\t2\n${wrong}`);
  expect(meetings).toHaveLength(1);
  expect(unreadable).toMatchObject([{ line: 2 }]);
});
