import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://thi-dua`;
export const START_PAGE = `${ORIGIN}/index.html`;

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** In the start page, replaced by the nonce of this load. */
const NONCE_MARK = '__STYLE_NONCE__';

function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    // Ant Design writes its styles at run time; only elements that carry this load's nonce are obeyed.
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** The file a URL of ours stands for, or undefined when it points outside the two folders that are served. */
export function fileOfUrl(url: string, pages: string, fonts: string): string | undefined {
  const { host, pathname } = new URL(url);
  if (`${SCHEME}://${host}` !== ORIGIN) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const isFont = path.startsWith('/fonts/');
  const folder = isFont ? fonts : pages;
  const file = normalize(join(folder, isFont ? path.slice('/fonts'.length) : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

/** Serves the built pages and the shipped fonts, and nothing else, under `app://thi-dua/`. */
export function serveApp(protocol: Protocol, pages: string, fonts: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = fileOfUrl(request.url, pages, fonts);
    if (!file || request.method !== 'GET') return new Response(null, { status: 404 });
    let body: Buffer;
    try {
      body = await readFile(file);
    } catch {
      return new Response(null, { status: 404 });
    }
    const extension = extname(file);
    const headers = {
      'content-type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    };
    if (extension !== '.html') return new Response(new Uint8Array(body), { headers });
    const nonce = randomBytes(16).toString('base64');
    return new Response(body.toString('utf8').replaceAll(NONCE_MARK, nonce), {
      headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
    });
  });
}
