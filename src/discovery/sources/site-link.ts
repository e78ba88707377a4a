import type { PageKind } from '../../model/discovery.js';
import { whoseUrl } from '../../networks/index.js';
import { absoluteUrl } from '../absolute-url.js';
import type { Anatomy } from '../anatomy.js';
import { carriesName, isLike, plainName } from '../brand.js';
import { type Candidate, type Findings, firstOf, type OnCut } from '../candidate.js';
import { type AccountLink, linksInCards } from '../card.js';
import { isCredit } from '../credit.js';
import { ancestorsOf, type Element, elementsIn, pathOf, spotOf, textBefore, textIn } from '../element.js';
import { isUnderOthers } from '../heading.js';
import { invitesToSite, isInvitation } from '../invitation.js';
import { makerReader, speaksOfNetwork } from '../maker.js';
import { otherNetworkOf } from '../other-network.js';
import { isIntroducedAsPerson } from '../person.js';
import type { Region, RegionOf } from '../region.js';
import { unwrap } from '../unwrap.js';
import { scriptedLinks } from './scripted-link.js';

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
const LIST_DEPTH = 4;

const MAX_LINKS = 5000;

/** The most distinct accounts of one network that a company's own list shows; more is a directory of others. */
const MANY = 3;

/** Every link of a page that leads off it to somewhere that could be an account, with where it stands. */
export function siteLinks(
  page: string,
  kind: PageKind,
  brand: string,
  region: RegionOf,
  anatomy: Anatomy,
  onCut: OnCut,
): Findings {
  const findings: Findings = { candidates: [], discarded: [], others: [] };
  const linked = anatomy.elements.filter(
    (element) => linking.has(element.name) && element.attribs['href'] !== undefined,
  );
  const anchors = firstOf(linked, MAX_LINKS, onCut).flatMap((element) => {
    const url = absoluteUrl(element.attribs['href'], page);
    return url === undefined ? [] : [{ element, url }];
  });
  const links = [...anchors, ...scriptedLinks(anatomy.elements, page)].map((link) => ({
    ...link,
    whose: whoseLink(link.url, page),
  }));
  const accounts = links.flatMap(({ element, whose }) =>
    whose?.of.kind === 'account'
      ? [{ element, network: whose.network.id as string, handle: whose.of.handle, called: whose.of.called }]
      : [],
  );
  const others = links.flatMap(({ element, url, whose }) => {
    const network = whose === undefined ? otherNetworkOf(url) : undefined;
    return network === undefined ? [] : [{ element, network, handle: url }];
  });
  // An icon of Xing beside one of X makes a list as two read networks do.
  const lists = clustersOf([...accounts, ...others]);
  findings.others = others
    .filter(({ element }) => !elsewhere.has(region(element)))
    .map(({ network, handle }) => ({ network, url: handle, page }));
  const cards = linksInCards(
    accounts.filter((account) => region(account.element) !== 'frame' && !carriesName(account, brand)),
  );
  const isMaker = makerReader(anatomy, accounts);
  const isOwn = (whose: ReturnType<typeof whoseUrl>) =>
    whose?.of.kind === 'account' && carriesName(whose.of, brand);
  for (const { element, url, whose } of links) {
    const where = region(element);
    const named = isNamed(element, brand);
    if (where === 'cookie') findings.discarded.push({ url, code: 'cookie-banner' });
    else if (where === 'embed') findings.discarded.push({ url, code: 'embedded-post' });
    else if (!isOwn(whose) && isCredit(element, named))
      findings.discarded.push({ url, code: 'agency-credit' });
    else {
      const isOthers =
        cards.has(element) ||
        (where === 'frame' && named && !isOwn(whose) && isMaker(element)) ||
        (whose !== undefined && (isUnderOthers(element, where === 'frame') || isIntroducedAsPerson(element)));
      const place = isOthers ? ('foreign' as const) : where;
      const listed = place !== 'foreign' && lists.has(element) && (place !== 'body' || !isInProse(element));
      const iconic = isIconic(element);
      const stand = { listed, named, iconic, inviting: isInviting(element) };
      const candidate = candidateOf(element, url, place, stand, page, kind);
      if (isHidden(element)) candidate.weight = Math.min(candidate.weight, HIDDEN_WEIGHT);
      // A box that only its class gives to others may hold the site's own account: whose name is exactly the site's.
      const exact = !isOthers && where === 'foreign' && iconic && isExactly(whose, brand);
      findings.candidates.push(exact ? { ...withoutForeign(candidate), weight: 4 } : candidate);
    }
  }
  return findings;
}

/** What the link itself shows: `listed` among accounts of several networks, `named` with a name that is not the site's. */
interface Stand {
  listed: boolean;
  named: boolean;
  iconic: boolean;
  /** It asks to follow the site, and names nobody else. */
  inviting: boolean;
}

/** Places where others speak. */
const elsewhere: ReadonlySet<Region> = new Set<Region>(['cookie', 'embed', 'foreign', 'article']);

/** What a template shows to nobody proves little. */
const HIDDEN_WEIGHT = 2;

/** Whose the link is, if a network's that is read: what has a `/@name` and is known by name as another network is no server of the fediverse. */
function whoseLink(raw: string, page: string): ReturnType<typeof whoseUrl> {
  const url = unwrap(raw, page);
  const whose = whoseUrl(url);
  const isGuess = whose?.of.kind === 'account' && whose.of.tentative === true;
  return isGuess && otherNetworkOf(url) !== undefined ? undefined : whose;
}

/** Is the link itself (or its place in a list) switched off? A menu around it may be opened by a click. */
function isHidden(element: Element): boolean {
  const [parent] = ancestorsOf(element, 1);
  const own = parent?.name === 'li' ? [element, parent] : [element];
  return own.some(
    ({ attribs }) =>
      attribs['hidden'] !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(attribs['style'] ?? ''),
  );
}

/** Places that may be the page's frame without being called so. */
const mayBeFrame: ReadonlySet<string> = new Set<Region>(['body', 'aside', 'contact']);

const linking = new Set(['a', 'area']);
const SHORT = 5;

function isExactly(whose: ReturnType<typeof whoseUrl>, brand: string): boolean {
  const handle = whose?.of.kind === 'account' ? whose.of.handle : '';
  return brand.length >= SHORT && plainName(handle.replace(/^[\s\S]*\/|@[\s\S]*$/g, '')) === brand;
}

function withoutForeign({ foreign: _, ...candidate }: Candidate): Candidate {
  return candidate;
}

function candidateOf(
  element: Element,
  url: string,
  where: Exclude<Region, 'cookie' | 'embed'>,
  stand: Stand,
  page: string,
  kind: PageKind,
): Candidate {
  const plain = where === 'body' || where === 'article';
  const onContact = contactKinds.includes(kind) && plain;
  const candidate: Candidate = {
    url,
    source: sourceOf(where, stand.listed, onContact),
    weight: weightOf(where, stand, onContact),
    page,
    element: pathOf(element),
  };
  if (!stand.named && mayBeFrame.has(where)) candidate.spot = spotOf(element);
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
  { listed, named, iconic, inviting }: Stand,
  onContact: boolean,
): number {
  if (listed && where === 'body' && named && !onContact) return 2;
  if (listed) return where === 'article' && !onContact ? 3 : 4;
  if (onContact) return 3;
  return (where === 'body' && iconic) || (where === 'article' && inviting) ? 2 : weights[where];
}

const icon =
  /(?:^|[\s_-])(?:icons?|ico|fa|fab|bi|ion|socicon|svg)(?:[\s_-]|$)|facebook|twitter|instagram|linkedin|youtube|tiktok|pinterest/i;

/** "Obserwuj na Facebooku": what the link or its label says. */
function isInviting(element: Element): boolean {
  const { attribs } = element;
  return [textIn(element, 80), attribs['title'] ?? '', attribs['aria-label'] ?? ''].some(invitesToSite);
}

/** A link that is an icon of its network, or invites to follow: a company's own, where nothing else says so. */
function isIconic(element: Element): boolean {
  const text = textIn(element, 80);
  const shown = [element, ...elementsIn(element, 4)];
  const labels = shown
    .flatMap((e) => [e.attribs['aria-label'], e.attribs['title'], e.attribs['alt']])
    .join(' ');
  if (isInvitation(`${text} ${labels}`)) return true;
  if (text.length > 20) return false;
  const pictures = shown.flatMap((e) =>
    ['class', 'src', 'xlink:href', 'href', 'data-icon'].map((name) =>
      name === 'href' && e.name !== 'use' ? '' : (e.attribs[name] ?? '').slice(0, 300),
    ),
  );
  return icon.test(`${pictures.join(' ')} ${labels} ${text}`);
}

/** A word or two that name neither a network nor the site: a link to somebody by name, as partners are shown. */
function isNamed(element: Element, brand: string): boolean {
  const label = [element, ...elementsIn(element, 4)]
    .flatMap((e) => [e.attribs['aria-label'], e.attribs['title'], e.attribs['alt']])
    .join(' ');
  const text = `${textIn(element, 80)} ${label}`.trim();
  if (plainName(text).length <= 2 || text.startsWith('@')) return false;
  return !isInvitation(text) && !icon.test(text) && !isLike(text, brand) && !speaksOfNetwork(text);
}

const blocks = new Set(['p', 'li', 'td', 'dd', 'div', 'section', 'blockquote']);
const MUCH_TEXT = 60;

/** Does the link stand in a paragraph about something else? "Follow us on A and B" is about the links. */
function isInProse(element: Element): boolean {
  const block = ancestorsOf(element, 4).find((a) => blocks.has(a.name));
  if (block === undefined) return false;
  const text = textIn(block, 400);
  const linked = elementsIn(block, 60)
    .filter((e) => e.name === 'a')
    .reduce((sum, e) => sum + textIn(e, 200).length, 0);
  return text.length - linked > MUCH_TEXT && !isInvitation(textBefore(element, block, MUCH_TEXT));
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
