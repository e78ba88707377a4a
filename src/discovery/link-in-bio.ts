import { canParse } from '../can-parse.js';
import type { Answer } from '../model/answer.js';
import { loadHtml } from '../networks/text/markup/index.js';
import { absoluteUrl } from './absolute-url.js';
import type { Candidate } from './candidate.js';

const hosts = new Set([
  'linktr.ee',
  'beacons.ai',
  'bio.link',
  'lnk.bio',
  'campsite.bio',
  'taplink.cc',
  'msha.ke',
  'flow.page',
  'hoo.be',
  'about.me',
  'bio.site',
  'linkin.bio',
  'solo.to',
  'linkpop.com',
  'carrd.co',
  'allmylinks.com',
  'linkr.bio',
  'milkshake.app',
  'withkoji.com',
]);

/** A page whose only purpose is to list somebody's accounts. */
export function isLinkInBio(raw: string): boolean {
  if (!canParse(raw)) return false;
  const url = new URL(raw);
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  if (hosts.has(host)) return /^\/[^/]+/.test(url.pathname);
  return (
    ['carrd.co', 'bio.link'].some((h) => host.endsWith(`.${h}`)) || /^\/linkinbio\/[^/]+/.test(url.pathname)
  );
}

/** Links of such a page: 3 each, whatever their place; also those in the data the page is drawn from. */
export function linksInBio(answer: Answer): Candidate[] {
  const $ = loadHtml(answer.body);
  const page = answer.finalUrl;
  const drawn = $('script#__NEXT_DATA__')
    .text()
    .matchAll(/"url":"(https?:[^"\\]{4,300})"/g);
  const urls = [
    ...$('a[href]')
      .toArray()
      .flatMap((element) => absoluteUrl(element.attribs['href'], page) ?? []),
    ...[...drawn].flatMap((match) => match[1] ?? []),
  ];
  return [...new Set(urls)].map((url) => ({
    url,
    source: 'link-in-bio' as const,
    weight: 3,
    page,
    element: 'a',
  }));
}
