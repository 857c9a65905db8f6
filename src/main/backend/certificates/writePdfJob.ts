import { AppError } from '../../../shared/contract/errors.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import type { JobTools } from '../jobs/index.ts';
import { writeCertificatesPdf, type Certificate } from './pdf.ts';
import { refuseFaulty } from './problems.ts';
import { shipped, templateFor } from './shipped.ts';
import type { FontBook } from './fonts.ts';
import type { RecipientKind } from './templates.ts';

export interface WritePdfInput {
  resources: string;
  file: string;
  title: string;
  /** In the order of the pages; `label` is the recipient's name. */
  certificates: { kind: RecipientKind; content: CertificateContent; label: string }[];
}

/**
 * Writes certificates to one PDF, a page each, in a thread of its own. All of them are laid out before the first is
 * drawn, so that a batch with a fault is refused at once.
 * @returns how many pages were written.
 * @throws AppError MISSING_LETTERS, TEXT_DOES_NOT_FIT, CANCELLED, or as `writeFileAtomically`
 */
export async function writePdfJob(input: WritePdfInput, tools: JobTools): Promise<number> {
  const { resources, file, title } = input;
  const program = shipped({ resources });
  const certificates = input.certificates.map(({ kind, content, label }) => ({
    template: templateFor(program, kind),
    content,
    label,
  }));
  checkBeforehand(certificates, program.fonts, tools);
  const { isCancelled } = tools;
  const onDrawn = (drawn: number, label: string) => tools.progress(drawn, certificates.length, label);
  return writeCertificatesPdf(file, { title, certificates, fonts: program.fonts }, { onDrawn, isCancelled });
}

function checkBeforehand(certificates: readonly Certificate[], fonts: FontBook, { isCancelled }: JobTools): void {
  const layouts = new Map<Certificate['template'], CertificateLayout>();
  for (const { template, content, label } of certificates) {
    if (isCancelled()) throw new AppError('CANCELLED', {});
    const layout = layouts.get(template) ?? prepareLayout(template, fonts);
    layouts.set(template, layout);
    refuseFaulty(label, template, layout(content).problems);
  }
}
