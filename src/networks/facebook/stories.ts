import type { Post } from '../../model/reading.js';
import { exactly } from '../../model/time.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { firstUnder, objectsIn, postText } from '../text/markup/index.js';
import { postId } from './post-id.js';

/** A shared post sits inside the sharing one under this key, with its own older time, text and counters. */
const shared = ['attached_story'];

/** The posts a document prefetched for its timeline, pinned ones marked. */
export function storiesIn(data: readonly unknown[]): Post[] {
  const byId = new Map<string, Post>();
  for (const object of objectsIn(data)) {
    for (const node of nodesOf(object['profile_pinned_post'])) keep(byId, postOf(node, true));
    for (const node of nodesOf(object['timeline_list_feed_units'])) keep(byId, postOf(node, false));
  }
  return [...byId.values()];
}

/** The timeline is a connection; the pinned post may be one too, or the story itself. */
function nodesOf(section: unknown): unknown[] {
  const edges = list(dig(section, 'edges')).map((edge) => dig(edge, 'node'));
  if (edges.length > 0) return edges;
  return text(dig(section, 'post_id')) === undefined ? [] : [section];
}

function keep(byId: Map<string, Post>, post: Post | undefined): void {
  if (post?.id === undefined) return;
  const before = byId.get(post.id);
  byId.set(post.id, before?.pinned || post.pinned ? { ...before, ...post, pinned: true } : post);
}

function postOf(node: unknown, pinned: boolean): Post | undefined {
  const seconds =
    number(dig(node, 'creation_time')) ?? number(firstUnder(node, 'creation_time', shared)) ?? 0;
  if (seconds <= 0 || firstUnder(node, 'post_id', shared) === undefined) return undefined;
  const message = text(dig(firstUnder(node, 'message', shared), 'text'));
  const attached = firstUnder(node, 'attached_story');
  return {
    kind: attached !== undefined && message === undefined ? 'repost' : 'original',
    ...known({
      id: postId(seconds),
      at: exactly(seconds * 1000),
      pinned: pinned || undefined,
      url: text(firstUnder(node, 'wwwURL', shared)),
      text: postText(message),
      likes: exactCount(dig(firstUnder(node, 'reaction_count', shared), 'count')),
      comments: exactCount(
        dig(firstUnder(firstUnder(node, 'comment_rendering_instance', shared), 'comments'), 'total_count'),
      ),
      shares: exactCount(dig(firstUnder(node, 'share_count', shared), 'count')),
    }),
  };
}
