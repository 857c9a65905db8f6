import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { read } from 'hucre';

/** The parser alone, in a thread of its own as the import has one: reads a workbook and says how many rows it has. */
const { sheets } = await read(readFileSync(workerData as string));
parentPort?.postMessage(sheets[0]?.rows.length);
