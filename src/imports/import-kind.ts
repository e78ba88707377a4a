import type { NetworkId } from '../model/network-id.js';
import type { Post, Profile } from '../model/reading.js';
import type { Instant, Interval } from '../model/time.js';
import type { FileRecord } from './records/record.js';

/** How a file names an account. A name alone is never a match: somebody has to say whose it is. */
export type AccountHint =
  | { kind: 'url'; url: string }
  | { kind: 'handle'; network: NetworkId; handle: string }
  | { kind: 'name'; network: NetworkId; name: string };

/** A count of posts in a named period: the one statement in which a file can prove silence. */
export interface Period extends Interval {
  posts: number;
}

/** What one record says about one account. Nothing in it is a claim about what it does not list. */
export interface Sighting {
  /** In order of certainty; the first that is an account of the audit is taken. */
  account: readonly AccountHint[];
  /** When the tool looked, where the record says so. */
  seenAt?: Instant;
  /** Who looked, where the record says so. */
  seenBy?: string;
  profile?: Profile;
  posts?: readonly Post[];
  period?: Period;
  /** The tool was not let in: the account is there, its posts are not shown. */
  isPrivate?: boolean;
}

/** A record of an error is counted and shown as not checked: a third party's "not found" is no absence. */
export type Says =
  | { kind: 'sightings'; sightings: readonly Sighting[] }
  | { kind: 'error' }
  | { kind: 'nothing' };

/** What of a file, besides its records, its kind may need. */
export interface FileContext {
  columns: readonly string[];
  preamble: readonly (readonly string[])[];
  /** The folder the file lies in: instaloader names it after the account. */
  folder: string;
}

export interface ImportFacts {
  /** What of the file says whose it is. */
  account: string;
  dates: string;
  followers: string;
  /** Where the time of collection stands; undefined: nowhere, so the user is asked. */
  collected?: string;
  proves: 'activity' | 'silence over a period';
  /** What misleads in such a file, one sentence each. */
  traps: readonly string[];
}

/** A kind of file: recognised by what is in it, read record by record. */
export interface ImportKind {
  id: string;
  name: string;
  facts: ImportFacts;
  /** Is this record one of this kind? Three keys or more that nothing else has together. */
  fits(value: unknown, file: FileContext): boolean;
  /** Never throws on a strange record: what it cannot read says nothing. */
  read(record: FileRecord, file: FileContext): Says;
}

export const nothing: Says = { kind: 'nothing' };
export const error: Says = { kind: 'error' };

export function says(...sightings: readonly Sighting[]): Says {
  return { kind: 'sightings', sightings };
}
