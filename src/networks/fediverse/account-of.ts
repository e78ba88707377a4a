import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';
import { fediverseServices, type Software, softwareOfHost } from './hosts.js';

const userName = /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?$/;
const hostName =
  /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

type Via = 'post' | 'feed' | undefined;

/**
 * Whose url is this. On a known server every path form of its software counts; on any other host only the forms that hardly
 * anything else uses (`/@user`, `/@user@remote`, `/users/x/statuses/1`, PeerTube's channels), and then tentatively.
 */
export function accountOf(url: URL): AccountOf {
  const host = serverHost(url);
  const path = segments(url);
  if (fediverseServices.some((service) => host === service || host.endsWith(`.${service}`)))
    return noAccount('service-page');
  const software = softwareOfHost(host);
  const of =
    bySoftware(software, path, host) ??
    noAccount(path.length === 0 ? 'home-page' : 'reserved-path', first(path));
  return of.kind === 'account' && software === undefined ? { ...of, tentative: true } : of;
}

/** Lemmy's `/u/`, PeerTube's `/c/` and `/a/`, a blog's author page: the account has the name and the host they show. */
export function accountWhenNamed(url: URL): AccountOf | undefined {
  const [start = '', name] = segments(url);
  if (start === '') return undefined;
  if (name === undefined || !/^(?:c|a|u|user|users|author|channel|profile|people)$/.test(start))
    return noAccount('unknown-form');
  return owned(name.replace(/^@/, ''), serverHost(url), undefined);
}

/** `user@host`, both in lower case. */
export function splitHandle(handle: string): { user: string; host: string } {
  const at = handle.lastIndexOf('@');
  return { user: handle.slice(0, at), host: handle.slice(at + 1) };
}

function first(path: readonly string[]) {
  return path[0] === undefined ? undefined : { path: path[0] };
}

/** `m.` and `mobile.` are names of servers too: they are folded only onto a server that is known. */
function serverHost(url: URL): string {
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  const bare = host.replace(/^(?:m|mobile)\./, '');
  return softwareOfHost(host) === undefined && softwareOfHost(bare) !== undefined ? bare : host;
}

function bySoftware(
  software: Software | undefined,
  path: readonly string[],
  host: string,
): AccountOf | undefined {
  return (
    atPath(path, host) ??
    userPath(path, host, software) ??
    (software === 'peertube' || software === undefined
      ? tubePath(path, host, software !== undefined)
      : undefined) ??
    (software === 'pixelfed' ? pixelPath(path, host) : undefined) ??
    (software === 'pleroma' ? pleromaPath(path, host) : undefined) ??
    idPath(path, software)
  );
}

/** `/@user`, `/@user@remote`, `/web/@user`, `/deck/@user`, each with a post, a tab or `.rss` behind. */
function atPath(path: readonly string[], host: string): AccountOf | undefined {
  const [start, ...rest] = path[0] === 'web' || path[0] === 'deck' ? path.slice(1) : path;
  if (!start?.startsWith('@')) return undefined;
  const feed = /\.(?:rss|atom|json)$/i.test(start) && !start.slice(1).includes('@');
  const name = feed ? start.replace(/\.(?:rss|atom|json)$/i, '') : start;
  return owned(
    name.slice(1),
    host,
    feed || rest[0] === 'feed.rss' ? 'feed' : isPostPath(rest) ? 'post' : undefined,
  );
}

function isPostPath(rest: readonly string[]): boolean {
  const id = rest[0] === 'statuses' || rest[0] === 'posts' ? rest[1] : rest[0];
  return id !== undefined && /^(?:\d{4,20}|[0-9A-HJKMNP-TV-Z]{26})$/i.test(id);
}

function userPath(
  path: readonly string[],
  host: string,
  software: Software | undefined,
): AccountOf | undefined {
  const [start, name, tab, id] = path;
  if (start === 'ap' && name === 'users') return needsLookup('account-id');
  if (start !== 'users' || name === undefined) return undefined;
  const isStatus = (tab === 'statuses' || tab === 'posts') && id !== undefined;
  if (software === undefined && !isStatus) return undefined;
  if (software === 'misskey' || (software === 'pleroma' && /^[0-9A-Za-z]{18}$/.test(name)))
    return needsLookup('account-id');
  const feed = /\.(?:rss|atom|json)$/i.test(name) || /^feed\.(?:rss|atom)$/.test(tab ?? '');
  return owned(
    name.replace(/\.(?:rss|atom|json)$/i, ''),
    host,
    isStatus ? 'post' : feed ? 'feed' : undefined,
  );
}

function tubePath(path: readonly string[], host: string, isKnown: boolean): AccountOf | undefined {
  const [start, name, tab] = path;
  if (name === undefined || start === undefined) return undefined;
  if (/^(?:video-channels|accounts)$/.test(start)) return owned(name, host, undefined);
  const ownTab = /^(?:videos|video-channels|video-playlists)$/.test(tab ?? '');
  if ((start === 'c' || start === 'a') && (isKnown || ownTab)) return owned(name, host, undefined);
  if (isKnown && (start === 'w' || start === 'videos')) return needsLookup('single-post');
  return undefined;
}

const pixelReserved = new Set(
  'i p stories discover site account settings about explore search login register password timeline home api storage public loops groups places legal help user oauth admin'.split(
    ' ',
  ),
);

function pixelPath(path: readonly string[], host: string): AccountOf | undefined {
  const [start, name, id] = path;
  if (start === 'p' && name !== undefined && id !== undefined) return owned(name, host, 'post');
  if (start === 'i')
    return path[1] === 'web' && path[3] !== undefined ? needsLookup('account-id') : undefined;
  return start === undefined || pixelReserved.has(start.toLowerCase())
    ? undefined
    : owned(start, host, undefined);
}

const pleromaReserved = new Set(
  'main about notice objects activities registration login search friends chats lists bookmarks notifications settings static api oauth media proxy user-settings interactions announcements web'.split(
    ' ',
  ),
);

function pleromaPath(path: readonly string[], host: string): AccountOf | undefined {
  const [start] = path;
  if (start === 'notice' || start === 'objects') return needsLookup('single-post');
  return start === undefined || pleromaReserved.has(start.toLowerCase())
    ? undefined
    : owned(start, host, undefined);
}

function idPath(path: readonly string[], software: Software | undefined): AccountOf | undefined {
  const [start, next] = path;
  if (software === 'misskey' && start === 'notes' && next !== undefined) return needsLookup('single-post');
  if (software === 'mastodon' && start === 'web' && (next === 'accounts' || next === 'statuses'))
    return needsLookup(next === 'accounts' ? 'account-id' : 'single-post');
  if (start === 'share' || start === 'intent' || start === 'publish') return noAccount('share-link');
  return undefined;
}

/** On a foreign server's page the owner is `user@remote.host`. */
function owned(raw: string, host: string, via: Via): AccountOf {
  const [name = '', remote, ...more] = raw.toLowerCase().split('@');
  const home = remote ?? host;
  if (!userName.test(name) || !hostName.test(home) || more.length > 0)
    return noAccount('bad-handle', { handle: raw });
  return ownAccount(`${name}@${home}`, via);
}
