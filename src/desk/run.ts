import type { AuditEvent } from '../audit/audit-work.js';
import type { Competitor } from '../model/competitor.js';
import type { NetworkId } from '../model/network-id.js';

/** A list that was read and not yet audited. */
export interface Draft {
  /** What the list is called: the name of its file. */
  name: string;
  competitors: readonly Competitor[];
  /** What was wrong with it, and what was folded together. */
  sentences: string[];
}

interface Count {
  done: number;
  planned: number;
}

/** An audit that runs, ran, or was stopped. */
export interface Run {
  state: 'running' | 'stopping' | 'stopped' | 'failed';
  sites: Count;
  accounts: Count;
  /** The networks that wait to be let in again. */
  sentence?: string;
  stop(): void;
}

export function countEvent(run: Run, event: AuditEvent): void {
  if (event.kind === 'set-aside' || event.task === 'control') return;
  const count = event.task === 'discover' || event.task === 'recheck' ? run.sites : run.accounts;
  if (event.kind === 'planned') count.planned += 1;
  else count.done += 1;
}

/** A site of a few pages, a second apart; eight sites are read at a time. */
const SITE_SECONDS = 9;
const SITES_AT_ONCE = 8;
/** Two or three questions to a network, two seconds apart, one account after the other. */
const ACCOUNT_SECONDS = 6;
/** What a site declares, on average, where the list names no account. */
const DECLARED = 4;
const BROWSER_SECONDS = 4;

/**
 * Roughly how long an audit will take, minutes: every network is one line, the longest of which decides; sites are read
 * beside them. What sites declare is not known before, so each is taken to declare a few accounts.
 */
export function estimateMinutes(competitors: readonly Competitor[]): number {
  const perNetwork = new Map<NetworkId, number>();
  for (const { network } of competitors.flatMap(({ accounts }) => accounts))
    perNetwork.set(network, (perNetwork.get(network) ?? 0) + 1);
  const sites = competitors.filter(({ website }) => website !== undefined).length;
  const unnamed = competitors.filter(({ accounts }) => accounts.length === 0).length;
  const longest = Math.max(unnamed, ...perNetwork.values(), 0);
  const browser = (BROWSER_SECONDS * unnamed * DECLARED) / SITES_AT_ONCE;
  const seconds = (SITE_SECONDS * sites) / SITES_AT_ONCE + ACCOUNT_SECONDS * longest + browser;
  return Math.max(1, Math.ceil(seconds / 60));
}
