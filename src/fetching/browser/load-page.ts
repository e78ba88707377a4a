import type { Page, Request } from 'playwright';
import type { Answer, AskRequest, Hop, Refusal } from '../../model/answer.js';
import type { Instant } from '../../model/time.js';
import { digestOf } from '../digest.js';

const QUIET_MS = 8_000;
const SELECTOR_MS = 15_000;
const JPEG_QUALITY = 55;

interface LoadTerms {
  timeoutMs: number;
  maxBytes: number;
  now(): Instant;
}

/** Opens the page and answers with its DOM once it has settled. Rejects with Playwright's error. */
export async function loadPage(
  page: Page,
  request: AskRequest,
  terms: LoadTerms,
): Promise<Answer | Refusal['reason']> {
  const started = terms.now();
  const { timeoutMs, maxBytes } = terms;
  const kept = keepJson(page, request.render?.keepJson ?? [], maxBytes);
  if (request.headers) await page.setExtraHTTPHeaders({ ...request.headers });
  const response = await page.goto(request.url, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
  await settle(page, request, timeoutMs);
  const tooLarge = { code: 'too-large', args: { limit: 'decoded', bytes: maxBytes } } as const;
  // Measured where it is, so that an endless page does not come over whole.
  const length: unknown = await page.evaluate('document.documentElement.outerHTML.length');
  if (typeof length !== 'number' || length > maxBytes) return tooLarge;
  const body = await page.content();
  if (Buffer.byteLength(body) > maxBytes) return tooLarge;
  const picture = request.render?.screenshot ? await pictureOf(page) : undefined;
  return {
    kind: 'answer',
    url: request.url,
    finalUrl: page.url(),
    redirects: response ? await hopsOf(response.request()) : [],
    status: response?.status() ?? 200,
    headers: response ? withoutCookies(await response.allHeaders()) : {},
    body,
    ...(kept.length > 0 && { json: kept }),
    ...(picture !== undefined && { screenshot: picture }),
    at: terms.now(),
    elapsedMs: terms.now() - started,
    digest: digestOf(body),
    source: 'browser',
  };
}

async function pictureOf(page: Page): Promise<string> {
  return (await page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY })).toString('base64');
}

function withoutCookies(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^set-cookie2?$/i.test(name)));
}

function keepJson(page: Page, parts: readonly string[], maxBytes: number): { url: string; body: string }[] {
  const kept: { url: string; body: string }[] = [];
  page.on('response', (response) => {
    if (!parts.some((part) => response.url().includes(part))) return;
    response.text().then(
      (body) => {
        if (body.length <= maxBytes) kept.push({ url: response.url(), body });
      },
      () => {},
    );
  });
  return kept;
}

async function settle(page: Page, request: AskRequest, timeoutMs: number): Promise<void> {
  const { waitFor } = request.render ?? {};
  const waiting =
    waitFor === undefined
      ? page.waitForLoadState('networkidle', { timeout: Math.min(timeoutMs, QUIET_MS) })
      : page.waitForSelector(waitFor, { timeout: Math.min(timeoutMs, SELECTOR_MS), state: 'attached' });
  // What has not come by then is not waited for: the DOM is read as it stands.
  await waiting.catch(() => {});
}

async function hopsOf(last: Request): Promise<Hop[]> {
  const hops: Hop[] = [];
  for (let r = last.redirectedFrom(); r; r = r.redirectedFrom()) {
    const response = await r.response();
    hops.unshift({ url: r.url(), status: response?.status() ?? 0 });
  }
  return hops;
}
