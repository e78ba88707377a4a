import type { Answer, Ask } from '../../model/answer.js';
import type { Discovery } from '../../model/discovery.js';
import type { AccountRef } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import type { Instant } from '../../model/time.js';
import { accountFromUrl } from '../../networks/index.js';
import { evidenceOf } from '../../networks/observe.js';
import { brandOf, isLike } from '../brand.js';
import { Ledger } from '../ledger.js';
import { parkingSign } from '../parking.js';
import { isHtml, readPage } from '../read-page.js';
import { ACCEPTED, score } from '../score.js';
import { siteAt } from '../site.js';
import {
  archivedPage,
  type Capture,
  captureRequest,
  capturesRequest,
  chosen,
  readCaptures,
} from './capture.js';
import { closedNetworksIn } from './closed-networks.js';
import { type OwnerSigns, ownerSigns, sharedSign } from './owner.js';
import type { CaptureRead, PastDeclaration, PastDiscovery } from './past-discovery.js';

export interface PastOptions {
  /** The company's name on the list. */
  name: string;
  now: Instant;
}

/**
 * Which accounts did the site of this company declare once, and does no longer? One question for the copies of its home page,
 * and at most six copies, read as today's pages are. Every copy has to be the same owner's before it counts. Never throws for
 * what the archive answers.
 */
export async function pastDeclarations(
  today: Discovery,
  ask: Ask,
  options: PastOptions,
): Promise<PastDiscovery> {
  const empty = { website: today.website, captures: [], past: [], uncertain: [], closed: [], since: [] };
  if (today.unread !== undefined || today.site.state !== 'alive')
    return { ...empty, state: 'not-checked', reason: because('site-not-read') };
  const listed = readCaptures(await ask(capturesRequest(today.website, options.now)));
  if ('reason' in listed) return { ...empty, state: 'not-checked', reason: listed.reason };
  const captures = chosen(listed.captures);
  if (captures.length === 0) return { ...empty, state: 'nothing-archived' };
  const company = { name: options.name, brand: brandOf(today.website) };
  const signs = await signsToday(today, ask);
  const reads: Looked[] = [];
  for (const capture of captures) reads.push(await look(capture, today, ask));
  const owned = ownedBy(reads, today, company, signs);
  return { ...empty, state: 'read', ...conclude(owned, today, options.now) };
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
async function signsToday(today: Discovery, ask: Ask): Promise<OwnerSigns | undefined> {
  const home = today.pages.find((page) => page.kind === 'home');
  if (home === undefined) return undefined;
  const answer = await ask({ url: home.url });
  return answer.kind === 'answer' && isHtml(answer) ? ownerSigns(answer) : undefined;
}

async function look(capture: Capture, today: Discovery, ask: Ask): Promise<Looked> {
  const request = captureRequest(capture);
  const result = await ask(request);
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
  if (!isHtml(page)) return { ...nothing, at, outcome: 'unreadable' };
  if (parkingSign(page) !== undefined) return { ...nothing, at, outcome: 'parked' };
  const accounts = accountsOn(page, today.website);
  const read = { ...nothing, at, accounts, signs: ownerSigns(page), closed: closedNetworksIn(page) };
  if (accounts.length > 0) return { ...read, outcome: 'testifies' };
  return { ...read, outcome: 'no-accounts' };
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
 * Domains change hands. A copy is this company's where it bears the company's name, number or phone, a handle like its
 * brand, or an account that is still declared; or shares an account with a newer copy that is, so that an unbroken chain counts.
 */
function ownedBy(
  reads: readonly Looked[],
  today: Discovery,
  company: { name: string; brand: string },
  signs: OwnerSigns | undefined,
): Owned[] {
  const ours = new Set(today.declarations.map((d) => keyOf(d.account)));
  const owned: Owned[] = [];
  for (const read of [...reads].sort((a, b) => b.at - a.at)) {
    const isOurs =
      read.accounts.some((a) => ours.has(keyOf(a)) || isLike(a.handle, company.brand)) ||
      (read.signs !== undefined && sharedSign(read.signs, signs, company) !== undefined);
    if (isOurs) for (const account of read.accounts) ours.add(keyOf(account));
    owned.push({ ...read, isOurs });
  }
  return owned.reverse();
}

function conclude(
  reads: readonly Owned[],
  today: Discovery,
  now: Instant,
): Omit<PastDiscovery, 'website' | 'state'> {
  const mentioned = mentionedToday(today);
  const byKey = new Map<string, { account: AccountRef; seen: Owned[] }>();
  for (const read of reads) {
    for (const account of read.accounts) {
      const entry = byKey.get(keyOf(account)) ?? { account, seen: [] };
      entry.seen.push(read);
      byKey.set(keyOf(account), entry);
    }
  }
  const gone = [...byKey].filter(([key]) => !mentioned.has(key)).map(([, entry]) => entry);
  const testimony = reads.filter((r) => r.isOurs && r.outcome === 'testifies');
  return {
    captures: reads.map(({ at, capture, outcome, accounts, isOurs, reason, evidence }) => ({
      at,
      original: capture.original,
      outcome: outcome === 'testifies' && !isOurs ? 'earlier-owner' : outcome,
      accounts: accounts.length,
      ...(reason && { reason }),
      evidence,
    })),
    past: gone
      .filter(({ seen }) => seen.some((r) => r.isOurs))
      .map((g) => declarationOf(g, testimony, today, now)),
    uncertain: gone
      .filter(({ seen }) => !seen.some((r) => r.isOurs))
      .map((g) => declarationOf(g, [], today, now)),
    closed: closedOf(testimony),
    since: sinceOf(testimony, today),
  };
}

/** Declared, perhaps declared, or merely mentioned today: none of these has been taken down. */
function mentionedToday(today: Discovery): Set<string> {
  const rejected = today.rejected.flatMap(({ url }) => accountFromUrl(url) ?? []);
  return new Set(
    [...today.declarations, ...today.probable].map((d) => keyOf(d.account)).concat(rejected.map(keyOf)),
  );
}

function declarationOf(
  { account, seen }: { account: AccountRef; seen: readonly Owned[] },
  testimony: readonly Owned[],
  today: Discovery,
  now: Instant,
): PastDeclaration {
  const times = seen.map((r) => r.at);
  const until = Math.max(...times);
  const without = testimony.find((r) => r.at > until);
  const successor = today.declarations.find(
    (d) => d.account.network === account.network && !wasBeside(d.account, seen),
  );
  return {
    account,
    since: Math.min(...times),
    until,
    goneBefore: without?.at ?? now,
    ...(successor && { successor: successor.account }),
    evidence: seen.map((r) => r.evidence),
  };
}

/** Both handles on one page are two accounts; one in the place of the other may be the same, renamed. */
function wasBeside(account: AccountRef, seen: readonly Owned[]): boolean {
  return seen.some((read) => read.accounts.some((a) => keyOf(a) === keyOf(account)));
}

function closedOf(testimony: readonly Owned[]): PastDiscovery['closed'] {
  const byName = new Map<string, PastDiscovery['closed'][number]>();
  for (const { closed, at } of testimony) {
    for (const network of closed) byName.set(network.name, { ...network, until: at });
  }
  return [...byName.values()];
}

/** The first year in which the company is seen to declare an account on each network: it may have been there before. */
function sinceOf(testimony: readonly Owned[], today: Discovery): PastDiscovery['since'] {
  const networks = new Set(
    [...testimony.flatMap((r) => r.accounts), ...today.declarations.map((d) => d.account)].map(
      (a) => a.network,
    ),
  );
  return [...networks].flatMap((network) => {
    const first = testimony.find((r) => r.accounts.some((a) => a.network === network));
    return first === undefined ? [] : [{ network, by: first.at }];
  });
}

function keyOf({ network, handle }: AccountRef): string {
  return `${network} ${handle.toLowerCase()}`;
}
