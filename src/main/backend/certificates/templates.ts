import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  PAGE_PRESETS,
  certificateTemplateSchema,
  fontKeysOf,
  type CertificateTemplate,
} from '../../../shared/domain/certificates/template.ts';

export type RecipientKind = CertificateTemplate['recipientKinds'][number];

/**
 * All layout templates of a folder, by file name.
 * @param fontKeys the faces there are; a template may use no other.
 * @throws AppError TEMPLATE_FAULTY naming the first file that cannot be used, with all its faults.
 */
export function readTemplates(folder: string, fontKeys: readonly string[]): CertificateTemplate[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parseTemplate(file, readFileSync(join(folder, file), 'utf8'), fontKeys));
}

function parseTemplate(name: string, text: string, fontKeys: readonly string[]): CertificateTemplate {
  const parsed = certificateTemplateSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new AppError('TEMPLATE_FAULTY', { name, faults });
  }
  const unknownFonts = fontKeysOf(parsed.data).filter((key) => !fontKeys.includes(key));
  if (unknownFonts.length > 0) throw new AppError('TEMPLATE_FAULTY', { name, faults: unknownFonts.join(', ') });
  return parsed.data;
}

/** Null for a text that is not JSON; the schema then says that it is not a template. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The template a kind of recipient gets unless another was chosen: the first on A4. Undefined when there is none. */
export function defaultTemplate(
  templates: readonly CertificateTemplate[],
  kind: RecipientKind,
): CertificateTemplate | undefined {
  const fitting = templates.filter(({ recipientKinds }) => recipientKinds.includes(kind));
  const { widthMm, heightMm } = PAGE_PRESETS.A4;
  return fitting.find(({ page }) => page.widthMm === widthMm && page.heightMm === heightMm) ?? fitting[0];
}
