import type { Answer, Ask } from '../model/answer.js';
import type { NetworkId } from '../model/network-id.js';
import type { AccountRef, Reading } from '../model/reading.js';
import type { Reason } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import type { Batch } from './batch.js';
import type { LoadedBody, SignedInReading } from './signed-in/loaded-body.js';

/** Whose url is this? The owner's handle in canonical form, or why the url is no account of this network. */
export type AccountOf =
  | {
      kind: 'account';
      handle: string;
      /** The url showed a post, a video …, and the handle is its owner's. */
      via?: 'post' | 'embed' | 'feed' | 'share-hint';
      /** The host is not known to run this network's software (a fediverse-looking path on any host). */
      tentative?: boolean;
      /** The name the url writes beside a handle that is a number (`/pages/Acme-Tools/123`): what it was once called. */
      called?: string;
    }
  /** Of this network, but a look-up is needed to learn the owner (a video, a short link, an invite). */
  | { kind: 'lookup'; reason: Reason }
  | { kind: 'rejected'; reason: Reason };

/** How far a way looks back. */
export interface ReadOptions {
  /** The audit's clock. Relative dates count back from the answer's own time, not from this. */
  now: Instant;
  /** Enough history: stop at this many posts … */
  maxPosts: number;
  /** … or at posts older than this many days, whichever comes first. */
  maxDays: number;
  /** At most this many requests per account and way. */
  maxRequests: number;
  /** The handles that a way with a `batch` asks about in one question, this account's among them; nobody else's unless given. */
  beside?: readonly string[];
}

export const defaultReadOptions: Omit<ReadOptions, 'now'> = { maxPosts: 100, maxDays: 365, maxRequests: 5 };

/** How exact what a way yields is; generated docs and `followsuit networks` show it. */
export type Yield = 'exact' | 'rounded' | 'relative' | 'from ids' | 'newest only' | 'selection' | 'no';

/** What the docs and `followsuit networks` say of a way. */
export interface WayFacts {
  /** One line: what is asked. Plain English, no secrets. */
  asks: string;
  existence: 'proves presence and absence' | 'proves presence' | 'no';
  dates: Yield;
  followers: Yield;
  /** What this way cannot know, one sentence each. */
  blind: readonly string[];
}

/** One way to ask a network about an account. Ways are tried in order until one is conclusive and dated. */
export interface Way {
  id: string;
  facts: WayFacts;
  /** Passed over, with that reason, where it is missing. */
  needs?: 'browser' | { token: string; how: string };
  /** How it asks about several accounts at once, where the network lets it. */
  batch?: Batch;
  /** Tried only when the ways before left this unknown (default: run until conclusive and dated). */
  fills?: readonly ('followers' | 'dates' | 'exact-dates' | 'website')[];
  read(account: AccountRef, ask: Ask, options: ReadOptions): Promise<Reading>;
}

/**
 * What a network shows somebody who is signed in. Nothing is asked for: it only understands what a person's browser was
 * shown and the person handed over.
 */
export interface SignedInView {
  facts: WayFacts;
  /** Hosts whose bodies are looked through; their subdomains are meant too. */
  hosts: readonly string[];
  /** Undefined: nothing of this account is in the bodies. */
  read(bodies: readonly LoadedBody[], account: AccountRef): SignedInReading | undefined;
}

/** A network: data first, then a few pure functions. */
export interface Network {
  id: NetworkId;
  name: string;
  /** Hosts whose urls belong to this network, canonical first; `www.` and mobile hosts are folded by accountOf. */
  hosts: readonly string[];
  /** Least time between two requests; with the user's own token a network may allow another pace. */
  pace: { gapSeconds: number; withTokenSeconds?: number };
  /** Never throws, whatever the url. */
  accountOf(url: URL): AccountOf;
  profileUrl(handle: string): string;
  /** Forms of address that are this network's only where a person says so: elsewhere they mean anything (`/c/acme`). */
  accountWhenNamed?(url: URL): AccountOf | undefined;
  /**
   * Asks who owns a url of which `accountOf` says that it needs a look-up (a short link, a single post). One request;
   * what cannot be told stays a look-up. Absent where no request would tell.
   */
  lookUp?(url: URL, ask: Ask): Promise<AccountOf>;
  /** Finds the handle of today by the network's permanent id (`accountId` of a profile), with one request. */
  findById?: { url(id: string): string; handleIn(answer: Answer, id: string): string | undefined };
  /** Rule 2 of DESIGN 2; absent only where the network has no handle that certainly exists (company blogs). */
  control?: { certain: string; impossible(seed: string): string };
  /** What nobody can know about this network from outside, one sentence each (docs). */
  limits: readonly string[];
  ways: readonly Way[];
  /** How to read what a person who is signed in was shown, where that is more than the ways can be asked for. */
  signedIn?: SignedInView;
}

/** An account by its handle in canonical form, with the url people know it by. Checks nothing: `accountOf` has. */
export function accountRef(network: Network, handle: string): AccountRef {
  return { network: network.id, handle, url: network.profileUrl(handle) };
}
