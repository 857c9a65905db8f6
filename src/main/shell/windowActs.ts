import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { dialog, shell, type BrowserWindow } from 'electron';
import type { z } from 'zod';
import type { shell as shellContract } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { sentenceOf } from '../../shared/locales/sentences.ts';
import type { ChosenPaths } from './chosenPaths.ts';
import type { WindowLanguage } from './language.ts';

type Acts = {
  [P in keyof typeof shellContract]: (
    input: z.output<(typeof shellContract)[P]['input']>,
  ) => Promise<z.input<(typeof shellContract)[P]['output']>>;
};

type FileType = z.output<(typeof shellContract)['chooseFileToOpen']['input']>['type'];

const EXTENSIONS: Record<FileType, string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx', 'xls', 'csv'],
  backup: ['thidua'],
  picture: ['png', 'jpg', 'jpeg'],
  key: ['json'],
  font: ['ttf', 'otf'],
  certificateTemplate: ['giaykhen'],
  zip: ['zip'],
  rulePack: ['json'],
  attachment: [
    'pdf',
    'doc',
    'docx',
    'xls',
    'xlsx',
    'jpg',
    'jpeg',
    'png',
    'tif',
    'tiff',
    'odt',
    'ods',
    'rtf',
    'txt',
    'csv',
    'ppt',
    'pptx',
  ],
};

/** No part of a file's name on Windows, or the way out of a folder. */
const NOT_IN_NAMES = /[<>:"/\\|?*\p{Cc}]/gu;

/** What only the window's process can do: dialogs, and opening files with the programs of this computer. */
export function windowActs(window: BrowserWindow, chosen: ChosenPaths, language: WindowLanguage): Acts {
  const filtersOf = (type: FileType) => [
    { name: sentenceOf(`window:fileTypes.${type}`, {}, language.current), extensions: EXTENSIONS[type] },
  ];
  return {
    chooseFileToOpen: async ({ type }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: filtersOf(type),
      });
      const file = canceled ? undefined : filePaths[0];
      if (file === undefined) return { file: null };
      chosen.add(file);
      return { file };
    },

    chooseFileToSave: async ({ type, suggestedName }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: suggestedName,
        filters: filtersOf(type).map((filter) => ({ ...filter, extensions: filter.extensions.slice(0, 1) })),
      });
      if (canceled || filePath === '') return { file: null };
      chosen.add(filePath);
      return { file: filePath };
    },

    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = canceled ? undefined : filePaths[0];
      if (folder === undefined) return { folder: null };
      chosen.add(folder);
      return { folder };
    },

    temporaryFile: async ({ type, name }) => {
      // What opens it goes by the ending: a page gone wrong must not name a program.
      if (!EXTENSIONS[type].includes(extname(name).slice(1).toLowerCase())) {
        throw new AppError('FILE_NOT_ALLOWED', { name });
      }
      const folder = await mkdtemp(join(tmpdir(), 'thi-dua-'));
      const file = join(folder, name.replaceAll(NOT_IN_NAMES, '-'));
      chosen.add(file);
      return { file };
    },

    openFile: async ({ file }) => {
      if ((await shell.openPath(file)) !== '') throw new AppError('FILE_NOT_FOUND', { path: file });
      return {};
    },

    showInFolder: async ({ file }) => {
      shell.showItemInFolder(file);
      return {};
    },

    setLanguage: async (input) => {
      language.set(input.language);
      return {};
    },
  };
}
