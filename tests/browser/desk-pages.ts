import { readFileSync } from 'node:fs';
import type { NetworkId } from '../../src/model/network-id.js';

/** A walled network as a signed-in person sees it: a page of the fixtures, made out to any account. */
interface Walled {
  network: NetworkId;
  page: string;
  /** The handle in the fixture, whatever its case, and how addresses are made of one. */
  handle: RegExp;
  url(handle: string): string;
}

const fixtures = new URL('../../fixtures/networks/', import.meta.url);

export const walled: readonly Walled[] = [
  {
    network: 'facebook',
    page: 'facebook/page-document/page.html',
    handle: /acmetools/gi,
    url: (h) => `https://www.facebook.com/${h}`,
  },
  {
    network: 'instagram',
    page: 'instagram/rendered-page/page.html',
    handle: /acme\.tools/gi,
    url: (h) => `https://www.instagram.com/${h}/`,
  },
  {
    network: 'x',
    page: 'x/logged-in-page/page.html',
    handle: /acmetools/gi,
    url: (h) => `https://x.com/${h}`,
  },
  {
    network: 'linkedin',
    page: 'linkedin/thriving/page.html',
    handle: /acme-tools/gi,
    url: (h) => `https://www.linkedin.com/company/${h}`,
  },
  {
    network: 'tiktok',
    page: 'tiktok/rendered-page/page.html',
    handle: /acme\.tools/gi,
    url: (h) => `https://www.tiktok.com/@${h}`,
  },
  {
    network: 'threads',
    page: 'threads/thriving/profile.html',
    handle: /miraboats/gi,
    url: (h) => `https://www.threads.com/@${h}`,
  },
  {
    network: 'pinterest',
    page: 'pinterest/thriving/profile.html',
    handle: /cedarandclay/gi,
    url: (h) => `https://www.pinterest.com/${h}/`,
  },
  {
    network: 'snapchat',
    page: 'snapchat/thriving/profile.html',
    handle: /kiteandkettle/gi,
    url: (h) => `https://www.snapchat.com/@${h}`,
  },
];

export function handleOf(company: number): string {
  return `firm${company}tools`;
}

const pages = new Map<string, string>();

/** The page of a company on a network. */
export function pageOf({ page, handle }: Walled, company: number): string {
  const text = pages.get(page) ?? readFileSync(new URL(page, fixtures), 'utf8');
  pages.set(page, text);
  return text.replace(handle, handleOf(company));
}

/** The page an address shows, as the network itself would serve it. */
export function servedAt(address: string): string | undefined {
  for (const one of walled) {
    const host = new URL(one.url('x')).hostname;
    const company = /firm(\d+)tools/i.exec(address)?.[1];
    if (company !== undefined && new URL(address).hostname === host) return pageOf(one, Number(company));
  }
  return undefined;
}

/** As Chrome and Edge save it "complete": the address in a comment, and no date. */
export function savedComplete(url: string, page: string): string {
  const mark = `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`;
  return page.replace(/^(?:<!doctype html>)?/i, (doctype) => `${doctype}\n${mark}\n`);
}

/** As SingleFile saves it: address and date in a comment. */
export function savedAsSingleFile(url: string, page: string, at: number): string {
  const mark = `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: ${new Date(at).toString()}\n-->`;
  return page.replace(/^(?:<!doctype html>)?/i, (doctype) => `${doctype}${mark}`);
}

/** A session over many pages, as the developer tools export it. */
export function sessionOver(urls: readonly string[], at: number): string {
  const entries = urls.map((url, i) => ({
    startedDateTime: new Date(at + i * 1_000).toISOString(),
    time: 12,
    request: { method: 'GET', url, headers: [], queryString: [], cookies: [] },
    response: {
      status: 200,
      headers: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      content: { mimeType: 'text/html', text: servedAt(url) ?? '' },
      redirectURL: '',
    },
  }));
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries },
  });
}
