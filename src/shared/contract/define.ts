import type { z } from 'zod';

/**
 * How a procedure touches the data:
 * - `query` reads a committed state and changes nothing;
 * - `command` runs in one transaction, together with its audit rows;
 * - `job` is long: it streams progress, can be cancelled, and cancelling leaves nothing half-done;
 * - `window` is answered by the main process itself (dialogs, opening files) and needs a window.
 */
export type ProcedureKind = 'query' | 'command' | 'job' | 'window';

export interface Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  kind: Kind;
  input: Input;
  output: Output;
  /** Input fields that hold a file path. The window may only send paths the user picked in a dialog or dropped. */
  paths: readonly string[];
}

interface Definition<Input extends z.ZodType, Output extends z.ZodType> {
  input: Input;
  output: Output;
  paths?: readonly string[];
}

function define<Kind extends ProcedureKind>(kind: Kind) {
  return <Input extends z.ZodType, Output extends z.ZodType>({
    input,
    output,
    paths = [],
  }: Definition<Input, Output>) => ({ kind, input, output, paths }) satisfies Procedure<Kind, Input, Output>;
}

export const query = define('query');
export const command = define('command');
export const job = define('job');
export const windowAct = define('window');

/** What a job tells while it runs. `step` is a locale key below `jobs:`; `subject` names the record in hand. */
export interface Progress {
  step: string;
  done: number;
  total: number;
  subject?: string;
}
