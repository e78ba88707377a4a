import { canParse } from '../can-parse.js';
import type { Placeholder, Rejected, Source } from '../model/discovery.js';
import type { AccountRef } from '../model/reading.js';
import { because } from '../model/reason.js';
import { whoseUrl } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { carriesName, isLike } from './brand.js';
import type { Candidate } from './candidate.js';
import { placeholderHandle, vendorOf } from './placeholder.js';
import { creditedHandle, shareSign } from './share-link.js';
import { isNamedAs, isOfHost, type Site } from './site.js';
import { unwrap } from './unwrap.js';

export type Judgement =
  | { kind: 'account'; account: AccountRef; source: Source; foreign: boolean }
  | { kind: 'placeholder'; placeholder: Placeholder }
  | { kind: 'rejected'; rejected: Rejected; hint?: Candidate }
  /** The owner can be told by asking; the url is unwrapped. */
  | { kind: 'lookup'; url: string; candidate: Candidate }
  /** No network's url. */
  | { kind: 'nothing'; url: string };

/** A single post or video only hints at its owner. */
const POST_WEIGHT = 1;
/** Sources that say themselves what they lead to: a fediverse-looking path needs no second look there. */
const stated: ReadonlySet<string> = new Set([
  'rel-me',
  'activitypub',
  'webfinger',
  'wikidata',
  'fediverse-creator',
]);
/** A share button that credits an account. */
const HINT_WEIGHT = 2;

/** Says whose account a candidate is, or why it is none. */
export function judge(candidate: Candidate, site: Site): Judgement {
  const { brand } = site;
  const url = unwrap(candidate.url, candidate.page);
  if (!canParse(url)) return { kind: 'nothing', url };
  const rejected = (code: string, args?: Record<string, string>): Judgement => ({
    kind: 'rejected',
    rejected: { url, reason: because(code, args), page: candidate.page },
  });
  const parsed = new URL(url);
  const share = shareSign(parsed, candidate.page);
  if (share === 'share-aggregator') return rejected(share);
  const whose = whoseUrl(url);
  if (whose === undefined) return { kind: 'nothing', url };
  const { network, of } = whose;
  if (of.kind === 'account' && share !== undefined) return rejected(share);
  if (of.kind === 'lookup') return { kind: 'lookup', url, candidate };
  if (of.kind === 'rejected') {
    if (isNetworkRoot(parsed) && candidate.prominent)
      return { kind: 'placeholder', placeholder: placeholderOf(candidate, url, network.id, 'network-home') };
    const via = creditedHandle(parsed);
    const hint: Candidate | undefined =
      via === undefined
        ? undefined
        : {
            ...candidate,
            url: `https://x.com/${via}`,
            source: 'share-hint',
            weight: isLike(via, brand) ? 2 : 1,
          };
    return {
      kind: 'rejected',
      rejected: { url, reason: of.reason, page: candidate.page },
      ...(hint && { hint }),
    };
  }
  if (of.tentative && !stated.has(candidate.source)) return { kind: 'lookup', url, candidate };
  if (placeholderHandle(of.handle, network.id, brand))
    return candidate.prominent || candidate.weight >= 3
      ? { kind: 'placeholder', placeholder: placeholderOf(candidate, url, network.id, 'placeholder-handle') }
      : rejected('placeholder-handle');
  const vendor = vendorOf(of.handle, brand);
  if (vendor !== undefined) return rejected('vendor-account', { vendor });
  if (isOfHost(of.handle, site)) return rejected('vendor-account', { vendor: site.host?.domain ?? '' });
  const { page, source, element, foreign = false } = candidate;
  const capped =
    of.via === 'post'
      ? Math.min(candidate.weight, POST_WEIGHT)
      : of.via === 'share-hint'
        ? Math.min(candidate.weight, HINT_WEIGHT)
        : candidate.weight;
  return {
    kind: 'account',
    account: accountRef(network, of.handle),
    source: {
      source: of.via === 'share-hint' ? 'share-hint' : source,
      page,
      ...(element !== undefined && { element }),
      weight: named(capped, of, site, { ...candidate, foreign }),
    },
    foreign,
  };
}

/** What a name adds to a place, and what is taken back of the frame of a page on somebody else's site. */
function named(
  weight: number,
  of: { handle: string; called?: string },
  site: Site,
  candidate: Candidate,
): number {
  const isAlike = carriesName(of, site.brand);
  if (site.host?.guests === 'path' && !isAlike && hostsPlaces.has(candidate.source))
    return Math.min(weight, HOSTS_CEILING);
  if (weight >= 2 && weight < 4 && !candidate.foreign && isNamedAs(of.handle, site)) return 4;
  if (weight === 1 && !candidate.foreign && isNamedAs(of.handle, site)) return 3;
  return liked(weight, isAlike, candidate);
}

/** Places that a market or directory fills itself, on every page it gives to others. */
const hostsPlaces: ReadonlySet<string> = new Set([
  'page-frame',
  'same-as',
  'microdata',
  'twitter-site',
  'article-publisher',
  'fb-pages',
  'rel-me',
  'embed',
  'feed',
]);
const HOSTS_CEILING = 2;

/** A handle that carries the site's name says more, where the place alone leaves doubt. */
function liked(weight: number, isAlike: boolean, { source, foreign }: Candidate): number {
  if (foreign || weight < 1 || weight >= 4 || !isAlike) return weight;
  if (byPlace.has(source)) return weight >= 2 ? 4 : weight;
  if (source !== 'content') return weight;
  return weight >= 2 ? 4 : 3;
}

const byPlace: ReadonlySet<string> = new Set(['aside', 'contact', 'social-list', 'embed', 'json-state']);

function isNetworkRoot(url: URL): boolean {
  return (
    /^\/*(?:index\.(?:php|html?)|home)?$/.test(url.pathname) &&
    url.search === '' &&
    !url.hash.startsWith('#!')
  );
}

function placeholderOf(
  candidate: Candidate,
  url: string,
  network: Placeholder['network'],
  code: string,
): Placeholder {
  const { page, element } = candidate;
  return { url, network, reason: because(code), page, ...(element !== undefined && { element }) };
}
