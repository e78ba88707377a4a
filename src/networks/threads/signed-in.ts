import { type Profile, present } from '../../model/reading.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { hidden } from '../refused.js';
import { type ListedPage, listedTimeline } from '../signed-in/listed-timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { dig, list, text } from '../text/data/index.js';
import { objectsIn } from '../text/markup/index.js';
import { postsOfThread, profileFrom } from './items.js';

/** The tab of the account's own threads; replies, media and reposts have tabs of the same shape. */
const ownTab = /^BarcelonaProfileThreadsTab/;

/** The queries of a profile: the account, and its threads with exact times. */
export const signedIn: SignedInView = {
  facts: {
    asks: 'the queries of the profile page: the account, and its threads, newest first',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'A later part of the list alone, or a pinned thread alone, proves activity and never silence.',
      'When somebody else’s post was reposted: only that it was, since.',
    ],
  },
  hosts: ['threads.com', 'threads.net'],
  read(bodies, { handle }) {
    const { ids, user, holders } = ownerIn(bodies, handle);
    const isOfOwner = ({ subject }: LoadedBody) =>
      subject === undefined || subject === handle || ids.has(subject);
    const tabs = bodies.filter(isOfOwner).flatMap((body) => tabsIn(body, handle));
    const from = bodies.filter((body) => holders.has(body) || tabs.some((tab) => tab.body === body));
    if (from.length === 0) return undefined;
    const profile: Profile = user === undefined ? { handle } : profileFrom(user, handle);
    const timeline = listedTimeline(tabs);
    if (timeline) return { reading: { outcome: present, profile, timeline }, from };
    if (user?.['text_post_app_is_private'] === true)
      return { reading: { ...hidden('private'), profile }, from };
    // an empty tab is no sign: nothing of it tells how many threads there are
    const unseen = tabs.length > 0 && { timeline: timelineOf([], { hidden: true, lowerBound: true }) };
    return { reading: { outcome: present, profile, ...unseen }, from };
  },
};

interface Owner {
  ids: Set<string>;
  /** The user object with the counters. */
  user: Record<string, unknown> | undefined;
  holders: Set<LoadedBody>;
}

function ownerIn(bodies: readonly LoadedBody[], handle: string): Owner {
  const owner: Owner = { ids: new Set(), user: undefined, holders: new Set() };
  for (const body of bodies) {
    if (body.html !== undefined) continue; // the page's own way reads it
    for (const object of objectsIn(body.documents)) {
      if (text(object['username'])?.toLowerCase() !== handle) continue;
      const id = object['pk'] ?? object['id'];
      if (typeof id === 'string' || typeof id === 'number') owner.ids.add(String(id));
      if (!Object.hasOwn(object, 'follower_count')) continue;
      owner.user = object;
      owner.holders.add(body);
    }
  }
  return owner;
}

type Tab = ListedPage & { body: LoadedBody };

function tabsIn(body: LoadedBody, handle: string): Tab[] {
  return body.documents.flatMap((document) => {
    const edges = dig(document, 'data', 'mediaData', 'edges');
    if (!Array.isArray(edges)) return [];
    const threads = edges.map((edge) => postsOfThread(dig(edge, 'node', 'thread_items'), handle));
    const posts = threads.flat();
    const hasErrors = list(dig(document, 'errors')).length > 0;
    if (posts.length === 0 && (edges.length > 0 || body.subject === undefined)) return [];
    // what is reposted from others bears their time: above the first own thread, it is newer than that
    const first = threads.find((thread) => !thread.some((post) => post.pinned));
    const beginsOwn = first !== undefined && first.length > 0;
    const isTop = beginsOwn && body.page === 'first' && ownTab.test(body.query ?? '') && !hasErrors;
    return [{ body, posts, isTop }];
  });
}
