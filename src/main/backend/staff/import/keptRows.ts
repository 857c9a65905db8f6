import type { MessagePort } from 'node:worker_threads';

/** Some rows as JSON: they change threads without being copied, and only those in view are made objects again. */
interface Part {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each row ends in `bytes`. */
  ends: Uint32Array<ArrayBuffer>;
}

/** As many as the window asks for at first come at once. */
const ROWS_A_PART = 500;

/** Sends the rows of all items through a port, part by part, and closes it. */
export function sendRows<Item>(port: MessagePort, items: readonly Item[], toRow: (item: Item) => object): void {
  for (let from = 0; from < items.length; from += ROWS_A_PART) {
    const part = partOf(items.slice(from, from + ROWS_A_PART).map((item) => JSON.stringify(toRow(item))));
    port.postMessage(part, [part.bytes.buffer, part.ends.buffer]);
  }
  port.close();
}

function partOf(texts: readonly string[]): Part {
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => {
    end += Buffer.byteLength(text);
    return end;
  });
  const bytes = new Uint8Array(end);
  const buffer = Buffer.from(bytes.buffer);
  texts.forEach((text, index) => buffer.write(text, ends[index - 1] ?? 0));
  return { bytes, ends };
}

/** The rows `sendRows` sends, kept as they come. */
export class KeptRows {
  readonly #parts: Part[] = [];
  #isOver = false;
  #waiting: (() => void)[] = [];

  constructor(port: MessagePort) {
    port.on('message', (part: Part) => {
      this.#parts.push(part);
      this.#wake();
    });
    port.on('close', () => {
      this.#isOver = true;
      this.#wake();
    });
  }

  /** The rows at these places (from 0, rising), waiting for those that have not come yet. */
  async rowsAt(indexes: readonly number[]): Promise<unknown[]> {
    const last = Math.floor((indexes.at(-1) ?? -1) / ROWS_A_PART);
    while (this.#parts.length <= last) {
      if (this.#isOver) throw new Error('the thread that made the rows ended before it had sent all');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return indexes.map((index) => this.#rowAt(index));
  }

  #rowAt(index: number): unknown {
    const part = this.#parts[Math.floor(index / ROWS_A_PART)];
    const within = index % ROWS_A_PART;
    const start = within === 0 ? 0 : part?.ends[within - 1];
    return JSON.parse(Buffer.from(part?.bytes.subarray(start, part.ends[within]) ?? []).toString('utf8'));
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
