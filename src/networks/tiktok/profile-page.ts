import type { Answer } from '../../model/answer.js';
import {
  type AccountRef,
  type Post,
  type Profile,
  present,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { withPinned } from '../reading/with-pinned.js';
import { absent, blocked, failed, hidden, refused } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { type CheerioAPI, loadHtml, metaContent } from '../text/markup/index.js';
import { pageData } from './page-data.js';
import { renderedPosts } from './rendered-posts.js';
import { postOf, profileOf } from './user.js';
import { readWall } from './wall.js';

/** The account's own page: exact counters, website, day of creation; the list of posts only in a browser. */
export const profilePage: Way = {
  id: 'profile-page',
  facts: {
    asks: "the account's page on tiktok.com",
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'exact',
    blind: [
      'Lists no posts outside a browser.',
      'Often a challenge page instead.',
      'Missing and banned look alike.',
    ],
  },
  fills: ['followers', 'dates', 'website'],
  async read(account, ask) {
    const answer = await ask({
      url: `https://www.tiktok.com/@${account.handle}`,
      headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'en-US,en;q=0.9' },
    });
    return answer.kind === 'refusal' ? refused(answer) : readProfilePage(answer, account);
  },
};

export function readProfilePage(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  const data = pageData($, answer.body, account.handle);
  if (data === undefined) return readTags(answer, $, account.handle);
  const shown = text(dig(data.user, 'uniqueId'))?.toLowerCase();
  const told = statusReading(data.statusCode);
  if (shown === undefined) return told ?? readWall(answer, $);
  if (shown !== account.handle) return failed('identity-mismatch');
  const profile = profileOf(data.user, data.stats, data.statsV2);
  if (told && told.outcome.kind === 'hidden') return { ...told, profile };
  if (told) return told;
  if (dig(data.user, 'privateAccount') === true || dig(data.user, 'secret') === true)
    return { ...hidden('private'), profile };
  const timeline = timelineIn($, data.items, account.handle, profile);
  return timeline ? { outcome: present, profile, timeline } : { outcome: present, profile };
}

/**
 * TikTok's own status codes. 10202 is a name nobody has (until 2022), 10221 covers missing and banned; 10222 private;
 * 209002 audience controls.
 */
function statusReading(code: number | undefined): Reading | undefined {
  if (code === undefined || code === 0) return undefined;
  if (code === 10202 || code === 10221) return absent('missing-or-banned', { code });
  if (code === 10222) return hidden('private');
  if (code === 209002) return hidden('age-gate');
  if (code === 10000) return blocked('challenge', { vendor: 'tiktok' });
  return failed('status-code', { code });
}

/**
 * A page without its data still names the account and counts its followers in the description for previews:
 * "@acme 96.2m Followers, 12 Following, 465.4m Likes - …".
 */
function readTags(answer: Answer, $: CheerioAPI, handle: string): Reading {
  const wall = readWall(answer, $);
  if (answer.status !== 200 || wall.outcome.kind !== 'failed') return wall;
  const described = metaContent($, 'og:description') ?? metaContent($, 'description') ?? '';
  const [, named, counter] =
    /^@([\w.]{2,24})\s{1,9}(\d[^,;•]{0,30}?\p{L}{3,30})\s?[,،、]/u.exec(described) ?? [];
  if (named === undefined || named.toLowerCase() !== handle) return wall;
  const displayName = text(metaContent($, 'og:title')?.replace(/ (?:on|auf|sur|su|en) TikTok$/, ''));
  return {
    outcome: present,
    profile: known({ handle: named, displayName, followers: parseCount(counter ?? '') }),
  };
}

/** Posts exist (`videoCount`) but the plain page lists none: hidden from this view, not silent. */
function timelineIn($: CheerioAPI, items: unknown, handle: string, profile: Profile): Timeline | undefined {
  const listed = list(items).flatMap((item) => ownPost(item, handle) ?? []);
  const posts = listed.length > 0 ? listed : renderedPosts($, handle);
  const total = profile.postsTotal?.value;
  if (posts.length > 0) return timelineOf(withPinned(posts), { complete: posts.length === total });
  if (total === 0) return timelineOf([], { complete: true });
  return total === undefined ? undefined : timelineOf([], { hidden: true, lowerBound: true });
}

/** Old pages list suggested videos of others too: an item counts when its author is the account. */
function ownPost(item: unknown, handle: string): Post | undefined {
  const author = text(dig(item, 'author', 'uniqueId')) ?? text(dig(item, 'author'));
  if (author !== undefined && author.toLowerCase() !== handle && !/^\d+$/.test(author)) return undefined;
  return postOf(item, handle);
}
