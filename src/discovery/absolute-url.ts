import { canParse } from '../can-parse.js';
import { webUrlOfApp } from '../networks/app-link.js';

/**
 * What writing and pasting leave around a url, as it is or encoded: quotes, commas, spaces, signs nobody sees. A query
 * or a path ends in none of them.
 */
const litter =
  '(?:[\\s"\'“”„‘’«»<>,;\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]|%(?:20|22|2c|3b|3c|3e|09|0a|0d|c2%a0|e2%80%(?:8[b-f]|99|9[c-e]|a[a-e]))|%ef%bb%bf)+';
const litterBefore = new RegExp(`^${litter}`, 'i');
const litterBehind = new RegExp(`${litter}$`, 'i');

/** `https://https://…`, `http://https//…`, `https:/…`, `https:www.…`: a scheme typed twice or by halves. */
const schemes =
  /^(?:\/\/)?(?:(?:https?:\/{0,3}|https?\/\/)(?=https?:?\/\/))*(?:(https?):\/{0,3}|(https?)\/\/)(?=[\w[])/i;

/** A web address typed where a mail address or a number belongs: `mailto:https://…`. */
const wrongScheme = /^(?:mailto|tel|sms|url):\/{0,2}(?=https?:\/\/)/i;

/**
 * Litter around it gone, its scheme mended, relative and protocol-relative urls made whole, links that open an app as
 * what they mean; undefined for other schemes and nonsense.
 */
export function absoluteUrl(href: string | undefined, page: string): string | undefined {
  const meant = withoutLitter((href ?? '').replace(/[\t\n\r]/g, '')).replace(wrongScheme, '');
  const text = (webUrlOfApp(meant) ?? meant).replace(
    schemes,
    (_, whole?: string, halved?: string) => `${whole ?? halved}://`,
  );
  if (text === '' || !canParse(text, page)) return undefined;
  const url = new URL(text, page);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** Litter is short; a stranger's url may be long and of nothing else. */
const EDGE = 80;

function withoutLitter(text: string): string {
  const rest = text.slice(0, EDGE).replace(litterBefore, '') + text.slice(EDGE);
  return rest.slice(0, -EDGE) + rest.slice(-EDGE).replace(litterBehind, '');
}
