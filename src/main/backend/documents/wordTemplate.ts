import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { containerKind } from '../spreadsheets/oldContainer.ts';
import { listZip, unpackZipFile, ZipFault, type ZipLimits } from '../files/zipContents.ts';
import { fieldName, type FieldData, type FieldTree } from './fieldList.ts';
import { faultsOfTags } from './judgeTags.ts';
import { keepLastRows } from './lastRows.ts';
import { faultOfFile, faultsOfLibrary, partOf, TemplateError, type TemplateFault } from './templateFaults.ts';
import { LARGEST_TEMPLATE } from './templates.ts';
import { tagsOf, type LooseBrace, type Tag } from './templateTags.ts';
import { isWellFormed, parseXml } from './xmlTree.ts';

const limits: ZipLimits = { totalBytes: LARGEST_TEMPLATE, files: 2000, ratio: 200 };
const BODY = 'word/document.xml';

/**
 * Fills a Word template and gives the finished .docx.
 * A field that is not in `data` stays empty; line breaks in a text stay line breaks.
 * @throws TemplateError with all faults of the template at once
 */
export function renderWord(template: Uint8Array, data: FieldData): Uint8Array {
  const document = compile(template);
  try {
    document.render(composed(data));
  } catch (error) {
    throw new TemplateError(faultsOfLibrary(error), { cause: error });
  }
  const zip = document.getZip();
  zip.file(BODY, keepLastRows(zip.file(BODY)?.asText() ?? ''));
  return document.toUint8Array({ compression: 'DEFLATE' });
}

/** All faults of a template: of the file, of its tags, and names that are not among the fields. Empty when it is good. */
export function checkTemplate(template: Uint8Array, fields: FieldTree): TemplateFault[] {
  try {
    const faults = faultsOfParts(taggedParts(template), fields);
    // What is left is for the library to find.
    if (faults.length === 0) compile(template);
    return faults;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.faults;
  }
}

/** What is wrong with the tags of these parts. */
export function faultsOfParts(parts: readonly TaggedPart[], fields: FieldTree): TemplateFault[] {
  return parts.flatMap(({ part, tags }) => faultsOfTags(tags, fields, part));
}

interface TaggedPart {
  part: TemplateFault['part'];
  tags: (Tag | LooseBrace)[];
}

/**
 * Text, headers and footers with their tags.
 * @throws TemplateError when the file is no Word document
 */
export function taggedParts(template: Uint8Array): TaggedPart[] {
  const zip = openTemplate(template);
  return zip.file(/^word\/(document|header\d*|footer\d*)\.xml$/).map((file) => {
    const xml = file.asText();
    if (!isWellFormed(xml)) throw new TemplateError([faultOfFile('NOT_A_WORD_FILE')]);
    return { part: partOf(file.name), tags: tagsOf(parseXml(xml)) };
  });
}

function compile(template: Uint8Array): Docxtemplater<PizZip> {
  const zip = openTemplate(template);
  try {
    return new Docxtemplater(zip, {
      errorLogging: false,
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      nullGetter: () => '',
      parser: (tag) => ({ get: (scope: unknown) => lookUp(scope, fieldName(tag)) }),
    });
  } catch (error) {
    throw new TemplateError(faultsOfLibrary(error), { cause: error });
  }
}

/** A file that is no zip may still be one of Word's. */
function faultOfContainer(template: Uint8Array): TemplateFault {
  const kind = containerKind(template);
  if (kind === 'protected') return faultOfFile('PROTECTED');
  return faultOfFile(kind === 'doc' ? 'OLD_WORD_FILE' : 'NOT_A_WORD_FILE');
}

/** Unpacks under limits; composed letters throughout, so that `{Họ và tên}` typed on a Mac is the same name. */
function openTemplate(template: Uint8Array): PizZip {
  try {
    const files = listZip(template, limits);
    const zip = new PizZip();
    for (const file of files) {
      const content = unpackZipFile(template, file);
      const isText = file.name.endsWith('.xml') || file.name.endsWith('.rels');
      if (isText) zip.file(file.name, content.toString('utf8').normalize('NFC'));
      else if (!file.name.endsWith('/')) zip.file(file.name, content, { binary: true });
    }
    if (!zip.file(BODY)) throw new ZipFault('NOT_A_ZIP', `no ${BODY}`);
    return zip;
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const fault = error.code === 'TOO_LARGE' ? faultOfFile('TOO_LARGE') : faultOfContainer(template);
    throw new TemplateError([fault], { cause: error });
  }
}

/** A value of this list item; undefined sends the search to the list around it. */
function lookUp(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
  return Reflect.get(scope, name);
}

/** The names of fields as tags are looked up, texts in composed letters. */
function composed(data: FieldData): FieldData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (typeof value === 'string') return [fieldName(name), value.normalize('NFC')];
      return [fieldName(name), Array.isArray(value) ? value.map(composed) : value];
    }),
  );
}
