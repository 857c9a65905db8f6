import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { openOffice, temporaryFolder } from '../backend.ts';
import { hasPoppler, readFonts, readImages } from './poppler.ts';

const root = resolve(import.meta.dirname, '../../..');
const picture = (name: string) => join(root, 'tests/fixtures/pictures', name);
const font = (name: string) => join(root, 'resources/fonts', name);

async function plainTemplate(call: Awaited<ReturnType<typeof openOffice>>['call']) {
  const { rows } = await call('certificates.templates', {});
  const row = rows.find((each) => each.isDefault && each.recipientKind === 'individual' && each.blankId === null);
  return call('certificates.template', { id: row?.id ?? '' });
}

type Body = InputOf<'certificates.saveTemplate'>['body'];

/** The body with its recipient in another font and a picture in a corner. */
function withFiles(body: Body, family: string, name: string): Body {
  return {
    ...body,
    boxes: [
      ...body.boxes.map((box) =>
        box.kind === 'text' && box.id === 'recipient'
          ? { ...box, font: { family }, runs: [{ text: '{recipientName}' }] }
          : box,
      ),
      { kind: 'image', id: 'logo', xMm: 20, yMm: 20, widthMm: 30, heightMm: 20, source: { type: 'asset', name } },
    ],
  };
}

/** A PNG that says it is that large, and holds nothing. */
function hollowPng(widthPx: number, heightPx: number, colourType: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head.set([8, colourType, 0, 0, 0], 8);
  const piece = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, piece('IHDR', head), piece('IEND', Buffer.alloc(0))]);
}

describe('fonts of the office', () => {
  test('are offered after the shipped ones, and taken away and added again', async () => {
    const { call } = await openOffice();
    const shipped = (await call('certificates.fonts', {})).rows;
    expect(shipped.map(({ family }) => family)).toContain('great-vibes');
    const added = await call('certificates.addFont', { file: font('charm/Bold.ttf') });
    expect(added.name).toBe('Charm Bold');
    expect((await call('certificates.fonts', {})).rows.at(-1)).toMatchObject({ id: added.id, family: added.family });
    await call('certificates.removeFont', { id: added.id });
    expect((await call('certificates.fonts', {})).rows).toEqual(shipped);
    expect(await call('certificates.addFont', { file: font('charm/Bold.ttf') })).toEqual(added);
    const { base64 } = await call('certificates.fontFile', { fontKey: `${added.family}/Regular` });
    expect(Buffer.from(base64, 'base64').equals(readFileSync(font('charm/Bold.ttf')))).toBe(true);
  });

  test('without all Vietnamese letters are refused with the letters', async () => {
    const { call } = await openOffice();
    const cut = join(temporaryFolder(), 'thieu.ttf');
    copyFileSync(font('tinos/Regular.ttf'), cut);
    const bytes = readFileSync(cut);
    hideLetter(bytes, 'Ặ');
    writeFileSync(cut, bytes);
    await expect(call('certificates.addFont', { file: cut })).rejects.toMatchObject({
      code: 'FONT_LACKS_LETTERS',
      data: { font: expect.stringContaining('Tinos'), letters: expect.stringContaining('Ặ') },
    });
    await expect(call('certificates.addFont', { file: `${cut}x` })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test('that are no fonts are refused by name', async () => {
    const { call } = await openOffice();
    const file = join(temporaryFolder(), 'khong-phai-phong.ttf');
    for (const content of ['Đây là văn bản.', '', readFileSync(picture('progressive.jpg'))]) {
      writeFileSync(file, content);
      await expect(call('certificates.addFont', { file })).rejects.toMatchObject({
        code: 'FONT_FAULTY',
        data: { path: file },
      });
    }
  });

  test('cut short while they were copied, or damaged, are refused by name', async () => {
    const { call } = await openOffice();
    const file = join(temporaryFolder(), 'phong-hong.ttf');
    const whole = readFileSync(font('tinos/Regular.ttf'));
    const damaged = Buffer.from(whole);
    const outlines = damaged.indexOf('glyf', 12, 'latin1');
    damaged.writeUInt32BE(whole.length - 100, outlines + 8);
    for (const content of [...[3_000, 30_000, whole.length - 5_000].map((end) => whole.subarray(0, end)), damaged]) {
      writeFileSync(file, content);
      await expect(call('certificates.addFont', { file })).rejects.toMatchObject({
        code: 'FONT_FAULTY',
        data: { path: file },
      });
    }
  });
});

/** Takes the letter, and those before it in its stretch, out of every character map of a TrueType file (formats 4 and 12). */
function hideLetter(bytes: Buffer, letter: string): void {
  const code = letter.codePointAt(0) ?? 0;
  const record = bytes.indexOf('cmap', 12, 'latin1');
  const cmap = bytes.readUInt32BE(record + 8);
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const table = cmap + bytes.readUInt32BE(cmap + 8 + 8 * index);
    const format = bytes.readUInt16BE(table);
    if (format === 4) {
      const segments = bytes.readUInt16BE(table + 6) / 2;
      for (let segment = 0; segment < segments; segment++) {
        const start = table + 16 + 2 * segments + 2 * segment;
        const [from, to] = [bytes.readUInt16BE(start), bytes.readUInt16BE(table + 14 + 2 * segment)];
        if (from <= code && code <= to) bytes.writeUInt16BE(Math.min(code + 1, to), start);
      }
    } else if (format === 12) {
      for (let group = 0; group < bytes.readUInt32BE(table + 12); group++) {
        const start = table + 16 + 12 * group;
        const [from, to] = [bytes.readUInt32BE(start), bytes.readUInt32BE(start + 4)];
        if (from <= code && code <= to) bytes.writeUInt32BE(Math.min(code + 1, to), start);
      }
    }
  }
}

describe('pictures', () => {
  test.each(['progressive.jpg', 'cmyk.jpg', 'transparent.png', 'interlaced.png', 'deep.png'])(
    '%s is taken',
    async (name) => {
      const { call } = await openOffice();
      const added = await call('certificates.addPicture', { file: picture(name) });
      expect(added).toMatchObject({ widthPx: 60, heightPx: 40 });
      const kept = await call('certificates.picture', { name: added.name });
      expect(Buffer.from(kept.base64, 'base64').equals(readFileSync(picture(name)))).toBe(true);
    },
  );

  test('too large, cut short, or no picture at all are refused in one sentence', async () => {
    const { call } = await openOffice();
    const file = join(temporaryFolder(), 'anh.png');
    const refused = async (content: Buffer | string) => {
      writeFileSync(file, content);
      return call('certificates.addPicture', { file }).catch((error: unknown) => error);
    };
    expect(await refused(hollowPng(20_000, 20_000, 2))).toMatchObject({
      code: 'PICTURE_TOO_LARGE',
      data: { megapixels: 400, most: 100 },
    });
    expect(await refused(hollowPng(8_000, 5_000, 6))).toMatchObject({ code: 'PICTURE_TOO_LARGE', data: { most: 25 } });
    expect(await refused(readFileSync(picture('transparent.png')).subarray(0, 120))).toMatchObject({
      code: 'NOT_A_PICTURE',
    });
    expect(await refused(readFileSync(picture('progressive.jpg')).subarray(0, 300))).toMatchObject({
      code: 'NOT_A_PICTURE',
    });
    expect(await refused('<svg/>')).toMatchObject({ code: 'NOT_A_PICTURE' });
    const jpeg = readFileSync(picture('progressive.jpg'));
    jpeg.writeUInt8(0xc9, jpeg.indexOf(Buffer.from([0xff, 0xc2])) + 1);
    expect(await refused(jpeg)).toMatchObject({ code: 'PICTURE_FAULTY' });
  });
});

describe.skipIf(!hasPoppler)('the office’s own files on paper', () => {
  test.each(['cmyk.jpg', 'progressive.jpg', 'transparent.png', 'interlaced.png', 'deep.png'])(
    'a font of its own and %s are in the PDF',
    async (name) => {
      const office = await openRoundOffice();
      const { call } = office;
      await approveCertificates(office, { staffIds: office.staffIds, unitIds: [] });
      const { id: decisionId } = await issue(office);
      const added = await call('certificates.addPicture', { file: picture(name) });
      const { family, id: fontId } = await call('certificates.addFont', { file: font('charm/Bold.ttf') });
      const { id, body } = await plainTemplate(call);
      await call('certificates.saveTemplate', { id, body: withFiles(body, family, added.name) });
      await call('certificates.removeFont', { id: fontId });
      const file = join(temporaryFolder(), 'giay-khen.pdf');
      await call('certificates.writePdf', { decisionId, file });
      expect(readFonts(file).join(' ')).toContain('Charm-Bold');
      expect(readImages(file)).toEqual(expect.arrayContaining([expect.stringMatching(/\b60 +40\b/)]));
    },
  );
});

describe('a template in one file', () => {
  async function exported() {
    const { call } = await openOffice();
    const { name } = await call('certificates.addPicture', { file: picture('transparent.png') });
    const { family } = await call('certificates.addFont', { file: font('charm/Bold.ttf') });
    const { id, body } = await plainTemplate(call);
    await call('certificates.saveTemplate', { id, body: withFiles(body, family, name) });
    const file = join(temporaryFolder(), 'mau.giaykhen');
    await call('certificates.exportTemplate', { id, file });
    return { file, template: await call('certificates.template', { id }) };
  }

  test('goes to another office whole, with its fonts and pictures', async () => {
    const { file, template } = await exported();
    const other = await openOffice();
    const { id } = await other.call('certificates.importTemplate', { file });
    const arrived = await other.call('certificates.template', { id });
    expect(arrived.body).toEqual(template.body);
    expect(arrived).toMatchObject({ name: template.name, recipientKind: 'individual', version: 1, isDefault: false });
    expect((await other.call('certificates.fonts', {})).rows.at(-1)?.name).toBe('Charm Bold');
  });

  test('made for a blank brings the blank along', async () => {
    const { call } = await openOffice();
    const { rows } = await call('certificates.templates', {});
    const onBlank = rows.find(({ blankName }) => blankName === 'Phôi A3');
    const file = join(temporaryFolder(), 'mau.giaykhen');
    await call('certificates.exportTemplate', { id: onBlank?.id ?? '', file });
    const other = await openOffice();
    const { id } = await other.call('certificates.importTemplate', { file });
    expect(await other.call('certificates.template', { id })).toMatchObject({ blankName: 'Phôi A3' });
    expect((await other.call('certificates.blanks', {})).rows).toHaveLength(2);
  });

  test('of a newer program, damaged, or with a part changed is refused, and nothing is stored', async () => {
    const { file } = await exported();
    const { call } = await openOffice();
    const before = (await call('certificates.templates', {})).rows;
    const refused = async (change: (zip: PizZip) => void) => {
      const zip = new PizZip(readFileSync(file));
      change(zip);
      const changed = join(temporaryFolder(), 'sua.giaykhen');
      writeFileSync(changed, zip.generate({ type: 'nodebuffer' }));
      return call('certificates.importTemplate', { file: changed }).catch((error: unknown) => error);
    };
    const description = (zip: PizZip) => zip.file('template.json')?.asText() ?? '';
    const nameOf = (zip: PizZip, folder: string) =>
      Object.keys(zip.files).find((name) => new RegExp(`^${folder}/.`).test(name)) ?? '';
    expect(
      await refused((zip) =>
        zip.file('template.json', description(zip).replace(/"schemaVersion": 1/, '"schemaVersion": 9')),
      ),
    ).toMatchObject({ code: 'TEMPLATE_NEWER' });
    expect(
      await refused((zip) => zip.file('template.json', `${description(zip)}${' '.repeat(30_000_000)}`)),
    ).toMatchObject({ code: 'TEMPLATE_FILE_FAULTY' });
    expect(await refused((zip) => zip.remove('template.json'))).toMatchObject({ code: 'TEMPLATE_FILE_FAULTY' });
    expect(await refused((zip) => zip.remove(nameOf(zip, 'fonts')))).toMatchObject({ code: 'TEMPLATE_FILE_FAULTY' });
    expect(
      await refused((zip) => zip.file(nameOf(zip, 'pictures'), readFileSync(picture('interlaced.png')))),
    ).toMatchObject({ code: 'TEMPLATE_FILE_FAULTY' });
    expect(await refused((zip) => zip.file(nameOf(zip, 'fonts'), 'x'))).toMatchObject({ code: 'FONT_FAULTY' });
    await expect(call('certificates.importTemplate', { file: picture('cmyk.jpg') })).rejects.toMatchObject({
      code: 'TEMPLATE_FILE_FAULTY',
    });
    expect((await call('certificates.templates', {})).rows).toEqual(before);
    expect((await call('certificates.fonts', {})).rows.some(({ id }) => id !== null)).toBe(false);
  });
});
