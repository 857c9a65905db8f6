import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/main/backend/documents/fieldList.ts';
import { documentFields } from '../../../src/main/backend/documents/fields/index.ts';
import type { DocumentKind, DocumentModels } from '../../../src/main/backend/documents/models.ts';
import { shippedTemplate } from '../../../src/main/backend/documents/templates.ts';
import { checkTemplate } from '../../../src/main/backend/documents/wordTemplate.ts';
import { makeDocument } from '../../../src/main/backend/documents/writeDocument.ts';
import { documentKinds, makeTemplate } from '../../../scripts/templates/index.ts';
import { decisionAnnex } from '../../../src/main/backend/documents/samples/decision.ts';
import { sampleModels } from '../../../src/main/backend/documents/samples/index.ts';
import { readPaper, type Paper } from './wordReader.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'van-ban-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

async function paper<Kind extends DocumentKind>(
  kind: Kind,
  changes: Partial<DocumentModels[Kind]> = {},
): Promise<Paper> {
  return readPaper(makeDocument(kind, { ...sampleModels[kind], ...changes }, await shippedTemplate(kind, resources)));
}

const linesOf = ({ paragraphs }: Paper) => paragraphs.map(({ text }) => text).filter((text) => text !== '');

describe.each(documentKinds)('the default template of %s', (kind) => {
  test('is the one the script makes', async () => {
    const committed = readPaper(await readFile(join(resources, 'templates', 'documents', `${kind}.docx`)));
    expect(readPaper(await makeTemplate(kind)).parts).toEqual(committed.parts);
  });

  test('has no fault and uses only known fields', async () => {
    expect(checkTemplate(await makeTemplate(kind), namesOf(documentFields[kind]))).toEqual([]);
  });

  test('leaves no tag, no empty value and no doubled mark behind', async () => {
    const whole = await paper(kind);
    for (const [name, xml] of whole.parts) expect(`${name} ${xml}`).not.toMatch(/[{}]|undefined|\bnull\b|NaN/);
    for (const line of linesOf(whole)) expect(line).not.toMatch(/ {2}|[,;]\.|\.\.$|;;|\(\)|, ?$/);
  });
});

describe('decision', () => {
  test('lists the three collectives, then the fifteen people, each in a row of its own', async () => {
    const [, , awards = []] = (await paper('decision')).tables;
    const { groups } = decisionAnnex;
    expect(awards.slice(1, -1)).toEqual(
      groups.flatMap(({ numeral, title, lines }) => [
        [numeral, title],
        ...lines.map(({ order, name, detail, bonus }) => [order, name, detail, bonus]),
      ]),
    );
    expect(awards.filter((row) => row.length === 4).length).toBe(1 + 3 + 15);
    expect(awards.at(-1)).toEqual(['Tổng cộng\nBằng chữ: Chín triệu bốn trăm hai mươi nghìn đồng.', '9.420.000']);
  });

  test('gives the money in figures and words, and numbers its articles on', async () => {
    const lines = linesOf(await paper('decision'));
    expect(lines).toContain('Bằng chữ: Chín triệu bốn trăm hai mươi nghìn đồng.');
    expect(lines.filter((line) => line.startsWith('Điều')).map((line) => line.slice(0, 7))).toEqual([
      'Điều 1.',
      'Điều 2.',
      'Điều 3.',
    ]);
  });

  test('without money has no article, column or total for it', async () => {
    const whole = await paper('decision', { bonus: null });
    const text = linesOf(whole).join('\n');
    expect(text).not.toMatch(/tiền thưởng|Tổng cộng|Bằng chữ/i);
    expect(text).toContain('Điều 2. Chánh Văn phòng Sở');
    expect(text).not.toContain('Điều 3.');
    expect(whole.tables[2]?.filter((row) => row.length === 3).length).toBe(1 + 18);
  });

  test('with several forms lists them under one article', async () => {
    const second = { act: 'Công nhận danh hiệu “Lao động tiên tiến”', recipients: '40 cá nhân', reason: 'năm 2021' };
    const clauses = [...sampleModels.decision.clauses, second];
    const lines = linesOf(await paper('decision', { clauses }));
    expect(lines).toContain('Điều 1. Khen thưởng các tập thể, cá nhân sau đây (có danh sách kèm theo):');
    expect(lines).toContain('- Công nhận danh hiệu “Lao động tiên tiến” cho 40 cá nhân năm 2021.');
  });

  test('an office under no other authority has no empty line above its name', async () => {
    const whole = await paper('decision', { parentAuthority: null, symbol: null });
    expect(whole.tables[0]?.[0]?.[0]).toBe('SỞ THÔNG TIN VÀ TRUYỀN THÔNG\n');
    expect(whole.tables[0]?.[1]?.[0]).toBe('Số: ');
  });
});

test('agenda lists every item with its time and presenter', async () => {
  const { items } = sampleModels.agenda;
  const [, table = []] = (await paper('agenda')).tables;
  const whole = (time: string) => time.replaceAll(' giờ ', '\u00A0giờ\u00A0');
  expect(table.slice(1)).toEqual(items.map((item) => [item.order, whole(item.time), item.content, item.presenter]));
});

describe('minutes', () => {
  test('tell start, place, attendance with the quorum, presidium, secretary and end', async () => {
    const text = linesOf(await paper('minutes')).join('\n');
    for (const part of [
      '1. Thời gian bắt đầu: 08 giờ 00 phút, ngày 30 tháng 12 năm 2021.',
      'triệu tập 60 người; có mặt 58 người, đạt 96,7 %; vắng mặt 02 người, gồm: Bà Hoàng Thị Ánh (nghỉ thai sản), Ông Lý Quốc Hưng (đi công tác).',
      sampleModels.minutes.attendance.quorumSentence,
      '- Ông Trần Đức Bình, Phó Giám đốc Sở, Chủ tịch Công đoàn cơ sở.',
      '- Bà Vi Thị Hoà, Chuyên viên Văn phòng Sở.',
      'Hội nghị kết thúc vào hồi 11 giờ 30 phút, ngày 30 tháng 12 năm 2021./.',
    ])
      expect(text).toContain(part);
  });

  test('hold every agenda item, report, opinion, amendment, vote, award and pledge', async () => {
    const model = sampleModels.minutes;
    const whole = await paper('minutes');
    const lines = linesOf(whole);
    const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
    for (const { order, title } of model.course)
      expect(lines.some((line) => line.startsWith(`${order}. ${title} (`))).toBe(true);
    for (const { title } of model.reports) expect(lines.some((line) => line.startsWith(`- ${title}`))).toBe(true);
    expect(lines).toContain('- Ông Bùi Tiến Lộc, Trung tâm Công nghệ số: nhất trí với các báo cáo.');
    expect(count(/^- Quy chế .*Hội nghị nhất trí thông qua\.$/)).toBe(5);
    for (const { name } of model.awards?.groups.flatMap((group) => group.lines) ?? [])
      expect(lines.some((line) => line.includes(`. ${name}, `))).toBe(true);
    const [, pledges = [], votes = []] = whole.tables;
    expect(pledges.slice(1).map(([order, unit, , at]) => [order, unit, at])).toEqual(
      model.pledges.map(({ order, unitName, signedAt }) => [order, unitName, signedAt]),
    );
    expect(votes.slice(1)).toEqual(
      model.votes.map((vote) => [
        vote.order,
        `${vote.subject} (${vote.method})`,
        vote.present,
        vote.votesFor,
        vote.votesAgainst,
        vote.abstained,
        vote.percentFor,
        vote.verdict,
      ]),
    );
  });

  test('number only the sections there are', async () => {
    const whole = await paper('minutes', {
      reports: [],
      opinions: [],
      addresses: [],
      awards: null,
      movement: null,
      pledges: [],
      resolution: null,
      guests: [],
      recipients: [],
    });
    const headings = whole.paragraphs.filter(({ text, bold }) => bold && /^\d+\. /.test(text)).map(({ text }) => text);
    expect(headings).toEqual(['1. Rà soát, sửa đổi, bổ sung các quy chế', '2. Tổng hợp kết quả biểu quyết']);
    const text = linesOf(whole).join('\n');
    expect(text).toContain('1. Đại biểu: triệu tập 60 người');
    expect(text).not.toMatch(/Khách mời|Nơi nhận/);
  });

  test('a summary of several lines gives several paragraphs', async () => {
    const lines = linesOf(await paper('minutes'));
    const at = lines.indexOf('Các đại biểu thảo luận sôi nổi.');
    expect(lines[at + 1]).toBe('Đoàn Chủ tịch tiếp thu, giải trình.');
  });
});

describe('resolution', () => {
  test('holds reports, targets, amendments and the vote', async () => {
    const whole = await paper('resolution');
    const text = linesOf(whole).join('\n');
    for (const part of [
      'Điều 2. Thông qua các chỉ tiêu năm 2022:',
      '- Quy chế dân chủ ở cơ sở: sửa đổi, bổ sung cho phù hợp với quy định mới.',
      'Điều 5. Tổ chức thực hiện',
      'với 58/58 đại biểu có mặt tán thành, đạt 100 %./.',
    ])
      expect(text).toContain(part);
    expect(whole.tables[1]?.length).toBe(1 + 3);
  });

  test('numbers its articles without gaps when parts are missing', async () => {
    const lines = linesOf(await paper('resolution', { reports: [], targets: [], movement: null, pledgedUnits: null }));
    expect(lines.filter((line) => line.startsWith('Điều')).map((line) => line.slice(0, 7))).toEqual([
      'Điều 1.',
      'Điều 2.',
    ]);
  });
});

describe('pledge', () => {
  test('gives every unit its targets and a line to sign on', async () => {
    const { parties, officeTargets } = sampleModels.pledge;
    const tables = (await paper('pledge')).tables.slice(1);
    const lengths = [officeTargets, ...parties.map(({ targets }) => targets)].map(({ length }) => length);
    expect(tables.slice(0, 9).map((table) => table.length - 1)).toEqual(lengths.filter((length) => length > 0));
    const signing = tables.at(-2) ?? [];
    expect(signing.slice(1)).toEqual(
      parties.map(({ order, unitName, signatory, signedAt }) => [
        order,
        unitName,
        `${signatory.name}, ${signatory.position}`,
        '',
        signedAt,
      ]),
    );
    expect(tables.at(-1)?.[1]).toEqual(['Trần Đức Bình', 'Nguyễn Văn An']);
  });

  test('without a witness only the leader signs', async () => {
    const { tables } = await paper('pledge', { witness: null });
    expect(tables.at(-1)?.[0]?.[1]).toBe('GIÁM ĐỐC');
    expect(tables.at(-1)?.[1]).toEqual(['', 'Nguyễn Văn An']);
  });
});

test('a document is written from a worker thread', async () => {
  const file = join(dataFolder, 'bien-ban.docx');
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module)
      .then(({ writeDocument }) => writeDocument('minutes', workerData.model, workerData.template, workerData.file))
      .then(() => parentPort.postMessage('written'));`;
  const worker = new Worker(script, {
    eval: true,
    workerData: {
      module: new URL('../../../src/main/backend/documents/writeDocument.ts', import.meta.url).href,
      model: sampleModels.minutes,
      template: await shippedTemplate('minutes', resources),
      file,
    },
  });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  expect(linesOf(readPaper(await readFile(file)))).toContain('BIÊN BẢN');
});

test('a proposal to several names them one below the other, and asks the first', async () => {
  const lines = linesOf(await paper('proposal', { addressees: ['Chủ tịch Ủy ban nhân dân tỉnh', 'Sở Nội vụ'] }));
  const at = lines.indexOf('Kính gửi:');
  expect(lines.slice(at, at + 3)).toEqual(['Kính gửi:', '- Chủ tịch Ủy ban nhân dân tỉnh;', '- Sở Nội vụ.']);
  expect(lines).toContain('Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.');
});

describe('achievement record', () => {
  test('tells titles and forms in tables of their own, in the words of a report of achievements', async () => {
    const whole = await paper('achievementRecord');
    const [, titles = [], forms = []] = whole.tables;
    expect(titles.map(([year]) => year)).toEqual(['Năm', '2019', '2020', '2021']);
    expect(forms).toEqual([
      ['Năm', 'Hình thức khen thưởng', 'Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định'],
      ['2021', 'Giấy khen', 'Quyết định số 05/QĐ-STTTT ngày 05 tháng 01 năm 2022 của Sở Thông tin và Truyền thông'],
    ]);
  });

  test('says so where there is nothing, and leaves out a birth that is not known', async () => {
    const [person] = sampleModels.achievementRecord.people;
    if (!person) throw new Error('nobody');
    const lines = linesOf(await paper('achievementRecord', { people: [{ ...person, birth: '', titles: [] }] }));
    expect(lines.filter((line) => line === 'Chưa có.')).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('Ngày, tháng, năm sinh'))).toBe(false);
  });

  test('of several people begins a page for each', async () => {
    const [person] = sampleModels.achievementRecord.people;
    if (!person) throw new Error('nobody');
    const whole = await paper('achievementRecord', { people: [person, { ...person, name: 'Lê Văn An' }, person] });
    expect(whole.sections).toHaveLength(3);
    expect(linesOf(whole).filter((line) => line === 'BÁO CÁO THÀNH TÍCH')).toHaveLength(3);
  });
});
