import type { Post, Timeline } from '../../model/reading.js';
import { timelineOf } from '../reading/timeline.js';
import { dig, list } from '../text/data/index.js';
import { objectsIn } from '../text/markup/index.js';
import { actorsOf, isOwner, type Names } from './owner.js';
import { isAdvert, postOfStory, storyNumber } from './stories.js';

/** Lists that are nobody's timeline: the visitor's home, groups, and the tool in which owners filter their posts. */
const otherLists = ['news_feed', 'group_feed', 'timeline_manage_feed_units'];

/** The places of one timeline that the data fills, and what it says about the rest. */
interface Shown {
  /** Stories by their place in the list; Facebook sends the first with the answer and streams the others after it. */
  places: Map<number, unknown>;
  pinned: unknown[];
  hasNextPage?: boolean;
  isListed: boolean;
  /** The answer tells of errors: what is missing may not have been missing. */
  isBroken: boolean;
}

/**
 * The timeline of the Page with these names, as one answer shows it. `isTop`: the answer begins at the top of the list, so
 * that its first story is the newest; a later page, a place not filled above the first story, or nothing but pinned
 * stories prove activity only. Undefined: nothing of this Page's timeline is shown.
 */
export function timelineIn(data: unknown, names: Names, isTop: boolean): Timeline | undefined {
  const shown = shownIn(data, names);
  const pinnedNumbers = new Set(shown.pinned.map(storyNumber));
  const isPinned = (story: unknown) => pinnedNumbers.has(storyNumber(story));
  const listed = [...shown.places].sort(([a], [b]) => a - b);
  const posts = [
    ...shown.pinned.flatMap((story) => postOfStory(story, true) ?? []),
    ...listed.flatMap(([, story]) =>
      isPinned(story) || !isByOwner(story, names) ? [] : (postOfStory(story, false) ?? []),
    ),
  ];
  const reachesEnd = isTop && shown.isListed && !shown.isBroken && shown.hasNextPage === false;
  // an empty list is also what somebody gets who may not see the posts: it never says that there are none
  if (posts.length === 0)
    return reachesEnd && listed.length === 0 ? timelineOf([], { hidden: true, lowerBound: true }) : undefined;
  const showsNewest =
    isTop &&
    !shown.isBroken &&
    beginsWithNewest(listed, (story) => isPinned(story) || !isByOwner(story, names));
  const isSettled = showsNewest || reachesEnd;
  return timelineOf(eachOnce(posts), {
    order: posts.every((post) => post.pinned) && !reachesEnd ? 'selection' : 'newest-first',
    complete: reachesEnd,
    lowerBound: !isSettled,
  });
}

/** The first story that counts is dated, and no place above it is empty: what is not there may be newer. */
function beginsWithNewest(listed: readonly [number, unknown][], isPassedOver: (story: unknown) => boolean) {
  for (const [i, [place, story]] of listed.entries()) {
    if (place !== i) return false;
    if (!isPassedOver(story) && !isAdvert(story)) return postOfStory(story, false)?.at !== undefined;
  }
  return false;
}

function isByOwner(story: unknown, names: Names): boolean {
  const actors = actorsOf(story);
  // a story that names nobody stands in a timeline that is the Page's own
  return actors.length === 0 || isOwner(actors[0], names);
}

function shownIn(data: unknown, names: Names): Shown {
  const shown: Shown = { places: new Map(), pinned: [], isListed: false, isBroken: false };
  for (const object of objectsIn(data, otherLists)) {
    if ('data' in object && list(object['errors']).length > 0) shown.isBroken = true;
    if (isForeign(object, names)) continue;
    for (const story of pinnedIn(object['profile_pinned_post'])) shown.pinned.push(story);
    addList(shown, object['timeline_list_feed_units']);
    addStreamed(shown, object, names);
  }
  shown.pinned = shown.pinned.filter((story) => isByOwner(story, names));
  return shown;
}

/** The timeline of another Page: the object it hangs on has a number of its own. */
function isForeign(object: Record<string, unknown>, names: Names): boolean {
  const id = object['id'];
  if (!('timeline_list_feed_units' in object || 'profile_pinned_post' in object)) return false;
  return typeof id === 'string' && /^\d+$/.test(id) && !names.includes(id);
}

function addList(shown: Shown, units: unknown): void {
  const edges = dig(units, 'edges');
  if (!Array.isArray(edges)) return;
  shown.isListed = true;
  for (const [i, edge] of edges.entries()) addStory(shown, i, dig(edge, 'node'));
  addPageInfo(shown, units);
}

/** A part that came later: `{path: ['user', 'timeline_list_feed_units', 'edges', 1], data: {node, cursor}}`. */
function addStreamed(shown: Shown, part: Record<string, unknown>, names: Names): void {
  const path = list(part['path']);
  if (path[1] !== 'timeline_list_feed_units') return;
  const [, , edges, place] = path;
  if (path.length === 2) addPageInfo(shown, part['data']);
  if (path.length !== 4 || edges !== 'edges' || typeof place !== 'number') return;
  const story = dig(part['data'], 'node');
  // the part does not say whose timeline it belongs to, so its author must
  if (actorsOf(story).some((actor) => isOwner(actor, names))) addStory(shown, place, story);
}

function addPageInfo(shown: Shown, holder: unknown): void {
  const more = dig(holder, 'page_info', 'has_next_page');
  if (typeof more === 'boolean') shown.hasNextPage = more;
}

function addStory(shown: Shown, place: number, story: unknown): void {
  if (storyNumber(story) !== undefined && !shown.places.has(place)) shown.places.set(place, story);
}

/** `pinned_post_story`; in older documents a connection, or the story itself. */
function pinnedIn(section: unknown): unknown[] {
  const story = dig(section, 'pinned_post_story');
  const stories = [story, ...list(dig(section, 'edges')).map((edge) => dig(edge, 'node')), section];
  return stories.filter((found) => storyNumber(found) !== undefined);
}

function eachOnce(posts: readonly Post[]): Post[] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  return posts.filter((post) => post.id === undefined || byId.get(post.id) === post);
}
