import { expect, test } from 'vitest';
import { keepLastRows } from './lastRows.ts';

const paragraph = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const KEPT = '<w:pPr><w:keepNext/></w:pPr>';
const row = (text: string, properties = '') => `<w:tr><w:tc>${paragraph(text, properties)}</w:tc></w:tr>`;
const HEADING = `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${paragraph('STT')}</w:tc></w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const list = (...rows: string[]) => table(HEADING, ...rows);

test('the row before the last goes with it', () => {
  expect(keepLastRows(list(row('1'), row('2'), row('3')))).toBe(list(row('1'), row('2', KEPT), row('3')));
});

test('with rows that are kept together already goes one more', () => {
  expect(keepLastRows(list(row('1'), row('2'), row('sum', KEPT), row('signed')))).toBe(
    list(row('1'), row('2', KEPT), row('sum', KEPT), row('signed')),
  );
});

test('a paragraph keeps its style, before which nothing may stand', () => {
  const styled = '<w:pPr><w:pStyle w:val="OBang"/><w:jc w:val="left"/></w:pPr>';
  expect(keepLastRows(list(row('1', styled), row('2', styled)))).toBe(
    list(row('1', '<w:pPr><w:pStyle w:val="OBang"/><w:keepNext/><w:jc w:val="left"/></w:pPr>'), row('2', styled)),
  );
});

test('short lists, tables without a repeated heading and those around others stay as they are', () => {
  const untouched = [
    list(row('1')),
    table(row('1'), row('2'), row('3')),
    list(row('1', KEPT), row('2', KEPT), row('3')),
    `<w:tbl><w:tr><w:tc>${table(row('1'), row('2'))}<w:p/></w:tc></w:tr></w:tbl>`,
    paragraph('no table'),
  ];
  for (const xml of untouched) expect(keepLastRows(xml)).toBe(xml);
});

test('every list of a document is minded', () => {
  const one = list(row('1'), row('2'));
  const other = keepLastRows(one);
  expect(other).not.toBe(one);
  expect(keepLastRows(`${one}<w:p/>${one}`)).toBe(`${other}<w:p/>${other}`);
});
