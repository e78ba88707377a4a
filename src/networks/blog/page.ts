import { getDomain } from 'tldts';
import type { Answer, Ask, Refusal, RefusalCode } from '../../model/answer.js';
import { profileUrl } from './account-of.js';

/** The server could not be spoken to under this name: another spelling of the address may do. */
const unreached: readonly RefusalCode[] = ['dns', 'connection', 'tls', 'not-recorded'];

export const feedAccept = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.7, */*;q=0.1',
};

/**
 * Asks for a blog's address. The handle has lost `www.`, the last slash and the scheme: where the plain spelling is not
 * answered, the others are tried in turn.
 */
export async function openAddress(handle: string, ask: Ask): Promise<Answer | Refusal> {
  const [first = profileUrl(handle), ...others] = spellings(handle);
  let result = await ask({ url: first, headers: feedAccept });
  for (const url of others) {
    if (!isWorthAnother(result, url)) continue;
    const next = await ask({ url, headers: feedAccept });
    // a second spelling that is not there either says less than the first answer
    if (next.kind === 'answer' || result.kind === 'refusal') result = next;
  }
  return result;
}

function spellings(handle: string): string[] {
  const plain = profileUrl(handle);
  const url = new URL(plain);
  const isFile = /\.\w{2,5}$/.test(url.pathname) || url.search !== '' || url.pathname === '/';
  const hosts = getDomain(url.hostname) === null ? [url.host] : [url.host, `www.${url.host}`];
  return ['', ...(isFile ? [] : ['/'])].flatMap((slash) =>
    hosts.map((host) => `https://${host}${url.pathname}${slash}${url.search}`),
  );
}

function isWorthAnother(result: Answer | Refusal, next: string): boolean {
  if (result.kind === 'refusal') return unreached.includes(result.reason.code);
  return result.status === 404 && next.endsWith('/') && new URL(next).host === new URL(result.url).host;
}

export function isHtml(answer: Answer): boolean {
  const type = answer.headers['content-type'] ?? '';
  return /html/i.test(type) || /<html[\s>]/i.test(answer.body.slice(0, 2000));
}

/** The same site, whatever its subdomain: `blog.acme.example` and `acme.example`. */
export function isSameSite(a: string, b: string): boolean {
  const [x, y] = [new URL(a), new URL(b)];
  return x.host === y.host || (getDomain(x.hostname) ?? x.hostname) === (getDomain(y.hostname) ?? y.hostname);
}
