import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import type { DocumentKind } from './models.ts';

/** A template to fill, as a thread of its own takes it. */
export interface Template {
  bytes: Uint8Array;
  /** As messages name it. */
  name: string;
  /** Whether it is the office's own: only that can have faults. */
  isOwn: boolean;
}

/** Bytes of a template, packed or unpacked. One with a few pictures in it is far below; it is kept with the data. */
export const LARGEST_TEMPLATE = 20 * 1024 * 1024;

/** The file of a document's default template. */
export function templateFileName(kind: DocumentKind): string {
  return `${kind}.docx`;
}

export async function shippedTemplate(kind: DocumentKind, resources: string): Promise<Template> {
  const name = templateFileName(kind);
  return { bytes: await readFile(join(resources, 'templates', 'documents', name)), name, isOwn: false };
}

/** The office's own template when it has one, else the default. */
export async function currentTemplate({ db, folders }: QueryContext, kind: DocumentKind): Promise<Template> {
  const own = await ownTemplate(db, kind);
  return own ?? shippedTemplate(kind, folders.resources);
}

async function ownTemplate(db: Reader, kind: DocumentKind): Promise<Template | null> {
  const version = await db
    .selectFrom('documentTemplates as version')
    .leftJoin('keptFiles as kept', 'kept.hash', 'version.fileHash')
    .select(['version.fileName', 'kept.bytes'])
    .where('version.kind', '=', kind)
    .orderBy('version.number', 'desc')
    .executeTakeFirst();
  return version?.bytes ? { bytes: version.bytes, name: version.fileName, isOwn: true } : null;
}
