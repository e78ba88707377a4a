import type { Answer, Ask, Refusal } from '../../model/answer.js';
import type { CaptureRead, PastDeclaration, PastDiscovery, SiteToday } from '../../model/past-discovery.js';
import type { AccountRef } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import type { Instant } from '../../model/time.js';
import { evidenceOf } from '../../networks/observe.js';
import { brandOf } from '../brand.js';
import { Ledger } from '../ledger.js';
import { parkingSign } from '../parking.js';
import { isHtml, readPage } from '../read-page.js';
import { accountKeyOnSite } from '../same-account.js';
import { ACCEPTED, score } from '../score.js';
import { siteAt } from '../site.js';
import {
  archivedPage,
  type Capture,
  captureRequest,
  capturesRequest,
  chosen,
  MAX_CAPTURES,
  readCaptures,
} from './capture.js';
import { closedNetworksIn } from './closed-networks.js';
import { isBrandHandle, type OwnerSigns, ownerSigns, sharedSign } from './owner.js';

export interface PastOptions {
  /** The company's name on the list. */
  name: string;
  now: Instant;
  /** Another Wayback Machine than the Internet Archive's: its address. */
  archive?: string;
}

/**
 * Which accounts did the site of this company declare once, and does no longer? One question for the copies of its home page,
 * and at most six copies, read as today's pages are. Every copy has to be the same owner's before it counts. `ask` asks the
 * archive, and the company's own site for what it bears today. Never throws for what the archive answers.
 */
export async function pastDeclarations(
  today: SiteToday,
  ask: Ask,
  options: PastOptions,
): Promise<PastDiscovery> {
  const nothing = nothingKnown(today.website);
  if (!today.isRead) return { ...nothing, reason: because('site-not-read') };
  const answered = await ask(capturesRequest(today.website, options.now, options.archive));
  const index = evidenceOf(answered, 'archive');
  const listed = readCaptures(answered);
  if ('reason' in listed) return { ...nothing, index, reason: listed.reason };
  const archived = listed.captures.length;
  if (archived === 0) return { ...nothing, index, state: 'nothing-archived' };
  const signs = await signsToday(today, ask);
  const reads = await lookAtEach(chosen(listed.captures), today.website, ask, options.archive);
  const company = { name: options.name, brand: brandOf(today.website) };
  const owned = ownedBy(reads, today, company, signs);
  return { ...nothing, index, state: 'read', archived, ...conclude(owned, today, options.now) };
}

/** What is known where nothing could be asked. */
export function nothingKnown(website: string): PastDiscovery {
  const empty = { captures: [], past: [], uncertain: [], closed: [], since: [], known: [] };
  return { website, state: 'not-checked', archived: 0, ...empty };
}

/** Oldest first, within the budget: a redirect within the archive is a request like any other. */
async function lookAtEach(
  captures: readonly Capture[],
  website: string,
  ask: Ask,
  archive: string | undefined,
): Promise<Looked[]> {
  const looked: Looked[] = [];
  let left = MAX_CAPTURES;
  for (const capture of captures) {
    if (left <= 0) break;
    const result = await ask(captureRequest(capture, archive));
    left -= 1 + (result.kind === 'answer' ? result.redirects.length : 0);
    looked.push(look(capture, result, website));
  }
  return looked;
}

/** One copy as it was read. `testifies`: it names an account, so it can also say that another was gone. */
interface Looked {
  capture: Capture;
  at: Instant;
  accounts: AccountRef[];
  signs?: OwnerSigns;
  closed: { name: string; closed: string }[];
  outcome: CaptureRead['outcome'];
  reason?: Reason;
  evidence: CaptureRead['evidence'];
}

/** The same question as in today's discovery: whoever remembers its answers asks nobody again. */
async function signsToday({ home }: SiteToday, ask: Ask): Promise<OwnerSigns | undefined> {
  if (home === undefined) return undefined;
  const answer = await ask({ url: home });
  return answer.kind === 'answer' && isHtml(answer) ? ownerSigns(answer) : undefined;
}

function look(capture: Capture, result: Answer | Refusal, website: string): Looked {
  const nothing = {
    capture,
    at: capture.at,
    accounts: [],
    closed: [],
    evidence: evidenceOf(result, 'archive'),
  };
  const found = archivedPage(result, capture);
  if ('reason' in found) return { ...nothing, outcome: 'unreadable', reason: found.reason };
  const { page, at } = found;
  if (!isHtml(page)) return { ...nothing, at, outcome: 'unreadable', reason: because('unreadable') };
  if (parkingSign(page) !== undefined) return { ...nothing, at, outcome: 'parked' };
  const accounts = accountsOn(page, website);
  const read = { ...nothing, at, accounts, signs: ownerSigns(page), closed: closedNetworksIn(page) };
  return { ...read, outcome: accounts.length > 0 ? 'testifies' : 'no-accounts' };
}

/** What this one page declares with a weight that counts, read by today's rules with the archived address as base. */
function accountsOn(page: Answer, website: string): AccountRef[] {
  const site = siteAt(website);
  const { brand } = site;
  const ledger = new Ledger(site);
  const read = readPage(page, 'home', website, brand);
  ledger.add([...read.candidates, ...(read.isShell ? read.state : [])]);
  return score(ledger.named, website, brand)
    .declarations.filter((d) => d.weight >= ACCEPTED)
    .map((d) => d.account);
}

interface Owned extends Looked {
  isOurs: boolean;
}

/**
 * Domains change hands. A copy is this company's where it bears the company's name, number or phone, a handle that is its
 * brand, or an account that is still declared; or shares an account with a newer copy that is, so that an unbroken chain counts.
 */
function ownedBy(
  reads: readonly Looked[],
  today: SiteToday,
  company: { name: string; brand: string },
  signs: OwnerSigns | undefined,
): Owned[] {
  const ours = new Set(today.declared.map(keyOf));
  const owned: Owned[] = [];
  for (const read of [...reads].sort((a, b) => b.at - a.at)) {
    const isOurs =
      read.accounts.some((a) => ours.has(keyOf(a)) || isBrandHandle(a.handle, company)) ||
      (read.signs !== undefined && sharedSign(read.signs, signs, company) !== undefined);
    if (isOurs) for (const account of read.accounts) ours.add(keyOf(account));
    owned.push({ ...read, isOurs });
  }
  return owned.reverse();
}

/** What the copies say together. Only a copy that names an account can testify that another was gone. */
function conclude(
  reads: readonly Owned[],
  today: SiteToday,
  now: Instant,
): Omit<PastDiscovery, 'website' | 'state' | 'archived'> {
  const seen = sightings(reads);
  const mentioned = new Set([...today.declared, ...today.mentioned].map(keyOf));
  const declared = new Set(today.declared.map(keyOf));
  const ours = reads.filter((r) => r.isOurs);
  const testimony = ours.filter((r) => r.outcome === 'testifies');
  const gone = [...seen].filter(([key]) => !mentioned.has(key)).map(([, sighting]) => sighting);
  const isOurs = ({ reads: at }: Sighting) => at.some((r) => r.isOurs);
  return {
    captures: reads.map(captureRead),
    past: gone.filter(isOurs).map((g) => declarationOf(g, testimony, today, now)),
    uncertain: gone.filter((g) => !isOurs(g)).map((g) => declarationOf(g, [], today, now)),
    closed: closedOf(ours),
    since: sinceOf(testimony, today, now),
    known: [...seen].flatMap(([key, sighting]) =>
      declared.has(key) && isOurs(sighting) ? [{ account: sighting.account, by: firstOf(sighting) }] : [],
    ),
  };
}

/** One account with the copies that declare it. */
interface Sighting {
  account: AccountRef;
  reads: Owned[];
}

function sightings(reads: readonly Owned[]): Map<string, Sighting> {
  const byKey = new Map<string, Sighting>();
  for (const read of reads) {
    for (const account of read.accounts) {
      const known = byKey.get(keyOf(account)) ?? { account, reads: [] };
      known.reads.push(read);
      byKey.set(keyOf(account), known);
    }
  }
  return byKey;
}

/** The copies that count for an account: this company's, where there are any. */
function counting({ reads }: Sighting): Owned[] {
  const ours = reads.filter((r) => r.isOurs);
  return ours.length > 0 ? ours : reads;
}

function firstOf(sighting: Sighting): Instant {
  return Math.min(...counting(sighting).map((r) => r.at));
}

function captureRead({ at, capture, outcome, accounts, isOurs, reason, evidence }: Owned): CaptureRead {
  return {
    at,
    original: capture.original,
    outcome: outcome === 'testifies' && !isOurs ? 'earlier-owner' : outcome,
    accounts: accounts.length,
    ...(reason && { reason }),
    evidence,
  };
}

function declarationOf(
  sighting: Sighting,
  testimony: readonly Owned[],
  today: SiteToday,
  now: Instant,
): PastDeclaration {
  const { account } = sighting;
  const seen = counting(sighting);
  const until = Math.max(...seen.map((r) => r.at));
  const without = testimony.find((r) => r.at > until);
  const successor = today.declared.find((d) => d.network === account.network && !wasBeside(d, seen));
  return {
    account,
    since: firstOf(sighting),
    until,
    goneBefore: without?.at ?? now,
    ...(successor && { successor }),
    evidence: seen.map((r) => r.evidence),
  };
}

/** Both handles on one page are two accounts; one in the place of the other may be the same, renamed. */
function wasBeside(account: AccountRef, seen: readonly Owned[]): boolean {
  return seen.some((read) => read.accounts.some((a) => keyOf(a) === keyOf(account)));
}

function closedOf(ours: readonly Owned[]): PastDiscovery['closed'] {
  const byName = new Map<string, PastDiscovery['closed'][number]>();
  for (const { closed, at } of ours) {
    for (const network of closed) byName.set(network.name, { ...network, until: at });
  }
  return [...byName.values()];
}

/** The first time at which the company is seen to declare an account on each network: it may have been there before. */
function sinceOf(testimony: readonly Owned[], today: SiteToday, now: Instant): PastDiscovery['since'] {
  const all = [
    ...testimony.map(({ at, accounts }) => ({ at, accounts })),
    { at: now, accounts: today.declared },
  ];
  const networks = new Set(all.flatMap(({ accounts }) => accounts.map((a) => a.network)));
  return [...networks].flatMap((network) => {
    const first = all.find(({ accounts }) => accounts.some((a) => a.network === network));
    return first === undefined ? [] : [{ network, by: first.at }];
  });
}

function keyOf(account: AccountRef): string {
  return accountKeyOnSite({ ...account, handle: account.handle.toLowerCase() });
}
