// The whole conference of 30/12/2021 from one command: `npm run demo`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createBackend } from '../../src/main/backend/index.ts';
import { readSample, runSampleConference } from '../../src/main/backend/office/sample/index.ts';
import type { Call } from '../../src/shared/contract/index.ts';
import { AppError } from '../../src/shared/contract/errors.ts';
import { errorSentence, sentenceOf } from '../../src/shared/locales/sentences.ts';
import { chosenRuntime, projectRoot } from '../runtimes.mjs';
import { writeDocuments } from './documents.ts';
import { photographScreens } from './screens.ts';
import { StepTable } from './stepTable.ts';
import { summarise } from './summary.ts';

const outputFolder = join(projectRoot, 'demo-output');
const officeFolder = join(outputFolder, 'office');
const resourcesFolder = join(projectRoot, 'resources');

async function runOffice(table: StepTable): Promise<string> {
  const backend = createBackend({
    dataFolder: officeFolder,
    resourcesFolder,
    actor: 'demo',
    entry: new URL('../../src/main/backend/worker.ts', import.meta.url).href,
  });
  const call = backend.call as Call;
  try {
    const ids = await runSampleConference(call, readSample(resourcesFolder), (step) =>
      table.begin(sentenceOf(`jobs:sample.${step}`, {})),
    );
    await writeDocuments(call, ids, outputFolder, table);
    table.begin('summary.json');
    const summary = await summarise(call, ids, outputFolder, chosenRuntime());
    writeFileSync(join(outputFolder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return ids.decisionId;
  } finally {
    await backend.close();
  }
}

async function demo(): Promise<void> {
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder);
  const table = new StepTable();
  await runOffice(table);
  await photographScreens(officeFolder, join(outputFolder, 'man-hinh'), table);
  table.print(outputFolder);
  console.log(sentenceOf('usage:demoDone', { folder: relative(process.cwd(), outputFolder) || outputFolder }));
}

try {
  await demo();
} catch (error) {
  console.error(error instanceof AppError ? `${errorSentence(error)}\n${error.message}` : error);
  process.exitCode = 1;
}
