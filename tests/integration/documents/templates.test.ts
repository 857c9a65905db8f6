import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { openOffice, temporaryFolder } from '../backend.ts';
import { readPaper } from './wordReader.ts';

const kind = 'agenda';

/** A Word file with one paragraph for each text. */
function wordFile(name: string, ...texts: string[]): string {
  const zip = new PizZip();
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
  );
  const paragraphs = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  zip.file('word/document.xml', `<w:document><w:body>${paragraphs}</w:body></w:document>`);
  const file = join(temporaryFolder(), name);
  writeFileSync(file, zip.generate({ type: 'uint8array' }));
  return file;
}

async function officeWithMeeting() {
  const office = await openOffice();
  const { id: meetingId } = await office.call('meetings.create', {
    name: 'Hội nghị công chức, viên chức năm 2021',
    kind: 'yearlyConference',
    year: 2021,
    heldOn: '2021-12-30',
  });
  const write = async () => {
    const file = join(temporaryFolder(), 'chuong-trinh.docx');
    await office.call('documents.writeWord', { kind, subjectId: meetingId, file });
    return readPaper(readFileSync(file)).paragraphs.map(({ text }) => text);
  };
  return { ...office, meetingId, write };
}

test("the office's own template is used, and every version before can be used again", async () => {
  const { call, write } = await officeWithMeeting();
  const first = wordFile('mẫu một.docx', 'Một: {TÊN HỘI NGHỊ}');
  const { id } = await call('documents.replaceTemplate', { kind, file: first });
  await call('documents.replaceTemplate', { kind, file: wordFile('mẫu hai.docx', 'Hai: {tên hội nghị}') });
  expect(await write()).toEqual(['Hai: Hội nghị công chức, viên chức năm 2021']);
  await call('documents.useTemplate', { kind, versionId: id });
  expect(await write()).toEqual(['Một: Hội nghị công chức, viên chức năm 2021']);
  const { history, current } = await call('documents.template', { kind });
  expect(history.map(({ number, fileName }) => [number, fileName])).toEqual([
    [3, 'mẫu một.docx'],
    [2, 'mẫu hai.docx'],
    [1, 'mẫu một.docx'],
  ]);
  expect(current?.number).toBe(3);
});

test('the default comes back, and the own versions stay', async () => {
  const { call, write } = await officeWithMeeting();
  await call('documents.replaceTemplate', { kind, file: wordFile('mẫu.docx', 'Riêng {tên cơ quan}') });
  await call('documents.useTemplate', { kind, versionId: null });
  expect(await write()).toContain('CHƯƠNG TRÌNH');
  const { rows } = await call('documents.templates', {});
  expect(rows.find((row) => row.kind === kind)).toEqual({ kind, current: null, versions: 2 });
});

test('a faulty template is refused with all its faults at once, and the one before stays', async () => {
  const { call, write } = await officeWithMeeting();
  await call('documents.replaceTemplate', { kind, file: wordFile('tốt.docx', 'Tốt {tên cơ quan}') });
  const file = wordFile(
    'hỏng.docx',
    '{tên cơ quan xưa}',
    '{#chương trình}{đơn giá}{/chương trình}',
    'Cuối {@nội dung}',
  );
  const { faults } = await call('documents.checkTemplate', { kind, file });
  expect(faults.map(({ code, tag }) => [code, tag])).toEqual([
    ['UNKNOWN_FIELD', 'tên cơ quan xưa'],
    ['UNKNOWN_FIELD', 'đơn giá'],
    ['OUT_OF_LIST', 'nội dung'],
  ]);
  const unknown = wordFile('lạ.docx', '{tên cơ quan xưa}', '{#chương trình}{đơn giá}{/chương trình}');
  expect((await call('documents.checkTemplate', { kind, file: unknown })).faults).toEqual([
    { code: 'UNKNOWN_FIELD', tag: 'tên cơ quan xưa', context: 'tên cơ quan xưa', hint: 'tên cơ quan', part: 'body' },
    { code: 'UNKNOWN_FIELD', tag: 'đơn giá', context: 'đơn giá', hint: '', part: 'body' },
  ]);
  await expect(call('documents.replaceTemplate', { kind, file: unknown })).rejects.toMatchObject({
    code: 'TEMPLATE_FAULTY',
    data: { name: 'lạ.docx', faults: '{tên cơ quan xưa}, {đơn giá}' },
  });
  const open = wordFile('mở.docx', '{#chương trình}{nội dung}', 'thiếu {tên hội nghị', '{/nơi nhận}');
  const codes = (await call('documents.checkTemplate', { kind, file: open })).faults.map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['CLOSED_BY_ANOTHER_NAME', 'UNCLOSED_TAG']);
  expect(await write()).toEqual(['Tốt SỞ THÔNG TIN VÀ TRUYỀN THÔNG']);
});

test('what is no Word file, or not there, is refused', async () => {
  const { call } = await officeWithMeeting();
  const file = join(temporaryFolder(), 'thư.docx');
  await expect(call('documents.replaceTemplate', { kind, file })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  writeFileSync(file, 'không phải Word');
  expect((await call('documents.checkTemplate', { kind, file })).faults.map(({ code }) => code)).toEqual([
    'NOT_A_WORD_FILE',
  ]);
});

test('a template of another document, a paper without fields and a file too large are told as such', async () => {
  const { call } = await officeWithMeeting();
  const codes = async (file: string) =>
    (await call('documents.checkTemplate', { kind, file })).faults.map(({ code, tag }) => [code, tag]);
  const other = join(temporaryFolder(), 'biên bản.docx');
  await call('documents.writeTemplate', { kind: 'minutes', file: other });
  expect(await codes(other)).toEqual([['OTHER_DOCUMENT', 'minutes']]);
  expect(await codes(wordFile('năm ngoái.docx', 'Quyết định số 05/QĐ-STTTT'))).toEqual([['NO_FIELD', '']]);
  const large = join(temporaryFolder(), 'lớn.docx');
  writeFileSync(large, '');
  truncateSync(large, 50_000_000);
  expect(await codes(large)).toEqual([['TOO_LARGE', '']]);
  await expect(call('documents.replaceTemplate', { kind, file: large })).rejects.toMatchObject({
    code: 'TEMPLATE_FAULTY',
  });
});

test('the fields of every document are told with an example', async () => {
  const { call } = await officeWithMeeting();
  const { rows } = await call('documents.templates', {});
  for (const row of rows) {
    const { fields } = await call('documents.template', { kind: row.kind });
    const withoutExample = fields.filter(({ kind: use, example }) => use === 'text' && example === '');
    expect([row.kind, withoutExample.map(({ name }) => name)]).toEqual([row.kind, expect.any(Array)]);
    expect(fields.length).toBeGreaterThan(3);
  }
  const { fields } = await call('documents.template', { kind });
  expect(fields).toContainEqual({
    name: 'nội dung',
    within: ['chương trình'],
    kind: 'text',
    example: expect.any(String),
  });
});

test('the template in use and the default can be put into files', async () => {
  const { call } = await officeWithMeeting();
  const own = wordFile('riêng.docx', 'Riêng {tên cơ quan}');
  await call('documents.replaceTemplate', { kind, file: own });
  const file = join(temporaryFolder(), 'mau.docx');
  await call('documents.writeTemplate', { kind, file });
  expect(readFileSync(file)).toEqual(readFileSync(own));
  await call('documents.writeTemplate', { kind, isDefault: true, file });
  expect(checkedText(file)).toContain('CHƯƠNG TRÌNH');
});

function checkedText(file: string): string {
  expect(existsSync(file)).toBe(true);
  return readPaper(readFileSync(file))
    .paragraphs.map(({ text }) => text)
    .join('\n');
}

test('a preview shows the paper with made-up data or about a subject', async () => {
  const { call, meetingId } = await officeWithMeeting();
  const sample = await call('documents.preview', { kind: 'bonusList' });
  expect(sample.isWide).toBe(true);
  const tables = sample.blocks.filter((block) => block.type === 'table');
  const [heading, list] = tables.map(({ rows }) => rows.map((cells) => cells.every(({ isRuled }) => isRuled)));
  expect([heading?.includes(true), list?.slice(0, 3), list?.slice(-3)]).toEqual([
    false,
    [true, true, true],
    // Who signs stands below the sum, without rules.
    [true, false, false],
  ]);
  const real = await call('documents.preview', { kind, subjectId: meetingId });
  const texts = real.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text) : []));
  expect(texts).toContain('Hội nghị công chức, viên chức năm 2021');
  const title = real.blocks.find((block) => block.type === 'paragraph' && block.runs[0]?.text === 'CHƯƠNG TRÌNH');
  expect(title).toMatchObject({ alignment: 'center', size: 14, runs: [{ isBold: true, isItalic: false }] });
});
