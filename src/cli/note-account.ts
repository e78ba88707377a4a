import { observationByHand } from '../audit/seen-by-hand.js';
import { readCount, readDay } from '../intake/seen-by-hand.js';
import type { SeenByHand, SeenKind } from '../model/competitor.js';
import type { AccountRef, Observation } from '../model/reading.js';
import { type Interval, toIso } from '../model/time.js';
import { nameAccount } from '../networks/name-account.js';
import { newestAuditOf } from '../store/accounts.js';
import { observationsOf, putObservation } from '../store/observations.js';
import { accountWords } from './account-words.js';
import type { CommonOptions } from './common.js';
import { UsageError } from './failure.js';
import { language } from './language.js';
import { jsonText } from './print.js';
import { withStoreToWrite } from './stored-audits.js';
import { urlWords } from './url-words.js';

export interface NoteOptions extends CommonOptions {
  lastPost?: string;
  followers?: string;
  neverPosted?: boolean;
  page?: boolean;
  stillClosed?: boolean;
  by: string;
}

export async function noteAccount(raw: string, options: NoteOptions): Promise<string> {
  const account = accountOf(raw);
  const seen = seenOf(account, options);
  return withStoreToWrite(options, async (store) => {
    const known = await newestAuditOf(store, account);
    if (known === undefined) {
      throw new UsageError(accountWords().notAudited(account.url));
    }
    const before = (await observationsOf(store, known.auditId)).get(known.accountId);
    const observation = observationByHand(seen, Date.now(), before);
    await putObservation(store, known.auditId, known.accountId, observation);
    if (options.json) return jsonText(notedJson(observation, known.auditId));
    return `${accountWords().noted(account.url, known.auditId)}\n`;
  });
}

function notedJson(observation: Observation, audit: number) {
  const { account, at, lastActivity, profile, seenBy } = observation;
  return {
    audit,
    account: account.url,
    at: toIso(at),
    seenBy,
    lastPost: lastActivity === undefined ? null : datesOf(lastActivity),
    followers: profile?.followers ?? null,
  };
}

function datesOf({ from, to }: Interval): { from: string; to: string } {
  return { from: toIso(from), to: toIso(to) };
}

/** The account a person names by its url. */
export function accountOf(raw: string): AccountRef {
  const named = nameAccount(raw);
  if ('account' in named && named.account) return named.account;
  const why = 'problem' in named ? urlWords(named.problem.code, language()) : undefined;
  throw new UsageError(accountWords().noAccount(raw, why));
}

/** As above; an address on no network's host is that of a blog or a feed. */
export function accountOrBlog(raw: string): AccountRef {
  const isOfNoNetwork = Object.keys(nameAccount(raw)).length === 0;
  const asBlog = isOfNoNetwork && /^https?:\/\//i.test(raw) ? nameAccount(raw, 'blog') : {};
  return 'account' in asBlog && asBlog.account ? asBlog.account : accountOf(raw);
}

function seenOf(account: AccountRef, options: NoteOptions): SeenByHand {
  const words = accountWords();
  const lastPost = options.lastPost === undefined ? undefined : readDay(options.lastPost);
  if (options.lastPost !== undefined && lastPost === undefined) {
    throw new UsageError(words.lastPost(options.lastPost));
  }
  if (lastPost && lastPost.from > Date.now())
    throw new UsageError(words.toCome(`--last-post ${options.lastPost}`));
  const followers = options.followers === undefined ? undefined : readCount(options.followers);
  if (options.followers !== undefined && followers === undefined) {
    throw new UsageError(words.followers(options.followers));
  }
  const shows = shownBy(options);
  if (shows !== undefined && lastPost) throw new UsageError(words.lastPostAlone);
  if (!lastPost && !followers && shows === undefined) throw new UsageError(words.sayWhat);
  return {
    account,
    by: options.by,
    ...(lastPost && { lastPost }),
    ...(followers && { followers }),
    ...(shows !== undefined && { shows }),
  };
}

function shownBy({ neverPosted, page, stillClosed }: NoteOptions): SeenKind | undefined {
  const said: SeenKind[] = [
    ...(neverPosted ? ['never-posted' as const] : []),
    ...(page === false ? ['no-page' as const] : []),
    ...(stillClosed ? ['still-closed' as const] : []),
  ];
  if (said.length > 1) throw new UsageError(accountWords().sayOne);
  return said[0];
}
