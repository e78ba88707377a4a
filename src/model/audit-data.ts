import type { Evidence } from './answer.js';
import type { ControlRecord } from './control.js';
import type { OtherLink, Unread } from './discovery.js';
import type { NetworkId } from './network-id.js';
import type { PastDiscovery } from './past-discovery.js';
import type { AccountRef, Observation } from './reading.js';
import type { Reason } from './reason.js';
import type { Instant } from './time.js';

/**
 * Everything the analysis reads: one audit as the store hands it over. Analysis and report are pure functions of this,
 * the settings and the audit's own clock.
 */
export interface AuditData {
  audit: AuditRecord;
  competitors: CompetitorRecord[];
  /** One per network asked: is what it says about absence to be believed in this audit? */
  controls: ControlRecord[];
  /** Earlier audits of the same list, oldest first; each as it was then. */
  history: PastAudit[];
}

export interface AuditRecord {
  id: number;
  /** The audit's own clock: analysis never reads any other. */
  asOf: Instant;
  startedAt: Instant;
  finishedAt?: Instant;
  /** What the list was called (file name, "urls"). */
  list: string;
  version: string;
  /** Ways of working the report must print: robots ignored, hosts allowed, replayed from. */
  conditions: Reason[];
  /** Missing when it came to its end: what an interrupted audit had still to do. */
  unfinished?: { sites: number; accounts: number };
}

export interface CompetitorRecord {
  id: number;
  name: string;
  website?: string;
  industry?: string;
  /** The user's own company: shown beside the others, never counted in the verdict. */
  self: boolean;
  site: SiteRecord;
  accounts: AccountRecord[];
  /** Links on the site that lead to no account anybody chose: a network's root, the theme's vendor, `/yourpage`. */
  placeholders: PlaceholderRecord[];
  /** What archived copies of its site say, where this audit asked. */
  past?: PastRecord;
}

export interface PastRecord {
  found: PastDiscovery;
  /** What the networks say today of the accounts once declared, as far as they were asked. */
  observations: Observation[];
}

export interface SiteRecord {
  /** `none`: the list names no website. `moved`: redirects to another registrable domain. */
  state: 'alive' | 'unreachable' | 'parked' | 'moved' | 'not-checked' | 'none';
  reason?: Reason;
  evidence: Evidence[];
  pagesRead: string[];
  /** Why the accounts it declares are unknown; missing where it was read, and where there is none. */
  unread?: Unread;
  /** Networks it links that followsuit does not read, each once; missing where there is none, and in audits of before it was kept. */
  alsoLinked?: OtherLink[];
  /** Accounts it declares beyond the most that are followed up for one company: counted, asked of nobody. */
  beyond?: number;
}

export interface PlaceholderRecord {
  url: string;
  network?: NetworkId;
  page: string;
  reason: Reason;
}

export interface DeclarationSource {
  /** `list`, `json-ld`, `rel-me`, `footer` …: the words of docs/discovery.md. */
  source: string;
  /** The page it stood on; for the list, its file name. */
  page: string;
  element?: string;
  weight: number;
}

export interface AccountRecord {
  account: AccountRef;
  sources: DeclarationSource[];
  /** Score of all sources together. */
  weight: number;
  /** `probable` accounts stay out of the verdict unless the settings include them. */
  certainty: 'certain' | 'accepted' | 'probable';
  role?: string;
  locale?: string;
  /**
   * When it was last seen to be declared, where that was an earlier audit: this one could not read the site, and what was
   * not read takes nothing back.
   */
  lastDeclared?: Instant;
  /** Missing when this audit never came to ask (interrupted, deadline). */
  observation?: Observation;
}

export interface PastAudit {
  audit: AuditRecord;
  accounts: { competitorId: number; record: AccountRecord }[];
  /** The controls of that audit; where they are missing its absences are not believed. */
  controls?: ControlRecord[];
}
