/**
 * Rows as JSON in memory that threads share: fifty thousand of them come from a job's thread without being copied, and
 * only those in view are made objects again.
 */
export interface KeptRows {
  bytes: Uint8Array;
  /** Where each row ends in `bytes`. */
  ends: Uint32Array;
}

/** A letter of JavaScript takes three bytes of UTF-8 at most. */
const BYTES_A_LETTER = 3;

export function keepRows<Item>(items: readonly Item[], toRow: (item: Item) => object): KeptRows {
  const texts = items.map((item) => JSON.stringify(toRow(item)));
  const buffer = Buffer.allocUnsafe(texts.reduce((length, text) => length + text.length * BYTES_A_LETTER, 0));
  const ends = new Uint32Array(new SharedArrayBuffer(texts.length * Uint32Array.BYTES_PER_ELEMENT));
  let end = 0;
  texts.forEach((text, index) => {
    end += buffer.write(text, end);
    ends[index] = end;
  });
  const bytes = new Uint8Array(new SharedArrayBuffer(end));
  bytes.set(buffer.subarray(0, end));
  return { bytes, ends };
}

/** The row `keepRows` was given at this place (from 0). */
export function keptRow({ bytes, ends }: KeptRows, index: number): unknown {
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  return JSON.parse(Buffer.from(bytes.subarray(start, ends[index])).toString('utf8'));
}
