import { startBackendThread } from '../../src/main/backend/thread.ts';
import type { Call, InputOf } from '../../src/shared/contract/index.ts';
import { foldForSearch } from '../../src/shared/domain/text.ts';
import { quantile, type Result } from './measure.ts';
import { backendOptions } from './population.ts';

const ROUNDS = 6;
const TYPED = ['Nguyễn Thị', 'đặng', 'trần văn hòa', 'phong so 12', 'luong', '215/QD', 'Hoàng Minh Đức', 'CB-42'];

/** Every beginning of every text, as it comes in while somebody types, with and without accents. */
function keystrokes(): string[] {
  return TYPED.flatMap((text) => [text, foldForSearch(text)]).flatMap((text) =>
    Array.from(text, (_letter, index) => text.slice(0, index + 1)),
  );
}

/** Milliseconds of each keystroke's search through the backend's thread. */
async function timeSearch(dataFolder: string): Promise<number[]> {
  const backend = startBackendThread(backendOptions(dataFolder));
  const call = backend.call as Call;
  const samples: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const query of keystrokes()) {
      const started = performance.now();
      await call('office.search', { query });
      // The first round fills the caches of a cold file: what follows is what typing feels like.
      if (round > 0) samples.push(performance.now() - started);
    }
  }
  await backend.close();
  return samples;
}

/** Milliseconds of pages from the middle of the lists of people and of the register. */
async function timeLists(dataFolder: string): Promise<number[]> {
  const backend = startBackendThread(backendOptions(dataFolder));
  const call = backend.call as Call;
  const samples: number[] = [];
  for (let round = 0; round <= 40; round++) {
    for (const offset of [0, 200, 4000]) {
      const started = performance.now();
      await call('staff.list', { offset, limit: 100 });
      const between = performance.now();
      await call('commendations.register', { year: 2010, offset: offset / 10, limit: 100 });
      // As above: the first round reads a cold file.
      if (round > 0) samples.push(between - started, performance.now() - between);
    }
  }
  await backend.close();
  return samples;
}

/** What an HR officer asks of the list. */
const FILTERS: InputOf<'staff.list'>[] = [
  { kind: 'civilServant', isDirectWorker: true },
  { position: 'Chuyên viên' },
  { rating: { year: 2023, rating: 'good', orBetter: true } },
  { withoutAward: { years: 3, until: 2024 } },
  { withoutAward: { years: 1, until: 2024 }, sort: 'birth' },
  { awardedRunning: { years: 2, until: 2024 } },
  { awardedRunning: { years: 5, until: 2024 } },
  { withoutAward: { years: 3, until: 2020 }, isDirectWorker: true, rating: { year: 2023, rating: 'good' } },
];

/** What is looked for in the register: words that few, many and most awards have. */
const REGISTER: InputOf<'commendations.register'>[] = [
  {},
  { year: 2010 },
  { year: 2010, search: 'nguyen' },
  { search: 'trần văn hòa' },
  { search: 'phong so 12' },
  { search: 'giay khen' },
  { year: 2010, formCode: 'GK' },
];

/** Milliseconds of the list of people as a name is typed into it. */
async function timeTyping(dataFolder: string): Promise<number[]> {
  return timeCalls(dataFolder, 3, (call) =>
    keystrokes().map((search) => () => call('staff.list', { search, limit: 200 })),
  );
}

/** Milliseconds of the register under each filter. */
async function timeRegister(dataFolder: string): Promise<number[]> {
  return timeCalls(dataFolder, 20, (call) =>
    REGISTER.map((filter) => () => call('commendations.register', { ...filter, limit: 200 })),
  );
}

/** Milliseconds of the list of people under each filter. */
async function timeFilters(dataFolder: string): Promise<number[]> {
  return timeCalls(dataFolder, 20, (call) =>
    FILTERS.map((filter) => () => call('staff.list', { ...filter, limit: 200 })),
  );
}

async function timeCalls(
  dataFolder: string,
  rounds: number,
  callsOf: (call: Call) => (() => Promise<unknown>)[],
): Promise<number[]> {
  const backend = startBackendThread(backendOptions(dataFolder));
  const calls = callsOf(backend.call as Call);
  const samples: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const once of calls) {
      const started = performance.now();
      await once();
      // As above: the first round reads a cold file.
      if (round > 0) samples.push(performance.now() - started);
    }
  }
  await backend.close();
  return samples;
}

/** Milliseconds of each filter's first page after somebody was changed: the order of people is made anew. */
async function timeFreshFilters(dataFolder: string): Promise<number[]> {
  const backend = startBackendThread(backendOptions(dataFolder));
  const call = backend.call as Call;
  const { rows } = await call('staff.list', { limit: 1 });
  const samples: number[] = [];
  for (let round = 0; round <= 5; round++) {
    for (const filter of FILTERS) {
      await call('staff.update', { id: rows[0]?.id ?? '', changes: { note: `${round} ${samples.length}` } });
      const started = performance.now();
      await call('staff.list', { ...filter, limit: 200 });
      if (round > 0) samples.push(performance.now() - started);
    }
  }
  await backend.close();
  return samples;
}

/** Search and lists in an office of 100,000 people and 500,000 awards, against one a tenth as large. */
export async function run(folders: { small: string; large: string }): Promise<Result[]> {
  const [small, large] = [await timeSearch(folders.small), await timeSearch(folders.large)];
  const [smallTyping, largeTyping] = [await timeTyping(folders.small), await timeTyping(folders.large)];
  const [smallFilters, largeFilters] = [await timeFilters(folders.small), await timeFilters(folders.large)];
  const fresh = await timeFreshFilters(folders.large);
  const [smallRegister, largeRegister] = [await timeRegister(folders.small), await timeRegister(folders.large)];
  const [smallLists, largeLists] = [await timeLists(folders.small), await timeLists(folders.large)];
  return [
    against('search as you type', large, 16),
    tenTimes('search as you type', small, large),
    against('list of people as a name is typed', largeTyping, 16),
    tenTimes('list of people as a name is typed', smallTyping, largeTyping),
    against('list of people under filters, awards among them', largeFilters, 50),
    tenTimes('list of people under filters', smallFilters, largeFilters),
    against('list of people under filters, just after a change', fresh, 50),
    against('register under filters and searches', largeRegister, 50),
    tenTimes('register under filters and searches', smallRegister, largeRegister),
    against('list pages', largeLists, 50),
    tenTimes('list pages', smallLists, largeLists),
  ];
}

/** One call in a hundred may take this many milliseconds. */
function against(what: string, samples: readonly number[], milliseconds: number): Result {
  return {
    name: `${what}, p99 against ${milliseconds} ms`,
    ratio: quantile(samples, 0.99) / milliseconds,
    budget: 1,
    details: { p50Ms: quantile(samples, 0.5), p99Ms: quantile(samples, 0.99) },
  };
}

/** DESIGN section 10: ten times the data, at most one and a half times the time. */
function tenTimes(what: string, small: readonly number[], large: readonly number[]): Result {
  return {
    name: `${what}, ten times the data, p50`,
    ratio: quantile(large, 0.5) / quantile(small, 0.5),
    budget: 1.5,
    details: { smallMs: quantile(small, 0.5), largeMs: quantile(large, 0.5) },
  };
}
