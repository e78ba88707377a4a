import type { PageKind } from '../../model/discovery.js';
import { accountKey } from '../../model/reading.js';
import type { FeedLink } from '../../networks/blog/feed-kind.js';
import { accountFromUrl, whoseUrl } from '../../networks/index.js';
import type { CheerioAPI } from '../../networks/text/markup/index.js';
import { absoluteUrl } from '../absolute-url.js';
import { sameSite } from '../brand.js';
import { type Candidate, firstOf, type OnCut } from '../candidate.js';
import { ancestorsOf, type Element, pathOf } from '../element.js';
import type { RegionOf } from '../region.js';
import { organisationTypes } from './same-as.js';

/**
 * `rel="me"` on links and anchors: 5; in an author's box it speaks of the author. Where one such box stands on the home
 * page, in no article, the site is its author's.
 */
export function relMe(
  $: CheerioAPI,
  page: string,
  kind: PageKind,
  region: RegionOf,
  onCut: OnCut,
): Candidate[] {
  const elements = firstOf($('a[rel], link[rel]').toArray(), MAX_LINKS, onCut);
  const isOwners = kind === 'home' && isOneBox(elements, region);
  return elements.flatMap((element) => {
    const rel = (element.attribs['rel'] ?? '').toLowerCase().split(/\s+/);
    const url = absoluteUrl(element.attribs['href'], page);
    if (!rel.includes('me') || url === undefined) return [];
    const where = element.name === 'link' ? 'frame' : region(element);
    if (where === 'cookie' || where === 'embed') return [];
    const foreign = (where === 'foreign' && !isOwners) || (where === 'article' && rel.includes('author'));
    const candidate: Candidate = {
      url,
      source: 'rel-me',
      weight: foreign ? 1 : 5,
      page,
      element: pathOf(element),
    };
    return [foreign ? { ...candidate, foreign } : candidate];
  });
}

const MAX_LINKS = 5000;

/** Do all links of that kind on the page stand in one author box, outside of articles and with no network twice? */
function isOneBox(elements: readonly Element[], region: RegionOf): boolean {
  const theirs = elements.filter((e) => /(?:^|\s)me(?:\s|$)/i.test(e.attribs['rel'] ?? ''));
  if (theirs.some((e) => e.name !== 'a' || region(e) !== 'foreign')) return false;
  if (theirs.some((e) => ancestorsOf(e).some((above) => above.name === 'article'))) return false;
  const accounts = theirs.flatMap((e) => accountFromUrl(e.attribs['href'] ?? '') ?? []);
  const handles = new Set(accounts.map(accountKey));
  return handles.size === new Set(accounts.map((a) => a.network)).size;
}

/** Microdata and RDFa: `itemprop="sameAs"`, `property="sameAs"` inside an organisation that names no other site. */
export function microdata($: CheerioAPI, page: string, onCut: OnCut): Candidate[] {
  /** The site each organisation names as its own: looked for once, and in so many. */
  const sites = new Map<unknown, string | undefined>();
  const marked = $('[itemprop~="sameAs"], [property~="sameAs"], [property~="schema:sameAs"]').toArray();
  return firstOf(marked, MAX_MARKED, onCut).flatMap((element) => {
    const scope = $(element).closest('[itemtype], [typeof]');
    const types = (scope.attr('itemtype') ?? scope.attr('typeof') ?? '').split(/\s+/);
    const url = absoluteUrl(element.attribs['href'] ?? element.attribs['content'], page);
    if (url === undefined || !types.some((t) => organisationTypes.test(t.replace(/^.*[/#:]/, '')))) return [];
    const [box] = scope.get();
    if (!sites.has(box)) {
      if (sites.size === MAX_SCOPES) {
        onCut();
        return [];
      }
      const named = scope.find('[itemprop~="url"], [property~="url"]').first();
      sites.set(box, absoluteUrl(named.attr('href') ?? named.attr('content'), page));
    }
    const site = sites.get(box);
    if (site !== undefined && whoseUrl(site) === undefined && !sameSite(site, page)) return [];
    return [{ url, source: 'microdata' as const, weight: 4, page, element: pathOf(element) }];
  });
}

/** More than any company marks as its own. */
const MAX_MARKED = 500;
const MAX_SCOPES = 20;

/** `link[type="application/activity+json"]`: the page is an ActivityPub actor itself. */
export function activityPub($: CheerioAPI, page: string): Candidate[] {
  return $('link[type="application/activity+json"][href]')
    .toArray()
    .flatMap((element) => {
      const url = absoluteUrl(element.attribs['href'], page);
      return url === undefined
        ? []
        : [{ url, source: 'activitypub' as const, weight: 5, page, element: pathOf(element) }];
    });
}

/** The feeds a page announces, by the names it gives them. */
export function feedLinks($: CheerioAPI, page: string): FeedLink[] {
  return $('link[rel~="alternate"][href]')
    .toArray()
    .filter((element) =>
      /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/i.test(element.attribs['type']?.trim() ?? ''),
    )
    .flatMap((element) => {
      const url = absoluteUrl(element.attribs['href'], page);
      return url === undefined ? [] : [{ url, title: element.attribs['title'] ?? '' }];
    });
}
