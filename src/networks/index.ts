import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';
import { noAccount } from './account-of.js';
import { blog } from './blog/blog.js';
import { bluesky } from './bluesky/bluesky.js';
import { discord } from './discord.js';
import { facebook } from './facebook/facebook.js';
import { fediverse } from './fediverse/fediverse.js';
import { flickr } from './flickr/flickr.js';
import { github } from './github/github.js';
import { instagram } from './instagram/instagram.js';
import { linkedin } from './linkedin/linkedin.js';
import { meantUrls } from './meant-url.js';
import { medium } from './medium/medium.js';
import { type AccountOf, accountRef, type Network } from './network.js';
import { pinterest } from './pinterest/pinterest.js';
import { reddit } from './reddit/reddit.js';
import { snapchat } from './snapchat.js';
import { substack } from './substack/substack.js';
import { telegram } from './telegram/telegram.js';
import { threads } from './threads/threads.js';
import { tiktok } from './tiktok/tiktok.js';
import { tumblr } from './tumblr/tumblr.js';
import { twitch } from './twitch/twitch.js';
import { vimeo } from './vimeo/vimeo.js';
import { vk } from './vk/vk.js';
import { whatsapp } from './whatsapp.js';
import { x } from './x/x.js';
import { youtube } from './youtube/youtube.js';

/** Every network, in the order their url grammars are asked: known hosts first, the fediverse and blogs (any host) last. */
export const networks: readonly Network[] = [
  facebook,
  instagram,
  linkedin,
  x,
  youtube,
  tiktok,
  threads,
  pinterest,
  snapchat,
  bluesky,
  telegram,
  whatsapp,
  reddit,
  discord,
  twitch,
  vimeo,
  flickr,
  tumblr,
  medium,
  substack,
  github,
  vk,
  fediverse,
  blog,
];

export function networkById(id: NetworkId): Network | undefined {
  return networks.find((n) => n.id === id);
}

/** Which network claims this url, and what the url is there. Undefined: no network's host. */
export function whoseUrl(raw: string): WhoseUrl | undefined {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const network = networkOfHost(plainHostOf(url));
  if (network !== undefined) return meantBy(url, network) ?? { network, of: ownerOf(url, network) };
  // the fediverse has servers on any host; only the forms that are hardly anything else count there
  const tentative = fediverse.accountOf(url);
  return tentative.kind === 'account' ? { network: fediverse, of: tentative } : undefined;
}

interface WhoseUrl {
  network: Network;
  of: AccountOf;
}

function plainHostOf(url: URL): string {
  return url.hostname.toLowerCase().replace(/\.$/, '');
}

function networkOfHost(host: string): Network | undefined {
  return networks.find((network) => network.hosts.some((h) => host === h || host.endsWith(`.${h}`)));
}

/** The account behind a log-in page, or of the second of two urls in one. */
function meantBy(url: URL, network: Network): WhoseUrl | undefined {
  const isOwnHost = (host: string) => networkOfHost(host) === network;
  for (const meant of meantUrls(url, isOwnHost)) {
    const its = networkOfHost(plainHostOf(meant));
    const of = its && ownerOf(meant, its);
    if (its !== undefined && of?.kind === 'account') return { network: its, of };
  }
  return undefined;
}

/** Pages of every network, or of the next version of one: nobody is called so by a name alone. */
const nobodys = new Set(
  'login signup help privacy terms settings search share intent hashtag oauth api legal policies policy'.split(
    ' ',
  ),
);

/** A host of the network itself is nobody's name there, but on Bluesky, where names are hosts. */
function ownerOf(url: URL, network: Network): AccountOf {
  const of = network.accountOf(url);
  if (of.kind !== 'account' || network === bluesky || network === fediverse) return of;
  const name = of.handle.replace(/^.*\/@?|^@/, '');
  if (!of.handle.includes('/') && nobodys.has(name)) return noAccount('reserved-path', { path: name });
  return name.includes('.') && networkOfHost(name) !== undefined
    ? noAccount('bad-handle', { handle: name })
    : of;
}

/** The account a url shows, if it is one. */
export function accountFromUrl(raw: string): AccountRef | undefined {
  const whose = whoseUrl(raw);
  return whose?.of.kind === 'account' ? accountRef(whose.network, whose.of.handle) : undefined;
}
