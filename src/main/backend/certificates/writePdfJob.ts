import { AppError } from '../../../shared/contract/errors.ts';
import type { CertificateAdjustment } from '../../../shared/domain/certificates/adjustment.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import type { CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import type { JobTools } from '../jobs/index.ts';
import type { FontBook } from './fonts.ts';
import { writeCertificatesPdf, type Certificate, type PrintedAs } from './pdf.ts';
import { refuseFaulty } from './problems.ts';
import { shipped } from './shipped.ts';

/** What a thread draws with: by version id, font key and picture name. */
export interface Drawings {
  resources: string;
  templates: ReadonlyMap<string, CertificateTemplate>;
  fonts: ReadonlyMap<string, Uint8Array>;
  pictures: ReadonlyMap<string, Uint8Array>;
}

export interface WritePdfInput extends Drawings, PrintedAs {
  file: string;
  title: string;
  /** In the order of the pages; `label` is the recipient's name. */
  certificates: {
    versionId: string;
    content: CertificateContent;
    adjustment: CertificateAdjustment;
    label: string;
  }[];
}

/**
 * Writes certificates to one PDF, a page each, in a thread of its own. All of them are laid out before the first is
 * drawn, so that a batch with a fault is refused at once.
 * @returns how many pages were written.
 * @throws AppError MISSING_LETTERS, TEXT_DOES_NOT_FIT, CANCELLED, or as `writeFileAtomically`
 */
export async function writePdfJob(input: WritePdfInput, tools: JobTools): Promise<number> {
  const { file, title } = input;
  const { certificates, fonts, readPicture, printedAs } = certificatesOf(input, tools);
  const { isCancelled } = tools;
  const onDrawn = (drawn: number, label: string) => tools.progress(drawn, certificates.length, label);
  const batch = { title, certificates, fonts, readPicture, ...printedAs };
  return writeCertificatesPdf(file, batch, { onDrawn, isCancelled });
}

/**
 * The certificates of a batch with what draws them, all of them laid out once: one with a fault is refused before
 * anything is drawn.
 * @throws AppError MISSING_LETTERS, TEXT_DOES_NOT_FIT, CANCELLED
 */
export function certificatesOf(input: WritePdfInput, tools: JobTools) {
  const { fonts, readPicture } = openDrawings(input);
  const certificates = input.certificates.map(({ versionId, ...certificate }) => ({
    ...certificate,
    template: templateOf(input, versionId),
  }));
  checkBeforehand(certificates, fonts, tools);
  const { correction = null, isDraft = false, withOutline = false } = input;
  return { certificates, fonts, readPicture, printedAs: { correction, isDraft, withOutline } };
}

/** The fonts and pictures of a batch, ready to draw with. */
function openDrawings({ resources, fonts: own, pictures }: Drawings) {
  const { fonts } = shipped({ resources });
  for (const [key, bytes] of own) fonts.add(key, bytes);
  const readPicture = (name: string): Uint8Array => {
    const bytes = pictures.get(name);
    if (!bytes) throw new AppError('FILE_NOT_FOUND', { path: name });
    return bytes;
  };
  return { fonts, readPicture };
}

function templateOf({ templates }: Drawings, versionId: string): CertificateTemplate {
  const template = templates.get(versionId);
  if (!template) throw new Error(`version ${versionId} was not sent along`);
  return template;
}

function checkBeforehand(certificates: readonly Certificate[], fonts: FontBook, { isCancelled }: JobTools): void {
  const layouts = new Map<Certificate['template'], CertificateLayout>();
  for (const { template, content, adjustment, label } of certificates) {
    if (isCancelled()) throw new AppError('CANCELLED', {});
    const layout = layouts.get(template) ?? prepareLayout(template, fonts);
    layouts.set(template, layout);
    refuseFaulty(label, template, layout(content, adjustment).problems);
  }
}
