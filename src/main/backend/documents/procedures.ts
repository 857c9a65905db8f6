import type { AreaProcedures } from '../context.ts';
import { writeFileAtomically } from '../files/atomicFile.ts';
import { recordOfEach } from './content/achievementRecord.ts';
import { draftDecisionDocument } from './content/decision.ts';
import { fillDocument } from './content/index.ts';
import type { DocumentKind } from './models.ts';
import { documentRows } from './queries.ts';
import { sampleModels } from './samples/index.ts';
import { faultOfFile } from './templateFaults.ts';
import { currentTemplate, shippedTemplate } from './templates.ts';
import { readTemplateFile, replaceTemplate, restoreVersion, templateDetail, templateRows } from './templateVersions.ts';
import type { FilledDocument } from './writeWordJob.ts';

export const documentsProcedures: AreaProcedures<'documents'> = {
  list: async (context, about) => ({ rows: await documentRows(context, about) }),

  writeWord: async (context, { kind, subjectId, furtherSubjectIds, file }) => {
    const document = await fillDocument(context, kind, subjectId, furtherSubjectIds);
    const template = await currentTemplate(context, kind);
    await context.runInThread('documents.writeWord', { document, template, file });
    return { file };
  },

  writeEach: async (context, { kind, staffIds, folder }) => {
    const template = await currentTemplate(context, kind);
    const { model, names } = await recordOfEach(context, staffIds);
    return context.runInThread('documents.writeEach', { kind, model, names, template, folder });
  },

  templates: async ({ db }) => ({ rows: await templateRows(db) }),
  template: ({ db }, { kind }) => templateDetail(db, kind),

  checkTemplate: async (context, { kind, file }) => {
    const bytes = await readTemplateFile(file);
    if (bytes === null) return { faults: [faultOfFile('TOO_LARGE')] };
    return { faults: await context.runInThread('documents.checkTemplate', { kind, bytes }) };
  },

  replaceTemplate: async (context, { kind, file }) => ({ id: await replaceTemplate(context, kind, file) }),
  useTemplate: async (context, { kind, versionId }) => ({ id: await restoreVersion(context, kind, versionId) }),

  writeTemplate: async (context, { kind, isDefault, file }) => {
    const { resources } = context.folders;
    const { bytes } = await (isDefault ? shippedTemplate(kind, resources) : currentTemplate(context, kind));
    await writeFileAtomically(file, bytes);
    return { file };
  },

  previewDecision: async (context, draft) => {
    const document = { kind: 'decision', model: await draftDecisionDocument(context, draft) } as const;
    const template = await currentTemplate(context, 'decision');
    return context.runInThread('documents.preview', { document, template });
  },

  preview: async (context, { kind, subjectId }) => {
    const document = subjectId === null ? sampleOf(kind) : await fillDocument(context, kind, subjectId, []);
    const template = await currentTemplate(context, kind);
    return context.runInThread('documents.preview', { document, template });
  },
};

function sampleOf(kind: DocumentKind): FilledDocument {
  return { kind, model: sampleModels[kind] } as FilledDocument;
}
