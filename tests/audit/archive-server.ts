import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A copy of a home page, as the archive of these tests keeps it. */
export interface Copy {
  /** Fourteen digits. */
  stamp: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  status?: number;
  /** Asked for this moment, it sends on to the copy of another. */
  sendsTo?: string;
}

export interface ArchiveServer {
  port: number;
  /** What was asked, host and path. */
  asked: string[];
  /** What was asked of the archive, its robots.txt left aside. */
  ofArchive(): string[];
  close(): Promise<void>;
}

interface Answering {
  /** Today's home pages, by host. */
  sites: Record<string, string>;
  /** Copies by host. */
  copies: Record<string, readonly Copy[]>;
  /** Instead of the archive's own answer; undefined lets it answer. */
  archive?(path: string, times: number, response: ServerResponse): boolean;
}

/** Sites, and a Wayback Machine at `archive.example`, on one port of the loopback interface. */
export async function archiveServer(answering: Answering): Promise<ArchiveServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    asked.push(`${host}${path}`);
    if (path === '/robots.txt') return void response.writeHead(404).end();
    if (host !== 'archive.example') return site(answering.sites[host], path, response);
    const times = asked.filter((url) => url.startsWith('archive.example/') && !url.endsWith('/robots.txt'));
    if (answering.archive?.(path, times.length, response)) return;
    if (path.startsWith('/cdx/search/cdx')) return index(answering, request, response);
    copy(answering, path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    ofArchive: () =>
      asked.filter((url) => url.startsWith('archive.example/') && !url.endsWith('/robots.txt')),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function site(home: string | undefined, path: string, response: ServerResponse): void {
  if (home === undefined || path !== '/') return void response.writeHead(404).end('no such page');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(home);
}

const names = ['timestamp', 'original', 'statuscode', 'mimetype', 'digest'];

function index({ copies }: Answering, request: IncomingMessage, response: ServerResponse): void {
  const host = new URL(`http://x${request.url}`).searchParams.get('url') ?? '';
  const rows = (copies[host] ?? []).map(({ stamp }) => [stamp, `http://${host}/`, '200', 'text/html', stamp]);
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(rows.length === 0 ? [] : [names, ...rows]));
}

function copy({ copies }: Answering, path: string, response: ServerResponse): void {
  const [, stamp = '', original = ''] = /^\/web\/(\d{14})id_\/(.+)$/.exec(path) ?? [];
  const host = URL.canParse(original) ? new URL(original).hostname : '';
  const found = copies[host]?.find((c) => c.stamp === stamp);
  if (found === undefined) return void response.writeHead(404).end('not archived');
  if (found.sendsTo !== undefined)
    return void response.writeHead(302, { location: `/web/${found.sendsTo}id_/${original}` }).end();
  response
    .writeHead(found.status ?? 200, {
      'content-type': 'text/html',
      'memento-datetime': new Date(0).toUTCString(),
      ...found.headers,
    })
    .end(found.body);
}
