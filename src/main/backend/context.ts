import type { z } from 'zod';
import type { Area, Call, Contract } from '../../shared/contract/index.ts';
import type { Procedure, ProcedureKind, Progress } from '../../shared/contract/define.ts';
import type { Change } from './database/change.ts';
import type { Reader } from './database/open.ts';
import type { JobInput, JobName, JobOutput } from './jobs/index.ts';

export interface Folders {
  data: string;
  resources: string;
}

/** What a query sees: the last committed state. */
export interface QueryContext {
  db: Reader;
  folders: Folders;
}

/** What a command sees: its own transaction. `db` reads what it has changed so far. */
export interface CommandContext extends QueryContext {
  change: Change;
}

/** What a long job has: committed states to read, transactions to write in, threads for heavy work. */
export interface JobContext extends QueryContext {
  write: <T>(work: (context: CommandContext) => T | Promise<T>) => Promise<T>;
  progress: (progress: Progress) => void;
  signal: AbortSignal;
  /** Runs CPU-heavy work in a thread of its own; the signal and the progress go through. */
  runInThread: <Name extends JobName>(name: Name, input: JobInput<Name>) => Promise<JobOutput<Name>>;
  /** The whole contract, for jobs made of other procedures. */
  call: Call;
  /** Replaces the database file: closes it, lets `work` put another in its place, opens that one. */
  replaceDatabase: (work: (databaseFile: string) => void) => void;
  /** A consistent copy of the database in a new file. */
  copyDatabase: (file: string) => void;
}

interface ContextOf extends Record<ProcedureKind, unknown> {
  query: QueryContext;
  command: CommandContext;
  job: JobContext;
}

type Handler<P> =
  P extends Procedure<infer Kind, infer Input, infer Output>
    ? (context: ContextOf[Kind], input: z.output<Input>) => z.input<Output> | Promise<z.input<Output>>
    : never;

/** What the backend part of an area must offer: one function for each procedure of its contract. */
export type AreaProcedures<A extends Area> = { [P in keyof Contract[A]]: Handler<Contract[A][P]> };
