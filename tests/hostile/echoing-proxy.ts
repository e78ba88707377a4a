import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer as createPlainServer, type Server } from 'node:net';
import { echoes } from '../fetching/echoes.js';

const tls = (name: string) =>
  readFileSync(new URL(`../fetching/tls/test-only-${name}.pem`, import.meta.url), 'utf8');

/** What a server makes of a request, by the host that it takes itself for. */
export type Respond = (host: string, request: IncomingMessage, response: ServerResponse) => void;

/** A proxy in which every host there is lives, over TLS as well: nothing goes any further. */
export async function proxyOfHosts(respond: Respond): Promise<{ host: string; close(): void }> {
  const hostOf = (request: IncomingMessage) => request.headers.host?.replace(/:\d+$/, '') ?? '';
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    respond(hostOf(request), request, response);
  const secure = createSecureServer({ cert: tls('cert'), key: tls('key') }, answer);
  const inside = await listening(secure);
  const proxy = createServer(answer);
  proxy.on('connect', (_request, socket) => {
    const tunnel = connect(inside, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'));
    tunnel.pipe(socket).pipe(tunnel);
    for (const side of [tunnel, socket]) side.on('error', () => side.destroy());
  });
  return {
    host: `127.0.0.1:${await listening(proxy)}`,
    close: () => {
      for (const server of [secure, proxy]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** A mail server that says the password it was given to everybody. */
export async function tellingMailServer(): Promise<{ host: string; heard: string[]; close(): void }> {
  const heard: string[] = [];
  const server = createPlainServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 mail.example\r\n');
    socket.on('data', (data) => {
      const [verb = '', ...rest] = String(data).trim().split(' ');
      if (verb.toUpperCase() === 'EHLO') return socket.write('250-mail.example\r\n250 AUTH PLAIN\r\n');
      if (verb.toUpperCase() !== 'AUTH') return socket.end('221 bye\r\n');
      const given = rest.at(-1) ?? '';
      const password = Buffer.from(given, 'base64').toString('utf8').split('\0').at(-1) ?? '';
      heard.push(password);
      return socket.write(`535 5.7.8 ${given} ${everyEcho(password)}\r\n`);
    });
  });
  return { host: `127.0.0.1:${await listening(server)}`, heard, close: () => server.close() };
}

/** A secret in every coding that servers repeat it in. */
export function everyEcho(value: string): string {
  return Object.values(echoes)
    .map((echo) => `<${echo(value)}>`)
    .join(' ');
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
