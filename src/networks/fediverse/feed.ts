import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import { present, type Reading } from '../../model/reading.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import { pixelfedIdDate } from '../text/dates/index.js';
import { type Feed, readFeed } from '../text/feeds/index.js';
import { segments } from '../text/markup/index.js';
import type { Home } from './discovery.js';
import type { Software } from './hosts.js';

/** Feeds each software offers, best first. */
const paths: Record<Software, (user: string) => string[]> = {
  mastodon: (user) => [`/@${user}.rss`],
  pleroma: (user) => [`/users/${user}/feed.rss`, `/users/${user}/feed.atom`],
  misskey: (user) => [`/@${user}.atom`],
  peertube: (user) => [`/feeds/videos.xml?videoChannelName=${user}`, `/feeds/videos.xml?accountName=${user}`],
  pixelfed: (user) => [`/users/${user}.atom`],
  gotosocial: (user) => [`/@${user}/feed.rss`],
  other: (user) => [`/@${user}.rss`],
};

/** Videos are all a PeerTube channel publishes; the feeds of the others leave out boosts and replies. */
const leavesNothingOut: readonly Software[] = ['peertube'];

/** Reads the first feed the home server gives for the account. A feed that is not there says nothing: most can be switched off. */
export async function readHomeFeed(home: Home, ask: Ask): Promise<Reading> {
  let last: Reading = failed('no-feed');
  for (const path of paths[home.software](home.user)) {
    const answer = await ask({
      url: `https://${home.host}${path}`,
      headers: { accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9' },
    });
    last = answer.kind === 'refusal' ? refused(answer) : readAccountFeed(answer, home);
    if (last.outcome.kind !== 'failed') return last;
  }
  return last;
}

function readAccountFeed(answer: Answer, home: Pick<Home, 'user' | 'host' | 'software'>): Reading {
  // Mastodon and its kin answer 410 for an account they removed
  if (answer.status === 410) return suspended('gone');
  if (answer.status === 401 && /authenticated user/i.test(answer.body)) return hidden('anonymous-api-closed');
  if (answer.status !== 200) return unrecognised(answer);
  const feed = readFeed(answer.body, answer.at);
  if (feed === undefined) return unrecognised(answer);
  if (!isAbout(feed, home)) return failed('other-account');
  const posts = feed.posts.map((post) => {
    const at = post.at ?? pixelfedIdDate(post.id?.split('/').at(-1) ?? '');
    return at ? { ...post, at } : post;
  });
  return {
    outcome: present,
    profile: known({ displayName: feed.title, bio: feed.description }),
    timeline: timelineOf(posts, {
      lowerBound: !leavesNothingOut.includes(home.software),
      ...(feed.notes.length > 0 && { notes: feed.notes }),
    }),
  };
}

/** The feed names its account in its own addresses or in those of its posts. */
function isAbout(feed: Feed, { user, host }: Pick<Home, 'user' | 'host'>): boolean {
  const addresses = [feed.link, feed.self, feed.posts[0]?.url, feed.posts[0]?.id];
  return addresses.some((address) => {
    if (address === undefined || !canParse(address)) return false;
    const url = new URL(address);
    if (url.host !== host) return false;
    // PeerTube's feed repeats what it was asked; without it the feed is that of the whole server
    const asked = url.searchParams.get('videoChannelName') ?? url.searchParams.get('accountName');
    if (asked?.toLowerCase() === user) return true;
    return segments(url).some(
      (part) =>
        part
          .toLowerCase()
          .replace(/^@/, '')
          .replace(/\.(?:rss|atom)$/, '') === user,
    );
  });
}
