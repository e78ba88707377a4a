import type { PageKind } from '../../model/discovery.js';
import { whoseUrl } from '../../networks/index.js';
import type { CheerioAPI } from '../../networks/text/html.js';
import { absoluteUrl } from '../absolute-url.js';
import type { Candidate, Findings } from '../candidate.js';
import { ancestorsOf, type Element, elementsIn, pathOf, textBefore, textIn } from '../element.js';
import type { Region, RegionOf } from '../region.js';
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

/** Links of one list are at most so deep inside it. */
const LIST_DEPTH = 3;

const MAX_LINKS = 5000;

/** The most distinct accounts of one network that a company's own list shows; more is a directory of others. */
const MANY = 3;

/** Every link of a page that leads off it to somewhere that could be an account, with where it stands. */
export function siteLinks($: CheerioAPI, page: string, kind: PageKind, region: RegionOf): Findings {
  const findings: Findings = { candidates: [], discarded: [] };
  const links = $('a[href], area[href]')
    .toArray()
    .slice(0, MAX_LINKS)
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
    else if (isCredit(element)) findings.discarded.push({ url, code: 'agency-credit' });
    else
      findings.candidates.push(
        candidateOf(
          element,
          url,
          where,
          { clustered: clusters.has(element), iconic: isIconic(element) },
          page,
          kind,
        ),
      );
  }
  return findings;
}

function candidateOf(
  element: Element,
  url: string,
  where: Exclude<Region, 'cookie' | 'embed'>,
  stand: { clustered: boolean; iconic: boolean },
  page: string,
  kind: PageKind,
): Candidate {
  const plain = where === 'body' || where === 'article';
  const listed = stand.clustered && where !== 'foreign';
  const onContact = contactKinds.includes(kind) && plain;
  const candidate: Candidate = {
    url,
    source: sourceOf(where, listed, onContact),
    weight: weightOf(where, listed, onContact, stand.iconic),
    page,
    element: pathOf(element),
  };
  if (where === 'foreign') candidate.foreign = true;
  else if (where !== 'article' && candidate.weight >= 3) candidate.prominent = true;
  return candidate;
}

function sourceOf(where: Region, listed: boolean, onContact: boolean): Candidate['source'] {
  if (where === 'frame') return 'page-frame';
  if (where === 'social' || listed) return 'social-list';
  if (where === 'aside') return 'aside';
  return where === 'contact' || onContact ? 'contact' : 'content';
}

/** Weights of places; a list in running text, or one icon alone, needs a likeness of names to be accepted. */
function weightOf(
  where: Exclude<Region, 'cookie' | 'embed'>,
  listed: boolean,
  onContact: boolean,
  iconic: boolean,
): number {
  if (listed) return where === 'article' && !onContact ? 3 : 4;
  if (onContact) return 3;
  return where === 'body' && iconic ? 2 : weights[where];
}

const invitation =
  /follow|find us|like us|join us|subscribe|suivez|rejoignez|folg(?:en|t) |besuch(?:en|t) |s[ií]gue|segui|volg |följ|seuraa|takip|śledź|フォロー/i;
const icon =
  /(?:^|[\s_-])(?:icons?|ico|fa|fab|bi|ion|socicon|svg)(?:[\s_-]|$)|facebook|twitter|instagram|linkedin|youtube|tiktok|pinterest/i;

/** A link that is an icon of its network, or invites to follow: a company's own, where nothing else says so. */
function isIconic(element: Element): boolean {
  const text = textIn(element, 80);
  const label = `${element.attribs['aria-label'] ?? ''} ${element.attribs['title'] ?? ''}`;
  if (invitation.test(`${text} ${label}`)) return true;
  if (text.length > 20) return false;
  const inner = elementsIn(element, 3);
  const classes = [element, ...inner]
    .map((e) => `${e.attribs['class'] ?? ''} ${e.attribs['alt'] ?? ''}`)
    .join(' ');
  return icon.test(`${classes} ${text}`);
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
    for (const parent of ancestorsOf(link.element, LIST_DEPTH)) {
      const members = byParent.get(parent);
      if (members === undefined) byParent.set(parent, [link]);
      else members.push(link);
    }
  }
  const lists = [...byParent].filter(([, members]) => new Set(members.map((m) => m.network)).size >= 2);
  const outer = new Set(lists.flatMap(([parent]) => ancestorsOf(parent, LIST_DEPTH)));
  const innermost = lists.filter(([parent]) => !outer.has(parent));
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
function isCredit(element: Element): boolean {
  const block = ancestorsOf(element, 6).find((a) => blocks.has(a.name));
  return block !== undefined && credits.test(`${textBefore(element, block, MAX_CREDIT_TEXT)} `);
}

const blocks = new Set(['p', 'div', 'li', 'span', 'small', 'td', 'footer']);
