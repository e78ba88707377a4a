import { serve } from '@hono/node-server';
import { deskApp } from './app.js';
import { Desk } from './desk.js';
import { newKey } from './door.js';
import type { DeskHost } from './host.js';
import { draftAgain } from './start.js';
import { watchFolder } from './watch-folder.js';

export interface ServeTerms {
  host: DeskHost;
  /** 0: any that is free. */
  port: number;
  /** Closes when nobody has had the page open for so long, ms. */
  idleMs: number;
  /** Ctrl-C. */
  signal: AbortSignal;
}

export interface ServedDesk {
  url: string;
  /** Resolves when the desk has closed, and says why. */
  closed: Promise<'stopped' | 'idle'>;
}

/** Opens the desk on 127.0.0.1 and nowhere else. Rejects where the port is taken. */
export async function serveDesk({ host, port, idleMs, signal }: ServeTerms): Promise<ServedDesk> {
  const key = newKey();
  const desk = new Desk(host);
  await desk.load();
  // An audit that was cut short is offered again, with the list it was made of.
  if (desk.audit?.isCutShort) await draftAgain(desk);
  const ending = new AbortController();
  let lastSeen = Date.now();
  let bound = port;
  const app = deskApp(desk, {
    key,
    port: () => bound,
    onRequest: () => {
      lastSeen = Date.now();
    },
    signal: ending.signal,
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  bound = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
  const watching = watch(desk);
  const closed = new Promise<'stopped' | 'idle'>((resolve) => {
    const close = async (why: 'stopped' | 'idle') => {
      clearInterval(timer);
      signal.removeEventListener('abort', onSignal);
      watching?.close();
      ending.abort();
      if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 300).unref();
      await new Promise<void>((done) => server.close(() => done()));
      await desk.close();
      resolve(why);
    };
    const onSignal = () => void close('stopped');
    const timer = setInterval(
      () => {
        const isWorking = desk.listeners > 0 || desk.run?.state === 'running';
        if (isWorking) lastSeen = Date.now();
        else if (Date.now() - lastSeen >= idleMs) void close('idle');
      },
      Math.min(5_000, idleMs),
    );
    timer.unref();
    if (signal.aborted) void close('stopped');
    else signal.addEventListener('abort', onSignal, { once: true });
  });
  return { url: `http://127.0.0.1:${bound}/?key=${key}`, closed };
}

/** Files count from the beginning of the audit on: one that was saved while the desk was closed is not lost. */
function watch(desk: Desk): { close(): void } | undefined {
  const { watch: folder, now } = desk.host;
  if (folder === undefined) return undefined;
  return watchFolder({
    folder,
    since: desk.audit?.startedAt ?? now(),
    onFile: (path) => desk.takeWatched(path),
  });
}
