import type { Post, Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { millisDate, snowflakeDate, statedDate } from '../text/dates/index.js';
import { type CheerioAPI, plainText } from '../text/markup/index.js';
import { type Built, builtBy } from './stream-values.js';

/** What the scripts of X's page of 2026 hold about the account asked. */
export interface StreamedAccount {
  profile?: Profile;
  isProtected: boolean;
  posts: Post[];
  /** Why X shows no profile in its place ("Suspended"). */
  unavailable?: string;
}

/** Follows a step from one record to the next: a nested object, or a record named by its id. */
type Step = (value: unknown, ...path: string[]) => unknown;

/**
 * The page carries the answers of X's own interface, either as they came or as a store of flat records that name each
 * other (`__ref`). Both hold the same objects, so each is known by what it has, wherever it lies.
 */
export function streamedAccount($: CheerioAPI, handle: string): StreamedAccount | undefined {
  const scripts = $('script')
    .toArray()
    .map((script) => $(script).text())
    .filter((body) => body.includes('$R[') && /screen_name|user_result/.test(body));
  if (scripts.length === 0) return undefined;
  const built = builtBy(scripts);
  const step = stepIn(built);
  const user = userNamed(handle, built, step);
  const unavailable = user === undefined ? unavailableReason(handle, built, step) : undefined;
  if (user === undefined && unavailable === undefined) return undefined;
  return {
    ...(user !== undefined && { profile: profileOf(user, step) }),
    isProtected: step(user, 'privacy', 'protected') === true,
    posts: postsOf(handle, built, step),
    ...(unavailable !== undefined && { unavailable }),
  };
}

function stepIn(built: readonly Built[]): Step {
  const records = new Map<string, unknown>();
  for (const object of built) {
    const id = text(dig(object, '__id'));
    if (id !== undefined) records.set(id, object);
  }
  const resolved = (value: unknown): unknown => {
    const ref = dig(value, '__ref');
    return typeof ref === 'string' ? records.get(ref) : value;
  };
  return (value, ...path) => path.reduce((here, key) => resolved(dig(resolved(here), key)), value);
}

/** A post names its author by name and id alone; the account's own record has its counters. */
function userNamed(handle: string, built: readonly Built[], step: Step): unknown {
  const named = built.filter((object) => isNamed(step(object, 'core', 'screen_name'), handle));
  return named.find((object) => step(object, 'relationship_counts') !== undefined) ?? named[0];
}

function isNamed(screenName: unknown, handle: string): boolean {
  return text(screenName)?.toLowerCase() === handle;
}

function profileOf(user: unknown, step: Step): Profile {
  const links = step(user, 'profile_bio', 'entities', 'url', 'urls');
  const link = list(links)[0] ?? { __ref: list(dig(links, '__refs'))[0] };
  return known({
    accountId: text(dig(user, 'rest_id')),
    handle: text(step(user, 'core', 'screen_name')),
    displayName: text(step(user, 'core', 'name')),
    bio: text(step(user, 'profile_bio', 'description')),
    website: text(step(link, 'expanded_url')),
    verified: verifiedMark(user, step),
    followers: exactCount(step(user, 'relationship_counts', 'followers')),
    following: exactCount(step(user, 'relationship_counts', 'following')),
    postsTotal: exactCount(step(user, 'tweet_counts', 'tweets')),
    createdAt:
      millisDate(step(user, 'core', 'created_at_ms')) ??
      statedDate(text(step(user, 'core', 'created_at')) ?? ''),
  });
}

function verifiedMark(user: unknown, step: Step): boolean | undefined {
  const mark = step(user, 'verification');
  const told = [dig(mark, 'verified'), dig(mark, 'is_blue_verified')].filter((v) => typeof v === 'boolean');
  return told.length === 0 ? undefined : told.includes(true) || Boolean(text(dig(mark, 'verified_type')));
}

/** The account's own posts. Those it quotes, reposts or answers lie beside them and name somebody else as author. */
function postsOf(handle: string, built: readonly Built[], step: Step): Post[] {
  const pinned = pinnedIds(built, step);
  const posts = new Map<string, Post>();
  for (const object of built) {
    const id = text(dig(object, 'rest_id'));
    if (id === undefined || posts.has(id) || !isNamed(authorOf(object, step), handle)) continue;
    const post = postOf(object, id, handle, step);
    if (post) posts.set(id, pinned.has(id) && post.kind !== 'repost' ? { ...post, pinned: true } : post);
  }
  return [...posts.values()];
}

function authorOf(tweet: unknown, step: Step): unknown {
  return step(tweet, 'core', 'user_results', 'result', 'core', 'screen_name');
}

function postOf(tweet: unknown, id: string, handle: string, step: Step): Post | undefined {
  const at =
    millisDate(step(tweet, 'details', 'created_at_ms')) ??
    snowflakeDate(id) ??
    statedDate(text(step(tweet, 'legacy', 'created_at')) ?? '');
  const kind = kindOf(tweet, handle, step);
  const counts = step(tweet, 'counts') ?? step(tweet, 'legacy');
  const written =
    text(step(tweet, 'note_tweet', 'note_tweet_results', 'result', 'text')) ??
    text(step(tweet, 'details', 'full_text')) ??
    text(step(tweet, 'legacy', 'full_text'));
  return {
    kind: kind === 'thread' ? 'original' : kind,
    ...known({
      id,
      at,
      url: `https://x.com/${handle}/status/${id}`,
      text: written === undefined ? undefined : plainText(written),
      thread: kind === 'thread' || undefined,
      ...(kind === 'repost'
        ? {}
        : {
            likes: exactCount(dig(counts, 'favorite_count')),
            comments: exactCount(dig(counts, 'reply_count')),
            shares: exactCount(dig(counts, 'retweet_count')),
            views: exactCount(step(tweet, 'views', 'count')),
          }),
    }),
  };
}

function kindOf(tweet: unknown, handle: string, step: Step): Post['kind'] | 'thread' {
  const reposted =
    dig(step(tweet, 'legacy'), 'retweeted_status_results') ?? dig(tweet, 'retweeted_status_results');
  if (reposted !== undefined && reposted !== null) return 'repost';
  const answered = [dig(tweet, 'reply_to_results'), dig(tweet, 'reply_to_user_results')].filter(
    (value) => value !== undefined && value !== null,
  );
  if (answered.length === 0) return 'original';
  const whose =
    step(tweet, 'reply_to_user_results', 'result', 'core', 'screen_name') ??
    authorOf(step(tweet, 'reply_to_results', 'result'), step);
  return isNamed(whose, handle) ? 'thread' : 'reply';
}

/** A pinned post stands in an instruction or an item of its own that says so. */
function pinnedIds(built: readonly Built[], step: Step): Set<string> {
  const ids = built.flatMap((object) => {
    const pins = text(dig(object, '__typename')) === 'TimelinePinEntry';
    const item = pins ? step(object, 'entry', 'content', 'content') : object;
    if (!pins && text(step(object, 'social_context', 'context_type')) !== 'Pin') return [];
    const id =
      text(step(item, 'tweet_results', 'rest_id')) ?? text(step(item, 'tweet_results', 'result', 'rest_id'));
    const entry = /^tweet-(\d+)$/.exec(text(step(object, 'entry', 'entry_id')) ?? '')?.[1];
    return [id, entry].filter((found) => found !== undefined);
  });
  return new Set(ids);
}

/** In place of the profile asked for stands why there is none. The question names the account, where the page repeats it. */
function unavailableReason(handle: string, built: readonly Built[], step: Step): string | undefined {
  for (const object of built) {
    for (const key of Object.keys(object)) {
      if (!key.startsWith('user_result_by_screen_name')) continue;
      const asked = /screen_name:"(\w+)"/.exec(key)?.[1];
      if (asked !== undefined && asked.toLowerCase() !== handle) continue;
      const result = step(object, key, 'result');
      if (text(dig(result, '__typename')) !== 'UserUnavailable') continue;
      return text(dig(result, 'reason')) ?? text(dig(result, 'unavailable_reason'));
    }
  }
  return undefined;
}
