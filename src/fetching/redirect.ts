import { canParse } from '../can-parse.js';
import type { Answer } from '../model/answer.js';
import { isRedirect } from './http.js';

export const MAX_REDIRECTS = 10;
/** RFC 9309 §2.3.1.2: at least five for robots.txt. */
export const MAX_ROBOTS_REDIRECTS = 5;
const MAX_REFRESH_SECONDS = 5;
const HEAD = 65_536;

/** Where an answer sends us: a url, or a Location that is none. Undefined: nowhere. Fragments are inherited (RFC 9110 §10.2.2). */
export function redirectTarget(
  answer: Pick<Answer, 'status' | 'headers'>,
  from: string,
): { to: string } | { bad: string } | undefined {
  const location = answer.headers['location'];
  if (!isRedirect(answer.status) || location === undefined) return undefined;
  return absolute(location, from);
}

/**
 * The target of a meta refresh of at most five seconds, which many company sites use as a redirect. Those inside
 * `<noscript>` are for other browsers, not for moved pages.
 */
export function refreshTarget(answer: Answer): { to: string } | { bad: string } | undefined {
  if (answer.status !== 200 || !/html/i.test(answer.headers['content-type'] ?? '')) return undefined;
  const start = answer.body.slice(0, HEAD);
  if (!/http-equiv\s{0,9}=\s{0,9}["']?refresh\b/i.test(start)) return undefined;
  const head = withoutNoscript(start);
  for (const [tag] of head.matchAll(/<meta\s[^<>]{1,2000}>/gi)) {
    if (!/http-equiv\s*=\s*["']?refresh\b/i.test(tag)) continue;
    const content = /content\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const match = /^\s*(\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(
      content?.[1] ?? content?.[2] ?? content?.[3] ?? '',
    );
    if (!match || Number(match[1]) > MAX_REFRESH_SECONDS) return undefined;
    return absolute((match[2] ?? '').replace(/&amp;/g, '&').trim(), answer.finalUrl);
  }
  return undefined;
}

function withoutNoscript(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let at = 0;
  for (;;) {
    const open = lower.indexOf('<noscript', at);
    if (open < 0) return kept + html.slice(at);
    kept += html.slice(at, open);
    const close = lower.indexOf('</noscript', open);
    if (close < 0) return kept;
    at = close;
  }
}

function absolute(location: string, from: string): { to: string } | { bad: string } {
  if (location.trim() === '' || !canParse(location, from)) return { bad: location.slice(0, 200) };
  const to = new URL(location, from);
  if (to.hash === '') to.hash = new URL(from).hash;
  return { to: to.href };
}
