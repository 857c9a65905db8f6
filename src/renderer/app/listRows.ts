import { QueriesObserver, type QueryClient, type QueryObserverResult } from '@tanstack/react-query';
import type { AppError } from '../../shared/contract/errors.ts';

/** One answer to a part of a list. */
export interface Part {
  total: number;
  rows: readonly unknown[];
}

/** What is said of the list as a whole. Another object only when something in it is another. */
export interface Whole<Answer extends Part> {
  /** Without its rows. */
  answer: Answer | undefined;
  error: AppError | null;
}

/** A list to be read. */
export interface Source<Answer extends Part> {
  /** Tells this list from others. */
  key: readonly unknown[];
  read: (page: { limit: number; offset: number }, signal: AbortSignal) => Promise<Answer>;
}

/** Rows read at a time. */
const BLOCK = 100;
/** More than are ever in view. */
const VIEW = 60;
/** Rows kept ready before and after those in view once somebody scrolls: some frames of the fastest scrolling. */
const AHEAD = 300;

type Result<Answer> = QueryObserverResult<Answer, AppError>;

/**
 * The rows of a long list around those in view, in blocks that stay as they are while the view moves on. What another
 * list showed stays until the first rows of this one have come. Who draws rows listens to them; who shows only totals
 * need not be drawn again for every block.
 */
export class ListRows<Answer extends Part> {
  readonly #observer: QueriesObserver;
  #source: Source<Answer> | undefined;
  #asked: number[] = [];
  #firstInView = 0;
  /** The blocks shown belong to the list asked before. */
  #isNew = true;
  #blocks = new Map<number, Answer>();
  #whole: Whole<Answer> = { answer: undefined, error: null };
  #version = 0;
  readonly #listeners = new Set<() => void>();

  constructor(client: QueryClient) {
    this.#observer = new QueriesObserver(client, []);
  }

  /** Reads while somebody listens. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const stop = this.#listeners.size === 0 ? this.#observer.subscribe(() => this.#receive()) : null;
    this.#listeners.add(listener);
    if (stop) this.#stop = stop;
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };
  #stop: () => void = () => undefined;

  /** Counts the changes of rows. */
  readonly version = (): number => this.#version;
  readonly whole = (): Whole<Answer> => this.#whole;

  readonly rowAt = (index: number): unknown => this.#blocks.get(Math.floor(index / BLOCK))?.rows[index % BLOCK];

  /** Says which row is the first in view. */
  readonly show = (firstIndex: number): void => {
    this.#firstInView = firstIndex;
    this.#ask();
  };

  /** Another list, from its beginning. */
  open(source: Source<Answer>): void {
    this.#source = source;
    this.#firstInView = 0;
    this.#isNew = true;
    this.#asked = [];
    this.#ask();
  }

  #ask(): void {
    const source = this.#source;
    const blocks = this.#blocksToRead();
    if (!source || blocks.join() === this.#asked.join()) return;
    this.#asked = blocks;
    this.#observer.setQueries(
      blocks.map((block) => ({
        queryKey: [...source.key, 'block', block],
        queryFn: ({ signal }: { signal: AbortSignal }) => source.read({ limit: BLOCK, offset: block * BLOCK }, signal),
      })),
    );
    this.#receive();
  }

  /** Those in view first: they are answered in this order. */
  #blocksToRead(): number[] {
    const first = this.#firstInView;
    const ahead = first === 0 ? 0 : AHEAD;
    const total = this.#isNew ? 1 : (this.#whole.answer?.total ?? 1);
    const last = Math.max(0, Math.min(total - 1, first + VIEW));
    const inView = range(first, last);
    const around = range(Math.max(0, first - ahead), Math.min(Math.max(0, total - 1), last + ahead));
    return [...new Set([...inView, ...around])];
  }

  #receive(): void {
    const results = this.#observer.getCurrentResult() as Result<Answer>[];
    const answered = new Map<number, Answer>();
    let error: AppError | null = null;
    for (const [index, { data, error: failure }] of results.entries()) {
      const block = this.#asked[index];
      if (data !== undefined && block !== undefined) answered.set(block, data);
      error ??= failure;
    }
    if (answered.size === 0 && error === null && this.#isNew) return;
    if (answered.size > 0) this.#isNew = false;
    if (areTheSame(answered, this.#blocks) && error === this.#whole.error) return;
    this.#blocks = answered;
    this.#version += 1;
    this.#describe(answered, results, error);
    for (const listener of this.#listeners) listener();
    this.#ask();
  }

  #describe(answered: Map<number, Answer>, results: readonly Result<Answer>[], error: AppError | null): void {
    const newest = results.toSorted((a, b) => b.dataUpdatedAt - a.dataUpdatedAt).find(({ data }) => data)?.data;
    const answer = newest && answered.size > 0 ? { ...newest, rows: [] } : this.#whole.answer;
    const isSame = error === this.#whole.error && JSON.stringify(answer) === JSON.stringify(this.#whole.answer);
    if (!isSame) this.#whole = { answer, error };
  }
}

function range(firstRow: number, lastRow: number): number[] {
  const first = Math.floor(firstRow / BLOCK);
  return Array.from({ length: Math.floor(lastRow / BLOCK) - first + 1 }, (_, step) => first + step);
}

function areTheSame(one: ReadonlyMap<number, unknown>, other: ReadonlyMap<number, unknown>): boolean {
  return one.size === other.size && one.entries().every(([block, answer]) => other.get(block) === answer);
}
