import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordingFromFolder } from '../dist/fetching/recording/folder.js';
import { networkById } from '../dist/networks/index.js';

/** The day of the simulation: that of most fixtures. */
export const START = Date.UTC(2026, 10, 1, 12);

/** How often a company has an account of each kind: what small firms' lists showed. */
const mix = {
  facebook: 0.9,
  instagram: 0.75,
  linkedin: 0.55,
  youtube: 0.4,
  blog: 0.4,
  x: 0.3,
  tiktok: 0.2,
  pinterest: 0.1,
};

const cases = {
  facebook: 'page-document',
  instagram: 'embed',
  linkedin: 'thriving',
  youtube: 'thriving',
  x: 'selection',
  tiktok: 'thriving',
  pinterest: 'thriving',
};

const addresses = {
  facebook: (name) => `https://www.facebook.com/${name}`,
  instagram: (name) => `https://www.instagram.com/${name}/`,
  linkedin: (name) => `https://www.linkedin.com/company/${name}`,
  youtube: (name) => `https://www.youtube.com/@${name}`,
  x: (name) => `https://x.com/${name}`,
  tiktok: (name) => `https://www.tiktok.com/@${name}`,
  pinterest: (name) => `https://www.pinterest.com/${name}/`,
};

/** Companies with their accounts; every share of the mix is met as exactly as whole accounts allow. */
export function companiesOf(count) {
  return Array.from({ length: count }, (_, i) => {
    const name = `firm${i}shop`;
    const has = Object.entries(mix).filter(([, share], k) => isChosen(i, k, share));
    return { name, host: `${name}.example`, networks: has.map(([network]) => network) };
  });
}

/** Evenly spread, and for each network by another shift. */
function isChosen(i, k, share) {
  const at = i + k * 3;
  return Math.floor((at + 1) * share) > Math.floor(at * share);
}

/**
 * A web for `openGate({ http })`: companies' sites of six pages, and networks that answer with the shapes of the fixtures
 * under each company's name. `robots`: `dated` as last seen (data/robots-verdicts.json), `open` where nothing is closed.
 */
export function simulatedWeb(companies, clock, { robots, latencyMs }) {
  const byHost = new Map(companies.map((company) => [company.host, company]));
  const known = new Set(companies.map(({ name }) => name));
  const closed = robots === 'open' ? [] : closedPaths();
  const shapes = Object.entries(cases).flatMap(([network, name]) => shapesOf(network, name));
  const asked = new Map();
  const kinds = new Map();
  const answerTo = (url) => {
    const company = byHost.get(url.hostname);
    if (url.pathname === '/robots.txt') return robotsOf(closedOn(closed, url.hostname));
    return company ? sitePage(company, url) : networkPage(shapes, known, url);
  };
  return {
    asked,
    kinds,
    http: {
      async fetch({ url }) {
        count(asked, url.hostname);
        count(kinds, kindOf(url, byHost.has(url.hostname)));
        const startedAt = clock.now();
        await clock.sleep(latencyMs);
        const {
          status = 200,
          type = 'text/html; charset=utf-8',
          text = '',
        } = answerTo(url) ?? {
          status: 404,
        };
        return {
          status,
          headers: { 'content-type': type },
          bytes: Buffer.from(text),
          startedAt,
          at: clock.now(),
          elapsedMs: latencyMs,
        };
      },
      close: async () => {},
    },
  };
}

function count(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** What a request is for. */
function kindOf({ hostname, pathname }, isSite) {
  if (!isSite) return pathname === '/robots.txt' ? 'networks: robots.txt' : `account: ${hostname}`;
  if (pathname === '/robots.txt') return 'site: robots.txt';
  if (pathname === '/') return 'site: home page';
  if (pathname.startsWith('/.well-known/')) return `site: ${pathname.split('/')[2]}`;
  return pathname.endsWith('.xml') ? 'blog: the announced feed' : 'site: further pages';
}

function robotsOf(paths) {
  if (paths.length === 0) return { status: 404 };
  return {
    type: 'text/plain',
    text: `User-agent: *\n${paths.map((path) => `Disallow: ${path}`).join('\n')}\n`,
  };
}

/** What a robot that is not named may not ask, by host; where something else of the host is open, only the path's beginning. */
function closedPaths() {
  const file = new URL('../data/robots-verdicts.json', import.meta.url);
  const { verdicts } = JSON.parse(readFileSync(file, 'utf8'));
  return verdicts.flatMap(({ network, url, verdict }) => {
    if (verdict !== 'closed') return [];
    const { hostname, pathname } = new URL(url);
    const isPartlyOpen = verdicts.some((v) => v.verdict === 'open' && new URL(v.url).hostname === hostname);
    if (isPartlyOpen) return [{ host: hostname, path: pathname.split('/').slice(0, 2).join('/') }];
    return [hostname, ...(networkById(network)?.hosts ?? [])].map((host) => ({ host, path: '/' }));
  });
}

function closedOn(closed, hostname) {
  const here = closed.filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
  return [...new Set(here.map(({ path }) => path))];
}

/** The names that stand for the account in a fixture's addresses and bodies, and the id of a video of its. */
const theName = /acme[-._]?tools|cedarandclay/gi;
const theVideo = /AcmeShort01/g;
const someone = '([a-z0-9_]+)';

/** The recorded answers of one fixture: each the shape of an address that names an account, and of what it is answered. */
function shapesOf(network, name) {
  const folder = fileURLToPath(new URL(`../fixtures/networks/${network}/${name}`, import.meta.url));
  const certain = networkById(network)?.control?.certain;
  return recordingFromFolder(folder).exchanges.map(({ url, status, headers, body }) => {
    const parts = url.replace(theVideo, '\0').replace(theName, '\0').split('\0');
    const shape = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(someone);
    return { certain, pattern: new RegExp(`^${shape}$`, 'i'), status, type: headers['content-type'], body };
  });
}

function networkPage(shapes, known, url) {
  for (const { certain, pattern, status, type, body } of shapes) {
    const [, who] = pattern.exec(url.href) ?? [];
    const name = who?.startsWith('v0') ? nameOfVideo(who) : who;
    if (name === undefined || !(known.has(name) || name === certain)) continue;
    return { status, type, text: body.replace(theVideo, videoOf(name)).replace(theName, name) };
  }
  return undefined;
}

/** Eleven letters that lead back to whose video it is. */
function videoOf(name) {
  return `v${name.replace(/\D/g, '').padStart(10, '0')}`;
}

function nameOfVideo(id) {
  return `firm${Number(id.slice(1))}shop`;
}

const pages = ['contact', 'about', 'imprint', 'products', 'news'];

/** Six pages in one frame, which names every account; a blog is announced and lies on the same host. */
function sitePage({ name, host, networks }, { pathname }) {
  const hasBlog = networks.includes('blog');
  if (pathname === '/news/feed.xml' && hasBlog) return { type: 'application/rss+xml', text: feedOf(host) };
  const page = pathname === '/' ? 'home' : pathname.slice(1);
  if (page !== 'home' && !pages.includes(page)) return undefined;
  const menu = pages.map((p) => `<li><a href="/${p}">${p}</a></li>`).join('');
  const accounts = networks
    .filter((n) => n in addresses)
    .map((n) => `<a href="${addresses[n](name)}">${n}</a>`);
  const feed = hasBlog
    ? '<link rel="alternate" type="application/rss+xml" title="News" href="/news/feed.xml">'
    : '';
  return {
    text: `<!doctype html><html lang="en"><head><title>${name} ${page}</title>${feed}</head><body>
<header><nav><ul>${menu}</ul></nav></header><main><h1>${name}: ${page}</h1><p>${'A small shop that sells good things to its neighbours. '.repeat(20)}</p></main>
<footer><p>Follow us</p>${accounts.join(' ')}<p>${name}, 1 Main Street</p></footer></body></html>`,
  };
}

function feedOf(host) {
  const items = Array.from({ length: 10 }, (_, i) => {
    const at = new Date(START - (3 + i * 9) * 86_400_000);
    return `<item><title>News ${i}</title><link>https://${host}/news/${i}</link><pubDate>${at.toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News of ${host}</title><link>https://${host}/</link>${items.join('')}</channel></rss>`;
}
