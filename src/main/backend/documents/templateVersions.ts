import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CommandContext } from '../context.ts';
import type { Reader } from '../database/open.ts';
import { fill, namesOf, type FieldData, type FieldTree } from './fieldList.ts';
import { documentFields, documentKinds } from './fields/index.ts';
import type { DocumentKind } from './models.ts';
import { sampleModels } from './samples/index.ts';
import { faultOfFile, TemplateError, templateFaulty } from './templateFaults.ts';
import { LARGEST_TEMPLATE } from './templates.ts';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type TemplateDetail = OutputOf<'documents.template'>;
type Version = TemplateDetail['history'][number];
type TemplateRow = OutputOf<'documents.templates'>['rows'][number];
type FieldRow = TemplateDetail['fields'][number];

/** Versions of every document's template, the newest first. */
async function versionsOf(db: Reader): Promise<ReadonlyMap<DocumentKind, Version[]>> {
  const rows = await db
    .selectFrom('documentTemplates')
    .select(['id', 'kind', 'number', 'savedAt', 'fileName', 'fileHash'])
    .orderBy('number', 'desc')
    .execute();
  const versions = rows.map(({ fileHash, ...row }) => ({ ...row, isDefault: fileHash === null }));
  return Map.groupBy(versions, ({ kind }) => kind);
}

function rowOf(kind: DocumentKind, history: readonly Version[]): TemplateRow {
  const [newest] = history;
  return { kind, current: newest && !newest.isDefault ? newest : null, versions: history.length };
}

export async function templateRows(db: Reader): Promise<TemplateRow[]> {
  const versions = await versionsOf(db);
  return documentKinds.map((kind) => rowOf(kind, versions.get(kind) ?? []));
}

export async function templateDetail(db: Reader, kind: DocumentKind): Promise<TemplateDetail> {
  const history = (await versionsOf(db)).get(kind) ?? [];
  return { ...rowOf(kind, history), fields: fieldRows(kind), history };
}

/** The fields of a document, those of a list below it, each with what the made-up data has for it. */
function fieldRows<Kind extends DocumentKind>(kind: Kind): FieldRow[] {
  const fields = documentFields[kind];
  const example = fill(fields, sampleModels[kind]);
  return listed(namesOf(fields), [example], []);
}

function listed(tree: FieldTree, examples: readonly FieldData[], within: string[]): FieldRow[] {
  return Object.entries(tree).flatMap(([name, { kind, items }]) => {
    const values = examples.map((example) => example[name]);
    const text = values.find((value) => typeof value === 'string' && value !== '');
    const row: FieldRow = { name, within, kind, example: kind === 'text' && typeof text === 'string' ? text : '' };
    const inner = values.flatMap((value) => (Array.isArray(value) ? value : []));
    return [row, ...listed(items, inner, [...within, name])];
  });
}

/**
 * The file; null when it is too large for a template.
 * @throws AppError FILE_NOT_FOUND
 */
export async function readTemplateFile(file: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_TEMPLATE ? null : await readFile(file);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw isMissing ? new AppError('FILE_NOT_FOUND', { path: file }, { cause: error }) : error;
  }
}

/**
 * Takes a file as the template of a document. The versions before are kept.
 * @throws AppError FILE_NOT_FOUND, TEMPLATE_FAULTY: then the template before stays
 */
export async function replaceTemplate(context: CommandContext, kind: DocumentKind, file: string): Promise<string> {
  const bytes = await readTemplateFile(file);
  // Taking a Word file apart is loaded when it is first wanted.
  const { checkTemplateOf } = await import('./checkTemplateOf.ts');
  const faults = bytes === null ? [faultOfFile('TOO_LARGE')] : checkTemplateOf(kind, bytes);
  if (bytes === null || faults.length > 0) throw templateFaulty(basename(file), new TemplateError(faults));
  return addVersion(context, kind, {
    fileName: basename(file).normalize('NFC'),
    fileHash: context.change.keepFile(WORD_DOCUMENT, bytes),
  });
}

/**
 * Goes back to an earlier version, or to the program's own template.
 * @throws AppError NOT_FOUND
 */
export async function restoreVersion(
  context: CommandContext,
  kind: DocumentKind,
  versionId: string | null,
): Promise<string> {
  if (versionId === null) return addVersion(context, kind, { fileName: '', fileHash: null });
  const version = await context.db
    .selectFrom('documentTemplates')
    .select(['fileName', 'fileHash'])
    .where('id', '=', versionId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!version) throw new AppError('NOT_FOUND', { what: 'documentTemplates' });
  return addVersion(context, kind, version);
}

async function addVersion(
  { change, db }: CommandContext,
  kind: DocumentKind,
  file: { fileName: string; fileHash: string | null },
): Promise<string> {
  const { last } = await db
    .selectFrom('documentTemplates')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return change.insert('documentTemplates', { kind, number: (last ?? 0) + 1, savedAt: change.now, ...file });
}
