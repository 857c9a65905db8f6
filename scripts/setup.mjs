// Makes a bare clone ready to run, then runs what it is told to on Node 24:
//   node scripts/setup.mjs [--quiet] [--no-window] [--for-tests] [script [arguments…]]
// Runs on Node 20 or newer and imports nothing that is not in this repository.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectRoot } from './runtimes.mjs';
import { installNode24, installPackages, node24 } from './setup/packages.mjs';
import { SetupError, setQuiet } from './setup/report.mjs';
import { installElectron, installSystemPrograms } from './setup/window.mjs';

const scriptAt = process.argv.findIndex((argument, index) => index >= 2 && !argument.startsWith('--'));
const options = process.argv.slice(2, scriptAt < 0 ? undefined : scriptAt);
const command = scriptAt < 0 ? [] : process.argv.slice(scriptAt);

try {
  setQuiet(options.includes('--quiet'));
  requireNode20();
  installPackages();
  installNode24();
  if (!options.includes('--no-window')) {
    await installElectron();
    installSystemPrograms({ forTests: options.includes('--for-tests') });
  }
  if (command.length > 0) runOnNode24(command);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  if (error.details) console.error(error.details);
  console.error(error.message);
  process.exitCode = 1;
}

function requireNode20() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new SetupError(
    `Node.js ${process.versions.node} quá cũ: hãy cài Node.js 20 trở lên rồi chạy lại.`,
    'Node.js is too old: install version 20 or newer and run this again.',
  );
}

/**
 * The shell of the npm script that started us has looked `node` up before node_modules/.bin/node was there, and would
 * go on with the old one.
 * @param {string[]} command
 */
function runOnNode24(command) {
  const searchPath = [join(projectRoot, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node24, command, { stdio: 'inherit', env: { ...process.env, PATH: searchPath } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(/** @type {any} */ (signal)));
  child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : (code ?? 1)));
}
