import { type Post, present } from '../../model/reading.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { listedTimeline } from '../signed-in/listed-timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { exactCount } from '../text/counts/index.js';
import { known, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, loadHtml } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

type Card = ReturnType<CheerioAPI>;

/** The drawn page of a user or a community: each post names its author and the moment it was made. */
export const signedIn: SignedInView = {
  facts: {
    asks: 'the drawn page of a user or of a community: its posts with their exact times',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'A community’s posts sorted by anything but their time, and pages without a post, prove no silence.',
      'Comments; and posts a user does not show on the profile.',
    ],
  },
  hosts: ['reddit.com'],
  read(bodies, { handle }) {
    const pages = bodies.flatMap((body) => pageIn(body, handle));
    const from = pages.map((page) => page.body);
    const posts = pages.flatMap((page) => page.posts);
    if (posts.length === 0) return undefined;
    const timeline = pages.some((page) => page.isTop)
      ? listedTimeline(pages)
      : timelineOf(posts, { order: 'selection' });
    return { reading: { outcome: present, profile: {}, ...(timeline && { timeline }) }, from };
  },
};

function pageIn(body: LoadedBody, handle: string): { body: LoadedBody; posts: Post[]; isTop: boolean }[] {
  if (body.html === undefined || !body.html.includes('<shreddit-post')) return [];
  const $ = loadHtml(body.html);
  const cards = $('shreddit-post')
    .toArray()
    .map((element) => $(element));
  const posts = cards.filter((card) => isOf(card, handle)).flatMap((card) => postOf(card) ?? []);
  const of = accountOf(new URL(body.url));
  const isOwnPage = of.kind === 'account' && of.via === undefined && of.handle === handle;
  return posts.length > 0 ? [{ body, posts, isTop: isOwnPage && isByDate(body.url, handle, posts) }] : [];
}

/** A user's posts by their author, a community's by where they stand. */
function isOf(card: Card, handle: string): boolean {
  const [kind, name = ''] = handle.split('/');
  if (card.attr('promoted') !== undefined) return false;
  if (kind === 'u') return card.attr('author')?.toLowerCase() === name;
  return card.attr('permalink')?.toLowerCase().startsWith(`/r/${name}/`) === true;
}

const ENOUGH = 3;

/** The address asks for "new", or the times of enough posts fall as they would then. Pinned ones stand above. */
function isByDate(url: string, handle: string, posts: readonly Post[]): boolean {
  const times = posts.filter((post) => !post.pinned).map((post) => post.at?.to ?? Number.NaN);
  const falls = times.every((time, i) => i === 0 || time <= (times[i - 1] ?? Number.NaN));
  const isAskedFor = /\/new\/?$/.test(new URL(url).pathname);
  return falls && (isAskedFor || (handle.startsWith('u/') && times.length >= ENOUGH));
}

function postOf(card: Card): Post | undefined {
  const id = card.attr('id');
  const permalink = card.attr('permalink');
  if (id === undefined || !/^t3_\w{1,12}$/.test(id)) return undefined;
  const isPinned = ['pinned', 'is-pinned', 'stickied'].some((name) => card.attr(name) !== undefined);
  return {
    kind: 'original',
    ...known({
      id,
      at: statedDate((card.attr('created-timestamp') ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2')),
      pinned: isPinned || card.find('[icon-name^="pin"]').length > 0 || undefined,
      text: text(card.attr('post-title'))?.slice(0, 500),
      url: permalink?.startsWith('/') ? `https://www.reddit.com${permalink}` : undefined,
      likes: exactCount(card.attr('score')),
      comments: exactCount(card.attr('comment-count')),
    }),
  };
}
