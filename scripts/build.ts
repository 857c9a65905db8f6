// Builds out/ from src/, and tells whether that is needed.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './runtimes.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Whether out/ is there and younger than every source. A folder counts too: deleting a file touches its folder. */
export function isBuildCurrent(): boolean {
  const built = outputs.map((file) => modifiedAt(join(projectRoot, file)) ?? 0);
  const changed = sources.map((name) => newestIn(join(projectRoot, name)));
  return Math.max(...changed) < Math.min(...built);
}

/** @returns whether the build succeeded; its messages go to this process's own output */
export function build(): boolean {
  return spawnSync('electron-vite', ['build', '--logLevel', 'warn'], inProject).status === 0;
}

const inProject = { cwd: projectRoot, stdio: 'inherit', shell: process.platform === 'win32' } as const;

function newestIn(path: string): number {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(modifiedAt(path) ?? 0, ...inside.map((name) => modifiedAt(join(path, name)) ?? 0));
}

function modifiedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
