import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { projectRoot } from '../../scripts/runtimes.mjs';
import { startBackendThread } from '../../src/main/backend/thread.ts';
import type { Call } from '../../src/shared/contract/index.ts';
import type { Result } from './measure.ts';
import { backendOptions, generatedNames, populate } from './population.ts';

const PEOPLE = 50_000;
const RUNS = 3;
const PREVIEW_BUDGET = 1.5;
/** Nothing may hold the main process up longer, in milliseconds. */
const LONGEST_BLOCK = 50;
/** What the window shows at first. */
const FIRST_PEOPLE = 200;

/** A list as offices keep it: 12 columns, real dates and typed ones, 80 units. */
async function writeList(file: string): Promise<void> {
  const rows: CellValue[][] = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Phòng/Đơn vị', 'Chức vụ', 'Loại cán bộ', 'Số CCCD'],
  ];
  rows[0]?.push('Điện thoại', 'Email', 'Ngày tuyển dụng', 'Ghi chú');
  const names = generatedNames();
  for (let index = 0; index < PEOPLE; index++) {
    const day = 1 + (index % 28);
    rows.push([
      index + 1,
      names.next().value ?? '',
      new Date(Date.UTC(1960 + (index % 40), index % 12, day)),
      index % 2 === 0 ? 'Nam' : 'Nữ',
      `Phòng Nghiệp vụ ${index % 80}`,
      'Chuyên viên',
      index % 3 === 0 ? 'Viên chức' : 'Công chức',
      String(20_000_000_000 + index).padStart(12, '0'),
      `09${10_000_000 + index}`,
      `cb${index}@example.vn`,
      `${day}/${1 + (index % 12)}/${1990 + (index % 30)}`,
      '',
    ]);
  }
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }));
}

interface Timed {
  ms: number;
  /** How long this thread, where the window is, could do nothing else. */
  longestBlockMs: number;
  /** The most it did itself between two looks at the clock; the rest of a block was the machine doing something else. */
  ownWorkMs: number;
}

const LOOK_MS = 5;

/** Processor time of this thread. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const blocks = monitorEventLoopDelay({ resolution: 5 });
  blocks.enable();
  let [ownWorkMs, before] = [0, threadMs()];
  const looking = setInterval(() => {
    const now = threadMs();
    ownWorkMs = Math.max(ownWorkMs, now - before);
    before = now;
  }, LOOK_MS);
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  clearInterval(looking);
  blocks.disable();
  return { ms, longestBlockMs: blocks.max / 1e6, ownWorkMs };
}

function parseAlone(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./bareParser.ts', import.meta.url), { workerData: file });
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
}

/** What the window asks for: the preview, and the first of its people. */
async function preview(call: Call, file: string): Promise<void> {
  const { previewId } = await call('staff.previewImport', { file, inParts: true });
  await call('staff.previewedPeople', { previewId: previewId ?? '', limit: FIRST_PEOPLE });
}

/**
 * A list of 50,000 people to its preview against the parser reading the file alone, each in a thread and in turns, the
 * quickest of each; and how long the process that started it all, where the window is, was held up at most.
 */
export async function run(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thi-dua-bench-'));
  const dataFolder = await populate(0, 0);
  const file = join(folder, 'danh-sach.xlsx');
  await writeList(file);
  // As it is shipped: a thread that starts from the sources would compile them first.
  const entry = pathToFileURL(join(projectRoot, 'out/main/backend.js')).href;
  const backend = startBackendThread({ ...backendOptions(dataFolder), entry });
  const call = backend.call as Call;
  try {
    const bare: number[] = [];
    const previews: Timed[] = [];
    await call('staff.list', {});
    for (let turn = 0; turn < RUNS; turn++) {
      bare.push((await timed(() => parseAlone(file))).ms);
      previews.push(await timed(() => preview(call, file)));
    }
    const commit = await timed(() => call('staff.commitImport', { file }));
    const [bareMs, previewMs] = [Math.min(...bare), Math.min(...previews.map(({ ms }) => ms))];
    const all = [commit, ...previews];
    const longestMs = Math.max(...all.map(({ longestBlockMs }) => longestBlockMs));
    const ownWorkMs = Math.max(...all.map((timing) => timing.ownWorkMs));
    return [
      {
        name: `${PEOPLE} rows to the import's preview, against the parser alone`,
        ratio: previewMs / bareMs,
        budget: PREVIEW_BUDGET,
        details: { previewMs, bareMs, commitMs: commit.ms, peopleASecond: (PEOPLE * 1000) / commit.ms },
      },
      {
        name: `main process held up by the import, against ${LONGEST_BLOCK} ms`,
        ratio: longestMs / LONGEST_BLOCK,
        budget: 1,
        details: { longestMs, ownWorkMs },
      },
    ];
  } finally {
    await backend.close();
    for (const made of [folder, dataFolder]) rmSync(made, { recursive: true, force: true });
  }
}
