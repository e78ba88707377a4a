import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { AddressGuard } from '../guard.js';
import { AddressRefused } from '../guard.js';
import type { HttpOptions } from '../http.js';

export interface Target {
  /** `https`: a tunnel for bytes; `http`: a single request. */
  scheme: 'http' | 'https';
  /** Without brackets. */
  host: string;
  port: number;
}

export interface Connection {
  socket: Socket;
  /** A proxy is at the other end: the request goes to it in absolute form, with this authorisation. */
  through?: { authorization: string | undefined };
}

/** Opens a socket towards a target after the address guard has seen it; rejects otherwise. */
export type Outlet = (target: Target) => Promise<Connection>;

const CONNECT_MS = 10_000;
const MAX_REPLY = 16 * 1024;

/**
 * Opens sockets for the browser's proxy: the guard sees the url, every address of the name, and the socket itself.
 * Behind a proxy of the user's own, which resolves names itself, only the url.
 */
export function openOutlet(guard: AddressGuard, proxy: HttpOptions['proxy']): Outlet {
  return async (target) => {
    const host = target.host.includes(':') ? `[${target.host}]` : target.host;
    const scheme = target.port === 443 ? 'https' : 'http';
    if ('refused' in guard.checkUrl(`${scheme}://${host}:${target.port}/`)) throw new AddressRefused();
    const via = proxyFor(target, proxy);
    if (via === undefined) return { socket: await openDirect(guard, target) };
    const socket = await openTo(via);
    const authorization = authorizationOf(via);
    if (target.scheme === 'http') return { socket, through: { authorization } };
    await askForTunnel(socket, `${host}:${target.port}`, authorization);
    return { socket };
  };
}

/** As in NO_PROXY: names with their subdomains, a port where one is given, or `*`. */
function proxyFor({ scheme, host, port }: Target, proxy: HttpOptions['proxy']): URL | undefined {
  if (proxy === 'direct') return undefined;
  const raw = scheme === 'https' ? proxy.https || proxy.http : proxy.http;
  if (raw === '') return undefined;
  const isExcepted = proxy.except.split(/[,\s]+/).some((entry) => {
    const [, name = entry, onPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
    const plain = name.replace(/^\*?\./, '').toLowerCase();
    if (entry === '' || (onPort !== undefined && Number(onPort) !== port)) return false;
    return plain === '*' || host === plain || host.endsWith(`.${plain}`);
  });
  return isExcepted ? undefined : new URL(raw.includes('://') ? raw : `http://${raw}`);
}

async function openDirect(guard: AddressGuard, { host, port }: Target): Promise<Socket> {
  const socket = await connected(connectTcp({ host, port, lookup: guard.lookup }), 'connect');
  if (guard.allowsSocket(host, socket.remoteAddress, socket.remotePort)) return socket;
  socket.destroy();
  throw new AddressRefused();
}

function openTo(proxy: URL): Promise<Socket> {
  const host = proxy.hostname.replace(/^\[|\]$/g, '');
  if (proxy.protocol !== 'https:')
    return connected(connectTcp({ host, port: Number(proxy.port || 80) }), 'connect');
  return connected(connectTls({ host, port: Number(proxy.port || 443), servername: host }), 'secureConnect');
}

function connected(socket: Socket, event: 'connect' | 'secureConnect'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    const late = () => fail(Object.assign(new Error('connect timeout'), { code: 'ETIMEDOUT' }));
    socket.setTimeout(CONNECT_MS, late);
    socket.once('error', fail);
    socket.once(event, () => {
      socket.setTimeout(0);
      socket.off('timeout', late);
      socket.off('error', fail);
      resolve(socket);
    });
  });
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (username === '') return undefined;
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** CONNECT (RFC 9110, section 9.3.6): any 2xx opens the tunnel. */
function askForTunnel(socket: Socket, target: string, authorization: string | undefined): Promise<void> {
  const identity = authorization === undefined ? '' : `Proxy-Authorization: ${authorization}\r\n`;
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${identity}\r\n`);
  return new Promise((resolve, reject) => {
    let reply = '';
    const end = (error?: Error) => {
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.off('data', listen);
      socket.off('error', end);
      socket.off('close', closed);
      if (error === undefined) return resolve();
      socket.destroy();
      reject(error);
    };
    const closed = () => end(new Error('the proxy closed the connection'));
    const listen = (chunk: Buffer) => {
      reply += chunk.toString('latin1');
      const head = reply.indexOf('\r\n\r\n');
      if (head < 0) return reply.length > MAX_REPLY ? end(new Error('no answer of a proxy')) : undefined;
      if (!/^HTTP\/1\.[01] 2\d\d/.test(reply)) return end(new Error('the proxy refused the tunnel'));
      const rest = Buffer.from(reply.slice(head + 4), 'latin1');
      socket.pause();
      if (rest.length > 0) socket.unshift(rest);
      end();
    };
    socket.setTimeout(CONNECT_MS, () =>
      end(Object.assign(new Error('proxy timeout'), { code: 'ETIMEDOUT' })),
    );
    socket.on('data', listen);
    socket.once('error', end);
    socket.once('close', closed);
  });
}
