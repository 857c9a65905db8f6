import { z } from 'zod';
import { command, job, query } from '../define.ts';
import { count, created, filePath, id, nothing, requiredText, text } from '../fields.ts';

const dossierFile = z.object({
  id,
  /** As the file was called: báo cáo.pdf. */
  name: z.string(),
  bytes: count,
});

/** What lies with a nomination: the parts its title or form requires, ticked when they are there, and files. */
export const dossiers = {
  dossier: query({
    input: z.object({ nominationId: id }),
    output: z.object({
      parts: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          source: z.string(),
          /** By the rule pack, for this title or form. */
          isRequired: z.boolean(),
          isThere: z.boolean(),
          note: z.string(),
          files: z.array(dossierFile),
        }),
      ),
    }),
  }),
  /** Notes that parts of the dossier are there, or that they are not; a note left out stays as it is. */
  saveDossierParts: command({
    input: z.object({
      nominationIds: z.array(id).min(1),
      parts: z.array(z.object({ partCode: requiredText, isThere: z.boolean(), note: text.optional() })).min(1),
    }),
    output: nothing,
  }),
  /** Copies a file into the office's data, where backups take it along; the part then is there. */
  addDossierFile: command({
    input: z.object({ nominationId: id, partCode: requiredText, file: filePath }),
    output: created,
    paths: ['file'],
  }),
  /** Into the bin. */
  removeDossierFile: command({ input: z.object({ id }), output: nothing }),
  /** Writes a file of the dossier out, to be opened. */
  writeDossierFile: job({
    input: z.object({ id, file: filePath }),
    output: z.object({ file: z.string() }),
    paths: ['file'],
  }),
};
