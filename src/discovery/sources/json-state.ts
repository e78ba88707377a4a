import { networkNames } from '../../model/network-id.js';
import { whoseUrl } from '../../networks/index.js';
import type { CheerioAPI } from '../../networks/text/html.js';
import type { Candidate } from '../candidate.js';

const MAX_SCRIPT = 2_000_000;
const MAX_LINKS = 60;
/** How far before a url its key may begin. */
const KEY_REACH = 80;

/** `"facebook": "https:\/\/…"`: the key names the network, or says that this is a social account. */
const socialKey = new RegExp(
  `["']?[\\w-]*(?:${[...Object.keys(networkNames).filter((id) => id.length > 2), 'twitter', 'mastodon', 'social', 'sameAs', 'profileUrl'].join('|')})[\\w-]*["']?\\s*[:=]\\s*(?:\\{[^{}]{0,40})?(?:\\[\\s*)?["']?$`,
  'i',
);

/**
 * Accounts in the data of a page that scripts draw (Next, Nuxt, Wix, Squarespace, Shopify settings): 4 where the key
 * says what it is, else 2. For pages whose links say nothing.
 */
export function jsonState($: CheerioAPI, page: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const script of $('script:not([src])').toArray()) {
    if (/ld\+json/i.test(script.attribs['type'] ?? '')) continue;
    const code = $(script).text();
    if (code.length > MAX_SCRIPT || !/https?:/.test(code)) continue;
    const text = code
      .replace(/\\u002[fF]/g, '/')
      .replaceAll('\\/', '/')
      .replaceAll('\\"', '"');
    for (const match of text.matchAll(/https?:\/\/[\w.-]{3,80}\/[^\s"'<>\\`(){}]{1,200}/g)) {
      if (candidates.length >= MAX_LINKS) return candidates;
      const [url] = match;
      if (whoseUrl(url)?.of.kind !== 'account') continue;
      const before = text.slice(Math.max(0, match.index - KEY_REACH), match.index);
      const weight = socialKey.test(before) ? 4 : 2;
      candidates.push({ url, source: 'json-state', weight, page, element: 'script' });
    }
  }
  return candidates;
}
