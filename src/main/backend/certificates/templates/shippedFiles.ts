import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  fontKeysOf,
  shippedTemplateSchema,
  type ShippedTemplate,
} from '../../../../shared/domain/certificates/template.ts';

export type RecipientKind = ShippedTemplate['recipientKinds'][number];

/**
 * All layout templates of a folder, by file name.
 * @param fontKeys the faces there are; a template may use no other.
 * @throws AppError TEMPLATE_FAULTY naming the first file that cannot be used, with all its faults.
 */
export function readTemplates(folder: string, fontKeys: readonly string[]): ShippedTemplate[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parseTemplate(file, readFileSync(join(folder, file), 'utf8'), fontKeys));
}

function parseTemplate(name: string, text: string, fontKeys: readonly string[]): ShippedTemplate {
  const parsed = shippedTemplateSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new AppError('TEMPLATE_FAULTY', { name, faults });
  }
  const unknownFonts = fontKeysOf(parsed.data).filter((key) => !fontKeys.includes(key));
  if (unknownFonts.length > 0) throw new AppError('TEMPLATE_FAULTY', { name, faults: unknownFonts.join(', ') });
  return parsed.data;
}

/** Null for a text that is not JSON; the schema then says that it is not a template. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
