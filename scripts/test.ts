// npm test: types, lint, build, unit, integration and end-to-end tests. Every step runs, whatever failed before it.
// The last line is «N passed, N failed, N skipped»; a type check, a lint or the build counts as one.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { add, cutShortFiles, nothing, playwrightCounts, single, vitestCounts } from './checks/counts.ts';
import { chosenRuntime, projectRoot } from './runtimes.mjs';

const reports = join(projectRoot, 'test-results');
let total = nothing;

console.log(`End-to-end tests run on: ${chosenRuntime()}`);
await check({
  'types: node': 'tsc -p tsconfig.node.json',
  'types: web': 'tsc -p tsconfig.web.json',
  'types: end to end': 'tsc -p tsconfig.e2e.json',
  'lint: oxlint': 'oxlint --type-aware --deny-warnings',
  'lint: prettier': 'prettier --check --log-level warn .',
  'lint: knip': 'knip',
});
announce('build');
const isBuilt = build();
total = add(total, single(isBuilt));
runVitest();
runPlaywright();

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Two at a time, as one alone leaves half of two cores idle; each with its own output below its name. */
async function check(commands: Record<string, string>): Promise<void> {
  const waiting = Object.entries(commands);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const { succeeded, output } = await outputOf(command);
      announce(name);
      process.stdout.write(output);
      total = add(total, single(succeeded));
    }
  };
  await Promise.all([work(), work()]);
}

function outputOf(command: string): Promise<{ succeeded: boolean; output: string }> {
  const { program, args, options } = toSpawn(command);
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ succeeded: false, output: `${error.message}\n` }));
    child.once('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

function runVitest(): void {
  announce('unit and integration tests');
  const first = vitest('vitest.json', []);
  const cutShort = cutShortFiles(first.report);
  total = add(total, vitestCounts(first.report, first.succeeded, cutShort));
  if (cutShort.length === 0) return;
  announce('once more: files whose test process was ended in the middle');
  const second = vitest('vitest-again.json', cutShort);
  total = add(total, vitestCounts(second.report, second.succeeded));
}

function vitest(reportName: string, files: string[]): { report: string; succeeded: boolean } {
  const report = join(reports, reportName);
  rmSync(report, { force: true });
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { report, succeeded: run(['vitest', ...options, ...files].join(' ')) };
}

function runPlaywright(): void {
  announce('end-to-end tests');
  if (!isBuilt) return console.log('Not run: the build failed.');
  const report = join(reports, 'playwright.json');
  rmSync(report, { force: true });
  const succeeded = run('playwright test --pass-with-no-tests --reporter=list,json', {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  total = add(total, playwrightCounts(report, succeeded));
}

function announce(name: string): void {
  console.log(`\n── ${name}`);
}

/** Runs a program of node_modules/.bin, which set-up has put first on the PATH, with its output passed through. */
function run(command: string, environment: NodeJS.ProcessEnv = {}): boolean {
  const { program, args, options } = toSpawn(command, environment);
  return spawnSync(program, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function toSpawn(command: string, environment: NodeJS.ProcessEnv = {}) {
  const [program = '', ...args] = command.split(' ');
  const options = { cwd: projectRoot, env: { ...process.env, ...environment }, shell: process.platform === 'win32' };
  return { program, args, options };
}
