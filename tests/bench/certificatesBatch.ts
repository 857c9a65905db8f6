import { crc32, deflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { openFontBook } from '../../src/main/backend/certificates/fonts.ts';
import type { CertificateBatch } from '../../src/main/backend/certificates/pdf.ts';
import { certificateContent } from '../../src/shared/domain/certificates/content.ts';
import {
  certificateTemplateSchema,
  type CertificateTemplateInput,
} from '../../src/shared/domain/certificates/template.ts';

/** The work of the budget: 1,000 certificates, two fonts, a background of 200 KB printed on every page. */

export const CERTIFICATES = 1000;

const BACKGROUND = 'b'.repeat(64);
const SERIF = { family: 'noto-serif', weight: 'Bold' } as const;
const PLAIN = { family: 'tinos' } as const;

type Box = CertificateTemplateInput['boxes'][number];

function textBox(id: string, yMm: number, heightMm: number, text: string, maxPt: number, more: Partial<Box> = {}): Box {
  const frame = { xMm: 33.5, yMm, widthMm: 230, heightMm };
  const style = { font: PLAIN, size: { minPt: maxPt * 0.6, maxPt }, align: 'centre' as const };
  return { kind: 'text', id, ...frame, runs: [{ text }], ...style, ...more } as Box;
}

const template = certificateTemplateSchema.parse({
  schemaVersion: 1,
  page: { widthMm: 297, heightMm: 210 },
  border: null,
  background: { name: BACKGROUND, printed: true },
  boxes: [
    textBox('country', 25, 7, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 14, { font: SERIF }),
    textBox('motto', 33, 8, 'Độc lập - Tự do - Hạnh phúc', 15, { font: SERIF }),
    textBox('authority', 45, 10, '{authorityTitle}', 17, { font: SERIF, letterCase: 'upper' }),
    textBox('form', 60, 23, '{formTitle}', 44, { font: SERIF, letterCase: 'upper' }),
    textBox('recipient', 88, 12, '{recipientPrefix} {recipientName}', 22, { font: SERIF }),
    textBox('position', 101, 8, '{recipientPosition}', 14),
    textBox('achievement', 110, 24, '{achievement}', 16, { maxLines: 3 }),
    textBox('decision', 140, 7, '{decisionLine}', 12.5, { align: 'left' }),
    textBox('register', 147, 7, '{registerLine}', 12.5, { align: 'left' }),
    textBox('placeAndDate', 140, 7, '{placeAndDate}', 13, { align: 'right' }),
    textBox('signatory', 180, 8, '{signatoryName}', 14, { font: SERIF, align: 'right' }),
  ],
} satisfies CertificateTemplateInput);

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Hoàng', 'Nông', 'Vy', 'Lý', 'Đặng', 'Bế', 'Phạm'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Hữu', 'Ngọc', 'Thế', 'Thanh', 'Bích'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hòa', 'Hưng', 'Loan', 'Ngân', 'Phượng', 'Tuyết', 'Uyên', 'Vỹ', 'Ỷ'];
const UNITS = ['Văn phòng Sở', 'Phòng Công nghệ thông tin', 'Thanh tra Sở', 'Trung tâm Công nghệ số'];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function certificate(index: number) {
  const name = `${at(FAMILY, index)} ${at(MIDDLE, Math.floor(index / 7))} ${at(GIVEN, Math.floor(index / 3))}`;
  const content = certificateContent({
    authorityTitle: 'Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn',
    form: { class: 'form', name: 'Giấy khen' },
    recipient: {
      kind: 'individual',
      honorific: index % 2 === 0 ? 'Ông' : 'Bà',
      name,
      detail: `Chuyên viên, ${at(UNITS, index)}, Sở Thông tin và Truyền thông tỉnh Lạng Sơn`,
    },
    achievement:
      `Đã hoàn thành xuất sắc nhiệm vụ năm ${2015 + (index % 11)}, có sáng kiến phục vụ ${index} cuộc họp trực tuyến ` +
      'bốn cấp, được áp dụng trong toàn tỉnh từ ngày 01 tháng 7 năm 2021',
    decision: { symbol: `${100 + (index % 90)}/QĐ-STTTT`, issuedOn: '2021-12-28' },
    registerText: String(index + 1),
    placeName: 'Lạng Sơn',
    signature: { lines: ['Giám đốc'], name: 'Nguyễn Văn Mẫu' },
  });
  return { template, content, label: name };
}

function* certificates() {
  for (let index = 0; index < CERTIFICATES; index++) yield certificate(index);
}

export function benchmarkBatch(): CertificateBatch {
  return {
    title: 'Đo tốc độ',
    certificates: certificates(),
    fonts: openFontBook(fileURLToPath(new URL('../../resources/fonts', import.meta.url))),
    readPicture: noisePng,
  };
}

/** A grey PNG of 512 × 400 random dots: 200 KB that no compression makes smaller. */
export function noisePng(): Uint8Array {
  const [width, height] = [512, 400];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  let seed = 1;
  for (let place = 0; place < rows.length; place++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    rows[place] = place % (width + 1) === 0 ? 0 : seed >>> 16;
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
