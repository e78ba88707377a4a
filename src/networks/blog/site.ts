import type { Answer, Ask } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { failed, refused, unrecognised } from '../refused.js';
import type { Feed } from '../text/feeds/index.js';
import { announcedFeed, isTurnedAway, withUnread } from './announced-feed.js';
import { blogPage, feedLinks } from './feed-links.js';
import { feedOf, isOfComments, readFoundFeed } from './found-feed.js';
import { feedAccept, isHtml, openAddress } from './page.js';
import { usualPaths } from './platforms.js';

export const site: Way = {
  id: 'feed',
  facts: {
    asks: 'The address itself: a feed, or a page that announces one (in its head, its headers, its links, by its platform); then the blog or news page it links to; WordPress by its REST interface as well',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Subscribers and readers.',
      'Posts older than the feed reaches, where the site gives no further pages.',
      'Whether a site without a feed has no blog.',
    ],
  },
  async read(account, ask, options) {
    const answer = await openAddress(account.handle, ask);
    if (answer.kind === 'refusal') return refused(answer);
    return readAddress(answer, ask, options);
  },
};

async function readAddress(answer: Answer, ask: Ask, options: ReadOptions): Promise<Reading> {
  if (answer.status !== 200) return missingOrRefused(answer);
  const feed = feedOf(answer);
  if (feed) return readNamedFeed(feed, answer, ask, options);
  if (!isHtml(answer)) return unrecognised(answer);
  const found = await announcedFeed(feedLinks(answer), answer, ask, options);
  if (found) return found;
  const blog = blogPage(answer);
  const page = blog === undefined ? undefined : await ask({ url: blog, headers: feedAccept });
  if (page?.kind !== 'answer' || page.status !== 200) return failed('no-feed');
  return (await announcedFeed(feedLinks(page), page, ask, options)) ?? failed('no-feed');
}

/** What the list or the site calls its blog: only a feed of comments is none. */
function readNamedFeed(
  feed: Feed,
  answer: Answer,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> | Reading {
  return isOfComments(feed) ? failed('comment-feed') : readFoundFeed(feed, answer, undefined, ask, options);
}

/** A feed that is gone says nothing about the blog. */
function missingOrRefused(answer: Answer): Reading {
  return answer.status === 404 || answer.status === 410
    ? failed('feed-gone', { status: answer.status })
    : unrecognised(answer);
}

export const commonPaths: Way = {
  id: 'common-paths',
  facts: {
    asks: `The usual feed addresses, when nothing announces one: ${usualPaths('host').join(', ')}; for an address below the top of its host (/news) ${usualPaths('host/news').join(', ')}`,
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: ['Feeds at other addresses.'],
  },
  async read(account, ask, options) {
    const host = account.handle.split(/[/?]/)[0] ?? '';
    let last: Reading = failed('no-feed');
    let unread = 0;
    for (const path of usualPaths(account.handle)) {
      const answer = await ask({ url: `https://${host}${path}`, headers: feedAccept });
      if (answer.kind === 'refusal') {
        last = refused(answer);
        // a host that keeps us out of one of its addresses is not asked for four more
        if (answer.reason.code !== 'not-recorded' && answer.reason.code !== 'robots') return last;
        if (answer.reason.code === 'robots') unread++;
        continue;
      }
      if (isTurnedAway(answer)) unread++;
      const feed = feedOf(answer);
      if (feed && feed.posts.length > 0 && !isOfComments(feed))
        return withUnread(await readFoundFeed(feed, answer, undefined, ask, options), unread);
      last = failed('no-feed');
    }
    return last;
  },
};
