import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import sirv from 'sirv';
import { messagesIn } from '#content/messages/messages.ts';
import { isEmbedded } from '#lib/embedded.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { isPlainPage, sendPlain } from './plain-pages.ts';
import { gateRefusal } from './request-gate.ts';

const problemTypes = {
  crossSite: 'urn:hocso:problem:cross-site',
  badAddress: 'urn:hocso:problem:invalid-input',
};

/** Headers that only our own hops may set: a client that sends them is not believed. */
const claimed = [
  'x-middleware-subrequest',
  'next-resume',
  'x-nonce',
  'x-client-address',
  'x-request-path',
  'content-security-policy',
];
const forwarding = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
];

/**
 * The one HTTP server: strips what clients claim, refuses cross-site changes, sets the security headers and a nonce,
 * serves built files with stored brotli, and hands the rest to Next.
 */
export const serve = async (options: {
  port: number;
  dev: boolean;
}): Promise<{ server: Server; close(): Promise<void> }> => {
  const app = next({ dev: options.dev, port: options.port, hostname: 'localhost' });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  const files = options.dev
    ? undefined
    : sirv('.next/static', { brotli: true, gzip: true, immutable: true, maxAge: 31_536_000, etag: false });
  const server = createServer((request, response) => {
    try {
      const nonce = prepare(request, response, options.dev);
      if (nonce === 'refused') return;
      const path = request.url ?? '/';
      if (files && path.startsWith('/_next/static/')) {
        request.url = path.slice('/_next/static'.length);
        files(request, response, () => {
          response.writeHead(404).end();
        });
        return;
      }
      if (isPlainPage(request)) sendPlain(request, response);
      void handle(request, response);
    } catch (error) {
      log.error({ err: error }, 'a request could not be taken');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, () => resolve());
  });
  return {
    server,
    close: async () => {
      server.closeIdleConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await app.close();
    },
  };
};

const prepare = (request: IncomingMessage, response: ServerResponse, dev: boolean): 'refused' | 'ready' => {
  const address = env.behindProxy ? firstForwarded(request) : request.socket.remoteAddress;
  for (const name of claimed) delete request.headers[name];
  if (!env.behindProxy) for (const name of forwarding) delete request.headers[name];
  if (address) request.headers['x-client-address'] = address;
  request.headers['x-request-path'] = request.url ?? '/';

  const refusal = gateRefusal(request, env.origin);
  if (refusal) {
    const { status, code } = refusal;
    const { errors } = messagesIn(/\blanguage=en\b/.test(request.headers.cookie ?? '') ? 'en' : 'vi').shell;
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ type: problemTypes[code], title: errors[code], status }));
    return 'refused';
  }
  const nonce = randomBytes(16).toString('base64');
  const embedded = isEmbedded(request.url ?? '/');
  const policy = contentPolicy(nonce, dev, embedded);
  // Next reads the nonce for its own scripts from this request header.
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  if (!embedded) response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (env.origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000');
  return 'ready';
};

const contentPolicy = (nonce: string, dev: boolean, embedded: boolean): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `worker-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors ${embedded ? '*' : `'none'`}`,
  ].join('; ');

const firstForwarded = (request: IncomingMessage): string | undefined => {
  const header = request.headers['x-forwarded-for'];
  const text = Array.isArray(header) ? header[0] : header;
  return text?.split(',')[0]?.trim() || request.socket.remoteAddress;
};
