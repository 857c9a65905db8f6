import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import faultSentences from '../../../shared/locales/vi/documents.json' with { type: 'json' };
import englishSentences from '../../../shared/locales/en/documents.json' with { type: 'json' };
import { list, namesOf, line, text, flag, type FieldData } from './fieldList.ts';
import { TEMPLATE_FAULTS } from '../../../shared/domain/templateFaults.ts';
import { TemplateError } from './templateFaults.ts';
import { checkTemplate, renderWord } from './wordTemplate.ts';

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const runs = (...texts: string[]) =>
  `<w:p>${texts.map((content) => `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`).join('')}</w:p>`;

function template(body: string): Uint8Array {
  const zip = new PizZip();
  zip.file('[Content_Types].xml', CONTENT_TYPES);
  zip.file('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`);
  return zip.generate({ type: 'uint8array' });
}

function rendered(body: string, data: FieldData): string {
  const xml = new PizZip(renderWord(template(body), data)).file('word/document.xml')?.asText() ?? '';
  return /<w:body>(.*)<\/w:body>/s.exec(xml)?.[1] ?? '';
}

const plain = (xml: string) =>
  xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '¶')
    .replace(/<[^>]*>/g, '');

describe('filling a template', () => {
  test('finds a tag that Word has split over several runs', () => {
    expect(plain(rendered(runs('Tên: {họ', ' và ', 'tên}.'), { 'họ và tên': 'Nguyễn Văn An' }))).toBe(
      'Tên: Nguyễn Văn An.¶',
    );
  });

  test('knows a name in decomposed letters, other case or wider spaces', () => {
    for (const tag of ['họ và tên'.normalize('NFD'), 'HỌ VÀ TÊN', 'Họ  và\u00A0tên'])
      expect(plain(rendered(runs(`{${tag}}`), { 'họ và tên': 'An' }))).toBe('An¶');
  });

  test('writes markup signs as text, composes letters and drops what XML cannot hold', () => {
    const value = `A & B <w:p> "c" ${'ễ'.normalize('NFD')}\u0001`;
    expect(rendered(runs('{x}'), { x: value })).toContain('A &amp; B &lt;w:p&gt; &quot;c&quot; ễ<');
  });

  test('a brace in a value is no tag', () => {
    expect(plain(rendered(runs('{x}'), { x: '{y}', y: 'sai' }))).toBe('{y}¶');
  });

  test('keeps line breaks', () => {
    expect(plain(rendered(runs('a {x} z'), { x: 'một\nhai' }))).toBe('a một\nhai z¶');
  });

  test('an item without a field takes it from around its list; an unknown field stays empty', () => {
    const body = runs('{#dòng}') + runs('{tên} {cơ quan}{lạ}') + runs('{/dòng}');
    expect(plain(rendered(body, { 'cơ quan': 'Sở', dòng: [{ tên: 'A' }, { tên: 'B' }] }))).toBe('A Sở¶B Sở¶');
  });

  test('names every object has are not fields', () => {
    expect(plain(rendered(runs('[{constructor}{toString}{__proto__}]'), { x: '' }))).toBe('[]¶');
  });
});

const fields = namesOf({
  'tên cơ quan': text(() => ''),
  'đường kẻ': line(() => ''),
  'có thưởng': flag(() => true),
  'danh sách': list(() => [''], { tên: text((name) => name) }),
});

describe('checking a template', () => {
  const faults = (body: string) => checkTemplate(template(body), fields).map(({ code, tag }) => `${code} ${tag}`);

  test('a good one has none', () => {
    const body =
      runs('{Tên cơ quan}') +
      runs('{@đường kẻ}') +
      runs('{#danh sách}{tên} của {tên cơ quan}{/danh sách}{#có thưởng}x{/có thưởng}{^tên cơ quan}y{/tên cơ quan}');
    expect(faults(body)).toEqual([]);
  });

  test('all faults of tags come at once', () => {
    const body = runs('Kính gửi {tên cơ quan ') + runs('{tên cơ quan} ở địa danh}') + runs('Số {chưa xong');
    expect(faults(body)).toEqual(['UNCLOSED_TAG tên cơ quan', 'UNOPENED_TAG ở địa danh', 'UNCLOSED_TAG chưa xong']);
  });

  test.each([
    [runs('{#danh sách}{tên}'), 'UNCLOSED_LIST danh sách'],
    [runs('{tên cơ quan}{/danh sách}'), 'UNOPENED_LIST danh sách'],
    [runs('{#danh sách}{tên}{/danh sách khác}'), 'CLOSED_BY_ANOTHER_NAME danh sách'],
    [runs('Kẻ: {@đường kẻ}'), 'LINE_NOT_ALONE đường kẻ'],
  ])('%s', (body, expected) => {
    expect(faults(body)).toContain(expected);
  });

  test('unknown names are found inside lists too, even when the list would be empty', () => {
    expect(faults(runs('{tên lạ}{#danh sách}{đơn giá}{/danh sách}{đơn giá}'))).toEqual([
      'UNKNOWN_FIELD tên lạ',
      'UNKNOWN_FIELD đơn giá',
    ]);
  });

  test('a misspelt name is told with the one that was meant, a field outside its list with the list', () => {
    const hints = checkTemplate(template(runs('{ten co quang}{tên cơ quan xưa}{đơn giá}{tên}')), fields);
    expect(hints.map(({ code, tag, hint }) => [code, tag, hint])).toEqual([
      ['UNKNOWN_FIELD', 'ten co quang', 'tên cơ quan'],
      ['UNKNOWN_FIELD', 'tên cơ quan xưa', 'tên cơ quan'],
      ['UNKNOWN_FIELD', 'đơn giá', ''],
      ['OUT_OF_LIST', 'tên', 'danh sách'],
    ]);
  });

  test('faults of every kind are told together, each once, in the order of the text', () => {
    const cell = (body: string) => `<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>`;
    const body =
      runs('{#danh sách}') +
      runs('{/có thưởng}') +
      runs('{tên cơ quan') +
      runs('ở địa danh}') +
      runs('Kẻ {@đường kẻ} ở đây') +
      runs('{danh sách}') +
      cell(runs('{#có thưởng}')) +
      runs('{/có thưởng}') +
      runs('{tên}{tên}') +
      runs('{{x}}') +
      runs('{#danh sách}{tên}');
    expect(faults(body)).toEqual([
      'CLOSED_BY_ANOTHER_NAME danh sách',
      'UNCLOSED_TAG tên cơ quan',
      'UNOPENED_TAG ở địa danh',
      'LINE_NOT_ALONE đường kẻ',
      'WRONG_USE danh sách',
      'LIST_ACROSS_TABLE có thưởng',
      'OUT_OF_LIST tên',
      'UNCLOSED_TAG {{x}}',
      'UNKNOWN_FIELD x',
      'UNOPENED_TAG {{x}}',
      'UNCLOSED_LIST danh sách',
    ]);
  });

  test('a list may begin in one row of a table and end in another, or end without a name', () => {
    const cell = (body: string) => `<w:tr><w:tc>${runs(body)}</w:tc></w:tr>`;
    expect(faults(`<w:tbl>${cell('{#danh sách}{tên}')}${cell('{/danh sách}')}</w:tbl>`)).toEqual([]);
    expect(faults(runs('{#danh sách}{tên}{/}'))).toEqual([]);
  });

  test('a list printed as a text, a text drawn as a line, a line as a condition', () => {
    expect(faults(runs('{danh sách}') + runs('{@tên cơ quan}') + runs('{#đường kẻ}{/đường kẻ}'))).toEqual([
      'WRONG_USE danh sách',
      'WRONG_USE tên cơ quan',
      'WRONG_USE đường kẻ',
    ]);
  });

  test('tells header and footer from the text', () => {
    const zip = new PizZip(template(runs('x')));
    const header = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
    const types = CONTENT_TYPES.replace(
      '</Types>',
      `<Override PartName="/word/header1.xml" ContentType="${header}"/></Types>`,
    );
    zip.file('[Content_Types].xml', types);
    zip.file('word/header1.xml', `<w:hdr>${runs('{lạ}')}</w:hdr>`);
    expect(checkTemplate(zip.generate({ type: 'uint8array' }), fields)).toEqual([
      { code: 'UNKNOWN_FIELD', tag: 'lạ', context: 'lạ', hint: '', part: 'header' },
    ]);
  });

  test('what is no Word file, is cut off, or unpacks without end', () => {
    const codes = (bytes: Uint8Array) => checkTemplate(bytes, fields).map(({ code }) => code);
    expect(codes(new TextEncoder().encode('không phải Word'))).toEqual(['NOT_A_WORD_FILE']);
    const whole = template(runs('x'));
    expect(codes(whole.subarray(0, whole.length - 5))).toEqual(['NOT_A_WORD_FILE']);
    expect(codes(new PizZip().file('xl/workbook.xml', '<x/>').generate({ type: 'uint8array' }))).toEqual([
      'NOT_A_WORD_FILE',
    ]);
    const unclosed = new PizZip(whole).file('word/document.xml', '<w:document><w:body></w:document>');
    expect(codes(unclosed.generate({ type: 'uint8array' }))).toEqual(['NOT_A_WORD_FILE']);
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument\0', 'utf16le')]);
    expect(codes(old)).toEqual(['OLD_WORD_FILE']);
    expect(codes(Buffer.concat([old, Buffer.from('EncryptedPackage\0', 'utf16le')]))).toEqual(['PROTECTED']);
    const bomb = new PizZip(whole);
    bomb.file('word/media/image1.png', '0'.repeat(70_000_000));
    expect(codes(bomb.generate({ type: 'uint8array', compression: 'DEFLATE' }))).toEqual(['TOO_LARGE']);
  });

  test('rendering a faulty template throws the same faults', () => {
    expect(() => renderWord(template(runs('{x')), {})).toThrow(TemplateError);
  });
});

test('every fault has its sentence in both languages', () => {
  expect(Object.keys(faultSentences.templateFaults).toSorted()).toEqual(TEMPLATE_FAULTS.toSorted());
  expect(Object.keys(englishSentences.templateFaults).toSorted()).toEqual(TEMPLATE_FAULTS.toSorted());
});
