import type { Selectable } from 'kysely';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  certificateTemplateSchema,
  type CertificateTemplate,
} from '../../../../shared/domain/certificates/template.ts';
import type { Reader } from '../../database/open.ts';
import type { Schema } from '../../database/schema.ts';
import { parseJson, type RecipientKind } from './shippedFiles.ts';

export type TemplateRow = OutputOf<'certificates.templates'>['rows'][number];
type VersionRow = Selectable<Schema['certificateTemplateVersions']>;

/** A version never changes, so it is read and checked once. */
const parsed = new Map<string, CertificateTemplate>();
const PARSED_LIMIT = 200;

/**
 * What a stored version draws.
 * @throws AppError TEMPLATE_FAULTY when this program cannot read it
 */
export function bodyOf({ id, body }: Pick<VersionRow, 'id' | 'body'>, name: string): CertificateTemplate {
  const known = parsed.get(id);
  if (known) return known;
  const { success, data, error } = certificateTemplateSchema.safeParse(parseJson(body));
  if (!success) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new AppError('TEMPLATE_FAULTY', { name, faults });
  }
  if (parsed.size >= PARSED_LIMIT) parsed.clear();
  parsed.set(id, data);
  return data;
}

/** The templates with their newest versions, apart from the bin: by recipient, blank and form. */
export async function templateRows(db: Reader): Promise<TemplateRow[]> {
  const rows = await newestVersions(db).where('t.deletedAt', 'is', null).execute();
  return rows.map(templateRow);
}

/** @throws AppError NOT_FOUND */
export async function templateById(db: Reader, id: string): Promise<TemplateRow & { body: CertificateTemplate }> {
  const row = await newestVersions(db).where('t.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'certificateTemplates' });
  return { ...templateRow(row), body: bodyOf({ id: row.versionId, body: row.body }, row.name) };
}

function newestVersions(db: Reader) {
  return db
    .selectFrom('certificateTemplates as t')
    .innerJoin('certificateTemplateVersions as v', (join) =>
      join.onRef('v.templateId', '=', 't.id').on((where) =>
        where(
          'v.number',
          '=',
          where
            .selectFrom('certificateTemplateVersions as newer')
            .select(({ fn }) => fn.max('newer.number').as('number'))
            .whereRef('newer.templateId', '=', 't.id'),
        ),
      ),
    )
    .leftJoin('certificateBlanks as b', 'b.id', 't.blankId')
    .select(['t.id', 't.name', 't.formCode', 't.recipientKind', 't.blankId', 'b.name as blankName', 't.isDefault'])
    .select(['t.shippedAs', 'v.id as versionId', 'v.number as version', 'v.savedAt', 'v.body'])
    .orderBy('t.blankId')
    .orderBy('t.recipientKind')
    .orderBy('t.seq');
}

function templateRow({
  body,
  isDefault,
  ...row
}: Awaited<ReturnType<ReturnType<typeof newestVersions>['execute']>>[number]): TemplateRow {
  const { page } = bodyOf({ id: row.versionId, body }, row.name);
  return { ...row, isDefault: isDefault === 1, page };
}

/** All versions of a template, newest first. */
export async function versionRows(db: Reader, templateId: string): Promise<OutputOf<'certificates.versions'>['rows']> {
  return db
    .selectFrom('certificateTemplateVersions')
    .select(['id', 'number', 'savedAt'])
    .where('templateId', '=', templateId)
    .orderBy('number', 'desc')
    .execute();
}

/**
 * One version, whether or not its template is in the bin: what was printed by it can be printed again.
 * @throws AppError NOT_FOUND, TEMPLATE_FAULTY
 */
export async function versionById(
  db: Reader,
  id: string,
): Promise<{ id: string; templateId: string; number: number; name: string; body: CertificateTemplate }> {
  const row = await db
    .selectFrom('certificateTemplateVersions as v')
    .innerJoin('certificateTemplates as t', 't.id', 'v.templateId')
    .select(['v.id', 'v.templateId', 'v.number', 'v.body', 't.name'])
    .where('v.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { what: 'certificateTemplateVersions' });
  return { ...row, body: bodyOf(row, row.name) };
}

export interface TemplateWanted {
  formCode: string;
  recipientKind: RecipientKind;
  /** Null: plain paper. */
  blankId: string | null;
}

/**
 * The template an award is drawn by unless another is chosen: of those for its kind of recipient and its paper, one made
 * for its form before one for any form, and the default before the others.
 */
export function templateFor(rows: readonly TemplateRow[], wanted: TemplateWanted): TemplateRow | undefined {
  const fitting = rows.filter(
    ({ recipientKind, blankId, formCode }) =>
      recipientKind === wanted.recipientKind &&
      blankId === wanted.blankId &&
      (formCode === null || formCode === wanted.formCode),
  );
  const rank = ({ formCode, isDefault }: TemplateRow) => (formCode === null ? 2 : 0) + (isDefault ? 0 : 1);
  return fitting.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** The kinds of blanks in use, by name. */
export async function blankRows(db: Reader): Promise<OutputOf<'certificates.blanks'>['rows']> {
  return db
    .selectFrom('certificateBlanks')
    .select(['id', 'name', 'widthMm', 'heightMm'])
    .where('deletedAt', 'is', null)
    .orderBy('seq')
    .execute();
}
