import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { besideFolder, putInPlace, refuseTaken } from '../files/manyFiles.ts';
import type { JobTools } from '../jobs/index.ts';
import type { AchievementRecordDocument, DocumentKind, DocumentModels } from './models.ts';
import { readPaper, type Paper } from './readPaper.ts';
import type { TemplateFault } from './templateFaults.ts';
import type { Template } from './templates.ts';
import { checkTemplateOf } from './checkTemplateOf.ts';
import { makeDocument, writeDocument } from './writeDocument.ts';

/** A document with all it says, ready to be written. */
export type FilledDocument = { [Kind in DocumentKind]: { kind: Kind; model: DocumentModels[Kind] } }[DocumentKind];

interface MakeInput {
  document: FilledDocument;
  template: Template;
}

/**
 * Fills the template and writes the .docx, whole or not at all.
 * @throws AppError CANCELLED, or as `writeDocument`
 */
export async function writeWordJob(
  { document, template, file }: MakeInput & { file: string },
  tools: JobTools,
): Promise<void> {
  tools.progress(0, 1);
  if (tools.isCancelled()) throw new AppError('CANCELLED', {});
  await writeDocument(document.kind, document.model, template, file);
  tools.progress(1, 1);
}

interface WriteEachInput {
  kind: 'achievementRecord';
  /** With everybody in it; each file has one of them. */
  model: AchievementRecordDocument;
  /** File names, in the order of the people. */
  names: string[];
  template: Template;
  folder: string;
}

/**
 * Writes a .docx for each person, all of them or none.
 * @throws AppError CANCELLED, FILE_ALREADY_THERE, or as `writeDocument`
 */
export async function writeEachJob(input: WriteEachInput, tools: JobTools): Promise<{ files: number }> {
  const { kind, model, names, template, folder } = input;
  await refuseTaken(folder, names);
  await besideFolder(folder, folder, async (workshop) => {
    for (const [index, person] of model.people.entries()) {
      if (tools.isCancelled()) throw new AppError('CANCELLED', {});
      tools.progress(index, names.length, person.name);
      await writeDocument(kind, { ...model, people: [person] }, template, join(workshop, names[index] ?? ''));
    }
    await putInPlace(workshop, folder, names);
  });
  return { files: names.length };
}

/** Fills the template and reads it back as a window shows it. @throws AppError as `makeDocument` */
export function previewJob({ document, template }: MakeInput): Paper {
  return readPaper(makeDocument(document.kind, document.model, template));
}

export function checkTemplateJob({ kind, bytes }: { kind: DocumentKind; bytes: Uint8Array }): TemplateFault[] {
  return checkTemplateOf(kind, bytes);
}
