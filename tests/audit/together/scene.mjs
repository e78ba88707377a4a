// An industry on the loopback interface whose hosts write down who asked them when; and processes that audit it together.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('worker-process.mjs', import.meta.url));

/** @typedef {{ host: number, path: string, start: number, end: number }} Visit */

/**
 * Hosts that answer after so many ms. Their queues are uneven: the first host has a site, the second a blog beside it, and so on to
 * six blogs, and again.
 */
export async function openHosts(count, latencyMs) {
  const visits = [];
  const servers = await Promise.all(
    Array.from({ length: count }, async (_, host) => {
      const server = createServer((request, response) => {
        const visit = { host, path: request.url, start: performance.now(), end: Number.POSITIVE_INFINITY };
        visits.push(visit);
        const timer = setTimeout(() => {
          // What is noted before it is sent cannot be later than the next question.
          visit.end = performance.now();
          const page = pageOf(request.url);
          response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.type ?? 'text/plain' });
          response.end(page?.body ?? 'not here');
        }, latencyMs);
        response.on('close', () => {
          clearTimeout(timer);
          visit.end = Math.min(visit.end, performance.now());
        });
      });
      await new Promise((done) => server.listen(0, '127.0.0.1', done));
      return server;
    }),
  );
  const hosts = servers.map((server) => `127.0.0.1:${server.address().port}`);
  const competitors = hosts.map((host, i) => ({
    name: `Company ${i}`,
    website: `http://${host}/c0/`,
    accounts: Array.from({ length: i % 7 }, (_, k) => ({
      network: 'blog',
      handle: `${host}/c${k + 1}`,
      url: `http://${host}/c${k + 1}/`,
    })),
  }));
  return {
    hosts,
    competitors,
    visits,
    close: () =>
      Promise.all(
        servers.map(
          (server) =>
            new Promise((done) => {
              server.close(done);
              server.closeAllConnections();
            }),
        ),
      ),
  };
}

function pageOf(url) {
  const [, company, page] = /^\/(c\d+)\/(\w*)$/.exec(url) ?? [];
  if (company === undefined) return undefined;
  if (page === 'feed') return { type: 'application/rss+xml', body: feedOf(company) };
  const head = `<head><title>${company}</title><link rel="alternate" type="application/rss+xml" href="/${company}/feed"></head>`;
  const links = `<a href="/${company}/contact">Contact</a> <a href="/${company}/blog">Blog</a>`;
  const text = `We are ${company} and make good things out of wood and iron. `.repeat(8);
  return page === '' || page === 'contact' || page === 'blog'
    ? { type: 'text/html', body: `<html>${head}<body><p>${text}</p><footer>${links}</footer></body></html>` }
    : undefined;
}

function feedOf(company) {
  const items = [1, 2, 3].map(
    (k) =>
      `<item><title>${company} ${k}</title><link>/${company}/post${k}</link><guid>${company}-${k}</guid><pubDate>Sun, 0${k} Nov 2026 10:00:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${company}</title><link>/${company}/</link>${items.join('')}</channel></rss>`;
}

/** Requests to one host that were in flight at once, and the shortest time from the end of one to the start of the next. */
export function mannersOf(visits) {
  const byHost = grouped(visits);
  let overlaps = 0;
  let smallestGapMs = Number.POSITIVE_INFINITY;
  for (const ofHost of byHost.values()) {
    const ordered = [...ofHost].sort((a, b) => a.start - b.start);
    let before = Number.NEGATIVE_INFINITY;
    for (const { start, end } of ordered) {
      if (start < before) overlaps++;
      smallestGapMs = Math.min(smallestGapMs, start - before);
      before = Math.max(before, end);
    }
  }
  return { overlaps, smallestGapMs };
}

function grouped(visits) {
  const map = new Map();
  for (const visit of visits) map.set(visit.host, [...(map.get(visit.host) ?? []), visit]);
  return map;
}

/** How often each page was asked for. */
export function askedTimes(visits) {
  const times = new Map();
  for (const { host, path } of visits) times.set(`${host}${path}`, (times.get(`${host}${path}`) ?? 0) + 1);
  return times;
}

/** A process that works: `audit` begins the audit and works on it, `work` helps until none is open. Resolves when it has ended. */
export function startWorker(job, nodeOptions = []) {
  const child = spawn(process.execPath, [...nodeOptions, program], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, FOLLOWSUIT_THREADS: '0' },
  });
  child.stdin.end(JSON.stringify(job));
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  return { child, ended };
}
