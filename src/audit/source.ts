import { WEB_ARCHIVE } from '../discovery/past/capture.js';
import { findBrowser } from '../fetching/browser/find.js';
import { BrowserSession } from '../fetching/browser/session.js';
import { type Clock, systemClock } from '../fetching/clock.js';
import { openGate } from '../fetching/gate.js';
import type { HostPolicy, PolicyOf } from '../fetching/host-policy.js';
import type { HttpOptions } from '../fetching/http.js';
import type { Offline } from '../fetching/outside.js';
import { requestKey } from '../fetching/request-key.js';
import type { RobotsRuling } from '../fetching/robots-policy.js';
import type { TaskScope } from '../fetching/task-scope.js';
import type { Answer, Ask, AskRequest } from '../model/answer.js';
import type { Reason } from '../model/reason.js';
import { because } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import { networks } from '../networks/index.js';
import type { Means } from '../networks/observe.js';
import { validatorsFor } from '../store/answers.js';
import type { Store } from '../store/database.js';
import { storedHostBook } from './host-book.js';
import { hostedAnywhere } from './plan.js';
import { secretsOf } from './secrets.js';
import type { Together } from './together/together.js';

/** Where answers come from, with what is at hand there. */
export interface Source {
  askFor(scope: TaskScope): Ask;
  means: Means;
  /** The urls that begin so and have an answer, where no other can be had: a recording. */
  recordedUrls?(beginning: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface LiveSource extends Source {
  /** What robots.txt says about a url. */
  rulingFor(url: string): Promise<RobotsRuling>;
  /** Aborts when nothing outside can be heard: the run is over. */
  lost: AbortSignal;
  /** Why, in that case. */
  offline(): Offline | undefined;
}

export interface LiveOptions {
  contact?: string;
  robots?: 'obey' | 'ignore';
  concurrency?: number;
  gapSeconds?: number;
  timeoutSeconds?: number;
  maxMinutes?: number;
  proxy: HttpOptions['proxy'];
  insecure?: boolean;
  allowHosts?: readonly string[];
  /** A path; false: never open one. */
  browser?: string | false;
  browserEndpoint?: string;
  tokenOf(name: string): string | undefined;
  signal: AbortSignal;
  /** Reuse answers of earlier audits younger than this. */
  refreshAfterDays?: number;
  /** Another web archive than the Internet Archive's. */
  archive?: string;
}

const ACCOUNT_TIME_LIMIT_MS = 4 * 60_000;
const SITE_TIME_LIMIT_MS = 6 * 60_000;
/** Seven questions at the archive's pace, and a long pause. */
const ARCHIVE_TIME_LIMIT_MS = 10 * 60_000;

/** A worker that is stopped must give its lanes back, too. */
const TOGETHER_GRACE_MS = 3_000;

const timeLimits = {
  site: SITE_TIME_LIMIT_MS,
  account: ACCOUNT_TIME_LIMIT_MS,
  archive: ARCHIVE_TIME_LIMIT_MS,
};

/** The outside itself, through the gate; hosts' states live in the database when one is given, shared where others ask too. */
export async function openLive(
  options: LiveOptions,
  store?: Store,
  together?: Together,
): Promise<LiveSource> {
  const book = together?.hosts ?? (store && (await storedHostBook(store)));
  const clock = together?.clock ?? systemClock;
  const session = await openSession(options, clock);
  const startedAt = clock.now();
  const ownGapMs = (options.gapSeconds ?? 0) * 1000;
  const gate = openGate({
    contact: options.contact,
    ...(book && { book }),
    ...(together && { turns: together.hosts, drawn: together.drawn, graceMs: TOGETHER_GRACE_MS }),
    clock,
    signal: options.signal,
    watchOutside: true,
    ...(options.maxMinutes !== undefined && { deadlineAt: startedAt + options.maxMinutes * 60_000 }),
    robots: options.robots ?? 'obey',
    policyOf: policiesWith(options.archive ?? WEB_ARCHIVE),
    minGapMs: () => Math.max(ownGapMs, together?.leastGapMs ?? 0),
    ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
    ...(options.timeoutSeconds !== undefined && {
      limits: { totalTimeoutMs: options.timeoutSeconds * 1000 },
    }),
    proxy: options.proxy,
    insecure: options.insecure ?? false,
    ...(options.allowHosts && { allowHosts: options.allowHosts }),
    secretOf: options.tokenOf,
    secrets: secretsOf(options),
    ...(session && { browser: session.fetch }),
  });
  return {
    askFor: (scope) =>
      gate.askFor({
        timeLimitMs: timeLimits[scope.kind],
        ...(store && { stored: (request: AskRequest) => earlierAnswer(store, request, startedAt) }),
        ...scope,
      }),
    rulingFor: (url) => gate.rulingFor(url),
    lost: gate.lost,
    offline: gate.offline,
    means: { browser: session !== undefined, hasToken: (name) => options.tokenOf(name) !== undefined },
    async close() {
      await gate.close();
      await session?.close();
      await (gate.offline() === undefined ? book?.flush() : book?.undo());
    },
  };
}

async function openSession(options: LiveOptions, { now }: Clock): Promise<BrowserSession | undefined> {
  if (options.browser === false) return undefined;
  const terms = {
    proxy: options.proxy,
    insecure: options.insecure ?? false,
    now,
  };
  if (options.browserEndpoint !== undefined)
    return new BrowserSession({ endpoint: options.browserEndpoint, ...terms });
  const found = await findBrowser(options.browser);
  return found && new BrowserSession({ found, ...terms });
}

/** Answers kept longer ago than this are not worth asking about: the page is fetched whole. */
const VALIDATORS_DAYS = 400;

async function earlierAnswer(store: Store, request: AskRequest, now: Instant): Promise<Answer | undefined> {
  if (request.method === 'POST' || request.render || request.secret) return undefined;
  return validatorsFor(store, requestKey(request), now - VALIDATORS_DAYS * 86_400_000);
}

/** Ten requests a minute: a third of what the Internet Archive allows. */
export const ARCHIVE_GAP_SECONDS = 6;

/** The archive has a pace of its own, as each network has. */
export function policiesWith(archive: string): PolicyOf {
  const { host } = new URL(archive);
  return (url) =>
    url.host === host ? { key: 'archive', gapMs: ARCHIVE_GAP_SECONDS * 1000 } : networkPolicy(url);
}

/** Every host of a network shares one budget at the network's own pace. */
export function networkPolicy(url: URL): HostPolicy | undefined {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const network = networks.find((n) => n.hosts.some((h) => host === h || host.endsWith(`.${h}`)));
  if (network === undefined || hostedAnywhere.includes(network.id)) return undefined;
  const { gapSeconds, withTokenSeconds } = network.pace;
  return {
    key: network.id,
    gapMs: gapSeconds * 1000,
    ...(withTokenSeconds !== undefined && { tokenGapMs: withTokenSeconds * 1000 }),
  };
}

/** Ways of working that the report must print. */
export function liveConditions(options: LiveOptions): Reason[] {
  return [
    ...(options.robots === 'ignore' ? [because('robots-ignored')] : []),
    ...(options.insecure ? [because('insecure')] : []),
    ...(options.allowHosts ?? []).map((host) => because('host-allowed', { host })),
    ...(options.browserEndpoint !== undefined ? [because('remote-browser')] : []),
    ...(options.proxy !== 'direct' ? [because('proxy')] : []),
  ];
}
