// A strict host for a built site, on loopback only: it hands out files, and headers that forbid all that a page does not need.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page may do here. Nothing inline, nothing from elsewhere, no text that becomes markup or script.
    `connect-src` is as in the headers that candour writes for hosts; without it Lighthouse cannot read robots.txt. */
export const POLICY = [
  "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'",
  "form-action 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types candour',
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml', '.csv': 'text/csv; charset=utf-8', '.atom': 'application/atom+xml', '.jsonld': 'application/ld+json',
  '.ndjson': 'application/x-ndjson', '.ics': 'text/calendar; charset=utf-8',
};

const HEADERS = {
  'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Serves `folder` below the path `below`; answers the site's address and how to stop. The folder may be filled later. */
export async function serve(folder, below = '/') {
  const server = createServer(async (request, response) => {
    const send = (status, path, bytes) => {
      const zipped = /gzip/.test(request.headers['accept-encoding'] ?? '');
      const age = path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Cache-Control': age, ...(zipped && { 'Content-Encoding': 'gzip' }) });
      response.end(zipped ? gzipSync(bytes) : bytes);
    };
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
    const inner = path.startsWith(below) ? path.slice(below.length) : '../';
    const file = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
    const missing = file.startsWith('cy/') ? 'cy/404.html' : '404.html';
    try {
      if (file.startsWith('../')) throw new Error('outside the site');
      send(200, `/${file}`, await readFile(join(folder, file)));
    } catch {
      send(404, '/404.html', await readFile(join(folder, missing)).catch(() => Buffer.from('Not found')));
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
  return { base: `http://127.0.0.1:${server.address().port}${below}`, close };
}
