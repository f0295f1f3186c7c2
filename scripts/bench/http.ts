import { Agent, createServer, request, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export type Answer = {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** One request over a kept-alive connection. */
export const ask = (
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request(
      url,
      { agent, method: options.method ?? 'GET', headers: options.headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts), headers: answer.headers }),
        );
        answer.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(options.body);
  });

/** A bare `node:http` server that answers every request with the same page, compressed once. */
export const bareServer = async (page: Buffer): Promise<{ url: string; server: Server }> => {
  const packed = gzipSync(page);
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': packed.length,
    });
    response.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bare server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, server };
};
