import type { PageKind } from '../../model/discovery.js';
import { whoseUrl } from '../../networks/index.js';
import type { CheerioAPI } from '../../networks/text/html.js';
import { absoluteUrl } from '../absolute-url.js';
import type { Candidate, Findings } from '../candidate.js';
import { ancestorsOf, type Element, pathOf } from '../element.js';
import { type Region, regionReader } from '../region.js';
import { unwrap } from '../unwrap.js';

const weights: Record<Exclude<Region, 'cookie' | 'embed'>, number> = {
  frame: 4,
  social: 4,
  aside: 3,
  contact: 3,
  body: 1,
  article: 1,
  foreign: 1,
};

const contactKinds: readonly PageKind[] = ['contact', 'imprint', 'social'];

/** The most distinct accounts of one network that a company's own list shows; more is a directory of others. */
const MANY = 3;

/** Every link of a page that leads off it to somewhere that could be an account, with where it stands. */
export function siteLinks($: CheerioAPI, page: string, kind: PageKind): Findings {
  const region = regionReader($);
  const findings: Findings = { candidates: [], discarded: [] };
  const links = $('a[href], area[href]')
    .toArray()
    .flatMap((element) => {
      const url = absoluteUrl(element.attribs['href'], page);
      return url === undefined ? [] : [{ element, url, whose: whoseUrl(unwrap(url)) }];
    });
  const clusters = clustersOf(
    links.flatMap((l) =>
      l.whose?.of.kind === 'account'
        ? [{ ...l, network: l.whose.network.id as string, handle: l.whose.of.handle }]
        : [],
    ),
  );
  for (const { element, url } of links) {
    const where = region(element);
    if (where === 'cookie') findings.discarded.push({ url, code: 'cookie-banner' });
    else if (where === 'embed') findings.discarded.push({ url, code: 'embedded-post' });
    else if (isCredit(element, $)) findings.discarded.push({ url, code: 'agency-credit' });
    else findings.candidates.push(candidateOf(element, url, where, clusters.has(element), page, kind));
  }
  return findings;
}

function candidateOf(
  element: Element,
  url: string,
  where: Exclude<Region, 'cookie' | 'embed'>,
  clustered: boolean,
  page: string,
  kind: PageKind,
): Candidate {
  const onContact = contactKinds.includes(kind) && (where === 'body' || where === 'article');
  const listed = clustered && where !== 'foreign' && (where !== 'article' || kind !== 'home');
  const weight = listed ? (where === 'article' ? 3 : 4) : onContact ? 3 : weights[where];
  const source =
    where === 'frame'
      ? 'page-frame'
      : where === 'social' || listed
        ? 'social-list'
        : where === 'aside'
          ? 'aside'
          : where === 'contact' || onContact
            ? 'contact'
            : 'content';
  return {
    url,
    source,
    weight: onContact && listed ? 4 : weight,
    page,
    element: pathOf(element),
    ...(where !== 'foreign' && where !== 'article' && weight >= 3 && { prominent: true }),
    ...(where === 'foreign' && { foreign: true }),
  };
}

interface AccountLink {
  element: Element;
  network: string;
  handle: string;
}

/**
 * Links to accounts on at least two networks side by side are a social list, whatever its class says. Lists that
 * repeat a network with other handles are cards of other people.
 */
function clustersOf(links: readonly AccountLink[]): Set<Element> {
  const byParent = new Map<Element, AccountLink[]>();
  for (const link of links) {
    const parent = ancestorsOf(link.element).slice(0, 3);
    for (const p of parent) byParent.set(p, [...(byParent.get(p) ?? []), link]);
  }
  const lists = [...byParent].filter(([, members]) => new Set(members.map((m) => m.network)).size >= 2);
  const innermost = lists.filter(
    ([parent]) => !lists.some(([other]) => other !== parent && ancestorsOf(other).includes(parent)),
  );
  const handles = new Map<string, Set<string>>();
  for (const [, members] of innermost)
    for (const m of members) handles.set(m.network, (handles.get(m.network) ?? new Set()).add(m.handle));
  const own = innermost.filter(([, members]) =>
    members.every((m) => (handles.get(m.network)?.size ?? 0) <= MANY),
  );
  return new Set(own.flatMap(([, members]) => members.map((m) => m.element)));
}

const credits =
  /(?:made|built|designed?|developed|powered|created|crafted|hosted|theme|template|web ?site|web ?design|site|conception|réalis(?:é|ation)|création|conçu|propulsé|erstellt|umsetzung|gestaltung|webdesign|realizad[oa]|diseñ(?:o|ado)|desarrollado|realizzat[oa]|sviluppat[oa]|gemaakt|ontwerp)\s*(?:with (?:love|♥|❤) )?(?:by|par|von|durch|por|da|door|:|&)\s/i;

const MAX_CREDIT_TEXT = 90;

/** The few words before the link say who made the site. */
function isCredit(element: Element, $: CheerioAPI): boolean {
  const block = ancestorsOf(element).find((a) =>
    ['p', 'div', 'li', 'span', 'small', 'td', 'footer'].includes(a.name),
  );
  if (block === undefined) return false;
  let before = '';
  for (const node of $(block).contents().toArray()) {
    if (node === element || ('attribs' in node && $(node).find(element).length > 0)) break;
    before = `${before} ${$(node).text().slice(-200)}`.slice(-MAX_CREDIT_TEXT);
  }
  return credits.test(`${before.replace(/\s+/g, ' ')} `);
}
