import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateFileName } from '../src/main/backend/documents/templates.ts';
import { documentKinds, makeTemplate } from './templates/index.ts';

/** Builds the default Word templates. Run it after changing anything in scripts/templates, and commit what it writes. */
const folder = fileURLToPath(new URL('../resources/templates/documents', import.meta.url));
await mkdir(folder, { recursive: true });
for (const kind of documentKinds) {
  const file = join(folder, templateFileName(kind));
  await writeFile(file, await makeTemplate(kind));
  console.log(file);
}
