import { canParse } from '../can-parse.js';
import type { Ask } from '../model/answer.js';
import { networkNamed } from '../model/network-id.js';
import type { AccountRef } from '../model/reading.js';
import { whoseUrl } from '../networks/index.js';
import { type AccountOf, accountRef } from '../networks/network.js';
import { absoluteUrl } from './absolute-url.js';
import { sameSite } from './brand.js';
import { isShortener, unwrap } from './unwrap.js';

/** How far a link is followed to the account behind it. */
const MAX_HOPS = 3;

/** A link of the company's own site that names a network: `/facebook`, `/go/x`, `/social/instagram`. */
function isOwnRedirect(url: string, website: string): boolean {
  if (!canParse(url) || !sameSite(url, website)) return false;
  const { pathname, hostname } = new URL(url);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const label = hostname.split('.')[0] ?? '';
  if (parts.length === 0) return isNetworkWord(label);
  return parts.length <= 3 && isNetworkWord(last);
}

/** Words that are a network's name and nothing else on a company's site. */
function isNetworkWord(word: string): boolean {
  return (
    !['blog', 'feed', 'rss', 'newsroom', 'meta', 'medium', 'threads'].includes(word) &&
    networkNamed(word) !== undefined
  );
}

/** Worth a request: a shortener, or the site's own redirect. */
export function leadsOn(url: string, website: string): boolean {
  return isShortener(url) || isOwnRedirect(url, website);
}

/** The first account on the way a link takes, or undefined. The account itself need not let us in. */
export async function followLink(url: string, ask: Ask): Promise<AccountRef | undefined> {
  const result = await ask({ url });
  const stops =
    result.kind === 'answer'
      ? [
          ...result.redirects.slice(1).map((hop) => hop.url),
          result.finalUrl,
          absoluteUrl(result.headers['location'], result.finalUrl),
        ]
      : [result.stoppedAt, result.answer?.finalUrl];
  for (const stop of stops.slice(0, MAX_HOPS)) {
    const whose = stop === undefined ? undefined : whoseUrl(unwrap(stop));
    if (whose?.of.kind === 'account' && whose.of.via === undefined && !whose.of.tentative)
      return accountRef(whose.network, whose.of.handle);
  }
  return undefined;
}

/** Asks the network whose url it is, where `accountOf` cannot tell and a look-up exists. */
export async function lookUp(
  url: string,
  ask: Ask,
): Promise<{ account: AccountRef; via?: string | undefined } | undefined> {
  const network = whoseUrl(url)?.network;
  if (network?.lookUp === undefined) return undefined;
  const of: AccountOf = await network.lookUp(new URL(url), ask);
  if (of.kind !== 'account') return undefined;
  return { account: accountRef(network, of.handle), via: of.via };
}
