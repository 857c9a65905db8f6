import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { AppError, toErrorMessage } from '../../shared/contract/errors.ts';
import { findProcedure, type Area, type Call, type CallOptions } from '../../shared/contract/index.ts';
import type { CommandContext, Folders, JobContext, QueryContext } from './context.ts';
import { dataFolderPaths } from './database/dataFolder.ts';
import { describeDatabaseFailure } from './database/failures.ts';
import { openDatabase, type OfficeDatabase } from './database/open.ts';
import { runJobThread } from './jobs/thread.ts';
import { openLog, type Log } from './log.ts';
import { procedures } from './procedures.ts';

export interface BackendOptions {
  dataFolder: string;
  /** The program's `resources` folder: fonts, templates, rules, sample. */
  resourcesFolder: string;
  /** Who works: written to every line of the history. */
  actor: string;
  /** URL of the worker file that job threads are started from. */
  entry: string;
}

/** The program without its window. `call` rejects with an `AppError` and nothing else. */
export interface Backend {
  call: (name: string, input: unknown, options?: CallOptions) => Promise<unknown>;
  close: () => Promise<void>;
}

type AnyHandler = (context: unknown, input: unknown) => unknown;

/** Calls slower than this are logged with their names. */
const SLOW_MS = 40;

/** These answer even when the database cannot be opened: they are how one gets out of that. */
const WITHOUT_DATABASE = new Set(['office.status', 'safekeeping.copies', 'safekeeping.restore']);

export function createBackend(options: BackendOptions): Backend {
  const backend = new OfficeBackend(options);
  return {
    call: (name, input, callOptions) => backend.call(name, input, callOptions),
    close: () => backend.close(),
  };
}

class OfficeBackend {
  readonly #options: BackendOptions;
  readonly #folders: Folders;
  readonly #log: Log;
  readonly #running = new Set<Promise<unknown>>();
  #database: OfficeDatabase | undefined;
  #problem: AppError | undefined;

  constructor(options: BackendOptions) {
    this.#options = options;
    this.#folders = { data: options.dataFolder, resources: options.resourcesFolder };
    this.#log = openLog(dataFolderPaths(options.dataFolder).log);
    this.#open();
  }

  #open(): void {
    try {
      this.#database = openDatabase(this.#options.dataFolder);
      this.#problem = undefined;
    } catch (error) {
      this.#problem = this.#describe('open', error);
    }
  }

  async call(name: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    const work = this.#answer(name, input, options);
    this.#running.add(work);
    try {
      return await work;
    } catch (error) {
      throw this.#describe(name, error);
    } finally {
      this.#running.delete(work);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#running);
    this.#database?.close();
    this.#database = undefined;
  }

  async #answer(name: string, input: unknown, options: CallOptions): Promise<unknown> {
    const procedure = findProcedure(name);
    if (!procedure) throw new AppError('UNKNOWN_PROCEDURE', { name });
    if (procedure.kind === 'window') throw new AppError('NEEDS_WINDOW', { name });
    const parsed = parseInput(procedure.input, input);
    if (name === 'office.status' && this.#problem) return this.#unavailable(this.#problem);
    if (this.#problem && !WITHOUT_DATABASE.has(name)) throw this.#problem;

    const [area, member] = name.split('.') as [Area, string];
    const handler = (procedures[area as keyof typeof procedures] as Record<string, AnyHandler>)[member];
    if (!handler) throw new AppError('UNKNOWN_PROCEDURE', { name });
    const started = performance.now();
    const output = await this.#run(procedure.kind, name, handler, parsed, options);
    const elapsed = performance.now() - started;
    if (procedure.kind !== 'job' && elapsed > SLOW_MS) this.#log(`slow ${name} ${elapsed.toFixed(0)} ms`);
    return procedure.output.parse(output);
  }

  #run(kind: 'query' | 'command' | 'job', name: string, handler: AnyHandler, input: unknown, options: CallOptions) {
    if (kind === 'query') return handler(this.#queryContext(), input);
    if (kind === 'job') return handler(this.#jobContext(name, options), input);
    return this.#inTransaction(name, (context) => handler(context, input));
  }

  #inTransaction<T>(name: string, work: (context: CommandContext) => T | Promise<T>): Promise<T> {
    return this.#opened().write({ actor: this.#options.actor, procedure: name }, (change) =>
      work({ db: change.db, change, folders: this.#folders }),
    );
  }

  #queryContext(): QueryContext {
    const current = () => this.#opened().read;
    return {
      folders: this.#folders,
      get db() {
        return current();
      },
    };
  }

  #jobContext(name: string, { signal = new AbortController().signal, onProgress = () => {} }: CallOptions): JobContext {
    const context = this.#queryContext();
    return {
      get db() {
        return context.db;
      },
      folders: this.#folders,
      write: (work) => this.#inTransaction(name, work),
      progress: onProgress,
      signal,
      runInThread: (job, input) =>
        runJobThread({ entry: new URL(this.#options.entry), name: job, input, signal, onProgress }) as never,
      call: ((inner: string, input: unknown, inherited: CallOptions = {}) =>
        this.#answer(inner, input, { signal, ...inherited })) as Call,
      replaceDatabase: (work) => this.#replaceDatabase(work),
      copyDatabase: (file) => this.#opened().copyTo(file),
    };
  }

  #opened(): OfficeDatabase {
    if (!this.#database) throw new AppError('NO_OFFICE', {});
    return this.#database;
  }

  #replaceDatabase(work: (databaseFile: string) => void): void {
    this.#database?.close();
    this.#database = undefined;
    try {
      work(dataFolderPaths(this.#folders.data).database);
    } finally {
      this.#open();
    }
    if (this.#problem) throw this.#problem;
  }

  #unavailable(problem: AppError) {
    return {
      state: 'unavailable',
      problem: toErrorMessage(problem),
      name: null,
      isSample: false,
      dataFolder: this.#folders.data,
    };
  }

  /** Turns whatever was thrown into an error for people; the unknown ones are logged under a reference. */
  #describe(name: string, error: unknown): AppError {
    if (error instanceof AppError) return error;
    const known = describeDatabaseFailure(error, dataFolderPaths(this.#folders.data).database);
    if (known) {
      this.#log(`${name} ${known.code}`);
      return known;
    }
    const reference = randomUUID().slice(0, 8);
    this.#log(`${name} INTERNAL ${reference} ${error instanceof Error ? error.stack : String(error)}`);
    return new AppError('INTERNAL', { reference }, { cause: error });
  }
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: issue.path.join('.'), rule: issue.code }));
  throw new AppError('BAD_INPUT', { issues });
}
