import { needsLookup, noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const hosts = /^(?:(?:new|0)\.)?(?:vk\.(?:com|ru)|vkontakte\.ru)$/;
const screenName = /^[a-z0-9_.]{2,32}$/;

const reservedPaths = new Set(
  'feed im login join search apps blank.php badbrowser.php dev legal terms privacy restore support bugs settings friends groups photos audio video videos docs market music stickers games about jobs press help faq ads page share.php away.php challenge.html 429.html 404 wall fave mail invite verify safety products data_protection authorize exchange donut live clips stories notifications services mobile widget doc albums edit communities bookmarks'.split(
    ' ',
  ),
);

/** `wall-12_34`, `photo12_34`, `market-12`: the number after the word is the owner, negative for a community. */
const owned =
  /^(?:wall|photos?|videos?|clips?|topic|board|albums?|docs?|audios?|market|story|stories|podcasts?|playlist|poll|product)(-\d+|\d+(?=_))(?:[_/]|$)/;
const listsOf = /^(?:albums|videos|audios|photos)(\d+)$/;

/** A screen name, `club<n>` for a community without one, `id<n>` for a person without one. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'vk.cc') return path.length === 0 ? noAccount('home-page') : needsLookup('short-link');
  if (host === 'vk.me') return named(path[0]);
  if (host === 'vkvideo.ru') return fromVideoHost(path);
  if (!hosts.test(host)) return noAccount('reserved-host', { host });
  if (path[0] === 'away.php') return fromRedirect(url);
  const shown = overlaid(url);
  const of = fromPath(path);
  if (of.kind === 'account') return shown === undefined ? of : { ...of, via: 'post' };
  return shown ?? of;
}

function fromPath([first, second]: readonly string[]): AccountOf {
  if (first === undefined) return noAccount('home-page');
  if (/^(?:share|widget_\w+)\.php$/.test(first)) return noAccount('share-link');
  if (first === 'clips' || first === 'video') {
    if (second !== undefined) return fromVideoHost([second]);
  }
  if (first.startsWith('@')) return fromArticle(first);
  return ownerOf(first) ?? named(first);
}

/** `/@acme-title-of-the-article`: screen names have no hyphen. */
function fromArticle(segment: string): AccountOf {
  const [name, ...title] = segment.slice(1).split('-');
  const of = named(name);
  return of.kind === 'account' && title.length > 0 ? { ...of, via: 'post' } : of;
}

function fromVideoHost([first]: readonly string[]): AccountOf {
  if (first === undefined) return noAccount('home-page');
  return first.startsWith('@') ? named(first.slice(1)) : (ownerOf(first) ?? named(first));
}

function ownerOf(segment: string): AccountOf | undefined {
  const id = owned.exec(segment)?.[1] ?? listsOf.exec(segment)?.[1];
  return id === undefined ? undefined : ownAccount(handleOf(Number(id)), 'post');
}

/** A post or a photo shown over any page: `?w=wall-12_34`, `?z=photo12_34`. */
function overlaid(url: URL): AccountOf | undefined {
  for (const key of ['w', 'z']) {
    const of = ownerOf(url.searchParams.get(key) ?? '');
    if (of !== undefined) return of;
  }
  return undefined;
}

function named(raw: string | undefined): AccountOf {
  if (raw === undefined) return noAccount('home-page');
  const name = raw.toLowerCase();
  const community = /^(?:club|public|event)(\d+)$/.exec(name)?.[1];
  if (community !== undefined) return ownAccount(handleOf(-Number(community)));
  if (/^id\d+$/.test(name)) return ownAccount(handleOf(Number(name.slice(2))));
  if (reservedPaths.has(name) || /^app\d+$/.test(name) || /\.(?:php|html)$/.test(name))
    return noAccount('reserved-path', { path: name });
  return screenName.test(name) ? ownAccount(name) : noAccount('bad-handle', { handle: raw });
}

/** The page that leaves VK: only a link back to VK is an account of VK. */
function fromRedirect(url: URL): AccountOf {
  const target = wrappedUrl(url, 'to');
  const isVk =
    target !== undefined && hosts.test(plainHost(target)) && !target.pathname.startsWith('/away.php');
  return isVk ? accountOf(target) : noAccount('redirect-link');
}

/** VK writes communities as negative numbers. */
export function handleOf(owner: number): string {
  return owner < 0 ? `club${-owner}` : `id${owner}`;
}

/** The number behind `club<n>` and `id<n>`, negative for a community; undefined for a screen name. */
export function ownerId(handle: string): number | undefined {
  const match = /^(club|id)(\d+)$/.exec(handle);
  if (match === null) return undefined;
  return match[1] === 'club' ? -Number(match[2]) : Number(match[2]);
}
