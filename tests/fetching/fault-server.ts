import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** What the server does with one request: raw bytes on the socket, so that every lie and every breakage can be told. */
export type Fault = (
  socket: Socket,
  seen: { path: string; head: string; count: number },
) => void | Promise<void>;

export interface FaultServer {
  port: number;
  origin: string;
  /** How often each path was asked for. */
  counts: Map<string, number>;
  /** The request heads as they arrived, newest last. */
  heads: string[];
  /** Most connections that were busy with a request at the same time. */
  mostBusy: number;
  close(): Promise<void>;
}

/** A server on loopback that answers each path with its fault; `/robots.txt` is a 404 unless a fault is given for it. */
export async function faultServer(faults: Readonly<Record<string, Fault>>): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const state = { counts: new Map<string, number>(), heads: [] as string[], mostBusy: 0 };
  let busy = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let buffer = '';
    socket.on('data', (chunk) => {
      buffer += chunk.toString('latin1');
      // A TLS greeting on the plain port.
      if (buffer.startsWith('\u0016')) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = buffer.slice(0, end);
      buffer = '';
      const path = head.split(' ')[1] ?? '/';
      const count = (state.counts.get(path) ?? 0) + 1;
      state.counts.set(path, count);
      state.heads.push(head);
      busy += 1;
      state.mostBusy = Math.max(state.mostBusy, busy);
      const fault =
        faults[path] ??
        faults[path.split('?')[0] ?? ''] ??
        (path === '/robots.txt' ? say(404) : say(200, 'ok'));
      void Promise.resolve(fault(socket, { path, head, count })).finally(() => {
        busy -= 1;
      });
    });
  });
  const port = await listen(server);
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    ...state,
    get mostBusy() {
      return state.mostBusy;
    },
    close: () => closeAll(server, sockets),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closeAll(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** An honest answer. */
export function say(status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Fault {
  return (socket) => {
    const bytes = Buffer.from(body);
    const fields = {
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(bytes.length),
      ...headers,
    };
    const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head.join('')}\r\n`, 'latin1'), bytes]),
    );
  };
}

/** Exactly these bytes, and the connection closed behind them unless it is to stay open. */
export function raw(bytes: string | Buffer, end: 'close' | 'stay' | 'reset' = 'close'): Fault {
  return (socket) => {
    socket.write(bytes, 'latin1', () => {
      if (end === 'close') socket.end();
      if (end === 'reset') socket.resetAndDestroy();
    });
  };
}

/** A forward proxy on loopback; `seen` lists what it was asked for. */
export async function proxyServer(
  target: number,
): Promise<{ url: string; seen: string[]; close(): Promise<void> }> {
  const seen: string[] = [];
  const server = createHttpServer(async (request: IncomingMessage, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'text/html' }).end(`through the proxy to ${target}`);
  });
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
