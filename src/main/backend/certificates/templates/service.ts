import type { z } from 'zod';
import type { certificateTemplates } from '../../../../shared/contract/certificateTemplates.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  fontKeysOf,
  pictureNamesOf,
  type CertificateTemplate,
  type ShippedTemplate,
} from '../../../../shared/domain/certificates/template.ts';
import type { Change } from '../../database/change.ts';
import type { CommandContext } from '../../context.ts';
import { ownFontKeys } from '../ownFonts.ts';
import { shipped } from '../shipped.ts';
import { templateById, templateRows } from './queries.ts';

type NewTemplate = z.output<typeof certificateTemplates.createTemplate.input>;

/**
 * Puts the program's layouts, and the blanks they are made for, into the office; those already there are left as they
 * are, those in the bin come back.
 * @returns how many were put or brought back.
 */
export async function installShipped({ db, change, folders }: CommandContext): Promise<number> {
  const present = await db
    .selectFrom('certificateTemplates')
    .select(['id', 'shippedAs', 'deletedAt'])
    .where('shippedAs', 'is not', null)
    .execute();
  let installed = 0;
  // Smaller paper first, so that A4, which every office can print, becomes the default.
  const layouts = shipped(folders).templates.toSorted((a, b) => a.page.widthMm - b.page.widthMm);
  for (const template of layouts) {
    const known = present.find(({ shippedAs }) => shippedAs === template.id);
    if (known && known.deletedAt === null) continue;
    if (known) change.update('certificateTemplates', known.id, { deletedAt: null, isDefault: 0 });
    else await install(change, template);
    installed += 1;
  }
  return installed;
}

async function install(
  change: Change,
  { id, name, recipientKinds, blankName, ...body }: ShippedTemplate,
): Promise<void> {
  const blankId = blankName === null ? null : await blankNamed(change, blankName, body.page);
  for (const recipientKind of recipientKinds) {
    await insertTemplate(change, { name, formCode: null, recipientKind, blankId, body }, id);
  }
}

/** The blank of that name, made with the size of the page when there is none. */
export async function blankNamed(change: Change, name: string, page: CertificateTemplate['page']): Promise<string> {
  const known = await change.db
    .selectFrom('certificateBlanks')
    .select('id')
    .where('name', '=', name)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return known?.id ?? change.insert('certificateBlanks', { name, ...page, deletedAt: null });
}

/** The first of its form, recipient and blank becomes their default. */
async function insertTemplate(
  change: Change,
  { body, ...template }: NewTemplate,
  shippedAs: string | null,
): Promise<string> {
  const isDefault = (await defaultOf(change, template)) ? 0 : 1;
  const templateId = change.insert('certificateTemplates', { ...template, isDefault, shippedAs, deletedAt: null });
  insertVersion(change, templateId, 1, body);
  return templateId;
}

function insertVersion(change: Change, templateId: string, number: number, body: CertificateTemplate): string {
  return change.insert('certificateTemplateVersions', {
    templateId,
    number,
    savedAt: change.now,
    body: JSON.stringify(body),
  });
}

type Slot = Pick<NewTemplate, 'formCode' | 'recipientKind' | 'blankId'>;

async function defaultOf({ db }: Change, { formCode, recipientKind, blankId }: Slot): Promise<string | undefined> {
  const rows = await templateRows(db);
  return rows.find(
    (row) =>
      row.isDefault && row.formCode === formCode && row.recipientKind === recipientKind && row.blankId === blankId,
  )?.id;
}

/** @throws AppError NOT_FOUND for a blank, FILE_NOT_FOUND for a font or picture that is not kept */
export async function createTemplate(context: CommandContext, template: NewTemplate): Promise<string> {
  await refuseUnknownFiles(context, template.body);
  if (template.blankId !== null) await requireBlank(context.change, template.blankId);
  return insertTemplate(context.change, template, null);
}

/**
 * A new version, unless nothing was changed since the newest.
 * @throws AppError NOT_FOUND, FILE_NOT_FOUND
 */
export async function saveTemplate(
  context: CommandContext,
  id: string,
  body: CertificateTemplate,
): Promise<{ versionId: string; version: number }> {
  await refuseUnknownFiles(context, body);
  const { versionId, version, body: newest } = await templateById(context.db, id);
  if (JSON.stringify(newest) === JSON.stringify(body)) return { versionId, version };
  return { versionId: insertVersion(context.change, id, version + 1, body), version: version + 1 };
}

/** @throws AppError NOT_FOUND */
export async function copyTemplate({ db, change }: CommandContext, id: string, name: string): Promise<string> {
  const { formCode, recipientKind, blankId, body } = await templateById(db, id);
  return insertTemplate(change, { name, formCode, recipientKind, blankId, body }, null);
}

type TemplateChanges = z.output<typeof certificateTemplates.changeTemplate.input>['changes'];

/**
 * Renames a template or gives it another use; where its new place has a default already, it is not the default there.
 * @throws AppError NOT_FOUND
 */
export async function changeTemplate(context: CommandContext, id: string, changes: TemplateChanges): Promise<void> {
  const { change, db } = context;
  const current = await templateById(db, id);
  if (changes.blankId) await requireBlank(change, changes.blankId);
  const holder = await defaultOf(change, { ...current, ...changes });
  const isDefault = holder === undefined || holder === id ? 1 : 0;
  change.update('certificateTemplates', id, { ...changes, isDefault });
}

/** @throws AppError NOT_FOUND */
export async function makeDefault({ change, db }: CommandContext, id: string): Promise<void> {
  const holder = await defaultOf(change, await templateById(db, id));
  if (holder === id) return;
  if (holder) change.update('certificateTemplates', holder, { isDefault: 0 });
  change.update('certificateTemplates', id, { isDefault: 1 });
}

/** To the bin; it is nobody's default there. @throws AppError NOT_FOUND */
export function deleteTemplate({ change }: CommandContext, id: string): void {
  change.update('certificateTemplates', id, { deletedAt: change.now, isDefault: 0 });
}

async function requireBlank({ db }: Change, id: string): Promise<void> {
  const blank = await db.selectFrom('certificateBlanks').select('id').where('id', '=', id).executeTakeFirst();
  if (!blank) throw new AppError('NOT_FOUND', { what: 'certificateBlanks' });
}

async function refuseUnknownFiles({ db, folders }: CommandContext, body: CertificateTemplate): Promise<void> {
  const { fonts } = shipped(folders);
  const own = await ownFontKeys(db);
  const unknownFont = fontKeysOf(body).find((key) => !fonts.keys.includes(key) && !own.has(key));
  if (unknownFont) throw new AppError('FILE_NOT_FOUND', { path: unknownFont });
  const pictures = pictureNamesOf(body);
  if (pictures.length === 0) return;
  const kept = await db.selectFrom('keptFiles').select('hash').where('hash', 'in', pictures).execute();
  const lost = pictures.find((name) => !kept.some(({ hash }) => hash === name));
  if (lost) throw new AppError('FILE_NOT_FOUND', { path: lost });
}
