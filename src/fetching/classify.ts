import { canParse } from '../can-parse.js';
import type { Answer, RefusalCode } from '../model/answer.js';
import { retryAfterMs } from './retry-after.js';
import { blockSignatures, type Signature } from './signatures.js';

/** What an answer is, before any reader sees it. `refused` is a bare 401, 402, 403, 451 or 6xx to 9xx: a reader may know better. */
export type Classification =
  | { kind: 'passed' }
  | { kind: 'refused'; status: number }
  | {
      kind: Extract<
        RefusalCode,
        'login-wall' | 'consent' | 'challenge' | 'rate-limited' | 'server-error' | 'unreadable'
      >;
      args?: Record<string, string | number | boolean>;
    };

const HEAD = 65_536;
const BINARY =
  /^(?:image|video|audio|font)\/(?!svg)|^application\/(?:pdf|zip|x-7z|x-rar|msword|vnd\.(?:ms-|openxml)|wasm|x-shockwave)/;

/**
 * Judges an answer: the dated signatures of data/block-signatures.json first (challenges come with 200, 202, 401, 403,
 * 429 and 503, so the status is not trusted before them; headers before bodies), then the status, then the type.
 * A 404 passes: only the network's own reader knows what it means there.
 */
export function classify(answer: Answer): Classification {
  const signature = matchingSignature(answer);
  if (signature) return fromSignature(signature, answer);
  const { status } = answer;
  if (status === 429) return rateLimited(answer);
  if (status >= 500 && status <= 599) return { kind: 'server-error', args: { status } };
  if (status === 401 || status === 402 || status === 403 || status === 451 || status > 599)
    return { kind: 'refused', status };
  if (status >= 200 && status < 300 && isBinary(answer)) {
    return { kind: 'unreadable', args: { type: mediaType(answer) } };
  }
  return { kind: 'passed' };
}

function matchingSignature(answer: Answer): Signature | undefined {
  const page = pageOf(answer);
  return blockSignatures().find((signature) => applies(signature, page) && matches(signature, page));
}

interface Page {
  answer: Answer;
  host: string;
  html: boolean;
  title: string | undefined;
}

function pageOf(answer: Answer): Page {
  const html = isHtml(answer);
  return { answer, host: hostOf(answer.finalUrl), html, title: html ? titleOf(answer.body) : undefined };
}

function applies(signature: Signature, { answer, host }: Page): boolean {
  if (signature.statuses && !signature.statuses.includes(answer.status)) return false;
  if (signature.maxBytes !== undefined && answer.body.length > signature.maxBytes) return false;
  return signature.hosts === undefined || signature.hosts.some((h) => host === h || host.endsWith(`.${h}`));
}

function matches(signature: Signature, { answer, html, title }: Page): boolean {
  const { pattern } = signature;
  switch (signature.where) {
    case 'header':
      return headerMatches(signature, answer);
    case 'final-url':
      return answer.finalUrl !== answer.url && pattern.test(answer.finalUrl) && !pattern.test(answer.url);
    case 'status':
      return pattern.test(String(answer.status));
    case 'title':
      return title !== undefined && pattern.test(title);
    case 'body':
      return html && pattern.test(answer.body) && (signature.empty !== true || showsNothing(answer.body));
    case 'text':
      return !html && pattern.test(answer.body);
  }
}

function headerMatches({ header, pattern }: Signature, answer: Answer): boolean {
  const value = header === undefined ? undefined : answer.headers[header];
  return value !== undefined && pattern.test(value);
}

function fromSignature(signature: Signature, answer: Answer): Classification {
  if (signature.kind === 'rate-limited') return rateLimited(answer);
  if (signature.vendor === undefined) return { kind: signature.kind };
  return { kind: signature.kind, args: { vendor: signature.vendor } };
}

function rateLimited(answer: Answer): Classification {
  const wait = retryAfterMs(answer.headers, answer.at);
  if (wait === undefined) return { kind: 'rate-limited' };
  return { kind: 'rate-limited', args: { until: answer.at + wait } };
}

function hostOf(url: string): string {
  return canParse(url) ? new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '') : '';
}

/** Block pages are served as HTML at feed and API urls too: what the body begins with decides. */
function isHtml(answer: Answer): boolean {
  const start = answer.body.slice(0, 1024).trimStart().toLowerCase();
  if (start.startsWith('<?xml') || start.startsWith('<rss') || start.startsWith('<feed')) {
    return start.includes('<html') || start.includes('<!doctype html');
  }
  return start.startsWith('<') || (mediaType(answer).includes('html') && !/^[{[]/.test(start));
}

/** The page's title, with the few entities titles of block pages use. */
function titleOf(body: string): string | undefined {
  const head = body.slice(0, HEAD);
  const open = head.search(/<title[\s>]/i);
  if (open < 0) return undefined;
  const from = head.indexOf('>', open) + 1;
  const to = head.indexOf('<', from);
  if (from === 0 || to < 0) return undefined;
  return head
    .slice(from, to)
    .replace(/&#0?39;|&apos;|&rsquo;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** No text outside script, style, noscript, iframe and head: an interstitial that only runs a script. */
function showsNothing(body: string): boolean {
  return visibleText(body.slice(0, HEAD)).length < 20;
}

const UNSEEN = ['script', 'style', 'noscript', 'iframe', 'head', 'template'];

function visibleText(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return (text + html.slice(at)).trim();
    text += html.slice(at, open).trim();
    const name = /^[a-z]+/.exec(lower.slice(open + 1, open + 12))?.[0] ?? '';
    const close = UNSEEN.includes(name) ? lower.indexOf(`</${name}`, open) : open;
    const end = close < 0 ? -1 : html.indexOf('>', close);
    if (end < 0) return text;
    at = end + 1;
  }
  return text;
}

function mediaType(answer: Answer): string {
  return (answer.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isBinary(answer: Answer): boolean {
  const start = answer.body.slice(0, 512);
  // a packed file that is still packed begins with 0x1f
  return BINARY.test(mediaType(answer)) || start.startsWith('\u001f') || start.includes('\u0000');
}
