import type { Post } from '../../model/reading.js';
import { dig, known, number, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { postText } from '../text/markup/index.js';
import { postId } from './post-id.js';

/** Articles of the pages for phones until 2021, each with an object about its post. */
export const articles = 'article[data-ft*="top_level_post_id"]';

/** Their posts. The object tells the time of publishing once per Page concerned: a shared post names its first Page too. */
export function articlePosts($: CheerioAPI): Post[] {
  const byId = new Map<string, Post>();
  for (const element of $(articles).toArray()) {
    const article = $(element);
    // a shared post is an article inside the sharing one
    if (article.parents(articles).length > 0) continue;
    const about = parseJson(article.attr('data-ft') ?? '');
    const seconds = publishedAt(about);
    const at = secondsDate(seconds);
    if (seconds === undefined || at === undefined) continue;
    const message = postText(article.find('.story_body_container > div p, .userContent').first().text());
    const isShared = dig(about, 'original_content_id') !== undefined && message === undefined;
    const post: Post = {
      kind: isShared ? 'repost' : 'original',
      ...known({ id: postId(seconds), at, text: message }),
    };
    byId.set(post.id ?? '', post);
  }
  return [...byId.values()];
}

function publishedAt(about: unknown): number | undefined {
  const insights = dig(about, 'page_insights');
  const owner = text(dig(about, 'content_owner_id_new')) ?? text(dig(about, 'page_id')) ?? '';
  const pages = typeof insights === 'object' && insights !== null ? Object.values(insights) : [];
  const own = dig(insights, owner) ?? (pages.length === 1 ? pages[0] : undefined);
  return number(dig(own, 'post_context', 'publish_time'));
}
