import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { points } from '../../src/main/backend/certificates/pen.ts';
import { writeCertificatesPdf } from '../../src/main/backend/certificates/pdf.ts';
import type { PlacedText } from '../../src/shared/domain/certificates/page.ts';
import { benchmarkBatch, noisePng } from './certificatesBatch.ts';

/**
 * One way of writing the batch, in a process of its own, so that its memory is its own:
 * `node certificatesRun.ts ours FILE`, or `node certificatesRun.ts bare FILE LINES` with the lines `placedLines` made.
 */

export interface RunReport {
  milliseconds: number;
  peakMegabytes: number;
}

/** Bare pdfkit, told beforehand where every line stands: it opens its fonts and draws, nothing else. */
async function drawBare(file: string, pages: PlacedText[][]): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, font: '', compress: true });
  const written = finished(document.pipe(createWriteStream(file)));
  const background = document.openImage(noisePng());
  for (const texts of pages) {
    document.addPage({ size: [points(297), points(210)], margin: 0 });
    document.image(background, 0, 0, { width: points(297), height: points(210) });
    for (const { text, fontKey, sizePt, xMm, baselineYMm } of texts) {
      document.font(fontFile(fontKey), sizePt).fillColor('#000000');
      document.text(text, points(xMm), points(baselineYMm), { lineBreak: false, baseline: 'alphabetic' });
    }
  }
  document.end();
  await written;
}

function fontFile(key: string): string {
  return fileURLToPath(new URL(`../../resources/fonts/${key}.ttf`, import.meta.url));
}

const [way, file = '', linesFile = ''] = process.argv.slice(2);
const pages = way === 'bare' ? (JSON.parse(readFileSync(linesFile, 'utf8')) as PlacedText[][]) : [];
const started = performance.now();
if (way === 'bare') await drawBare(file, pages);
else await writeCertificatesPdf(file, benchmarkBatch());
const milliseconds = performance.now() - started;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, peakMegabytes } satisfies RunReport));
