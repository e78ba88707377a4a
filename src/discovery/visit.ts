import type { Answer, Ask } from '../model/answer.js';
import type { OtherLink, PageKind, PageRead, Source } from '../model/discovery.js';
import { because, type Reason } from '../model/reason.js';
import { evidenceOf } from '../networks/observe.js';
import { trimEnd } from '../trim-end.js';
import type { PageFeed } from './blog-address.js';
import { sameSite } from './brand.js';
import type { Ledger } from './ledger.js';
import { localeOfPage } from './locale.js';
import type { NextPage } from './next-page.js';
import { isHtml, type ReadPage, readPage } from './read-page.js';
import { ACCEPTED } from './score.js';
import type { Site } from './site.js';
import { drawnPage, type Undrawn } from './unread.js';

/** A walk through one company's site: how it asks, and what it has learnt so far. */
export interface Visit {
  website: string;
  own: Site;
  ask: Ask;
  ledger: Ledger;
  pages: PageRead[];
  /** Pages, or parts of them, that could not be read. */
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
export async function readSite(front: Answer, visit: Visit): Promise<void> {
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
  const usesState = read.isShell || !visit.ledger.hasWeight(ACCEPTED);
  if (usesState) brought += visit.ledger.add(read.state);
  if (read.isCut || (usesState && read.isStateCut)) noteCut(visit, page.finalUrl);
  const isWhole = read.isShell && !visit.ledger.hasWeight(ACCEPTED);
  const isPart =
    kind === 'home' &&
    (read.isShell || read.isFilledByScripts) &&
    !namesItsOwn(visit, page.finalUrl, read.isShell);
  if (!isWhole && !isPart) return { read, brought };
  const drawn = drawnPage(await visit.ask({ url: answer.finalUrl, render: {} }), answer, read.isShell);
  if ('undrawn' in drawn) {
    if (isWhole) page.needsBrowser = true;
    visit.undrawn.push({ page: page.finalUrl, isWhole, reason: drawn.undrawn });
    const { code, args: why } = drawn.undrawn;
    const args = { url: answer.finalUrl, code, ...(why?.['by'] !== undefined && { by: why['by'] }) };
    visit.hints.push(because(isWhole ? 'needs-browser' : 'filled-by-scripts', args));
    return { read, brought };
  }
  const whole = readPage(drawn.page, kind, visit.website, visit.own.brand);
  if (whole.isCut && !read.isCut) noteCut(visit, page.finalUrl);
  page.evidence = evidenceOf(drawn.page, 'site');
  return { read: whole, brought: brought + take(whole, page.finalUrl, visit) };
}

function noteCut(visit: Visit, page: string): void {
  visit.undrawn.push({ page, isWhole: false, reason: because('page-cut') });
  visit.hints.push(because('page-cut'));
}

/** Places where a company shows its accounts; what a page names elsewhere (a meta tag) does not make it whole. */
const ownPlaces: readonly Source['source'][] = [
  'page-frame',
  'social-list',
  'same-as',
  'microdata',
  'rel-me',
];

/** The data of a page that is all scripts is as good as what they would draw. */
function namesItsOwn({ ledger }: Visit, page: string, isShell: boolean): boolean {
  const places = isShell ? [...ownPlaces, 'json-state'] : ownPlaces;
  return ledger.named.some(({ sources }) =>
    sources.some((s) => s.page === page && s.weight >= ACCEPTED && places.includes(s.source)),
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
  isCut: false,
  state: [],
  isStateCut: false,
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

export function pageOf(answer: Answer, kind: PageKind, website: string): PageRead {
  const locale = localeOfPage(answer.finalUrl, website);
  return {
    url: answer.url,
    finalUrl: answer.finalUrl,
    kind,
    ...(locale !== undefined && { locale }),
    evidence: evidenceOf(answer, 'site'),
  };
}
