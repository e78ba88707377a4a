import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface Said {
  body: string;
  type?: string;
  status?: number;
  /** Where a redirect leads. */
  location?: string;
}

/** What the outside says to one request; undefined is a 404. */
export type Say = (url: URL, request: IncomingMessage) => Said | undefined | Promise<Said | undefined>;

export interface Outside {
  /** For `--proxy`. */
  proxy: string;
  /** Every url asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

const pem = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fetching/tls/test-only-${name}.pem`, import.meta.url)));

/**
 * A whole outside on loopback: a proxy that leads every tunnel, whatever its name, to one server with a certificate for
 * tests (`insecure` accepts it). Nothing leaves the machine, and every byte goes the way it goes in earnest.
 */
export async function openOutside(say: Say): Promise<Outside> {
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const url = new URL(path.startsWith('/') ? `https://${request.headers.host}${path}` : path);
    asked.push(url.href);
    const said = await say(url, request);
    response
      .writeHead(said?.status ?? (said ? 200 : 404), {
        'content-type': said?.type ?? 'text/html; charset=utf-8',
        ...(said?.location !== undefined && { location: said.location }),
        'set-cookie': 'session=very-private; path=/',
      })
      .end(said?.body ?? '');
  };
  const site = createTlsServer({ key: pem('key'), cert: pem('cert') }, answer);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  const proxy = createServer(answer);
  proxy.on('connect', (_request, client: Socket) => {
    const inner = connect((site.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.pipe(client).pipe(inner);
    });
    for (const socket of [client, inner]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        inner.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      for (const server of [site, proxy]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
