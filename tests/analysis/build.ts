import type {
  AccountRecord,
  AuditData,
  CompetitorRecord,
  PastAudit,
  SiteRecord,
} from '../../src/model/audit-data.js';
import type { ControlRecord } from '../../src/model/control.js';
import type { NetworkId } from '../../src/model/network-id.js';
import type { Observation, Outcome, Post, Profile, Timeline } from '../../src/model/reading.js';
import { because, type Reason } from '../../src/model/reason.js';
import { DAY, exactly, type Instant } from '../../src/model/time.js';

/** The clock of every audit built here. */
export const asOf: Instant = Date.UTC(2026, 10, 1, 12);

export function daysAgo(days: number, from: Instant = asOf): Instant {
  return from - days * DAY;
}

/** A post of its own so many days before the audit, known to the millisecond. */
export function post(days: number, more: Partial<Post> = {}): Post {
  return { id: `p${days}`, at: exactly(daysAgo(days)), kind: 'original', ...more };
}

/** A post dated by a text such as "3 weeks ago": somewhere between two numbers of days before the audit. */
export function roughPost(latest: number, earliest: number, more: Partial<Post> = {}): Post {
  return {
    id: `p${latest}-${earliest}`,
    at: { from: daysAgo(earliest), to: daysAgo(latest), source: 'relative' },
    kind: 'original',
    ...more,
  };
}

/** Posts every `gap` days, the newest `silence` days ago. */
export function every(gap: number, count: number, silence = gap / 2, more: Partial<Post> = {}): Post[] {
  return Array.from({ length: count }, (_, i) => post(silence + i * gap, more));
}

interface ObservationParts {
  posts?: Post[];
  /** Overrides of the timeline; `false`: the way shows none. */
  timeline?: Partial<Timeline> | false;
  profile?: Profile;
  outcome?: Outcome;
  at?: Instant;
  lastActivity?: Observation['lastActivity'];
}

/** What an audit saw of an account: present, newest first, proving silence, unless said otherwise. */
export function seen(network: NetworkId, handle: string, parts: ObservationParts = {}): Observation {
  const { posts = [], outcome = { kind: 'present' }, at = asOf, profile } = parts;
  const order = parts.timeline ? (parts.timeline.order ?? 'newest-first') : 'newest-first';
  const timeline: Timeline | undefined =
    parts.timeline === false || outcome.kind !== 'present'
      ? undefined
      : {
          order,
          complete: false,
          hidden: false,
          lowerBound: order === 'selection',
          ...parts.timeline,
          posts,
        };
  const lastActivity = parts.lastActivity ?? newest(timeline?.posts ?? []);
  const lastOriginal = newest((timeline?.posts ?? []).filter((p) => p.kind === 'original'));
  return {
    account: { network, handle, url: urlOf(network, handle) },
    at,
    outcome,
    ...(profile && { profile }),
    ...(timeline && { timeline }),
    ...(lastActivity && { lastActivity }),
    ...(lastOriginal && { lastOriginal }),
    lowerBound: timeline?.lowerBound ?? false,
    ways: [
      {
        way: 'page',
        outcome,
        evidence: [{ url: urlOf(network, handle), at, status: 200, way: 'page', digest: '0'.repeat(64) }],
      },
    ],
  };
}

function newest(posts: readonly Post[]) {
  const dates = posts.flatMap((p) => (p.at ? [p.at] : []));
  if (dates.length === 0) return undefined;
  return { from: Math.max(...dates.map((d) => d.from)), to: Math.max(...dates.map((d) => d.to)) };
}

function urlOf(network: NetworkId, handle: string): string {
  return `https://${network}.example/${handle}`;
}

/** A declared account; `parts` are what was seen of it, undefined when nobody asked. */
export function account(
  network: NetworkId,
  handle: string,
  parts?: ObservationParts,
  more: Partial<AccountRecord> = {},
): AccountRecord {
  return {
    account: { network, handle, url: urlOf(network, handle) },
    sources: [{ source: 'footer', page: 'https://acme.example/', weight: 3 }],
    weight: 3,
    certainty: 'certain',
    ...(parts && { observation: seen(network, handle, parts) }),
    ...more,
  };
}

export const absent: Outcome = { kind: 'absent', reason: because('not-found') };
export const walled: Outcome = { kind: 'hidden', reason: because('login-wall') };
export const limited: Outcome = { kind: 'blocked', reason: because('rate-limited') };

export function site(state: SiteRecord['state'] = 'alive', reason?: Reason): SiteRecord {
  return {
    state,
    ...(reason && { reason }),
    evidence: [],
    pagesRead: state === 'alive' ? ['https://acme.example/'] : [],
  };
}

/** A site that answered, and shows its links only to a browser. */
export const drawnByScripts: SiteRecord = {
  ...site(),
  unread: { extent: 'all', reason: because('needs-browser') },
};

export function company(
  id: number,
  accounts: AccountRecord[],
  more: Partial<CompetitorRecord> = {},
): CompetitorRecord {
  return {
    id,
    name: `Acme ${id}`,
    website: `https://acme-${id}.example/`,
    self: false,
    site: site(),
    accounts,
    placeholders: [],
    ...more,
  };
}

export function healthy(...networks: NetworkId[]): ControlRecord[] {
  return networks.map((network) => ({ network, certain: 'present', impossible: 'absent', healthy: true }));
}

export function audit(competitors: CompetitorRecord[], more: Partial<AuditData> = {}): AuditData {
  return {
    audit: {
      id: 1,
      asOf,
      startedAt: asOf,
      finishedAt: asOf,
      list: 'competitors.csv',
      version: '0.0.0-test',
      conditions: [],
    },
    competitors,
    controls: healthy('facebook', 'instagram', 'linkedin', 'x', 'youtube', 'bluesky', 'fediverse'),
    history: [],
    ...more,
  };
}

/** The same list so many days earlier. */
export function pastAudit(id: number, days: number, competitors: CompetitorRecord[]): PastAudit {
  const at = daysAgo(days);
  return {
    audit: { id, asOf: at, startedAt: at, list: 'competitors.csv', version: '0.0.0-test', conditions: [] },
    accounts: competitors.flatMap((c) => c.accounts.map((record) => ({ competitorId: c.id, record }))),
    controls: healthy('facebook', 'instagram', 'x', 'youtube', 'bluesky'),
  };
}
