import { spawnSync } from 'node:child_process';

/** Reads PDFs back with poppler's programs, which know nothing of how ours were written. */

export interface PageRead {
  widthPt: number;
  heightPt: number;
  words: WordRead[];
}

interface WordRead {
  text: string;
  /** Where the pen stood before the first letter. */
  xPt: number;
  /** Where it stood after the last. */
  endPt: number;
  /** Baseline less the font's ascent. */
  topPt: number;
}

export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

export function readPages(file: string): PageRead[] {
  return run('pdftotext', '-bbox', file, '-')
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [widthPt = 0, heightPt = 0] = numbers(page.slice(0, page.indexOf('>')));
      const words = Array.from(page.matchAll(/<word ([^>]*)>(.*?)<\/word>/g), ([, position = '', text = '']) => {
        const [xPt = 0, topPt = 0, endPt = 0] = numbers(position);
        return { xPt, topPt, endPt, text: text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity) };
      });
      return { widthPt, heightPt, words };
    });
}

/** The whole text as a person who selects and copies it gets it. */
export function readText(file: string): string {
  return run('pdftotext', '-raw', file, '-');
}

export function readInfo(file: string): string {
  return run('pdfinfo', file);
}

/** One row for each font in the file, with `emb sub uni` as yes or no. */
export function readFonts(file: string): string[] {
  return run('pdffonts', file).trim().split('\n').slice(2);
}

/** One row for each picture in the file, with its width and height in points of the picture. */
export function readImages(file: string): string[] {
  return run('pdfimages', '-list', file).trim().split('\n').slice(2);
}

/** The first page as it looks, in grey. */
export function picture(file: string): Buffer {
  return runForBytes('pdftoppm', '-r', '100', '-gray', '-l', '1', file);
}

/** The first page as a small grey PNG, whatever its size, for comparing with one that was kept. */
export function pagePicture(file: string): Buffer {
  return runForBytes('pdftoppm', '-scale-to', '585', '-gray', '-png', '-l', '1', file);
}

export interface StrokeRead {
  x1Pt: number;
  y1Pt: number;
  x2Pt: number;
  y2Pt: number;
  isBlack: boolean;
}

/** The straight lines of the first page in the order they were drawn, from the top left corner. */
export function readStrokes(file: string): StrokeRead[] {
  const drawing = run('pdftocairo', '-svg', '-l', '1', file, '-');
  const stroke = /;stroke:rgb\(([^)]+)\);[^>]*? d="M (\S+) (\S+) L (\S+) (\S+) "[^>]*?transform="matrix\(([^)]+)\)"/g;
  return Array.from(drawing.matchAll(stroke), ([, ...parts]) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = parts.slice(1, 5).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (parts[5] ?? '').split(',').map(Number);
    const at = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];
    const [[x1Pt, y1Pt], [x2Pt, y2Pt]] = [at(x1, y1), at(x2, y2)];
    return { x1Pt, y1Pt, x2Pt, y2Pt, isBlack: parts[0] === '0%,0%,0%' };
  });
}

function numbers(attributes: string): number[] {
  return Array.from(attributes.matchAll(/"([\d.-]+)"/g), ([, value]) => Number(value));
}

function run(program: string, ...options: string[]): string {
  return runForBytes(program, ...options).toString('utf8');
}

function runForBytes(program: string, ...options: string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, options, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program}: ${stderr.toString('utf8')}`);
  return stdout;
}
