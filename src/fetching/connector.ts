import { buildConnector } from 'undici';
import { type AddressGuard, AddressRefused } from './guard.js';

export interface ConnectOptions {
  connectTimeoutMs: number;
  /** Accept any certificate (`--insecure`). */
  insecure: boolean;
}

/**
 * Opens sockets for undici past the guard: the lookup is checked, and the socket's own address is checked again after
 * the TCP handshake, before a byte of TLS or HTTP is written. (A lookup hook alone never sees literal addresses.)
 */
export function guardedConnector(guard: AddressGuard, options: ConnectOptions): buildConnector.connector {
  const tcp = buildConnector({ lookup: guard.lookup, timeout: options.connectTimeoutMs, port: 0 });
  const tls = buildConnector({ timeout: options.connectTimeoutMs, rejectUnauthorized: !options.insecure });
  return (target, callback) => {
    const isTls = target.protocol === 'https:';
    const port = target.port || (isTls ? '443' : '80');
    tcp({ ...target, protocol: 'http:', port }, (...result) => {
      const [error, socket] = result;
      if (error) return callback(error, null);
      if (!guard.allowsSocket(target.hostname, socket.remoteAddress, socket.remotePort)) {
        socket.destroy();
        return callback(new AddressRefused(), null);
      }
      if (!isTls) return callback(null, socket);
      return tls({ ...target, port, httpSocket: socket }, callback);
    });
  };
}
