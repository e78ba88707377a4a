import type { Answer } from '../../model/answer.js';
import {
  type AccountRef,
  type Post,
  type Profile,
  present,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import { navigation } from '../meta/navigation.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { hidden, refused } from '../refused.js';
import { dig, known, list, text } from '../text/data/index.js';
import {
  type CheerioAPI,
  jsonAfter,
  loadHtml,
  metaContent,
  objectsIn,
  scriptsWith,
} from '../text/markup/index.js';
import { postOfMedia, profileOfUser } from './media.js';
import { countersIn } from './og-counters.js';
import { isScrolled, renderedPosts } from './rendered-posts.js';
import { readWall } from './wall.js';

/** The account's own page: sometimes with its twelve newest posts, sometimes with counters only, often a log-in page. */
export const profilePage: Way = {
  id: 'profile-page',
  facts: {
    asks: "the account's page on instagram.com",
    existence: 'proves presence and absence',
    dates: 'from ids',
    followers: 'exact',
    blind: [
      'The lite variant shows counters only, rounded above 10,000.',
      'Twelve posts at most; a log-in page instead of the profile is common and says nothing.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: `https://www.instagram.com/${account.handle}/`, headers: navigation });
    return answer.kind === 'refusal' ? refused(answer) : readProfilePage(answer, account);
  },
};

export function readProfilePage(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  if (answer.status !== 200) return readWall(answer, $);
  const data = dataIn($, answer.body);
  const users = usersNamed(data, account.handle);
  const profile = mergedProfile($, users, account.handle);
  if (profile === undefined) return readWall(answer, $);
  if (users.some((user) => dig(user, 'is_private') === true)) return { ...hidden('private'), profile };
  if (isGated(users, answer.body)) return { ...hidden('age-or-country-gate'), profile };
  const drawn = { posts: renderedPosts($, account.handle), isScrolled: isScrolled($) };
  const timeline = timelineIn(data, users, profile, drawn);
  return timeline ? { outcome: present, profile, timeline } : { outcome: present, profile };
}

/** Every JSON value that may hold the account: today's script blocks, and the page variable until 2022. */
function dataIn($: CheerioAPI, body: string): unknown[] {
  return [
    ...scriptsWith($, '"username"'),
    ...scriptsWith($, 'polaris_ordered_timeline_connection'),
    jsonAfter(body, '_sharedData = '),
    jsonAfter(body, '__additionalDataLoaded('),
  ].filter((value) => value !== undefined);
}

/** Full user objects of this name. Mentions of it in captions or comments carry no counters and no biography. */
function usersNamed(data: readonly unknown[], handle: string): unknown[] {
  const found: unknown[] = [];
  for (const object of objectsIn(data)) {
    if (text(object['username'])?.toLowerCase() !== handle) continue;
    const full = ['follower_count', 'edge_followed_by', 'followed_by', 'biography'].some(
      (key) => key in object,
    );
    if (full) found.push(object);
  }
  return found;
}

function mergedProfile($: CheerioAPI, users: readonly unknown[], handle: string): Profile | undefined {
  const fromTags = taggedProfile($, handle);
  if (users.length === 0) return fromTags;
  const profiles = users.map(profileOfUser);
  const bio = [...profiles, fromTags].find((profile) => profile?.bio)?.bio;
  return Object.assign({}, fromTags, ...profiles.reverse(), bio === undefined ? {} : { bio });
}

/** The og tags name the account in the title, "Acme (@acme) • Instagram photos and videos", and in `og:url`. */
function taggedProfile($: CheerioAPI, handle: string): Profile | undefined {
  const title = metaContent($, 'og:title') ?? $('title').first().text().trim();
  const named = /^(.*?)[(（]@([\w.]{1,30})[)）]/su.exec(title);
  const description = metaContent($, 'og:description') ?? metaContent($, 'description');
  const byUrl = new RegExp(`^https?://(?:www\\.)?instagram\\.com/${handle.replace(/\./g, '\\.')}/?$`, 'i');
  const counters = countersIn(description);
  const isNamed = named?.[2]?.toLowerCase() === handle;
  if (!isNamed && !(counters && byUrl.test(metaContent($, 'og:url') ?? ''))) return undefined;
  const bio = bioIn(metaContent($, 'description') ?? '');
  return known({
    accountId: /"profile_id":"(\d{1,20})"/.exec($('script').text())?.[1],
    handle: named?.[2],
    displayName: text(named?.[1]),
    bio: text(bio),
    ...counters,
  });
}

function isGated(users: readonly unknown[], body: string): boolean {
  const ruled = users.some(
    (user) => typeof dig(user, 'gating_ruling') === 'object' && dig(user, 'gating_ruling') !== null,
  );
  return ruled || (users.length === 0 && body.includes('"if_not_gated_logged_out":null'));
}

/** The grid, pinned posts first. A total above zero without a grid means that posts are hidden from this view. */
function timelineIn(
  data: readonly unknown[],
  users: readonly unknown[],
  profile: Profile,
  drawn: { posts: Post[]; isScrolled: boolean },
): Timeline | undefined {
  const total = profile.postsTotal?.value;
  const grid = gridIn(data, users);
  const listed = (grid?.nodes ?? []).flatMap((node) => ownPost(node, profile.accountId) ?? []);
  if (listed.length > 0)
    return timelineOf(listed, { complete: grid?.last === true || listed.length === total });
  if (drawn.posts.length > 0)
    return timelineOf(drawn.posts, { complete: drawn.posts.length === total, lowerBound: drawn.isScrolled });
  if (total === 0) return timelineOf([], { complete: true });
  return (total ?? 0) > 0 ? timelineOf([], { hidden: true, lowerBound: true }) : undefined;
}

interface Grid {
  nodes: unknown[];
  /** The network says that no page follows. */
  last: boolean;
}

function gridIn(data: readonly unknown[], users: readonly unknown[]): Grid | undefined {
  const connections: unknown[] = users.flatMap((user) => [
    dig(user, 'edge_owner_to_timeline_media'),
    dig(user, 'media'),
  ]);
  for (const object of objectsIn(data)) {
    connections.push(object['polaris_ordered_timeline_connection']);
    connections.push(object['xdt_api__v1__feed__user_timeline_graphql_connection']);
  }
  return connections.map(gridOf).find((grid) => grid !== undefined && grid.nodes.length > 0);
}

function gridOf(connection: unknown): Grid | undefined {
  if (typeof connection !== 'object' || connection === null) return undefined;
  const edges = list(dig(connection, 'edges')).map((edge) => dig(edge, 'node'));
  return {
    nodes: edges.length > 0 ? edges : list(dig(connection, 'nodes')),
    last: dig(connection, 'page_info', 'has_next_page') === false,
  };
}

/** Posts of the account, and those it made together with somebody else, who then owns them. */
function ownPost(node: unknown, accountId: string | undefined): Post | undefined {
  const owner = idOf(dig(node, 'owner')) ?? idOf(dig(node, 'user'));
  const makers = [owner, ...list(dig(node, 'coauthor_producers')).map(idOf)];
  if (owner !== undefined && accountId !== undefined && !makers.includes(accountId)) return undefined;
  return postOfMedia(node);
}

function idOf(user: unknown): string | undefined {
  return text(dig(user, 'pk')) ?? text(dig(user, 'id'));
}

const bioMark = /on Instagram: ["“]/;

function bioIn(description: string): string | undefined {
  const mark = bioMark.exec(description);
  if (mark === null || !/["”]$/.test(description)) return undefined;
  return description.slice(mark.index + mark[0].length, -1);
}
