// The `protocol` and `net` modules: schemes of the app's own. Chromium knows nothing of them, so app://host/path is
// https://host.app.invalid/path to it, and its requests there are answered by the app's handler (requests.ts).
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

type Handler = (request: Request) => Response | Promise<Response>;

interface CustomScheme {
  scheme: string;
  privileges?: { standard?: boolean };
}

class Protocol {
  #privileged: string[] = [];
  #handlers = new Map<string, Handler>();

  /** Schemes whose URLs have a host, which pages may be loaded from. */
  get privilegedSchemes(): readonly string[] {
    return this.#privileged;
  }

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    this.#privileged = schemes.filter(({ privileges }) => privileges?.standard).map(({ scheme }) => scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** @returns the handler's answer, or undefined when nobody handles the URL's scheme */
  answer(url: string, init?: RequestInit): Promise<Response> | undefined {
    const handler = this.#handlers.get(schemeOf(url));
    return handler && Promise.resolve(handler(new Request(url, init)));
  }

  toChromium(url: string): string {
    const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
    return this.#privileged.includes(scheme.toLowerCase())
      ? `https://${host}.${scheme.toLowerCase()}.invalid${rest}`
      : url;
  }

  fromChromium(url: string): string {
    const [, host = '', scheme = '', rest = ''] = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(.*)$/s.exec(url) ?? [];
    return this.#privileged.includes(scheme) ? `${scheme}://${host}${rest}` : url;
  }
}

export const protocol = new Protocol();

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'));
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export const net = {
  /** Node's fetch, and files, and the app's own schemes. */
  async fetch(input: string, init?: RequestInit): Promise<Response> {
    if (schemeOf(input) !== 'file') return protocol.answer(input, init) ?? fetch(input, init);
    const file = fileURLToPath(input);
    const body = await readFile(file).catch(() => {
      throw new TypeError('net::ERR_FILE_NOT_FOUND');
    });
    const contentType = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(body, { headers: { 'content-type': contentType } });
  },
};
