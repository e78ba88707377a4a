import { type DiscoverOptions, discover, notRead } from '../../discovery/discover.js';
import { nothingKnown, type PastOptions, pastDeclarations } from '../../discovery/past/past-declarations.js';
import { askWikidata, type WikidataAnswer } from '../../discovery/wikidata-query.js';
import type { Ask } from '../../model/answer.js';
import type { Discovery } from '../../model/discovery.js';
import type { PastDiscovery, SiteToday } from '../../model/past-discovery.js';
import { type AccountRef, type Observation, outcome, type Reading } from '../../model/reading.js';
import type { Reason } from '../../model/reason.js';
import { conclude } from '../../networks/conclude.js';
import { networkById } from '../../networks/index.js';
import type { Network, ReadOptions } from '../../networks/network.js';
import { type Means, observe, readOnce } from '../../networks/observe.js';
import type { LoadedBody } from '../../networks/signed-in/loaded-body.js';
import { renamed } from '../renamed.js';

/** `Means` as data: a message between threads carries the names of tokens that are set, never their values. */
export interface MeansAtHand {
  browser: boolean;
  tokens: readonly string[];
  loaded?: readonly LoadedBody[];
}

/** What there is to read. Everything in a job can be sent to another thread. */
interface Jobs {
  site: { website: string; options: Omit<DiscoverOptions, 'pause'>; pauses: boolean };
  account: { account: AccountRef; options: ReadOptions; means: MeansAtHand };
  way: { account: AccountRef; way: string; options: ReadOptions };
  renamed: { observed: Observation; id: string };
  wikidata: { websites: readonly string[] };
  past: { today: SiteToday; options: PastOptions };
}

/** What comes of each. */
export interface Readings {
  site: Discovery;
  account: Observation;
  way: Reading;
  renamed: Observation;
  wikidata: WikidataAnswer;
  past: PastDiscovery;
}

export type JobKind = keyof Jobs;
export type Job<K extends JobKind = JobKind> = { [Kind in K]: { kind: Kind } & Jobs[Kind] }[K];

/** What a job needs while it runs, and only the main thread has. */
export interface Outside {
  ask: Ask;
  pause(): Promise<void>;
}

export type Perform = <K extends JobKind>(job: Job<K>, outside: Outside) => Promise<Readings[K]>;

type Doers = { [K in JobKind]: (job: Job<K>, outside: Outside) => Promise<Readings[K]> };

const doers: Doers = {
  site: ({ website, options, pauses }, { ask, pause }) =>
    discover(website, ask, { ...options, ...(pauses && { pause }) }),
  account: ({ account, options, means }, { ask }) =>
    observe(networkOf(account), account, ask, options, meansFrom(means)),
  async way({ account, way, options }, { ask }) {
    const found = networkOf(account).ways.find(({ id }) => id === way);
    if (found === undefined) throw new Error(`${account.network} has no way ${way}`);
    return readOnce(found, account, ask, options);
  },
  renamed: ({ observed, id }, { ask }) => renamed(observed, networkOf(observed.account), id, ask),
  wikidata: ({ websites }, { ask }) => askWikidata(websites, ask),
  past: ({ today, options }, { ask }) => pastDeclarations(today, ask, options),
};

/** Does a job in this thread. */
export const perform: Perform = <K extends JobKind>(job: Job<K>, outside: Outside) =>
  (doers[job.kind] as Doers[K])(job, outside);

type Unread = { [K in JobKind]: (job: Job<K>, reason: Reason) => Readings[K] };

const unread: Unread = {
  site: ({ website }, reason) => notRead(website, reason),
  account({ account, options }, reason) {
    const reading: Reading = { outcome: outcome('failed', reason) };
    const way = networkOf(account).ways[0]?.id ?? 'none';
    return conclude(account, options.now, [
      { reading, trace: { way, outcome: reading.outcome, evidence: [] } },
    ]);
  },
  way: (_job, reason) => ({ outcome: outcome('failed', reason) }),
  renamed: ({ observed }) => observed,
  wikidata: (_job, reason) => ({ byWebsite: new Map(), refused: reason }),
  past: ({ today }, reason) => ({ ...nothingKnown(today.website), reason }),
};

/** What comes of a job that could not be done at all: nothing is known, and why. */
export function unreadJob<K extends JobKind>(job: Job<K>, reason: Reason): Readings[K] {
  return (unread[job.kind] as Unread[K])(job, reason);
}

export function meansAtHand(network: Network, means: Means): MeansAtHand {
  const named = network.ways.flatMap(({ needs }) =>
    needs === undefined || needs === 'browser' ? [] : [needs.token],
  );
  return {
    browser: means.browser,
    tokens: named.filter((name) => means.hasToken(name)),
    ...(means.loaded && { loaded: means.loaded }),
  };
}

function meansFrom({ browser, tokens, loaded }: MeansAtHand): Means {
  return { browser, hasToken: (name) => tokens.includes(name), ...(loaded && { loaded }) };
}

function networkOf({ network }: Pick<AccountRef, 'network'>): Network {
  const found = networkById(network);
  if (found === undefined) throw new Error(`${network}: not a network of this version`);
  return found;
}
