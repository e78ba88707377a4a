import { type Profile, present, type Timeline } from '../../model/reading.js';
import type { Dated } from '../../model/time.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { type ListedPage, listedTimeline } from '../signed-in/listed-timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { dig, list, number, text } from '../text/data/index.js';
import { millisDate } from '../text/dates/index.js';
import { postOf, profileOf } from './user.js';

/** The account's own grid; recommended, liked, saved and reposted videos come in lists of the same shape. */
const ownLists = /\/api\/(?:post|preload)\/item_list\/?$/;

/** The videos of a profile as its page loads them: pinned ones first, then newest first, with exact times. */
export const signedIn: SignedInView = {
  facts: {
    asks: 'the list of videos that the profile page loads after itself: exact times, pins marked',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Pinned videos alone, or a later part of the list alone, prove activity and never silence.',
      'An empty list says nothing: the page’s own counter tells whether there are videos.',
    ],
  },
  hosts: ['tiktok.com'],
  read(bodies, { handle }) {
    const pages = bodies.filter(({ url }) => ownLists.test(url)).flatMap((body) => pagesIn(body, handle));
    if (pages.length === 0) return undefined;
    const profile: Profile = Object.assign({}, ...pages.map((page) => page.profile));
    const timeline = withCursors(listedTimeline(pages), pages);
    return {
      reading: { outcome: present, profile, ...(timeline && { timeline }) },
      from: pages.map((page) => page.body),
    };
  },
};

type Page = ListedPage & { body: LoadedBody; profile: Profile; cursor: Dated | undefined };

function pagesIn(body: LoadedBody, handle: string): Page[] {
  return body.documents.flatMap((document) => {
    const items = list(dig(document, 'itemList'));
    const own = items.filter((item) => isOwn(item, handle));
    const [first] = own;
    if (first === undefined) return [];
    const isSound = (number(dig(document, 'statusCode')) ?? 0) === 0 && own.length === items.length;
    const posts = own.flatMap((item) => postOf(item, handle) ?? []);
    return [
      {
        body,
        posts,
        profile: profileOf(dig(first, 'author'), dig(first, 'authorStats'), dig(first, 'authorStatsV2')),
        isTop: isSound && body.page === 'first',
        isLast: isSound && dig(document, 'hasMore') === false,
        cursor: isSound ? cursorOf(document, body) : undefined,
      },
    ];
  });
}

function isOwn(item: unknown, handle: string): boolean {
  return text(dig(item, 'author', 'uniqueId'))?.toLowerCase() === handle;
}

const FIRST_VIDEOS = Date.UTC(2014, 0);

/** Where the next part begins is the time of the oldest video of this one, in milliseconds: there was a video then. */
function cursorOf(document: unknown, { at }: LoadedBody): Dated | undefined {
  const millis = Number(dig(document, 'cursor'));
  return millis > FIRST_VIDEOS && millis <= at ? millisDate(millis) : undefined;
}

/** Where nothing but pinned videos is left of a list, its cursors tell of later ones. */
function withCursors(timeline: Timeline | undefined, pages: readonly Page[]): Timeline | undefined {
  const stated = pages.flatMap(({ cursor }) => cursor ?? []).sort((a, b) => b.to - a.to)[0];
  if (stated === undefined || timeline?.posts.some((post) => !post.pinned)) return timeline;
  return { ...(timeline ?? timelineOf([], { lowerBound: true })), lastActivityStated: stated };
}
