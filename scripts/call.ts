import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createBackend } from '../src/main/backend/index.ts';
import { AppError, toErrorMessage } from '../src/shared/contract/errors.ts';
import { findProcedure, procedureNames } from '../src/shared/contract/index.ts';
import { errorSentence, sentenceOf } from '../src/shared/locales/sentences.ts';

/** `npm run call -- --data DIR area.procedure '<json>'`: any procedure of the contract, from the shell. */

const root = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, list: { type: 'boolean' }, language: { type: 'string', default: 'vi' } },
});

function listProcedures(): void {
  for (const name of procedureNames()) {
    const procedure = findProcedure(name);
    if (!procedure) continue;
    const schema = z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' });
    delete schema.$schema;
    console.log(`${name} (${procedure.kind})\n  ${JSON.stringify(schema)}`);
  }
}

async function callOnce(dataFolder: string, name: string, input: string): Promise<void> {
  const backend = createBackend({
    dataFolder,
    resourcesFolder: join(root, 'resources'),
    actor: userInfo().username,
    entry: new URL('../src/main/backend/worker.ts', import.meta.url).href,
  });
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  try {
    const output = await backend.call(name, parseJson(input), {
      signal: cancel.signal,
      onProgress: ({ step, done, total }) => console.error(`${step} ${done}/${total}`),
    });
    console.log(JSON.stringify(output, null, 2));
  } finally {
    await backend.close();
  }
}

function parseJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw new AppError('BAD_INPUT', { issues: [{ path: '', rule: 'json' }] });
  }
}

if (values.list) {
  listProcedures();
} else if (!values.data || !positionals[0]) {
  console.error(sentenceOf('usage:call', {}, values.language));
  process.exitCode = 2;
} else {
  try {
    await callOnce(resolve(values.data), positionals[0], positionals[1] ?? '{}');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(JSON.stringify(toErrorMessage(error)));
    console.error(errorSentence(error, values.language));
    process.exitCode = 1;
  }
}
