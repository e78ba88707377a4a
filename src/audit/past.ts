import type { Competitor } from '../model/competitor.js';
import type { PastDiscovery, SiteToday } from '../model/past-discovery.js';
import type { Instant } from '../model/time.js';
import { accountFromUrl } from '../networks/index.js';
import { accountId, type StoredCompetitor } from '../store/audits.js';
import type { Store } from '../store/database.js';
import { type KnownToday, knownToday, putPast } from '../store/past.js';
import type { TaskRow } from '../store/schema.js';
import { addTask, tasksOf } from '../store/tasks.js';
import { planAccount } from './plan-audit.js';

/** One archive, one lane: its pace is for all companies together. */
const ARCHIVE_LANE = 'archive';

/** Plans the look into the past of a competitor whose site has been looked at. */
export async function planPast(
  trx: Store,
  auditId: number,
  competitorId: number,
  now: Instant,
): Promise<void> {
  await addTask(trx, {
    audit_id: auditId,
    kind: 'past',
    competitor_id: competitorId,
    account_id: null,
    network: null,
    lane: ARCHIVE_LANE,
    due_at: now,
  });
}

/** The same for an audit that is taken up: sites it had looked at before anybody asked for their past. */
export async function planPastOfRead(
  store: Store,
  auditId: number,
  competitors: readonly StoredCompetitor[],
  now: Instant,
): Promise<void> {
  const tasks = await tasksOf(store, auditId);
  const sites = tasks.filter(({ kind }) => kind === 'discover' || kind === 'recheck');
  const companiesOf = (some: readonly TaskRow[]) => new Set(some.map((task) => task.competitor_id));
  const looked = companiesOf(sites);
  const waiting = companiesOf(sites.filter(({ state }) => state !== 'done'));
  const planned = companiesOf(tasks.filter(({ kind }) => kind === 'past'));
  for (const { id } of competitors)
    if (looked.has(id) && !waiting.has(id) && !planned.has(id)) await planPast(store, auditId, id, now);
}

/** What a competitor's past is compared with; undefined where its site was not looked at. */
export async function storedToday(
  store: Store,
  auditId: number,
  competitorId: number,
  { website }: Competitor,
): Promise<SiteToday | undefined> {
  const known = await knownToday(store, auditId, competitorId);
  return website === undefined || known === undefined ? undefined : siteOf(website, known);
}

function siteOf(website: string, { isRead, home, accounts, rejectedUrls }: KnownToday): SiteToday {
  const where = (isProbable: boolean) =>
    accounts
      .filter(({ certainty }) => (certainty === 'probable') === isProbable)
      .map(({ account }) => account);
  return {
    website,
    isRead,
    ...(home !== undefined && { home }),
    declared: where(false),
    mentioned: [...where(true), ...rejectedUrls.flatMap((url) => accountFromUrl(url) ?? [])],
  };
}

/** Keeps what was found, and plans to look at the accounts that were this company's; others are nobody's business. */
export async function putPastFound(
  trx: Store,
  auditId: number,
  competitorId: number,
  found: PastDiscovery,
  now: Instant,
): Promise<void> {
  await putPast(trx, auditId, competitorId, found);
  for (const { account } of found.past)
    await planAccount(trx, auditId, await accountId(trx, account), account, now);
}
