import type { NetworkId } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';
import { blog } from './blog/blog.js';
import { bluesky } from './bluesky/bluesky.js';
import { discord } from './discord.js';
import { facebook } from './facebook/facebook.js';
import { fediverse } from './fediverse/fediverse.js';
import { flickr } from './flickr/flickr.js';
import { github } from './github/github.js';
import { instagram } from './instagram/instagram.js';
import { linkedin } from './linkedin/linkedin.js';
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
export function whoseUrl(raw: string): { network: Network; of: AccountOf } | undefined {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  for (const network of networks) {
    if (!network.hosts.some((h) => host === h || host.endsWith(`.${h}`))) continue;
    return { network, of: network.accountOf(url) };
  }
  // the fediverse has servers on any host; only the forms that are hardly anything else count there
  const tentative = fediverse.accountOf(url);
  return tentative.kind === 'account' ? { network: fediverse, of: tentative } : undefined;
}

/** The account a url shows, if it is one. */
export function accountFromUrl(raw: string): AccountRef | undefined {
  const whose = whoseUrl(raw);
  return whose?.of.kind === 'account' ? accountRef(whose.network, whose.of.handle) : undefined;
}
