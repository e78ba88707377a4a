import type { Answer, Ask } from '../../model/answer.js';
import type { Post, Timeline } from '../../model/reading.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { plainText } from '../text/markup/index.js';

/** Larger pages come back incomplete. */
const PAGE = 25;

/** The archive in pages of 25, newest first, until enough history is read or the archive is over. */
export async function askArchive(
  base: string,
  ask: Ask,
  options: ReadOptions,
  pages: number,
): Promise<Timeline | undefined> {
  const posts: Post[] = [];
  let first: Post[] | undefined;
  for (let page = 0; page < pages; page++) {
    const url = `${base}/api/v1/archive?sort=new&offset=${page * PAGE}&limit=${PAGE}`;
    const answer = await ask({ url });
    const read = answer.kind === 'answer' ? readArchive(answer) : undefined;
    if (read === undefined) break;
    first ??= read;
    posts.push(...read);
    if (read.length === 0) return timelineOf(posts, { complete: true });
    if (isEnoughHistory(posts, options)) break;
  }
  return first === undefined ? undefined : timelineOf(posts);
}

/** One page of `/api/v1/archive`: a bare array of posts. Undefined when the answer is none. */
function readArchive(answer: Answer): Post[] | undefined {
  const data = answer.status === 200 ? parseJson(answer.body) : undefined;
  return postsIn(data, postFrom);
}

/** A post of the archive or of an author's feed: both are written alike. */
export function postFrom(item: unknown): Post | undefined {
  const url = text(dig(item, 'canonical_url'));
  const date = text(dig(item, 'post_date'));
  if (url === undefined || date === undefined) return undefined;
  return {
    ...known({
      at: statedDate(date),
      text: plainText(text(dig(item, 'title')) ?? ''),
      likes: exactCount(dig(item, 'reaction_count')),
      comments: exactCount(dig(item, 'comment_count')),
      shares: exactCount(dig(item, 'restacks')),
    }),
    id: url,
    url,
    kind: 'original',
    ...(isPinned(item) && { pinned: true }),
  };
}

function isPinned(item: unknown): boolean {
  return dig(item, 'is_section_pinned') === true || list(dig(item, 'pins')).length > 0;
}
