// The structured clone algorithm in text form, for what crosses between the main process and a page. The function is
// also sent to the page as source text, so it may use nothing from outside itself.

export interface Cloner {
  /** @throws when a value cannot be cloned, in Electron's words */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * What JSON knows stays as it is; everything else becomes `{ $: kind, v: content }`. Not supported: cycles, regular
 * expressions, and identity of an object that occurs twice.
 */
export function makeCloner(): Cloner {
  type Tagged = { $: string; v: unknown };
  const tag = ($: string, v: unknown): Tagged => ({ $, v });
  const bytesOf = (view: ArrayBufferView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

  /** A plain object stays one, unless it looks like one of our tags. */
  function packObject(value: object): unknown {
    const packed = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
    return '$' in value ? tag('object', packed) : packed;
  }

  function packOther(value: object): unknown {
    if (value instanceof Date) return tag('Date', value.getTime());
    if (value instanceof Map) return tag('Map', pack([...value]));
    if (value instanceof Set) return tag('Set', pack([...value]));
    if (value instanceof Error) return tag('Error', { name: value.name, message: value.message, stack: value.stack });
    if (value instanceof ArrayBuffer)
      return tag('bytes', { kind: 'ArrayBuffer', base64: toBase64(new Uint8Array(value)) });
    if (ArrayBuffer.isView(value)) {
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name;
      return tag('bytes', { kind, base64: toBase64(bytesOf(value)) });
    }
    if ('then' in value) throw new Error('An object could not be cloned.');
    return packObject(value);
  }

  function pack(value: unknown): unknown {
    switch (typeof value) {
      case 'undefined':
        return tag('undefined', null);
      case 'bigint':
        return tag('bigint', String(value));
      case 'number':
        return Number.isFinite(value) ? value : tag('number', String(value));
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.');
      case 'object':
        if (value === null) return null;
        return Array.isArray(value) ? value.map(pack) : packOther(value);
      default:
        return value;
    }
  }

  function unpackTagged({ $, v }: Tagged): unknown {
    switch ($) {
      case 'bigint':
        return BigInt(v as string);
      case 'number':
        return Number(v);
      case 'Date':
        return new Date(v as number);
      case 'Map':
        return new Map(unpack(v) as [unknown, unknown][]);
      case 'Set':
        return new Set(unpack(v) as unknown[]);
      case 'Error':
        return Object.assign(new Error(), v);
      case 'bytes':
        return unpackBytes(v as { kind: string; base64: string });
      case 'object':
        return unpackObject(v as object);
      default:
        return undefined;
    }
  }

  function unpackBytes({ kind, base64 }: { kind: string; base64: string }): unknown {
    const { buffer } = fromBase64(base64);
    if (kind === 'ArrayBuffer') return buffer;
    const View = (globalThis as unknown as Record<string, new (from: ArrayBufferLike) => unknown>)[kind];
    return View && new View(buffer);
  }

  const unpackObject = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    return '$' in value ? unpackTagged(value as Tagged) : unpackObject(value);
  }

  // Chromium has the methods of the Base64 proposal, Node 24 has Buffer.
  type WithBase64 = { toBase64(): string };
  type FromBase64 = { fromBase64(text: string): Uint8Array };
  function toBase64(bytes: Uint8Array): string {
    if (typeof Buffer === 'undefined') return (bytes as unknown as WithBase64).toBase64();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }
  function fromBase64(text: string): Uint8Array {
    if (typeof Buffer === 'undefined') return (Uint8Array as unknown as FromBase64).fromBase64(text);
    return new Uint8Array(Buffer.from(text, 'base64'));
  }

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
