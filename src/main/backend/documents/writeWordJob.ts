import { AppError } from '../../../shared/contract/errors.ts';
import type { JobTools } from '../jobs/index.ts';
import type { DocumentKind, DocumentModels } from './models.ts';
import type { TemplateFolders } from './templates.ts';
import { writeDocument } from './writeDocument.ts';

/** A document with all it says, ready to be written. */
export type FilledDocument = { [Kind in DocumentKind]: { kind: Kind; model: DocumentModels[Kind] } }[DocumentKind];

export interface WriteWordInput {
  document: FilledDocument;
  folders: TemplateFolders;
  file: string;
}

/**
 * Fills the template and writes the .docx, whole or not at all.
 * @throws AppError CANCELLED, or as `writeDocument`
 */
export async function writeWordJob({ document, folders, file }: WriteWordInput, tools: JobTools): Promise<void> {
  tools.progress(0, 1);
  if (tools.isCancelled()) throw new AppError('CANCELLED', {});
  await writeDocument(document.kind, document.model, folders, file);
  tools.progress(1, 1);
}
