import { z } from 'zod';
import { windowAct } from './define.ts';
import { filePath, nothing, requiredText } from './fields.ts';

const fileType = z.enum([
  'pdf',
  'docx',
  'xlsx',
  'backup',
  'picture',
  'key',
  'font',
  'certificateTemplate',
  'rulePack',
  'zip',
  'attachment',
]);

/** What only the window's own process can do. A path chosen here may be sent to the other procedures, no other path may. */
export const shell = {
  chooseFileToOpen: windowAct({
    input: z.object({ type: fileType }),
    output: z.object({ file: z.string().nullable() }),
  }),
  chooseFileToSave: windowAct({
    input: z.object({ type: fileType, suggestedName: z.string() }),
    output: z.object({ file: z.string().nullable() }),
  }),
  chooseFolder: windowAct({ input: nothing, output: z.object({ folder: z.string().nullable() }) }),
  /** A place for a file only to be looked at; it is gone with the system's temporary files. */
  temporaryFile: windowAct({
    input: z.object({ type: z.enum(['attachment']), name: requiredText }),
    output: z.object({ file: z.string() }),
  }),
  openFile: windowAct({ input: z.object({ file: filePath }), output: nothing, paths: ['file'] }),
  showInFolder: windowAct({ input: z.object({ file: filePath }), output: nothing, paths: ['file'] }),
  /** The language of menus and dialogs follows the window's. */
  setLanguage: windowAct({ input: z.object({ language: z.enum(['vi', 'en']) }), output: nothing }),
};
