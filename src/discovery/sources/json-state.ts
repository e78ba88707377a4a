import { networkNames } from '../../model/network-id.js';
import { accountFromUrl, whoseUrl } from '../../networks/index.js';
import type { CheerioAPI } from '../../networks/text/markup/index.js';
import { type Candidate, firstOf, type OnCut } from '../candidate.js';
import { type Element, pathOf } from '../element.js';
import type { RegionOf } from '../region.js';

const MAX_SCRIPT = 2_000_000;
const MAX_LINKS = 60;
const MAX_ATTRIBUTE = 200_000;
/** An element or attribute of a page's frame: `site-footer`, `:header-data`. */
const framePart = /footer|header|topbar|social|navbar|(?:^|[\s:-])(?:nav|menu)(?:[\s-]|$)/i;
/** How far before a url its key may begin. */
const KEY_REACH = 80;

/** `"facebook": "https:\/\/…"`: the key names the network, or says that this is a social account. */
const socialKey = new RegExp(
  `["']?[\\w-]*(?:${[...Object.keys(networkNames).filter((id) => id.length > 2), 'twitter', 'mastodon', 'social', 'sameAs', 'profileUrl'].join('|')})[\\w-]*["']?\\s*[:=]\\s*(?:\\{[^{}]{0,40})?(?:\\[\\s*)?["']?$`,
  'i',
);

/** Keys of objects and lists a company shows its own accounts in, compared without `_` and capitals. */
const ownKey =
  /^(?:social|socials|socialmedia|sociallinks|socialaccounts|socialnetworks|socialprofiles|socialicons|socialmenu|socialurls|sameas|followus|follow|networks|footer|footerlinks|footerdata|footermenu|footernav|header|headerdata|topbar|navigation|mainnav)$|^(?:site|global|company|brand|store|shop|organi[sz]ation)(?:social|links|settings|config|info|data)/;

/** Keys of others: whatever lies below them is not the company's. */
const othersKey =
  /(?:(?:author|writer|editor|contributor|team|member|people|person|founder|employee|staff|speaker|mentor|instructor|teacher|artist|testimonial|review|comment|quote|partner|sponsor|customer|client|vendor|seller|competitor|investor|influencer|ambassador|tweet|feed|gallery|portfolio|user|owner|venue|organi[sz]er|performer|exhibitor|lineup|band)s?|(?:articles?|posts?|stories|events?|episodes?|products?|jobs|courses|books|videos|recipes|casestudies))$/;

/**
 * Accounts in the data of a page that scripts draw (Next, Nuxt, Wix, Squarespace, Shopify settings): 4 where a key says
 * that they are the site's, 1 below a key of other people, else 2. For pages whose links say nothing.
 */
export function jsonState($: CheerioAPI, page: string, onCut: OnCut): Candidate[] {
  const candidates: Candidate[] = [];
  for (const script of $('script:not([src])').toArray()) {
    if (/ld\+json/i.test(script.attribs['type'] ?? '')) continue;
    const code = $(script).text();
    if (code.length > MAX_SCRIPT) onCut();
    else if (candidates.length <= MAX_LINKS) candidates.push(...statedIn(code, page, MAX_LINKS + 1));
  }
  return withoutDirectories(firstOf(candidates, MAX_LINKS, onCut));
}

/**
 * Accounts in JSON that an attribute hands to a script (`<site-footer :data='{"social": …}'>`). What its keys or the
 * element's name give to the site counts, whatever else the page shows.
 */
export function jsonAttributes(
  elements: readonly Element[],
  page: string,
  region: RegionOf,
  onCut: OnCut,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const element of elements) {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!/^\s*(?:\{|\[)/.test(value) || candidates.length > MAX_LINKS) continue;
      if (value.length > MAX_ATTRIBUTE) {
        onCut();
        continue;
      }
      const where = region(element);
      if (where === 'cookie' || where === 'embed') continue;
      const isOwn = where === 'frame' || where === 'social' || framePart.test(`${name} ${element.name}`);
      for (const found of statedIn(value, page, MAX_LINKS + 1))
        candidates.push({
          ...found,
          element: pathOf(element),
          ...(isOwn && !found.foreign && { weight: 4 }),
          ...(where === 'foreign' && { weight: 1, foreign: true }),
        });
    }
  }
  return withoutDirectories(firstOf(candidates, MAX_LINKS, onCut));
}

function statedIn(code: string, page: string, max: number): Candidate[] {
  const candidates: Candidate[] = [];
  if (!code.includes('http')) return candidates;
  const text = code
    .replace(/\\u002[fF]/g, '/')
    .replaceAll('\\/', '/')
    .replaceAll('\\"', '"');
  for (const match of text.matchAll(/https?:\/\/[\w.-]{3,80}\/[^\s"'<>\\`(){}]{1,200}/g)) {
    if (candidates.length >= max) break;
    const [url] = match;
    if (whoseUrl(url)?.of.kind === 'account') candidates.push(candidateOf(url, text, match.index, page));
  }
  return candidates;
}

/** The most distinct accounts of one network that a company's own data hold; more is a directory of others. */
const MANY = 3;

function withoutDirectories(candidates: readonly Candidate[]): Candidate[] {
  const handles = new Map<string, Set<string>>();
  const networkOf = ({ url }: Candidate) => accountFromUrl(url)?.network ?? '';
  for (const candidate of candidates) {
    const network = networkOf(candidate);
    const handle = accountFromUrl(candidate.url)?.handle ?? '';
    if (candidate.weight >= 4) handles.set(network, (handles.get(network) ?? new Set()).add(handle));
  }
  return candidates.map((candidate) =>
    (handles.get(networkOf(candidate))?.size ?? 0) > MANY
      ? { ...candidate, weight: Math.min(candidate.weight, 2) }
      : candidate,
  );
}

function candidateOf(url: string, text: string, index: number, page: string): Candidate {
  const candidate: Candidate = { url, source: 'json-state', weight: 2, page, element: 'script' };
  const above = keysAbove(text, index);
  if (above.some((key) => othersKey.test(key))) return { ...candidate, weight: 1, foreign: true };
  const before = text.slice(Math.max(0, index - KEY_REACH), index);
  const isOwn = socialKey.test(before) || above.some((key) => ownKey.test(key));
  return isOwn ? { ...candidate, weight: 4 } : candidate;
}

/** How far back a key above a url is looked for, and how many levels. */
const REACH = 6000;
const LEVELS = 8;

/** The keys of the objects and lists around a place in JSON or the like, innermost first, letters only. */
function keysAbove(text: string, index: number): string[] {
  const keys: string[] = [];
  let depth = 0;
  const end = Math.max(0, index - REACH);
  for (let i = index - 1; i >= end && keys.length < LEVELS; i--) {
    const c = text[i];
    if (c === '}' || c === ']') depth++;
    else if (c === '{' || c === '[') {
      if (depth > 0) depth--;
      else {
        const key = /(?<![\w$-])([\w$-]{1,60})["']?\s{0,9}[:=]\s{0,9}$/.exec(
          text.slice(Math.max(0, i - KEY_REACH), i),
        )?.[1];
        if (key !== undefined) keys.push(key.toLowerCase().replace(/[^a-z]/g, ''));
      }
    }
  }
  return keys;
}
