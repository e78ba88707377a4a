import { type Post, type Profile, present, type Timeline } from '../../model/reading.js';
import { mergeTimelines } from '../merge-timelines.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { hidden } from '../refused.js';
import { type ListedPage, listedTimeline } from '../signed-in/listed-timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { dig, list, text } from '../text/data/index.js';
import { objectsIn } from '../text/markup/index.js';
import { postOfMedia, profileOfUser } from './media.js';

const grid = 'xdt_api__v1__feed__user_timeline_graphql_connection';
/** The tab of reels shows a part of the posts. */
const reels = ['xdt_api__v1__clips__user__connection_v2', 'xdt_api__v1__clips__user__connection'];

/** The grid of a profile, as the queries of Instagram's own page bring it: twelve posts at a time, with exact times. */
export const signedIn: SignedInView = {
  facts: {
    asks: 'the queries of the profile page: the account, its grid, its reels',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'The document itself holds no posts: a file without the queries has rounded counters only.',
      '“This page isn’t available” may mean that the account blocks the person who looks.',
    ],
  },
  hosts: ['instagram.com'],
  read(bodies, { handle }) {
    const owner = ownerIn(bodies, handle);
    const views = bodies.flatMap((body) => viewsOf(body, owner));
    const from = bodies.filter((body) => views.some((view) => view.body === body) || owner.bodies.has(body));
    if (from.length === 0) return undefined;
    const profile: Profile = {
      ...(owner.user === undefined ? {} : profileOfUser(owner.user)),
      ...owner.named,
    };
    const timeline = timelineOfViews(views, profile);
    if (isClosed(owner.user) && !timeline?.posts.length)
      return { reading: { ...hidden('private'), profile }, from };
    return { reading: { outcome: present, profile, ...(timeline && { timeline }) }, from };
  },
};

/** Private, and not followed by the person who looks. */
function isClosed(user: unknown): boolean {
  return dig(user, 'is_private') === true && dig(user, 'friendship_status', 'following') !== true;
}

interface Owner {
  handle: string;
  ids: Set<string>;
  /** The full user object of the profile page's query. */
  user: unknown;
  named: Profile;
  /** The bodies that hold it. */
  bodies: Set<LoadedBody>;
}

/** Who the account is: every object of its name has its number; one has its counters. */
function ownerIn(bodies: readonly LoadedBody[], handle: string): Owner {
  const owner: Owner = { handle, ids: new Set(), user: undefined, named: {}, bodies: new Set() };
  for (const body of bodies) {
    for (const object of objectsIn(body.documents)) {
      if (text(object['username'])?.toLowerCase() !== handle) continue;
      const id = idOf(object);
      if (id !== undefined) owner.ids.add(id);
      if (id !== undefined) owner.named = { accountId: id, handle: text(object['username']) ?? handle };
      if (!Object.hasOwn(object, 'follower_count')) continue;
      owner.user = object;
      owner.bodies.add(body);
    }
  }
  return owner;
}

type View = ListedPage & { body: LoadedBody; kind: 'grid' | 'reels'; isEmpty: boolean };

function viewsOf(body: LoadedBody, owner: Owner): View[] {
  if (body.subject !== undefined && !owner.ids.has(body.subject) && body.subject !== owner.handle) return [];
  return body.documents.flatMap((document) => {
    const hasErrors = list(dig(document, 'errors')).length > 0;
    return [...objectsIn(document)].flatMap((object) => [
      ...viewOf(object[grid], 'grid', body, owner, hasErrors),
      ...reels.flatMap((key) => viewOf(object[key], 'reels', body, owner, hasErrors)),
    ]);
  });
}

function viewOf(
  connection: unknown,
  kind: View['kind'],
  body: LoadedBody,
  owner: Owner,
  hasErrors: boolean,
): View[] {
  const edges = dig(connection, 'edges');
  if (!Array.isArray(edges)) return [];
  const nodes = edges.map((edge) => dig(edge, 'node', 'media') ?? dig(edge, 'node'));
  const posts = nodes.flatMap((node) => ownPost(node, owner) ?? []);
  // the grid of another account holds what both made together, and an empty one is nobody's unless the request says so
  const isOwn = body.subject !== undefined || (nodes.length > 0 && posts.length === nodes.length);
  if (!isOwn && posts.length === 0) return [];
  const isLast = dig(connection, 'page_info', 'has_next_page') === false;
  const isTop = isOwn && body.page === 'first' && !hasErrors && kind === 'grid';
  return [{ body, kind, posts, isTop, isLast, isEmpty: edges.length === 0 && isLast && isTop }];
}

function timelineOfViews(views: readonly View[], profile: Profile): Timeline | undefined {
  const shown = mergeTimelines(
    [
      listedTimeline(views.filter((view) => view.kind === 'grid')),
      listedTimeline(views.filter((view) => view.kind === 'reels')),
    ].filter((timeline) => timeline !== undefined),
  );
  if (shown) return shown;
  const total = profile.postsTotal?.value;
  if (!views.some((view) => view.isEmpty) || total === undefined) return undefined;
  return total === 0
    ? timelineOf([], { complete: true })
    : timelineOf([], { hidden: true, lowerBound: true });
}

/** A post of the account, or one it made together with somebody else. Only its own pin says that it stands out of order. */
function ownPost(node: unknown, owner: Owner): Post | undefined {
  const makers = [dig(node, 'user'), dig(node, 'owner'), ...list(dig(node, 'coauthor_producers'))];
  if (!makers.some((maker) => isAccount(maker, owner))) return undefined;
  const post = postOfMedia(node);
  if (post === undefined) return undefined;
  const { pinned: _pinned, ...rest } = post;
  const pins = [
    ...list(dig(node, 'timeline_pinned_user_ids')),
    ...list(dig(node, 'clips_tab_pinned_user_ids')),
  ];
  return pins.some((id) => owner.ids.has(String(id))) ? { ...rest, pinned: true } : rest;
}

function isAccount(user: unknown, owner: Owner): boolean {
  const id = idOf(user);
  return (
    text(dig(user, 'username'))?.toLowerCase() === owner.handle || (id !== undefined && owner.ids.has(id))
  );
}

function idOf(user: unknown): string | undefined {
  const id = dig(user, 'pk') ?? dig(user, 'id');
  return typeof id === 'number' ? String(id) : text(id);
}
