import { join } from 'node:path';
import type { ShippedTemplate } from '../../../shared/domain/certificates/template.ts';
import type { Folders } from '../context.ts';
import { openFontBook, type FontBook } from './fonts.ts';
import { readTemplates } from './templates/shippedFiles.ts';

interface Shipped {
  fonts: FontBook;
  templates: readonly ShippedTemplate[];
}

/** Fonts and layouts ship with the program and do not change while it runs; each thread opens its own. */
const opened = new Map<string, Shipped>();

/**
 * The fonts and layouts of the program's resources. The font book also takes in the office's own fonts as they are
 * needed: they are named by their content, so one name is one file for good.
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
