import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { BRIDGE_NAME, type Bridge } from '../../shared/contract/bridge.ts';
import type { Progress } from '../../shared/contract/define.ts';
import { fromErrorMessage, type AppError } from '../../shared/contract/errors.ts';
import type { Call, InputOf, OutputOf, ProcedureName, ProcedureOf } from '../../shared/contract/index.ts';

const bridge = (window as unknown as Record<typeof BRIDGE_NAME, Bridge>)[BRIDGE_NAME];

const progressListeners = new Map<string, (progress: Progress) => void>();
bridge.onProgress((callId, progress) => progressListeners.get(callId)?.(progress));

/** Calls a procedure of the contract. Rejects with an `AppError`. */
export const call: Call = async (name, input, { signal, onProgress } = {}) => {
  const callId = crypto.randomUUID();
  if (onProgress) progressListeners.set(callId, onProgress);
  const cancel = () => bridge.cancel(callId);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const answer = await bridge.call(callId, name, input);
    if (!answer.ok) throw fromErrorMessage(answer.error);
    return answer.output as OutputOf<typeof name>;
  } finally {
    progressListeners.delete(callId);
    signal?.removeEventListener('abort', cancel);
  }
};

/** The path of a dropped file; procedures may then be given it. */
export function pathOfDroppedFile(file: File): string {
  return bridge.pathOfDroppedFile(file);
}

type NamesOfKind<Kind extends string> = {
  [Name in ProcedureName]: ProcedureOf<Name> extends { kind: Kind } ? Name : never;
}[ProcedureName];
export type QueryName = NamesOfKind<'query'>;
export type CommandName = NamesOfKind<'command'>;
export type JobName = NamesOfKind<'job'>;

/** Answers of the computer, not of the database: no change of ours makes them old, but time does. */
const OF_THE_COMPUTER: ReadonlySet<unknown> = new Set<QueryName>([
  'certificates.systemPrinters',
  'certificates.printerTrays',
]);
/** On Windows they take seconds. */
const COMPUTER_FRESH_MS = 60_000;

/** After a change everything on the screen is read again. */
const readAgain = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [name] }) => !OF_THE_COMPUTER.has(name) });

// Answers are shown when they come, not with the next turn of the timers.
notifyManager.setScheduler(queueMicrotask);

export const queryClient = new QueryClient({
  defaultOptions: {
    // The database is on this computer and this window is its only writer: data is fresh until we change it.
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

interface AnswerOptions {
  enabled?: boolean;
  /** Keeps showing the last rows while the next ones are read: for filters and paging. */
  keepPrevious?: boolean;
}

/** What a query procedure answers, read again after every change. */
export function useAnswer<Name extends QueryName>(name: Name, input: InputOf<Name>, options: AnswerOptions = {}) {
  return useQuery<OutputOf<Name>, AppError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(OF_THE_COMPUTER.has(name) ? { staleTime: COMPUTER_FRESH_MS } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** As `useAnswer`, for several inputs at once. */
export function useAnswers<Name extends QueryName>(name: Name, inputs: readonly InputOf<Name>[]) {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(name, input, { signal }),
    })),
  });
}

/** A command; when it is done, everything on the screen is read again. */
export function useCommand<Name extends CommandName>(name: Name) {
  const client = useQueryClient();
  return useMutation<OutputOf<Name>, AppError, InputOf<Name>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => readAgain(client),
  });
}

export interface JobRun<Name extends JobName> {
  start: (input: InputOf<Name>) => Promise<OutputOf<Name>>;
  cancel: () => void;
  isRunning: boolean;
  progress: Progress | null;
}

/** A long job: at most one at a time, with its progress and a way to stop it. */
export function useJob<Name extends JobName>(name: Name): JobRun<Name> {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const controller = useRef<AbortController>(null);

  const start = useCallback(
    async (input: InputOf<Name>) => {
      // Begun again while it runs, only the last run counts.
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      setIsRunning(true);
      setProgress(null);
      try {
        const output = await call(name, input, { signal: own.signal, onProgress: setProgress });
        await readAgain(client);
        return output;
      } finally {
        if (controller.current === own) {
          setIsRunning(false);
          setProgress(null);
        }
      }
    },
    [client, name],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { start, cancel, isRunning, progress };
}
