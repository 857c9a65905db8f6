import { cleanText } from '../text.ts';

/** What the name of one certificate's file may be made of, as the user writes it between braces. */
export const FILE_NAME_FIELDS = ['stt', 'so', 'ten', 'donvi'] as const;
export type FileNameField = (typeof FILE_NAME_FIELDS)[number];

export const DEFAULT_FILE_NAME = '{stt}-{ten}';

const FIELD = /\{([^{}]*)\}/g;
// Windows refuses these, and the others would be taken for folders.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;
const LONGEST = 120;
/** Linux counts bytes, 255 of them; an accented letter takes up to three. The rest is for " (12).pdf" behind. */
const LONGEST_BYTES = 230;
/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;

export type FileNameValues = Record<FileNameField, string>;

/** The names between braces that are no field. */
export function unknownFileNameFields(pattern: string): string[] {
  return Array.from(pattern.matchAll(FIELD), ([, name = '']) => name).filter(
    (name) => !(FILE_NAME_FIELDS as readonly string[]).includes(name),
  );
}

/**
 * File names by a pattern, without their ending: letters no system refuses, not too long, each only once whether or not
 * the disk tells capitals apart.
 */
export function fileNames(pattern: string, all: readonly FileNameValues[]): string[] {
  const taken = new Set<string>();
  return all.map((values) => {
    const name = fileName(pattern, values);
    let unique = name;
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) unique = `${name} (${copy})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function fileName(pattern: string, values: FileNameValues): string {
  const filled = pattern.replace(FIELD, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as FileNameField] : whole,
  );
  const safe = shortened(cleanText(filled.replace(FORBIDDEN, '-'))).replace(/[. ]+$/, '');
  if (safe === '') return values.stt;
  return DEVICE.test(safe) ? `${values.stt}-${safe}` : safe;
}

/** Cut between letters, never through one. */
function shortened(name: string): string {
  const letters = Array.from(name).slice(0, LONGEST);
  const encoder = new TextEncoder();
  while (encoder.encode(letters.join('')).length > LONGEST_BYTES) letters.pop();
  return letters.join('');
}
