import type { Answer, Ask, Refusal } from '../../model/answer.js';
import type { AccountRef, Post, Profile, Reading } from '../../model/reading.js';
import { askInBatch, type Batch } from '../batch.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, moved, refused } from '../refused.js';
import { dig, list, parseJson, text } from '../text/data/index.js';
import { type AuthorFeed, readAuthorFeed } from './author-feed.js';
import { resolveByAppView, resolveByFile, resolveByRecord } from './handle.js';
import { type BlueskyProfile, readProfile } from './profile.js';

/** The cached edge first; the app view itself when the edge does not answer. */
const servers = ['https://public.api.bsky.app', 'https://api.bsky.app'] as const;
const unreachable = ['dns', 'connection', 'tls', 'timeout', 'truncated', 'server-error', 'breaker-open'];

/** Every post and reply, and one that leaves the replies to others out. */
const everything = '';
const ownPosts = '&filter=posts_and_author_threads';

/** 25 profiles in one question (bluesky.md). */
const batch: Batch = {
  most: 25,
  takes: (handle) => /^[\w.:-]+$/.test(handle),
  begins: `${servers[0]}/xrpc/app.bsky.actor.getProfiles?`,
  request: (handles) => ({
    url: `${batch.begins}${handles.map((handle) => `actors=${encodeURIComponent(handle)}`).join('&')}`,
  }),
  handlesIn: (url) => url.searchParams.getAll('actors'),
  partOf: (answer, handle) => {
    const profile = list(dig(parseJson(answer.body), 'profiles')).find(
      (one) => text(dig(one, 'handle'))?.toLowerCase() === handle || dig(one, 'did') === handle,
    );
    return profile === undefined ? undefined : JSON.stringify(profile);
  },
};

export const appview: Way = {
  id: 'appview',
  facts: {
    asks: 'The public app view API: the profile, then the newest posts, 100 at a time; where it knows no such profile, whether the handle itself leads to an account (the app view’s resolver, the file and the DNS record of the domain)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: ['Views: the network does not count them.', 'Posts and accounts deleted before the audit.'],
  },
  batch,
  async read(account, ask, options) {
    const { answer, server } = await askProfile(account, ask, options.beside);
    if (answer.kind === 'refusal') return refused(answer);
    const profile = readProfile(answer, account.handle);
    if (profile.outcome.kind === 'absent') return confirmAbsence(profile, account, server, ask);
    if (profile.did === undefined) return profile;
    return withTimeline(profile, await readHistory(profile.did, profile, account, { ask, options, server }));
  },
};

function profilePath(actor: string): string {
  return `/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(actor)}`;
}

/** The question for the profile of a handle or a DID. */
export function profileQuestion(actor: string): string {
  return servers[0] + profilePath(actor);
}

async function askProfile(
  account: AccountRef,
  ask: Ask,
  beside: ReadOptions['beside'],
): Promise<{ answer: Answer | Refusal; server: string }> {
  const path = profilePath(account.handle);
  const [first, second] = servers;
  const part = await askInBatch(batch, { handle: account.handle, beside }, ask);
  if (part !== undefined) return { answer: part, server: first };
  const answer = await ask({ url: first + path });
  if (answer.kind === 'answer' || !unreachable.includes(answer.reason.code)) return { answer, server: first };
  return { answer: await ask({ url: second + path }), server: second };
}

/**
 * The index of profiles may be behind, and knows no former handles: that nobody holds a handle is believed where the handle itself leads
 * nowhere either. One that leads to an account under another name has been given up for it.
 */
async function confirmAbsence(
  absent: Reading,
  { handle }: AccountRef,
  server: string,
  ask: Ask,
): Promise<Reading> {
  if (handle.startsWith('did:')) return absent;
  const byAppView = await resolveByAppView(handle, server, ask);
  if ('did' in byAppView) return renamedTo(byAppView.did, handle, server, ask);
  const byFile = await resolveByFile(handle, ask);
  const resolved = 'did' in byFile ? byFile : await resolveByRecord(handle, ask);
  if ('did' in resolved) return failed('handle-not-resolved');
  const isOpen = 'unasked' in byFile && byFile.unasked.reason.code !== 'not-recorded';
  return isOpen ? failed('handle-not-resolved') : absent;
}

/** Where the account itself goes by the handle asked, its own data server has to tell. */
async function renamedTo(did: string, handle: string, server: string, ask: Ask): Promise<Reading> {
  const answer = await ask({ url: server + profilePath(did) });
  if (answer.kind === 'refusal') return failed('handle-not-resolved');
  const { profile, outcome } = readProfile(answer, did);
  if (outcome.kind === 'suspended') return { outcome };
  const now = profile?.handle;
  if (now === undefined || now === handle) return failed('handle-not-resolved');
  return { ...moved(`https://bsky.app/profile/${now}`, 'renamed'), ...(profile && { profile }) };
}

interface Means {
  ask: Ask;
  options: ReadOptions;
  server: string;
}

interface History {
  posts: Post[];
  /** The last page was reached. */
  ended: boolean;
  /** Nothing could be read. */
  failed?: Reading;
}

async function readHistory(
  did: string,
  profile: BlueskyProfile,
  account: AccountRef,
  means: Means,
): Promise<History> {
  const all = await readPages(everything, did, profile, account, means);
  // an account that answers all day long: its own posts lie behind a hundred replies
  if (all.failed || all.ended || all.posts.some((p) => p.kind === 'original' && !p.pinned)) return all;
  const own = await readPages(ownPosts, did, profile, account, {
    ...means,
    options: { ...means.options, maxRequests: 1 },
  });
  const seen = new Set(all.posts.map((p) => p.id));
  return { posts: [...all.posts, ...own.posts.filter((p) => !seen.has(p.id))], ended: false };
}

async function readPages(
  filter: string,
  did: string,
  profile: BlueskyProfile,
  account: AccountRef,
  { ask, options, server }: Means,
): Promise<History> {
  const posts: Post[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < options.maxRequests; page++) {
    const answer = await ask({ url: feedUrl(server, account.handle, filter, cursor) });
    const read: AuthorFeed | Reading =
      answer.kind === 'refusal' ? refused(answer) : readAuthorFeed(answer, did, profile);
    if ('outcome' in read) return { posts, ended: false, ...(page === 0 && { failed: read }) };
    posts.push(...read.posts);
    if (read.cursor === undefined) return { posts, ended: true };
    if (isEnoughHistory(posts, options)) break;
    cursor = read.cursor;
  }
  return { posts, ended: false };
}

function feedUrl(server: string, actor: string, filter: string, cursor: string | undefined): string {
  const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return `${server}/xrpc/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(actor)}&limit=100${filter}&includePins=true${more}`;
}

function withTimeline(read: BlueskyProfile, history: History): Reading {
  const profile: Profile | undefined = read.profile;
  const reading: Reading = { outcome: read.outcome, ...(profile && { profile }) };
  if (history.failed) return reading;
  const total = profile?.postsTotal?.value;
  const own = history.posts.filter((post) => post.kind !== 'repost').length;
  const hidden = history.posts.length === 0 && (total ?? 0) > 0;
  return {
    ...reading,
    timeline: timelineOf(history.posts, {
      // the feed may end before the first post, and reading may stop at the first: the network counts them
      complete: total === undefined ? history.ended && !hidden : own >= total,
      hidden,
      ...(hidden && { lowerBound: true }),
      ...(read.notes.length > 0 && { notes: read.notes }),
    }),
  };
}
