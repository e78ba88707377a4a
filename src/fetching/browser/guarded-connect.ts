import { connect } from 'node:net';
import type { AddressGuard } from '../guard.js';
import { AddressRefused } from '../guard.js';
import type { GuardedConnect } from './proxy.js';

const CONNECT_MS = 10_000;

/** Opens sockets for the browser's proxy: the guard sees the url, every address of the name, and the socket itself. */
export function guardedConnect(guard: AddressGuard): GuardedConnect {
  return async (host, port) => {
    const bracketed = host.includes(':') ? `[${host}]` : host;
    const checked = guard.checkUrl(`${port === 443 ? 'https' : 'http'}://${bracketed}:${port}/`);
    if ('refused' in checked) throw new AddressRefused();
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, lookup: guard.lookup, timeout: CONNECT_MS });
      const fail = (error: Error) => {
        socket.destroy();
        reject(error);
      };
      socket.once('error', fail);
      socket.once('timeout', () => fail(new Error('timeout')));
      socket.once('connect', () => {
        socket.setTimeout(0);
        socket.off('error', fail);
        if (guard.allowsSocket(host, socket.remoteAddress, socket.remotePort)) resolve(socket);
        else fail(new AddressRefused());
      });
    });
  };
}
