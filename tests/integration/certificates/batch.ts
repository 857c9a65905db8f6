import { fileURLToPath } from 'node:url';
import { openFontBook, type FontBook } from '../../../src/main/backend/certificates/fonts.ts';
import type { Certificate } from '../../../src/main/backend/certificates/pdf.ts';
import { readTemplates } from '../../../src/main/backend/certificates/templates/shippedFiles.ts';
import { certificateContent, type CertificateFacts } from '../../../src/shared/domain/certificates/content.ts';
import {
  certificateTemplateSchema,
  type CertificateTemplate,
  type FontChoice,
  type ShippedTemplate,
} from '../../../src/shared/domain/certificates/template.ts';

const resources = fileURLToPath(new URL('../../../resources/', import.meta.url));

export const openFonts = (): FontBook => openFontBook(`${resources}fonts`);

export function shippedTemplates(fonts: FontBook): ShippedTemplate[] {
  return readTemplates(`${resources}templates/certificates`, fonts.keys);
}

/** On plain A4. */
export function plainTemplate(
  templates: readonly ShippedTemplate[],
  kind: ShippedTemplate['recipientKinds'][number],
): ShippedTemplate | undefined {
  return templates.find(
    ({ recipientKinds, blankName, page }) =>
      blankName === null && page.widthMm === 297 && recipientKinds.includes(kind),
  );
}

const OFFICE = {
  authorityTitle: 'Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn',
  form: { class: 'form', name: 'Giấy khen' },
  decision: { symbol: '05/QĐ-STTTT', issuedOn: '2021-12-28' },
  placeName: 'Lạng Sơn',
  signature: { lines: ['Giám đốc'], name: 'Nguyễn Văn Mẫu' },
} satisfies Partial<CertificateFacts>;

const SO = 'Sở Thông tin và Truyền thông tỉnh Lạng Sơn';

const COLLECTIVES = [
  'Trung tâm Công nghệ số',
  'Phòng Thông tin, Báo chí, Xuất bản',
  'Phòng Bưu chính, Viễn thông, Công nghệ thông tin và Chuyển đổi số',
];

const PEOPLE = [
  ['Bà', 'Nông Thị Ánh Tuyết', 'Chuyên viên', 'Văn phòng Sở'],
  ['Ông', 'Lý Đức Hòa', 'Phó Trưởng phòng', 'Phòng Công nghệ thông tin'],
  ['Bà', 'Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Nguyên', 'Chuyên viên chính', 'Thanh tra Sở'],
  ['Ông', 'Vy Văn Ỷ', 'Viên chức', 'Trung tâm Công nghệ số'],
  ['Bà', "H'Hen Niê", 'Kế toán trưởng', 'Phòng Kế hoạch - Tài chính'],
] as const;

function conferenceRecipients(): CertificateFacts['recipient'][] {
  const collectives = COLLECTIVES.map((name) => ({ kind: 'collective' as const, honorific: '', name, detail: SO }));
  const people = Array.from({ length: 15 }, (_, index) => {
    const [honorific, name, position, unit] = PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
    return { kind: 'individual' as const, honorific, name, detail: `${position}, ${unit}, ${SO}` };
  });
  return [...collectives, ...people];
}

/** 3 collectives, then 15 people, as the conference of 30/12/2021 handed them over; every name is made up. */
export function conferenceBatch(templates: readonly ShippedTemplate[]): Certificate[] {
  return conferenceRecipients().map((recipient, index) => {
    const template = plainTemplate(templates, recipient.kind);
    if (!template) throw new Error(`no template for ${recipient.kind}`);
    const achievement = `Đã hoàn thành ${index % 2 === 0 ? 'xuất sắc' : 'tốt'} nhiệm vụ năm 2021`;
    const registerText = String(index + 1).padStart(2, '0');
    return {
      template,
      label: recipient.name,
      content: certificateContent({ ...OFFICE, recipient, achievement, registerText }),
    };
  });
}

const HOUSEHOLD = {
  kind: 'household' as const,
  honorific: 'Ông',
  name: 'Lý Đức Hòa',
  detail: 'thôn Nà Sèn, xã Hoàng Đồng, thành phố Lạng Sơn',
};

/** One certificate of every shipped template, signed for the head, with a reason of two lines. */
export function oneOfEach(templates: readonly ShippedTemplate[]): (Certificate & { template: ShippedTemplate })[] {
  const recipients: CertificateFacts['recipient'][] = [HOUSEHOLD, ...conferenceRecipients()];
  return templates.map((template) => {
    const recipient = recipients.find(({ kind }) => template.recipientKinds.includes(kind)) ?? HOUSEHOLD;
    const content = certificateContent({
      ...OFFICE,
      signature: { lines: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Hoàng Thị Vỹ' },
      recipient,
      achievement:
        'Đã có thành tích xuất sắc trong công tác chuyển đổi số tỉnh Lạng Sơn, góp phần hoàn thành vượt mức chỉ tiêu ' +
        'thu 1,5 tỷ đồng và nhiệm vụ phát triển kinh tế - xã hội năm 2021',
      registerText: '07/2021',
    });
    return { template, label: template.id, content };
  });
}

/** Words that kern and letters with two marks, spaced out and not. */
const HARD_WORDS = 'AVATAR Tỷ TÂY VỰA Lý Ỷ Wộ fi ffi Ẵẫ Nguyễn, Đ/c 15,5';

/** A page for every face there is, with words on which two drawings are likely to differ. */
export function pageOfFace(fontKey: string): CertificateTemplate {
  const [family = '', style = ''] = fontKey.split('/');
  const italic = style.endsWith('Italic');
  const weight = (style.replace(/Italic$/, '') || 'Regular') as FontChoice['weight'];
  return certificateTemplateSchema.parse({
    schemaVersion: 1,
    page: { widthMm: 297, heightMm: 210 },
    border: null,
    boxes: [0, 0.06, -0.02].map((letterSpacingEm, index) => ({
      kind: 'text',
      id: `line-${index}`,
      xMm: 20,
      yMm: 20 + 30 * index,
      widthMm: 257,
      heightMm: 30,
      runs: [{ text: HARD_WORDS }],
      font: { family, weight, italic },
      size: { minPt: 20, maxPt: 20 },
      align: (['left', 'centre', 'right'] as const)[index],
      letterSpacingEm,
    })),
  });
}
