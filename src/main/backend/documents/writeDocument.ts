import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeFileAtomically } from '../files/atomicFile.ts';
import { fill, namesOf } from './fieldList.ts';
import { documentFields } from './fields/index.ts';
import type { DocumentKind, DocumentModels } from './models.ts';
import { TemplateError } from './templateFaults.ts';
import { findTemplate, type TemplateFolders } from './templates.ts';
import { checkTemplate, renderWord } from './wordTemplate.ts';

/**
 * The finished .docx of a document, from the office's own template or the default one.
 * @throws AppError TEMPLATE_FAULTY naming the tags at fault
 */
export async function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  model: DocumentModels[Kind],
  folders: TemplateFolders,
): Promise<Uint8Array> {
  const template = await findTemplate(kind, folders);
  const fields = documentFields[kind];
  const faults = template.isOwn ? checkTemplate(template.bytes, namesOf(fields)) : [];
  if (faults.length > 0) throw templateFaulty(template.file, new TemplateError(faults));
  try {
    return renderWord(template.bytes, fill(fields, model));
  } catch (error) {
    throw error instanceof TemplateError ? templateFaulty(template.file, error) : error;
  }
}

/** Writes it, whole or not at all. @throws AppError as `makeDocument` and `writeFileAtomically` */
export async function writeDocument<Kind extends DocumentKind>(
  kind: Kind,
  model: DocumentModels[Kind],
  folders: TemplateFolders,
  file: string,
): Promise<void> {
  await writeFileAtomically(file, await makeDocument(kind, model, folders));
}

function templateFaulty(file: string, error: TemplateError): AppError<'TEMPLATE_FAULTY'> {
  const faults = error.faults.map(({ tag, context }) => (tag ? `{${tag}}` : context)).join(', ');
  return new AppError('TEMPLATE_FAULTY', { name: basename(file), faults }, { cause: error });
}
