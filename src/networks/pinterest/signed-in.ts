import { type Post, present, type Reading, type Timeline } from '../../model/reading.js';
import { mergeTimelines } from '../merge-timelines.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { listedTimeline } from '../signed-in/listed-timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { plainText } from '../text/markup/index.js';
import { hosts } from './account-of.js';
import { fromUser } from './profile.js';

/** Lists of all pins of an account; boards and searches show a part, or others' pins. */
const wholeLists = /\/resource\/(?:UserPins|UserActivityPins|ProfilePins)Resource\/get\/?$/;
const lists = /\/resource\/(?:UserPins|UserActivityPins|ProfilePins|BoardFeed)Resource\/get\/?$/;

/** What the page of an account asks Pinterest for: the account, and its pins with their dates. */
export const signedIn: SignedInView = {
  facts: {
    asks: "the resources that the account's page loads: the account, and its pins with their dates",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'A later part of the list, or one that is not sorted by date, proves activity and never silence.',
    ],
  },
  hosts: hosts.filter((host) => host.startsWith('pinterest.')),
  read(bodies, { handle }) {
    const users = bodies.flatMap((body) => userIn(body, handle));
    const pages = bodies.filter(({ url }) => lists.test(url)).flatMap((body) => pageIn(body, handle));
    const from = bodies.filter((body) => [...users, ...pages].some((part) => part.body === body));
    if (from.length === 0) return undefined;
    const reading: Reading = users[0]
      ? fromUser(users[0].user, handle)
      : { outcome: present, profile: { handle } };
    const timeline = mergeTimelines([
      ...pages.map((page) => page.timeline),
      ...(reading.timeline ? [reading.timeline] : []),
    ]);
    return { reading: { ...reading, ...(timeline && { timeline }) }, from };
  },
};

function userIn(body: LoadedBody, handle: string): { body: LoadedBody; user: Record<string, unknown> }[] {
  if (!/\/resource\/UserResource\/get\/?$/.test(body.url)) return [];
  return body.documents.flatMap((document) => {
    const user = dig(document, 'resource_response', 'data');
    const isAccount = text(dig(user, 'username'))?.toLowerCase() === handle;
    return isAccount ? [{ body, user: user as Record<string, unknown> }] : [];
  });
}

function pageIn(body: LoadedBody, handle: string): { body: LoadedBody; timeline: Timeline }[] {
  if (body.subject !== undefined && body.subject !== handle && !/^\d+$/.test(body.subject)) return [];
  return body.documents.flatMap((document) => {
    const response = dig(document, 'resource_response');
    if (text(dig(response, 'status')) === 'failure') return [];
    const posts = list(dig(response, 'data')).flatMap((pin) => pinOf(pin, handle) ?? []);
    if (posts.length === 0) return [];
    const isTop = body.page === 'first' && body.subject === handle && wholeLists.test(body.url);
    const timeline = falls(posts)
      ? listedTimeline([{ posts, isTop }])
      : timelineOf(posts, { order: 'selection' });
    return timeline ? [{ body, timeline }] : [];
  });
}

/** Nothing promises how the list is sorted: it goes newest first where it does. */
function falls(posts: readonly Post[]): boolean {
  return posts.every((post, i) => {
    const before = posts[i - 1];
    return post.at !== undefined && (before === undefined || post.at.from <= (before.at?.to ?? 0));
  });
}

/** A pin the account made or saved. A saved one bears the day of the saving. */
function pinOf(pin: unknown, handle: string): Post | undefined {
  const id = text(dig(pin, 'id'));
  const pinner = text(dig(pin, 'pinner', 'username'))?.toLowerCase();
  const creator = text(dig(pin, 'native_creator', 'username'))?.toLowerCase();
  if (id === undefined || text(dig(pin, 'type')) !== 'pin' || dig(pin, 'is_promoted') === true)
    return undefined;
  if ((pinner ?? creator) !== handle) return undefined;
  return {
    ...known({
      at: statedDate(text(dig(pin, 'created_at')) ?? ''),
      text: plainText(text(dig(pin, 'description')) ?? ''),
      shares: exactCount(dig(pin, 'aggregated_pin_data', 'aggregated_stats', 'saves')),
    }),
    id,
    url: `https://www.pinterest.com/pin/${id}/`,
    kind: creator !== undefined && creator !== handle ? 'repost' : 'original',
  };
}
