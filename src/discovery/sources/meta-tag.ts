import type { DeclarationSource } from '../../model/discovery.js';
import type { CheerioAPI } from '../../networks/text/markup/index.js';
import { absoluteUrl } from '../absolute-url.js';
import { isLike } from '../brand.js';
import type { Candidate } from '../candidate.js';

/** What `<meta>` says of the site's accounts. `fb:app_id` and `fb:admins` name an app and persons: never read. */
export function metaTags($: CheerioAPI, page: string, brand: string): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (
    url: string | undefined,
    source: DeclarationSource,
    weight: number,
    tag: string,
    foreign = false,
  ) => {
    if (url !== undefined)
      candidates.push({ url, source, weight, page, element: `meta[${tag}]`, ...(foreign && { foreign }) });
  };
  const site = contents($, 'twitter:site');
  for (const value of site) {
    const handle = xHandle(value);
    const stated = value.startsWith('@') || handle === undefined || isLike(handle, brand);
    add(xUrl(value), 'twitter-site', stated ? 4 : 2, 'twitter:site');
  }
  for (const value of contents($, 'twitter:creator')) {
    const own = site.includes(value) || isLike(xHandle(value) ?? '', brand);
    add(xUrl(value), 'twitter-creator', own ? 2 : 1, 'twitter:creator', !own);
  }
  for (const value of contents($, 'article:publisher'))
    add(absoluteUrl(value, page), 'article-publisher', 4, 'article:publisher');
  for (const value of contents($, 'article:author'))
    add(/^https?:/i.test(value) ? value : undefined, 'article-author', 1, 'article:author');
  const pages = [...contents($, 'fb:pages'), ...contents($, 'fb:page_id')].flatMap((value) =>
    value.split(/[\s,]+/),
  );
  const ids = [...new Set(pages.filter((id) => /^\d{5,20}$/.test(id)))];
  // A publisher with many pages lists those of all its titles: then none of them is this site's in particular.
  const [only] = ids;
  if (ids.length === 1 && only !== undefined)
    add(`https://www.facebook.com/${only}`, 'fb-pages', 3, 'fb:pages');
  for (const value of contents($, 'fediverse:creator')) {
    const address = /^@?([\w.-]+)@([a-z0-9.-]+\.[a-z]{2,})$/i.exec(value);
    const own = isLike(address?.[1] ?? '', brand) || isLike(address?.[2] ?? '', brand);
    add(
      address ? `https://${address[2]}/@${address[1]}` : undefined,
      'fediverse-creator',
      own ? 3 : 1,
      'fediverse:creator',
      !own,
    );
  }
  return candidates;
}

function contents($: CheerioAPI, name: string): string[] {
  const values = $(`meta[name="${name}"], meta[property="${name}"]`)
    .toArray()
    .map((element) => (element.attribs['content'] ?? element.attribs['value'] ?? '').trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

/** The tag holds a handle, a bare name, a url, or a title that somebody mistook it for. */
function xHandle(value: string): string | undefined {
  const name = value.replace(/^@/, '');
  return /^\w{1,15}$/.test(name) && !/^\d+$/.test(name) ? name : undefined;
}

function xUrl(value: string): string | undefined {
  const handle = xHandle(value);
  if (handle !== undefined) return `https://x.com/${handle}`;
  const bare = value.replace(/^@/, '');
  const url = /^(?:https?:)?\/\//i.test(bare) ? bare.replace(/^\/\//, 'https://') : `https://${bare}`;
  return /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/@?\w{1,15}\/?(?:[?#].*)?$/i.test(url)
    ? url
    : undefined;
}
