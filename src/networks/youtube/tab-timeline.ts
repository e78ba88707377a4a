import type { Post, Timeline } from '../../model/reading.js';
import { DAY } from '../../model/time.js';
import { timelineOf } from '../reading/timeline.js';
import type { ChannelPage } from './channel.js';
import { contentTabs } from './tabs.js';

/** What watch pages added, by video id. */
export type Sharper = Map<string, Partial<Post>>;

/** The posts of a page with what watch pages added. On a newest-first tab none is newer than the one before it. */
export function sharpened(page: ChannelPage, sharper: Sharper): Post[] {
  const posts = page.posts.map((post) => ({ ...post, ...sharper.get(post.id ?? '') }));
  if (page.open === 'other' || page.shuffled) return posts;
  let latest = Number.POSITIVE_INFINITY;
  return posts.map((post) => {
    if (post.at === undefined || post.at.from > latest) return post;
    latest = Math.min(latest, post.at.to);
    return { ...post, at: { ...post.at, to: latest } };
  });
}

/** Newest first; what no view dates comes last. */
export function byDate(posts: readonly Post[]): Post[] {
  return [...posts].sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
}

/** The time of this post is known less exactly than to the day. */
export function isVague({ at }: Post): boolean {
  return at !== undefined && at.to - at.from > DAY;
}

/**
 * One timeline of all tabs that were read. It proves silence only when every tab that exists was read and tells when its
 * newest item came: the Videos tab alone says nothing about Shorts and live streams.
 */
export function timelineOfTabs(pages: readonly ChannelPage[], sharper: Sharper): Timeline {
  const byTab = pages.map((page) => ({ page, posts: sharpened(page, sharper) }));
  const posts = byDate(byTab.flatMap((tab) => tab.posts));
  const tabs = pages[0]?.tabs ?? [];
  const existing = contentTabs.filter((kind) => tabs.some((tab) => tab.kind === kind));
  const isSelection = pages.some((page) => page.shuffled || (page.open === 'other' && page.posts.length > 0));
  const settled =
    tabs.some((tab) => tab.url !== undefined) &&
    existing.every((kind) =>
      byTab.some(({ page, posts }) => page.open === kind && !page.shuffled && tellsNewest(posts)),
    ) &&
    (existing.length > 0 || posts.length === 0);
  const total = pages[0]?.profile.postsTotal?.value ?? 0;
  const hidden = total > 0 && posts.length === 0;
  return timelineOf(posts, {
    order: isSelection && !settled ? 'selection' : 'newest-first',
    complete: settled && !hidden && !pages.some((page) => page.continues && page.open !== 'other'),
    hidden,
    lowerBound: !settled,
  });
}

/** YouTube shows no tab without content: one of which nothing was read was not understood. */
function tellsNewest(posts: readonly Post[]): boolean {
  return posts[0]?.at !== undefined;
}
