// The backend's thread file, built once before the tests: threads then start without stripping types. Node strips them
// in WebAssembly, and threads coming and going with that in them now and then end a process (see vitest.config.ts).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    threadEntry: string;
  }
}

const root = resolve(import.meta.dirname, '../..');

export default async function setup(project: TestProject): Promise<() => void> {
  // Inside the project, where the packages it imports are found.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'thread-entry-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'src/main/backend/worker.ts', outDir, emptyOutDir: true, copyPublicDir: false },
  });
  project.provide('threadEntry', pathToFileURL(join(outDir, 'worker.js')).href);
  return () => rmSync(outDir, { recursive: true, force: true });
}
