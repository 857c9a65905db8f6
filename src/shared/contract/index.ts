import type { z } from 'zod';
import type { Procedure, ProcedureKind, Progress } from './define.ts';
import { certificates } from './certificates.ts';
import { commendations } from './commendations.ts';
import { documents } from './documents.ts';
import { meetings } from './meetings.ts';
import { office } from './office.ts';
import { pledges } from './pledges.ts';
import { reports } from './reports.ts';
import { safekeeping } from './safekeeping.ts';
import { shell } from './shell.ts';
import { staff } from './staff.ts';
import { units } from './units.ts';

/** Every procedure of the program, by area. The window, the tests and the shell command call the same ones. */
export const contract = {
  office,
  units,
  staff,
  meetings,
  commendations,
  certificates,
  pledges,
  reports,
  documents,
  safekeeping,
  shell,
};

export type Contract = typeof contract;
export type Area = keyof Contract;
export type ProcedureName = {
  [A in Area]: `${A}.${keyof Contract[A] & string}`;
}[Area];

export type ProcedureOf<Name extends ProcedureName> = Name extends `${infer A extends Area}.${infer P}`
  ? P extends keyof Contract[A]
    ? Contract[A][P]
    : never
  : never;

/** What a caller sends: fields with defaults may be left out. */
export type InputOf<Name extends ProcedureName> =
  ProcedureOf<Name> extends Procedure<ProcedureKind, infer Input, z.ZodType> ? z.input<Input> : never;
export type OutputOf<Name extends ProcedureName> =
  ProcedureOf<Name> extends Procedure<ProcedureKind, z.ZodType, infer Output> ? z.output<Output> : never;

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** The one way in, whichever the door. Rejects with an `AppError`. */
export type Call = <Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  options?: CallOptions,
) => Promise<OutputOf<Name>>;

const procedures = new Map<string, Procedure>(
  Object.entries(contract).flatMap(([area, members]) =>
    Object.entries(members).map(([name, procedure]): [string, Procedure] => [`${area}.${name}`, procedure]),
  ),
);

export function findProcedure(name: string): Procedure | undefined {
  return procedures.get(name);
}

export function procedureNames(): ProcedureName[] {
  return [...procedures.keys()] as ProcedureName[];
}
