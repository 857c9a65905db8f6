import { join } from 'node:path';
import type { Folders } from '../context.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import { openFontBook, type FontBook } from './fonts.ts';
import { defaultTemplate, readTemplates, type RecipientKind } from './templates.ts';

interface Shipped {
  fonts: FontBook;
  templates: readonly CertificateTemplate[];
}

/** Fonts and layouts ship with the program and do not change while it runs; each thread opens its own. */
const opened = new Map<string, Shipped>();

/**
 * The fonts and layouts of the program's resources.
 * @throws AppError TEMPLATE_FAULTY
 */
export function shipped({ resources }: Pick<Folders, 'resources'>): Shipped {
  const known = opened.get(resources);
  if (known) return known;
  const fonts = openFontBook(join(resources, 'fonts'));
  const found = { fonts, templates: readTemplates(join(resources, 'templates/certificates'), fonts.keys) };
  opened.set(resources, found);
  return found;
}

/**
 * The layout a kind of recipient gets.
 * @throws AppError NOT_FOUND
 */
export function templateFor({ templates }: Shipped, kind: RecipientKind): CertificateTemplate {
  const template = defaultTemplate(templates, kind);
  if (!template) throw new AppError('NOT_FOUND', { what: 'certificateTemplates' });
  return template;
}
