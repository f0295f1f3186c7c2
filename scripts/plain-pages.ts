import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Learners', volunteers' and public pages of numbers are sent without the client runtime: they are plain HTML with forms, so a lesson costs a few kilobytes
 * of script instead of 120 on a shared phone (docs/decisions/0006). Scripts of our own carry `data-keep`.
 */
export const isPlainPage = (request: IncomingMessage): boolean =>
  /^\/(?:learning|survey|open-data)(?:[/?]|$)/.test(request.url ?? '') &&
  request.headers.rsc === undefined &&
  request.headers['next-action'] === undefined;

/** Takes the scripts of Next out of a page: its script elements and the preloads that would fetch them. */
export const withoutRuntime = (html: string): string =>
  html
    .replace(/<script\b(?![^>]*\bdata-keep\b)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>/g, '');

/** Holds the page back until it is whole, takes the runtime out and compresses what is left. */
export const sendPlain = (request: IncomingMessage, response: ServerResponse): void => {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  // Next must not compress what we are about to read.
  delete request.headers['accept-encoding'];
  const chunks: Buffer[] = [];
  const { write, end, flushHeaders, writeHead } = response;
  const keep = (chunk: unknown, encoding?: unknown): void => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    if (headers)
      for (const [name, value] of Object.entries(headers as Record<string, string>))
        response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => undefined;
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    keep(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') callback();
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    if (typeof chunk !== 'function') keep(chunk, encoding);
    Object.assign(response, { write, end, flushHeaders, writeHead });
    const whole = Buffer.concat(chunks);
    const isHtml = String(response.getHeader('content-type') ?? '').startsWith('text/html');
    const body = isHtml ? Buffer.from(withoutRuntime(whole.toString('utf8'))) : whole;
    return response.end(isHtml ? compressed(body, accepted, response) : body);
  }) as typeof response.end;
};

const compressed = (body: Buffer, accepted: string, response: ServerResponse): Buffer => {
  response.removeHeader('content-length');
  response.removeHeader('link');
  response.setHeader('vary', 'accept-encoding');
  if (/\bbr\b/.test(accepted)) {
    response.setHeader('content-encoding', 'br');
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  }
  if (/\bgzip\b/.test(accepted)) {
    response.setHeader('content-encoding', 'gzip');
    return gzipSync(body);
  }
  return body;
};
