import { describe, expect, test } from 'vitest';
import { closedLines, fieldName, fill, flag, list, namesOf, optional, text } from './fieldList.ts';

interface Letter {
  title: string | null;
  lines: { name: string }[];
  note: { content: string } | null;
}

const fields = {
  'tiêu đề': text((letter: Letter) => letter.title),
  'có dòng': flag((letter: Letter) => letter.lines.length > 0),
  'các dòng': list((letter: Letter) => letter.lines, { tên: text((one: { name: string }) => one.name) }),
  'ghi chú': optional((letter: Letter) => letter.note, { lời: text((note: { content: string }) => note.content) }),
};

test('fills names from a model; what is missing is empty, never "null"', () => {
  expect(fill(fields, { title: null, lines: [{ name: 'A' }, { name: 'B' }], note: null })).toEqual({
    'tiêu đề': '',
    'có dòng': true,
    'các dòng': [{ tên: 'A' }, { tên: 'B' }],
    'ghi chú': [],
  });
});

test('gives the names as a tree for the template page', () => {
  expect(namesOf(fields)).toEqual({
    'tiêu đề': { kind: 'text', items: {} },
    'có dòng': { kind: 'flag', items: {} },
    'các dòng': { kind: 'list', items: { tên: { kind: 'text', items: {} } } },
    'ghi chú': { kind: 'list', items: { lời: { kind: 'text', items: {} } } },
  });
});

describe('lines of a list', () => {
  test('end in ; and the last in a full stop, whatever they ended in', () => {
    expect(closedLines(['Như Điều 3', 'Lãnh đạo Sở;', 'Lưu: VT, VP (03). '])).toEqual([
      'Như Điều 3;',
      'Lãnh đạo Sở;',
      'Lưu: VT, VP (03).',
    ]);
    expect(closedLines([])).toEqual([]);
  });
});

test('a field is known by its letters, not by how it was typed', () => {
  expect(fieldName('  Tên\u00A0 CƠ quan'.normalize('NFD'))).toBe('tên cơ quan');
});
