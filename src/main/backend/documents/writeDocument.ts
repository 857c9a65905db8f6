import { writeFileAtomically } from '../files/atomicFile.ts';
import { fill, namesOf } from './fieldList.ts';
import { documentFields } from './fields/index.ts';
import type { DocumentKind, DocumentModels } from './models.ts';
import { TemplateError, templateFaulty } from './templateFaults.ts';
import type { Template } from './templates.ts';
import { checkTemplate, renderWord } from './wordTemplate.ts';

/**
 * The finished .docx of a document.
 * @throws AppError TEMPLATE_FAULTY naming the tags at fault
 */
export function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  model: DocumentModels[Kind],
  template: Template,
): Uint8Array {
  const fields = documentFields[kind];
  const faults = template.isOwn ? checkTemplate(template.bytes, namesOf(fields)) : [];
  if (faults.length > 0) throw templateFaulty(template.name, new TemplateError(faults));
  try {
    return renderWord(template.bytes, fill(fields, model));
  } catch (error) {
    throw error instanceof TemplateError ? templateFaulty(template.name, error) : error;
  }
}

/** Writes it, whole or not at all. @throws AppError as `makeDocument` and `writeFileAtomically` */
export async function writeDocument<Kind extends DocumentKind>(
  kind: Kind,
  model: DocumentModels[Kind],
  template: Template,
  file: string,
): Promise<void> {
  await writeFileAtomically(file, makeDocument(kind, model, template));
}
