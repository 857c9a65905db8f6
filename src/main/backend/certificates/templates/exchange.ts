import PizZip from 'pizzip';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  certificateTemplateSchema,
  fontKeysOf,
  pictureNamesOf,
  TEMPLATE_SCHEMA_VERSION,
} from '../../../../shared/domain/certificates/template.ts';
import type { CommandContext } from '../../context.ts';
import type { Reader } from '../../database/open.ts';
import { listZip, unpackZipFile, ZipFault, type ZipLimits } from '../../files/zipContents.ts';
import { keepFont } from '../keptFiles.ts';
import { isOwnFont, ownFontFiles } from '../ownFonts.ts';
import { checkPicture } from '../pictureCheck.ts';
import { pictureFiles } from '../pictures.ts';
import { parseJson } from './shippedFiles.ts';
import { templateById } from './queries.ts';
import { blankNamed, createTemplate } from './service.ts';

const FORMAT = 'thi-dua-certificate-template';
const DESCRIPTION = 'template.json';
const LIMITS: ZipLimits = { totalBytes: 300_000_000, files: 250, ratio: 200 };
const MOST_BYTES = 200_000_000;
/** No design that people make comes near it. */
const MOST_DESCRIPTION_BYTES = 25_000_000;

/** What the file says of itself, readable before anything else is looked at. */
const headSchema = z.object({ format: z.literal(FORMAT), schemaVersion: z.int().min(1) });
const descriptionSchema = headSchema.extend({
  name: z.string().min(1).max(200),
  formCode: z.string().nullable(),
  recipientKind: z.enum(['individual', 'collective', 'household']),
  blankName: z.string().min(1).max(200).nullable(),
  body: certificateTemplateSchema,
});

/**
 * A template with the office's fonts and pictures it draws with, as one zip: `template.json`, `fonts/` and `pictures/`.
 * @throws AppError NOT_FOUND
 */
export async function packTemplate(db: Reader, id: string): Promise<Uint8Array> {
  const { name, formCode, recipientKind, blankName, body } = await templateById(db, id);
  const description = {
    format: FORMAT,
    schemaVersion: TEMPLATE_SCHEMA_VERSION,
    name,
    formCode,
    recipientKind,
    blankName,
    body,
  };
  const zip = new PizZip();
  zip.file(DESCRIPTION, JSON.stringify(description, null, 2));
  for (const [key, bytes] of await ownFontFiles(db, fontKeysOf(body))) zip.file(fontPath(key), bytes);
  for (const [picture, bytes] of await pictureFiles(db, [body])) zip.file(`pictures/${picture}`, bytes);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** `own-0123456789abcdef/Regular` is the file `fonts/own-0123456789abcdef`. */
function fontPath(fontKey: string): string {
  return `fonts/${fontKey.slice(0, fontKey.indexOf('/'))}`;
}

/**
 * Takes a template in from a file another office, or this one, wrote. Everything in it is checked as if the user had
 * added it by hand.
 * @throws AppError FILE_NOT_FOUND, TEMPLATE_FILE_FAULTY, TEMPLATE_NEWER, FONT_*, NOT_A_PICTURE, PICTURE_*
 */
export async function importTemplate(context: CommandContext, file: string): Promise<string> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new AppError('FILE_NOT_FOUND', { path: file });
  if (found.size > MOST_BYTES) throw new AppError('TEMPLATE_FILE_FAULTY', { path: file });
  const files = unpack(readFileSync(file), file);
  const { blankName, name, formCode, recipientKind, body } = readDescription(files.get(DESCRIPTION), file);
  const take = (path: string): Buffer => {
    const bytes = files.get(path);
    if (!bytes) throw new AppError('TEMPLATE_FILE_FAULTY', { path: file });
    return bytes;
  };
  for (const key of fontKeysOf(body).filter(isOwnFont)) {
    const { family } = await keepFont(context.change, take(fontPath(key)), `${basename(file)}/${fontPath(key)}`);
    if (fontPath(key) !== `fonts/${family}`) throw new AppError('TEMPLATE_FILE_FAULTY', { path: file });
  }
  for (const picture of pictureNamesOf(body)) {
    const bytes = take(`pictures/${picture}`);
    const { mediaType } = checkPicture(bytes, `${basename(file)}/${picture}`);
    // Its name is its content: under another, it was changed on the way.
    if (context.change.keepFile(mediaType, bytes) !== picture) {
      throw new AppError('TEMPLATE_FILE_FAULTY', { path: file });
    }
  }
  const blankId = blankName === null ? null : await blankNamed(context.change, blankName, body.page);
  return createTemplate(context, { name, formCode, recipientKind, blankId, body });
}

function unpack(bytes: Buffer, path: string): Map<string, Buffer> {
  try {
    return new Map(listZip(bytes, LIMITS).map((entry) => [entry.name, unpackZipFile(bytes, entry)]));
  } catch (error) {
    if (error instanceof ZipFault) throw new AppError('TEMPLATE_FILE_FAULTY', { path }, { cause: error });
    throw error;
  }
}

function readDescription(bytes: Buffer | undefined, path: string): z.output<typeof descriptionSchema> {
  const content = bytes && bytes.length <= MOST_DESCRIPTION_BYTES ? parseJson(bytes.toString('utf8')) : null;
  const head = headSchema.safeParse(content);
  if (head.success && head.data.schemaVersion > TEMPLATE_SCHEMA_VERSION) throw new AppError('TEMPLATE_NEWER', { path });
  const { success, data } = descriptionSchema.safeParse(content);
  if (!success) throw new AppError('TEMPLATE_FILE_FAULTY', { path });
  return data;
}
