import type { Answer, Ask } from '../model/answer.js';
import type { Discovery, SiteState } from '../model/discovery.js';
import type { AccountRef } from '../model/reading.js';
import { bug, type Reason } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import { accountFromUrl, networkById, whoseUrl } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { plainText } from '../networks/text/markup/index.js';
import { blogAddress } from './blog-address.js';
import { sameSite } from './brand.js';
import { capped } from './cap.js';
import { followPending } from './follow-pending.js';
import { Ledger } from './ledger.js';
import { askProtocols } from './protocol.js';
import { ACCEPTED, score } from './score.js';
import { asGuest, siteAt } from './site.js';
import { checkSite, type SiteCheck, sameTwice } from './site-state.js';
import { unreadOf } from './unread.js';
import { pageOf, readSite, type Visit } from './visit.js';
import { lookInWikidata, type WikidataOptions } from './wikidata.js';

export interface DiscoverOptions {
  now: Instant;
  /** What the list calls the company: it tells a page on somebody else's site from a site. */
  name?: string;
  /** Pages of the site at most, the home page included. */
  maxPages?: number;
  wikidata?: WikidataOptions;
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

async function addWikidata(visit: Visit, { wikidata }: DiscoverOptions, site: SiteState): Promise<void> {
  if (wikidata === undefined || site.state === 'parked') return;
  const { candidates, hints } = await lookInWikidata(visit.website, visit.wikidata, wikidata, visit.ask);
  visit.ledger.add(candidates);
  visit.hints.push(...hints);
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
