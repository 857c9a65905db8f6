import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { layoutCertificate } from '../../src/shared/domain/certificates/layout.ts';
import { CERTIFICATES, benchmarkBatch } from './certificatesBatch.ts';
import type { RunReport } from './certificatesRun.ts';

const runFile = promisify(execFile);
const child = fileURLToPath(new URL('./certificatesRun.ts', import.meta.url));

const RUNS = 5;
const TIME_BUDGET = 1.5;
const MEMORY_BUDGET_MB = 200;

/**
 * 1,000 certificates with two fonts and a 200 KB background, laid out and written, against bare pdfkit drawing the
 * same lines at places it is told. Both run in turns, in processes of their own; the quickest of each counts, since
 * other programs can only slow a run down.
 */
export async function run(): Promise<
  { name: string; ratio: number; budget: number; details: Record<string, number> }[]
> {
  const folder = await mkdtemp(join(tmpdir(), 'do-giay-khen-'));
  try {
    const lines = join(folder, 'lines.json');
    await writeFile(lines, JSON.stringify(placedLines()));
    const reports = { ours: [] as RunReport[], bare: [] as RunReport[] };
    for (let turn = 0; turn < RUNS; turn++) {
      reports.ours.push(await measure('ours', join(folder, 'ours.pdf')));
      reports.bare.push(await measure('bare', join(folder, 'bare.pdf'), lines));
    }
    const [ours, bare] = [quickest(reports.ours), quickest(reports.bare)];
    const kilobytes = (await stat(join(folder, 'ours.pdf'))).size / 1024;
    return [
      {
        name: `${CERTIFICATES} certificates to one PDF, against bare pdfkit`,
        ratio: ours.milliseconds / bare.milliseconds,
        budget: TIME_BUDGET,
        details: { oursMs: ours.milliseconds, bareMs: bare.milliseconds, kilobytes },
      },
      {
        name: `${CERTIFICATES} certificates to one PDF, peak memory against ${MEMORY_BUDGET_MB} MB`,
        ratio: ours.peakMegabytes / MEMORY_BUDGET_MB,
        budget: 1,
        details: { oursMb: ours.peakMegabytes, bareMb: bare.peakMegabytes },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function placedLines() {
  const { certificates, fonts } = benchmarkBatch();
  return Array.from(certificates, ({ template, content }) => layoutCertificate(template, content, fonts).texts);
}

async function measure(...options: string[]): Promise<RunReport> {
  const { stdout } = await runFile(process.execPath, [child, ...options]);
  return JSON.parse(stdout) as RunReport;
}

function quickest(reports: RunReport[]): RunReport {
  return {
    milliseconds: Math.min(...reports.map(({ milliseconds }) => milliseconds)),
    peakMegabytes: Math.max(...reports.map(({ peakMegabytes }) => peakMegabytes)),
  };
}
