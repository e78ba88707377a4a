import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Opens a socket to a host after the address guard has seen every address and the one that answered; rejects otherwise. */
export type GuardedConnect = (host: string, port: number) => Promise<Socket>;

export interface GuardProxy {
  /** `http://127.0.0.1:PORT`, for the browser's `proxy.server`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Chromium opens its own sockets, and looks names up again after any check of ours. So it is sent through this proxy
 * on loopback: every socket of every request, redirect and WebSocket is opened by the guard itself.
 */
export async function openGuardProxy(connect: GuardedConnect): Promise<GuardProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => forward(connect, request, response));
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    tunnel(connect, request, client, head);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => shut(server, sockets) };
}

function shut(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** CONNECT host:port (https, WebSockets): a blind pipe to a guarded socket. */
function tunnel(connect: GuardedConnect, request: IncomingMessage, client: Socket, head: Buffer): void {
  const target = targetOf(`https://${request.url ?? ''}`);
  client.on('error', () => client.destroy());
  if (target === undefined) return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  connect(target.host, target.port).then(
    (upstream) => {
      upstream.on('error', () => client.destroy());
      client.on('close', () => upstream.destroy());
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    },
    () => client.end('HTTP/1.1 403 Forbidden\r\n\r\n'),
  );
}

/** A plain http request in absolute form, sent on over a guarded socket. */
function forward(connect: GuardedConnect, request: IncomingMessage, response: ServerResponse): void {
  const target = targetOf(request.url ?? '');
  const refuse = (status: number) => {
    if (!response.headersSent) response.writeHead(status);
    response.end();
  };
  if (target === undefined || target.url.protocol !== 'http:') {
    refuse(400);
    return;
  }
  connect(target.host, target.port).then(
    (socket) => {
      const { 'proxy-connection': _hop, ...headers } = request.headers;
      const upstream = httpRequest(
        {
          createConnection: () => socket,
          method: request.method,
          path: target.url.pathname + target.url.search,
          headers,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      upstream.on('error', () => refuse(502));
      request.pipe(upstream);
    },
    () => refuse(403),
  );
}

function targetOf(raw: string): { url: URL; host: string; port: number } | undefined {
  if (!URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { url, host: url.hostname.replace(/^\[|\]$/g, ''), port };
}
