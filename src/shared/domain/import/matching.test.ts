import { expect, test } from 'vitest';
import { comparisonKey } from '../text.ts';
import { matchPeople, type KnownPerson } from './matching.ts';
import type { ImportedPerson } from './person.ts';

type Said = Partial<Omit<ImportedPerson, 'unit'>> & { at?: string };
const day = (date: string) => ({ date, precision: 'day' as const });
const year = (date: string) => ({ date: `${date}-01-01`, precision: 'year' as const });

function known(id: string, fields: Partial<KnownPerson> & { name?: string } = {}): KnownPerson {
  const { name = 'Lê Văn An', ...others } = fields;
  return {
    id,
    comparisonKey: comparisonKey(name),
    code: '',
    citizenId: '',
    birth: null,
    sex: null,
    unitId: 'u1',
    ...others,
  };
}

/** Who the rows are: `new`, `=id`, `?id` for perhaps, `?row` for an earlier row. */
function match(rows: Said[], office: KnownPerson[] = []): string[] {
  const places = rows.map(({ at }) => at ?? 'u1');
  const people = rows.map(({ at: _at, ...said }, row) => ({ row, fullName: 'Lê Văn An', isRefused: false, ...said }));
  const keys = people.map(({ fullName }) => comparisonKey(fullName));
  return matchPeople(people, keys, office, ({ row }) => places[row] ?? null).map((found) => {
    if (found.is === 'new') return 'new';
    return found.is === 'known' ? `=${found.id}` : `?${found.id ?? found.row}`;
  });
}

test('a name and a day or month of birth tell who it is, in whatever unit', () => {
  const office = [known('a', { birth: day('1980-09-02') })];
  expect(match([{ birth: day('1980-09-02'), at: 'u2' }], office)).toEqual(['=a']);
  expect(match([{ birth: { date: '1980-09-01', precision: 'month' }, at: 'u2' }], office)).toEqual(['=a']);
  expect(match([{ birth: day('1980-09-03') }], office)).toEqual(['new']);
});

test('a year of birth, or none, only in the same unit', () => {
  const office = [known('a', { birth: year('1980') })];
  expect(match([{ birth: year('1980') }], office)).toEqual(['=a']);
  expect(match([{ birth: year('1980'), at: 'u2' }], office)).toEqual(['?a']);
  expect(match([{}], [known('a')])).toEqual(['=a']);
  expect(match([{ at: 'u2' }], [known('a')])).toEqual(['?a']);
  expect(match([{ birth: year('1980') }], [known('a')])).toEqual(['?a']);
});

test('numbers tell people of one name apart and together', () => {
  const office = [known('a', { code: 'CB-1', citizenId: '020080000001' })];
  expect(match([{ citizenId: '020080000001', fullName: 'Lê Thị Khác' }], office)).toEqual(['=a']);
  expect(match([{ citizenId: '020080000002' }], office)).toEqual(['new']);
  expect(match([{ citizenId: '080000001' }], office)).toEqual(['=a']);
  expect(match([{ code: 'CB-1', birth: day('1980-01-01'), at: 'u2' }], office)).toEqual(['=a']);
  expect(match([{ code: 'CB-2' }], office)).toEqual(['new']);
});

test('other capitals and another place of the tone are one name, another sex is another person', () => {
  const office = [known('a', { name: 'Trần Thị Hoà', sex: 'female' })];
  expect(match([{ fullName: 'TRẦN THỊ HÒA' }], office)).toEqual(['=a']);
  expect(match([{ fullName: 'Trần Thị Hòa', sex: 'male' }], office)).toEqual(['new']);
});

test('two of a name and unit who cannot be told apart are for the user to decide', () => {
  expect(match([{}], [known('a'), known('b')])).toEqual(['?a']);
});

test('the second row of a person is a duplicate of the first; nobody is matched twice', () => {
  expect(match([{ birth: day('1980-09-02') }, { birth: day('1980-09-02'), at: 'u2' }])).toEqual(['new', '?0']);
  const office = [known('a', { birth: day('1980-09-02') })];
  expect(match([{ birth: day('1980-09-02') }, { birth: day('1980-09-02') }], office)).toEqual(['=a', '?a']);
  expect(match([{ at: 'u1' }, { at: 'u2' }])).toEqual(['new', 'new']);
});

test('a row that is refused is nobody', () => {
  expect(match([{ isRefused: true }, {}], [known('a')])).toEqual(['new', '=a']);
});
