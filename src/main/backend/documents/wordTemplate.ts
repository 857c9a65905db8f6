import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { descendants, parseXml } from './xmlTree.ts';
import { listZip, unpackZipFile, ZipFault, type ZipLimits } from '../files/zipContents.ts';
import { fieldName, type FieldData, type FieldTree } from './fieldList.ts';
import { keepLastRows } from './lastRows.ts';
import {
  faultsOfLibrary,
  misusedFields,
  partOf,
  TemplateError,
  type ParsedTag,
  type TemplateFault,
} from './templateFaults.ts';

const MEBIBYTE = 1024 * 1024;
/** A template with a few pictures in it is far below these. */
const limits: ZipLimits = { totalBytes: 64 * MEBIBYTE, files: 2000, ratio: 200 };
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
    const document = compile(template);
    return tagsByPart(document).flatMap(({ part, tags }) => misusedFields(tags, [fields], part));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    // What cannot be taken apart still has names in it: all that is wrong is told at once.
    return [...error.faults, ...unknownNames(template, fields)];
  }
}

/** Names between braces that no field of the document has, wherever they stand. */
function unknownNames(template: Uint8Array, fields: FieldTree): TemplateFault[] {
  const zip = zipOf(template);
  if (!zip) return [];
  const known = allNames(fields);
  return zip.file(/^word\/(document|header\d*|footer\d*)\.xml$/).flatMap(({ name: file }) => {
    const paragraphs = descendants(parseXml(zip.file(file)?.asText() ?? ''), 'w:p');
    const texts = paragraphs.map((paragraph) =>
      descendants(paragraph, 'w:t')
        .flatMap((run) => run.children.filter((piece) => typeof piece === 'string'))
        .join(''),
    );
    return texts
      .flatMap((text) => Array.from(text.matchAll(/\{[#^/@]?([^{}]+)\}/g), ([, name = '']) => name.trim()))
      .filter((name, index, all) => !known.has(fieldName(name)) && all.indexOf(name) === index)
      .map((name) => ({ code: 'UNKNOWN_FIELD', tag: name, context: name, part: partOf(file) }));
  });
}

function zipOf(template: Uint8Array): PizZip | null {
  try {
    return openTemplate(template);
  } catch (error) {
    if (error instanceof TemplateError) return null;
    throw error;
  }
}

function allNames(tree: FieldTree): ReadonlySet<string> {
  return new Set(Object.entries(tree).flatMap(([name, { items }]) => [name, ...allNames(items)]));
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
    const code = error.code === 'TOO_LARGE' ? 'TOO_LARGE' : 'NOT_A_WORD_FILE';
    throw new TemplateError([{ code, tag: '', context: '', part: 'body' }], { cause: error });
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

/** What the library made of each part's tags. It keeps this tree for its modules and describes it nowhere. */
interface LibraryPart {
  type: string;
  value: string;
  module?: string;
  subparsed?: LibraryPart[];
}

function tagsByPart(document: Docxtemplater<PizZip>): { part: TemplateFault['part']; tags: ParsedTag[] }[] {
  const { compiled } = document as unknown as { compiled: Record<string, { postparsed: LibraryPart[] }> };
  return Object.entries(compiled).map(([file, { postparsed }]) => ({ part: partOf(file), tags: tagsOf(postparsed) }));
}

function tagsOf(parts: LibraryPart[]): ParsedTag[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map(({ value, module, subparsed }) => ({
      name: value,
      use: module === 'loop' ? 'list' : module === 'rawxml' ? 'line' : 'value',
      inner: tagsOf(subparsed ?? []),
    }));
}
