import type { Answer, Ask } from '../model/answer.js';
import type { Discovery, OtherLink, PageKind, PageRead, SiteState, Source } from '../model/discovery.js';
import type { AccountRef } from '../model/reading.js';
import { because, bug, type Reason } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import { accountFromUrl, networkById, whoseUrl } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { evidenceOf } from '../networks/observe.js';
import { plainText } from '../networks/text/markup/index.js';
import { trimEnd } from '../trim-end.js';
import { blogAddress, type PageFeed } from './blog-address.js';
import { sameSite } from './brand.js';
import type { Candidate } from './candidate.js';
import { capped } from './cap.js';
import { followPending } from './follow-pending.js';
import { Ledger } from './ledger.js';
import { localeOfPage } from './locale.js';
import type { NextPage } from './next-page.js';
import { askProtocols } from './protocol.js';
import { isHtml, type ReadPage, readPage } from './read-page.js';
import { ACCEPTED, score } from './score.js';
import { asGuest, type Site, siteAt } from './site.js';
import { checkSite, type SiteCheck, sameTwice } from './site-state.js';
import { drawnPage, type Undrawn, unreadOf } from './unread.js';
import { askWikidata, type WikidataAnswer } from './wikidata.js';

export interface DiscoverOptions {
  now: Instant;
  /** What the list calls the company: it tells a page on somebody else's site from a site. */
  name?: string;
  /** Pages of the site at most, the home page included. */
  maxPages?: number;
  /** Wikidata asks who asks: without a contact it is skipped. An answer for the whole list may be given instead. */
  wikidata?: { contact: string | undefined } | { answer: WikidataAnswer };
  /** Waits before a site that could not be reached is asked a second time. Without it one check has to do. */
  pause?: () => Promise<void>;
  /** Ask the domain for its Bluesky and fediverse names. Default: yes. */
  protocols?: boolean;
}

const MAX_PAGES = 5;
/** What stands on another company's site, where this one now leads, is not yet this company's. */
const MOVED_CEILING = 3;

/**
 * Which accounts does the company behind this website declare? Reads its pages through `ask`. Never throws: what fails
 * here is a bug of ours, and the site one that was not read.
 */
export async function discover(website: string, ask: Ask, options: DiscoverOptions): Promise<Discovery> {
  try {
    return await explore(website, ask, options);
  } catch (error) {
    return notRead(website, bug(error));
  }
}

/** What is known of a site that could not be read: nothing, and why. */
export function notRead(website: string, reason: Reason): Discovery {
  return {
    website,
    site: { state: 'not-checked', reason, checks: 1, evidence: [] },
    unread: { extent: 'all', reason },
    pages: [],
    declarations: [],
    probable: [],
    rejected: [],
    placeholders: [],
    alsoLinked: [],
    beyond: 0,
    hints: [],
  };
}

async function explore(website: string, ask: Ask, options: DiscoverOptions): Promise<Discovery> {
  const itself = surely(website);
  const { site, page } = await checkTwice(website, ask, options.pause);
  const elsewhere = site.state === 'moved' ? surely(site.movedTo ?? '') : undefined;
  const own = asGuest(siteAt(website), titleOf(page), options.name);
  const isGuest = own.host?.guests === 'path';
  const ledger = new Ledger(
    own,
    site.state === 'moved' && elsewhere === undefined ? MOVED_CEILING : undefined,
  );
  const visit: Visit = {
    website,
    own,
    ask,
    ledger,
    pages: [],
    undrawn: [],
    hints: [],
    others: new Map(),
    feeds: new Map(),
    wikidata: new Set(),
    maxPages: options.maxPages ?? MAX_PAGES,
  };
  if (elsewhere ?? itself)
    ledger.add([{ url: site.movedTo ?? website, source: 'redirect', weight: ACCEPTED, page: website }]);
  else if (page !== undefined) await readSite(page, visit);
  if (site.state === 'alive' && options.protocols !== false && !itself && !isGuest)
    ledger.add(await askProtocols(website, own.brand, ask));
  // What is known of a market's domain is the market's.
  if (!isGuest) {
    await addWikidata(visit, options, site);
    addFeeds(visit);
  }
  await followPending(ledger, website, ask, (answer) =>
    visit.pages.push(pageOf(answer, 'link-in-bio', website)),
  );
  const unread = (elsewhere ?? itself) ? undefined : unreadOf(site, visit.pages, visit.undrawn);
  const scored = score(ledger.named, website, own.brand);
  const accepted = capped(scored.declarations);
  const probable = capped(scored.probable);
  return {
    website,
    site,
    ...(unread && { unread }),
    pages: visit.pages,
    declarations: accepted.kept,
    probable: probable.kept,
    rejected: [...ledger.rejected, ...scored.rejected],
    placeholders: ledger.placeholders,
    alsoLinked: [...visit.others.values()],
    beyond: accepted.beyond + probable.beyond,
    hints: visit.hints,
  };
}

const MAX_TITLE = 300;

function titleOf(page: Answer | undefined): string {
  const start = page?.body.search(/<title/i) ?? -1;
  const text = start < 0 ? '' : (page?.body.slice(start, start + MAX_TITLE) ?? '');
  return plainText(text.replace(/^<title[^>]{0,100}>/i, '').split(/<\/title/i, 1)[0] ?? '') ?? '';
}

/** The account a url shows, where its host is a network's; a path that only looks like one is a page of the site. */
function surely(url: string): AccountRef | undefined {
  const of = whoseUrl(url)?.of;
  return of?.kind === 'account' && !of.tentative ? accountFromUrl(url) : undefined;
}

async function checkTwice(website: string, ask: Ask, pause: DiscoverOptions['pause']): Promise<SiteCheck> {
  const first = await checkSite(website, ask);
  if (first.site.state !== 'unreachable' || pause === undefined) return first;
  await pause();
  const second = await checkSite(website, ask);
  return { ...second, site: sameTwice(first.site, second.site) };
}

interface Visit {
  website: string;
  own: Site;
  ask: Ask;
  ledger: Ledger;
  pages: PageRead[];
  /** Pages, or parts of them, that scripts draw and nobody drew. */
  undrawn: Undrawn[];
  hints: Reason[];
  /** Networks linked and not read, the first link of each. */
  others: Map<string, OtherLink>;
  /** By address, with the page that announces it. */
  feeds: Map<string, PageFeed>;
  /** Wikidata items the site names as itself. */
  wikidata: Set<string>;
  maxPages: number;
}

/** The page the list names, the root when that is another, then contact, about, imprint … until nothing new comes. */
async function readSite(front: Answer, visit: Visit): Promise<void> {
  const home = await readAnswer(front, 'home', visit);
  // The other pages of a market or directory are not this company's.
  if (visit.own.host?.guests === 'path') return;
  const queue: NextPage[] = [...home.read.next];
  const root = new URL('/', front.finalUrl).href;
  const starts: { url: string; kind: PageKind }[] =
    root === front.finalUrl ? [] : [{ url: root, kind: 'home' }];
  const seen = new Set([front.url, front.finalUrl].map(pageKey));
  let barren = 0;
  for (const next of starts) await visitPage(next, seen, queue, visit);
  while (visit.pages.length < visit.maxPages && barren < 2) {
    const next = queue.shift();
    if (next === undefined) break;
    const brought = await visitPage(next, seen, queue, visit);
    if (brought === undefined) continue;
    barren = brought === 0 && visit.ledger.hasWeight(ACCEPTED) ? barren + 1 : 0;
  }
}

/** Reads one further page; says how many accounts it brought, undefined when it was no page of this site. */
async function visitPage(
  { url, kind }: { url: string; kind: PageKind },
  seen: Set<string>,
  queue: NextPage[],
  visit: Visit,
): Promise<number | undefined> {
  if (seen.has(pageKey(url))) return undefined;
  seen.add(pageKey(url));
  const answer = await visit.ask({ url });
  if (answer.kind === 'refusal' || answer.status !== 200 || !isHtml(answer)) return undefined;
  if (seen.has(pageKey(answer.finalUrl)) && pageKey(answer.finalUrl) !== pageKey(url)) return undefined;
  seen.add(pageKey(answer.finalUrl));
  if (!sameSite(answer.finalUrl, visit.website) && !sameSite(answer.finalUrl, visit.pages[0]?.finalUrl ?? ''))
    return undefined;
  const { read, brought } = await readAnswer(answer, kind, visit);
  const known = new Set(queue.map((q) => q.kind));
  queue.push(...read.next.filter((n) => !known.has(n.kind)));
  return brought;
}

function pageKey(url: string): string {
  return trimEnd(url.replace(/^https?:\/\/(?:www\.)?/, ''), '/').toLowerCase();
}

/** Reads a page; one that only scripts fill is read from its data, then in the browser. */
async function readAnswer(
  answer: Answer,
  kind: PageKind,
  visit: Visit,
): Promise<{ read: ReadPage; brought: number }> {
  const page = pageOf(answer, kind, visit.website);
  visit.pages.push(page);
  if (!isHtml(answer)) {
    visit.undrawn.push({ page: page.finalUrl, isWhole: true, reason: because('unreadable') });
    return { read: nothing, brought: 0 };
  }
  const read = readPage(answer, kind, visit.website, visit.own.brand);
  let brought = take(read, page.finalUrl, visit);
  if (read.isShell || !visit.ledger.hasWeight(ACCEPTED)) brought += visit.ledger.add(read.state);
  const isWhole = read.isShell && !visit.ledger.hasWeight(ACCEPTED);
  const isPart =
    !read.isShell && kind === 'home' && read.isFilledByScripts && !namesItsOwn(visit, page.finalUrl);
  if (!isWhole && !isPart) return { read, brought };
  const drawn = drawnPage(await visit.ask({ url: answer.finalUrl, render: {} }), answer.finalUrl);
  if ('undrawn' in drawn) {
    if (isWhole) page.needsBrowser = true;
    visit.undrawn.push({ page: page.finalUrl, isWhole, reason: drawn.undrawn });
    const args = { url: answer.finalUrl, code: drawn.undrawn.code };
    visit.hints.push(because(isWhole ? 'needs-browser' : 'filled-by-scripts', args));
    return { read, brought };
  }
  const whole = readPage(drawn.page, kind, visit.website, visit.own.brand);
  page.evidence = evidenceOf(drawn.page, 'site');
  return { read: whole, brought: brought + take(whole, page.finalUrl, visit) };
}

/** Places where a company shows its accounts; what a page names elsewhere (a meta tag) does not make it whole. */
const ownPlaces: readonly Source['source'][] = [
  'page-frame',
  'social-list',
  'same-as',
  'microdata',
  'rel-me',
];

function namesItsOwn({ ledger }: Visit, page: string): boolean {
  return ledger.named.some(({ sources }) =>
    sources.some((s) => s.page === page && s.weight >= ACCEPTED && ownPlaces.includes(s.source)),
  );
}

const nothing: ReadPage = {
  candidates: [],
  discarded: [],
  others: [],
  placeholders: [],
  feeds: [],
  wikidata: [],
  next: [],
  isShell: false,
  isFilledByScripts: false,
  state: [],
};

function take(read: ReadPage, page: string, visit: Visit): number {
  visit.ledger.discard(read.discarded, page);
  visit.ledger.addPlaceholders(read.placeholders);
  for (const other of read.others)
    if (!visit.others.has(other.network)) visit.others.set(other.network, other);
  for (const feed of read.feeds) if (!visit.feeds.has(feed.url)) visit.feeds.set(feed.url, { ...feed, page });
  for (const item of read.wikidata) visit.wikidata.add(item);
  return visit.ledger.add(read.candidates);
}

function pageOf(answer: Answer, kind: PageKind, website: string): PageRead {
  const locale = localeOfPage(answer.finalUrl, website);
  return {
    url: answer.url,
    finalUrl: answer.finalUrl,
    kind,
    ...(locale !== undefined && { locale }),
    evidence: evidenceOf(answer, 'site'),
  };
}

async function addWikidata(visit: Visit, { wikidata }: DiscoverOptions, site: SiteState): Promise<void> {
  if (wikidata === undefined || site.state === 'parked') return;
  if (!('answer' in wikidata) && !wikidata.contact) {
    visit.hints.push(because('wikidata-needs-contact'));
    return;
  }
  const answer = 'answer' in wikidata ? wikidata.answer : await askWikidata([visit.website], visit.ask);
  if (answer.refused) visit.hints.push(answer.refused);
  const candidates: readonly Candidate[] = answer.byWebsite.get(visit.website) ?? [];
  visit.ledger.add(candidates);
}

/** The site's own feed is its blog: that of the site itself before a neighbour's. */
function addFeeds({ feeds, ledger, website }: Visit): void {
  const blog = networkById('blog');
  const all = [...feeds.values()];
  const own = all.filter(({ url }) => sameSite(url, website));
  const address = blogAddress(own.length > 0 ? own : all);
  const of = blog === undefined || address === undefined ? undefined : blog.accountOf(new URL(address));
  if (blog !== undefined && of?.kind === 'account')
    ledger.name(accountRef(blog, of.handle), {
      source: 'feed',
      page: website,
      element: 'link[rel=alternate]',
      weight: ACCEPTED,
    });
}
