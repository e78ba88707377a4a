import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { canParse } from '../../can-parse.js';
import { type Fault, faultOf } from '../fault.js';
import type { Connection, Outlet, Target } from './outlet.js';

export interface GuardProxy {
  /** `http://127.0.0.1:PORT`, for the browser's `proxy.server`. */
  url: string;
  /** Why the last connection to this url's host failed: the browser is only told that it did. */
  faultOf(url: string): Fault | undefined;
  close(): Promise<void>;
}

/** More than any page needs over one connection: what still comes then is cut off. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_FAULTS = 1_000;

/**
 * Chromium opens its own sockets, and looks names up again after any check of ours. So it is sent through this proxy
 * on loopback: every socket of every request, redirect and WebSocket is opened by the guard itself.
 */
export async function openGuardProxy(outlet: Outlet): Promise<GuardProxy> {
  const sockets = new Set<Socket>();
  const faults = new Map<string, Fault>();
  const open = noted(outlet, faults);
  const server = createServer((request, response) => forward(open, request, response));
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    tunnel(open, request, client, head);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faultOf: (url) => {
      const target = targetOf(url);
      return target && faults.get(keyOf(target));
    },
    close: () => shut(server, sockets),
  };
}

function keyOf({ host, port }: Target): string {
  return `${host}:${port}`;
}

function noted(outlet: Outlet, faults: Map<string, Fault>): Outlet {
  return async (target) => {
    try {
      const connection = await outlet(target);
      faults.delete(keyOf(target));
      return connection;
    } catch (error) {
      if (faults.size >= MAX_FAULTS) faults.clear();
      faults.set(keyOf(target), faultOf(error, 'headers'));
      throw error;
    }
  };
}

function shut(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** CONNECT host:port (https, WebSockets): a blind pipe to a guarded socket. */
function tunnel(outlet: Outlet, request: IncomingMessage, client: Socket, head: Buffer): void {
  const target = targetOf(`https://${request.url ?? ''}`);
  client.on('error', () => client.destroy());
  if (target === undefined) return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
  outlet(target).then(
    ({ socket }) => {
      socket.on('error', () => client.destroy());
      socket.on('close', () => client.destroy());
      client.on('close', () => socket.destroy());
      if (client.destroyed) return void socket.destroy();
      capped(socket, socket);
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.write(head);
      socket.pipe(client).pipe(socket);
    },
    () => client.end('HTTP/1.1 403 Forbidden\r\n\r\n'),
  );
}

function capped(bytes: Readable, socket: Socket): void {
  bytes.on('data', () => {
    if (socket.bytesRead > MAX_BYTES) socket.destroy();
  });
}

/** A plain http request in absolute form, sent on over a guarded socket. */
function forward(outlet: Outlet, request: IncomingMessage, response: ServerResponse): void {
  const target = targetOf(request.url ?? '');
  // No answer rather than one of ours, which would look like the site's own.
  const refuse = () => void response.destroy();
  if (target?.scheme !== 'http') {
    refuse();
    return;
  }
  request.on('error', refuse);
  outlet(target)
    .then((connection) => sendOn(connection, request, response))
    .catch(refuse);
}

function sendOn(connection: Connection, request: IncomingMessage, response: ServerResponse): void {
  const { socket, through } = connection;
  const refuse = () => void response.destroy();
  response.on('close', () => socket.destroy());
  if (response.destroyed) return void socket.destroy();
  const { 'proxy-connection': _hop, ...headers } = request.headers;
  const { authorization } = through ?? {};
  const url = new URL(request.url ?? '');
  const upstream = httpRequest({
    createConnection: () => socket,
    method: request.method,
    path: through === undefined ? url.pathname + url.search : url.href,
    headers: { ...headers, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
  });
  upstream.on('error', refuse);
  upstream.on('response', (answer) => {
    answer.on('error', refuse);
    capped(answer, socket);
    try {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    } catch {
      // a status or a field that HTTP does not know
      refuse();
    }
  });
  request.pipe(upstream);
}

function targetOf(raw: string): Target | undefined {
  if (!canParse(raw)) return undefined;
  const { protocol, hostname, port } = new URL(raw);
  const isHttps = protocol === 'https:' || protocol === 'wss:';
  return {
    scheme: isHttps ? 'https' : 'http',
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isHttps ? 443 : 80) : Number(port),
  };
}
