import type { Answer, Ask, AskRequest, Evidence, Refusal } from '../../model/answer.js';
import type { NetworkId } from '../../model/network-id.js';
import type { AccountRef } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import type { Dated } from '../../model/time.js';
import { evidenceOf } from '../../networks/observe.js';
import { linkedinActivityDate, snowflakeDate, tiktokIdDate } from '../../networks/text/dates/index.js';
import { archiveQuery, readRows, stampTime, WEB_ARCHIVE } from './capture.js';

/** Where a network's posts stand, whose addresses date themselves by the id in them. */
interface PostAddress {
  /** What every address of the account's posts begins with, without a scheme; the newer host before the one it has replaced. */
  begins(handle: string): readonly string[];
  id: RegExp;
  dateOf(id: string): Dated | undefined;
}

const addresses: Partial<Record<NetworkId, PostAddress>> = {
  x: {
    begins: (h) => [`x.com/${h}/status/`, `twitter.com/${h}/status/`],
    id: /\/status(?:es)?\/(\d{10,20})/,
    dateOf: snowflakeDate,
  },
  tiktok: {
    begins: (h) => [`www.tiktok.com/@${h}/video/`],
    id: /\/video\/(\d{15,20})/,
    dateOf: tiktokIdDate,
  },
  linkedin: {
    begins: (h) => [`www.linkedin.com/posts/${h.replace(/^(?:company|showcase|school)\//, '')}_`],
    id: /-activity-(\d{15,20})/,
    dateOf: linkedinActivityDate,
  },
};

/** Ids grow: the last ones in the order of addresses are the newest, as long as they have one length. */
const NEWEST = 200;

/**
 * Which addresses of this account's posts the archive has kept: one question, and a second about the former host where the first finds
 * none. Empty: the posts of this network do not date themselves.
 */
export function postsRequests(
  { network, handle }: AccountRef,
  archive: string = WEB_ARCHIVE,
): readonly AskRequest[] {
  return (addresses[network]?.begins(handle) ?? []).map((url) => {
    const fields = {
      url,
      matchType: 'prefix',
      output: 'json',
      fl: 'original,timestamp,statuscode',
      collapse: 'urlkey',
      limit: String(-NEWEST),
    };
    return archiveQuery(archive, fields, ['statuscode:200']);
  });
}

/** Asks until something is found; undefined where the addresses of a network's posts do not date themselves. */
export async function askArchivedPosts(
  account: AccountRef,
  ask: Ask,
  archive?: string,
): Promise<ArchivedPosts | undefined> {
  let last: ArchivedPosts | undefined;
  for (const request of postsRequests(account, archive)) {
    last = newestArchived(await ask(request), account);
    // What keeps us from the archive keeps us from its next answer, too.
    if (last.reason?.code !== 'nothing-archived') return last;
  }
  return last;
}

/** The newest post whose address an archive has kept: the account was active then, and perhaps later. Never silence. */
export interface ArchivedPosts {
  newest?: { at: Dated; url: string };
  /** Addresses of posts that say when. */
  dated: number;
  reason?: Reason;
  evidence: Evidence;
}

/** No page is read: the id dates the post. Anybody can have an invented address archived, so it must have answered as a page. */
export function newestArchived(result: Answer | Refusal, account: AccountRef): ArchivedPosts {
  const evidence = evidenceOf(result, 'archive');
  const rows = readRows(result);
  if ('reason' in rows) return { dated: 0, reason: rows.reason, evidence };
  const address = addresses[account.network];
  const begins = (address?.begins(account.handle) ?? []).map((begin) =>
    begin.replace(/^www\./, '').toLowerCase(),
  );
  const posts = rows.rows.flatMap((cell) => {
    const url = cell('original');
    const at = address?.dateOf(address.id.exec(url)?.[1] ?? '');
    const kept = stampTime(cell('timestamp'));
    const plain = url
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/^([^/]+):\d+\//, '$1/');
    const isTheirs = begins.some((begin) => plain.startsWith(begin));
    // A post that is younger than its copy was never there.
    if (at === undefined || kept === undefined || at.from > kept || !isTheirs) return [];
    return cell('statuscode') === '200' ? [{ at, url }] : [];
  });
  const newest = posts.reduce<(typeof posts)[number] | undefined>(
    (best, post) => (best === undefined || post.at.to > best.at.to ? post : best),
    undefined,
  );
  if (newest === undefined) return { dated: 0, reason: because('nothing-archived'), evidence };
  return { newest, dated: posts.length, evidence };
}
