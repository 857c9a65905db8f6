import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentKind } from './models.ts';

export interface TemplateFolders {
  /** The office's data folder; its own templates are in `templates` there. */
  dataFolder: string;
  /** The program's `resources` folder. */
  resources: string;
}

export interface FoundTemplate {
  bytes: Uint8Array;
  file: string;
  /** Whether it is the office's own. */
  isOwn: boolean;
}

/** The file an office puts its own template of a document under, below `<data folder>/templates`. */
export function templateFileName(kind: DocumentKind): string {
  return `${kind}.docx`;
}

/** The office's own template when it has one, else the default. */
export async function findTemplate(kind: DocumentKind, folders: TemplateFolders): Promise<FoundTemplate> {
  const own = join(folders.dataFolder, 'templates', templateFileName(kind));
  const ownBytes = await readFile(own).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (ownBytes) return { bytes: ownBytes, file: own, isOwn: true };
  const file = join(folders.resources, 'templates', 'documents', templateFileName(kind));
  return { bytes: await readFile(file), file, isOwn: false };
}
