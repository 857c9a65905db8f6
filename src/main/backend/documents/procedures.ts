import type { AreaProcedures } from '../context.ts';
import { fillDocument } from './content/index.ts';
import { documentRows } from './queries.ts';

export const documentsProcedures: AreaProcedures<'documents'> = {
  list: async (context, about) => ({ rows: await documentRows(context, about) }),

  writeWord: async (context, { kind, subjectId, furtherSubjectIds, file }) => {
    const document = await fillDocument(context, kind, subjectId, furtherSubjectIds);
    const folders = { dataFolder: context.folders.data, resources: context.folders.resources };
    await context.runInThread('documents.writeWord', { document, folders, file });
    return { file };
  },
};
