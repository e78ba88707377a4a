import { hasOpenEnd } from '../model/open-end.js';
import type { Post, Timeline } from '../model/reading.js';
import { type Reason, reasonText } from '../model/reason.js';
import type { Dated, Interval } from '../model/time.js';
import { known } from './text/data/index.js';

/** All posts of all views, each once; the merged view proves silence only where one of its parts does. */
export function mergeTimelines(timelines: readonly Timeline[]): Timeline | undefined {
  const [first] = timelines;
  if (first === undefined) return undefined;
  if (timelines.length === 1) return first;
  const settled = timelines.filter(provesSilence);
  const stated = timelines.flatMap((t) => (t.lastActivityStated ? [t.lastActivityStated] : []));
  const notes = distinct(timelines.flatMap((t) => t.notes ?? []));
  const lastActivityStated = newestStated(stated);
  const posts = mergePosts(timelines.flatMap((t) => t.posts));
  return {
    order: (settled[0] ?? first).order,
    complete: timelines.some((t) => t.complete),
    // one view that says there are posts is not contradicted by another that shows none
    hidden: posts.length === 0 ? timelines.some((t) => t.hidden) : timelines.every((t) => t.hidden),
    lowerBound: settled.length === 0,
    posts,
    ...(lastActivityStated && { lastActivityStated }),
    ...(notes.length > 0 && { notes }),
  };
}

/** Whether it shows the newest there is: merging sorts the posts, and forgets that one without a date stood at the top. */
export function provesSilence(timeline: Timeline): boolean {
  return !timeline.lowerBound && !hasOpenEnd(timeline);
}

/** What two ways say alike is said once. */
function distinct(notes: readonly Reason[]): Reason[] {
  return [...new Map(notes.map((note) => [reasonText(note), note])).values()];
}

function mergePosts(posts: readonly Post[]): Post[] {
  const byId = new Map<string, Post>();
  const anonymous: Post[] = [];
  for (const post of posts) {
    const key = post.id ?? post.url;
    if (key === undefined) {
      anonymous.push(post);
      continue;
    }
    const before = byId.get(key);
    byId.set(key, before ? mergePost(before, post) : post);
  }
  return [...byId.values(), ...anonymous].sort((a, b) => (b.at?.to ?? 0) - (a.at?.to ?? 0));
}

function mergePost(a: Post, b: Post): Post {
  const at = sharper(a.at, b.at);
  // a view that cannot tell a repost calls it an original: the view that can decides
  const kind = a.kind === 'original' ? b.kind : a.kind;
  return { ...b, ...known(a), ...(at && { at }), kind } as Post;
}

export function sharper<T extends Interval>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.to - b.from < a.to - a.from ? b : a;
}

/** The newest activity the views show, with its precision; a stated day wins when it is newer than every listed post. */
export function lastActivityOf(timelines: readonly Timeline[]): Interval | undefined {
  const posts = newestOf(timelines.flatMap((t) => t.posts));
  const stated = newestInterval(
    timelines.flatMap((t) => (t.lastActivityStated ? [t.lastActivityStated] : [])),
  );
  if (posts === undefined || stated === undefined) return posts ?? stated;
  return posts.to >= stated.from ? posts : stated;
}

export function newestOf(posts: readonly Post[]): Interval | undefined {
  return newestInterval(posts.flatMap((p) => (p.at ? [p.at] : [])));
}

function newestStated(stated: readonly Dated[]): Dated | undefined {
  const [newest] = [...stated].sort((a, b) => b.to - a.to);
  const interval = newestInterval(stated);
  return newest && interval && { ...newest, ...interval };
}

/** The interval in which the newest of several events lies: both ends are the latest of theirs. */
function newestInterval(intervals: readonly Interval[]): Interval | undefined {
  if (intervals.length === 0) return undefined;
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const i of intervals) {
    if (i.from > from) from = i.from;
    if (i.to > to) to = i.to;
  }
  return { from, to };
}
