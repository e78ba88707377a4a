import type { Post } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { firstUnder, postText } from '../text/markup/index.js';
import { postId } from './post-id.js';

/** Below these stand other people's words and other posts, each with times and counters of their own. */
const others = ['attached_story', 'attachments', 'fb_shorts_story', 'interesting_top_level_comments'];

/**
 * One story of a timeline as a post. Everything is taken from the places where the story tells it of itself: a shared
 * post or reel, and the comments beneath, carry the same keys with other values. Undefined: no story (an advert, a place
 * not filled).
 */
export function postOfStory(story: unknown, pinned: boolean): Post | undefined {
  const number = text(dig(story, 'post_id')) ?? text(dig(content(story), 'post_id'));
  if (number === undefined || isAdvert(story)) return undefined;
  const seconds = createdAt(story);
  const message = messageOf(story);
  return {
    kind: sharesStory(story) && message === undefined ? 'repost' : 'original',
    ...known({
      id: seconds === undefined ? undefined : postId(seconds),
      at: secondsDate(seconds),
      pinned: pinned || undefined,
      url: text(dig(content(story), 'wwwURL')) ?? text(dig(story, 'wwwURL')),
      text: postText(message),
      ...countersOf(story),
    }),
  };
}

/** The post's own number, by which the pinned one is known again in the timeline. */
export function storyNumber(story: unknown): string | undefined {
  return text(dig(story, 'post_id')) ?? text(dig(content(story), 'post_id'));
}

export function isAdvert(story: unknown): boolean {
  return [dig(story, 'sponsored_data'), dig(story, 'th_dat_spo')].some(
    (mark) => mark !== undefined && mark !== null,
  );
}

function content(story: unknown): unknown {
  return dig(story, 'comet_sections', 'content', 'story');
}

/** Unix seconds, from the places where the story itself, its timestamp and its head line tell them. */
function createdAt(story: unknown): number | undefined {
  const sections = dig(story, 'comet_sections');
  const head = dig(sections, 'context_layout', 'story');
  const places = [
    dig(story, 'creation_time'),
    dig(sections, 'timestamp', 'story', 'creation_time'),
    ...list(dig(head, 'comet_sections', 'metadata')).map((part) => dig(part, 'story', 'creation_time')),
    dig(head, 'creation_time'),
    dig(content(story), 'creation_time'),
  ];
  return places.map(number).find((seconds) => secondsDate(seconds) !== undefined);
}

function messageOf(story: unknown): string | undefined {
  const places = [
    dig(content(story), 'message', 'text'),
    dig(content(story), 'comet_sections', 'message', 'story', 'message', 'text'),
    dig(story, 'message', 'text'),
  ];
  return places.map(text).find((words) => words !== undefined);
}

/** A shared post stands whole inside the sharing one. */
function sharesStory(story: unknown): boolean {
  return [story, content(story)].some((part) => {
    const shared = dig(part, 'attached_story');
    return typeof shared === 'object' && shared !== null;
  });
}

/** The row of counters beneath the post. */
function countersOf(story: unknown): Pick<Post, 'likes' | 'comments' | 'shares'> {
  const row = dig(story, 'comet_sections', 'feedback') ?? dig(story, 'feedback');
  const summary = firstUnder(row, 'comet_ufi_summary_and_actions_renderer', others);
  const comments = firstUnder(row, 'comment_rendering_instance', others);
  return known({
    likes: exactCount(dig(firstUnder(summary, 'reaction_count', others), 'count')),
    comments: exactCount(dig(comments, 'comments', 'total_count')),
    shares: exactCount(dig(firstUnder(summary, 'share_count', others), 'count')),
  });
}
