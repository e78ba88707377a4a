import type { Count, Post } from '../../model/reading.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, plainText } from '../text/markup/index.js';

export interface Messages {
  /** Newest first; service messages ("pinned a message") left out. */
  posts: Post[];
  /** Smallest message number on the page, service messages included. */
  oldest?: number;
  /** The stated time of "Channel created", when the page reaches back to it. */
  created?: string;
}

type Wrap = ReturnType<CheerioAPI>;

/** Reads the messages of a preview page of the channel `handle`; those of other channels are left out. */
export function readMessages($: CheerioAPI, handle: string): Messages {
  const wraps = $('.tgme_widget_message[data-post]')
    .toArray()
    .map((element) => $(element))
    .filter((wrap) => ownerOf(wrap) === handle);
  const numbers = wraps.map(numberOf).filter((n) => Number.isSafeInteger(n) && n > 0);
  const created = wraps.find(
    (wrap) => isService(wrap) && /^Channel (?:.{0,200} )?created$/i.test(wordsOf(wrap)),
  );
  const posts = wraps.filter((wrap) => !isService(wrap)).map((wrap) => postOf($, wrap, handle));
  const createdAt = created && dateText(created);
  return {
    posts: posts.reverse(),
    ...(numbers.length > 0 && { oldest: Math.min(...numbers) }),
    ...(createdAt !== undefined && { created: createdAt }),
  };
}

function ownerOf(wrap: Wrap): string | undefined {
  return wrap.attr('data-post')?.split('/')[0]?.toLowerCase();
}

function numberOf(wrap: Wrap): number {
  return Number(wrap.attr('data-post')?.split('/')[1]);
}

function isService(wrap: Wrap): boolean {
  return wrap.hasClass('service_message') || wrap.closest('.service_message').length > 0;
}

function wordsOf(wrap: Wrap): string {
  return wrap.find('.tgme_widget_message_text').first().text().replace(/\s+/g, ' ').trim();
}

/** The time in the footer's link; a `time` elsewhere is the length of a video. */
function dateText(wrap: Wrap): string | undefined {
  return wrap.find('a.tgme_widget_message_date time[datetime]').first().attr('datetime');
}

function postOf($: CheerioAPI, wrap: Wrap, handle: string): Post {
  const number = numberOf(wrap);
  const edited = /(?:^|\W)edited\b/.test(wrap.find('.tgme_widget_message_meta').text());
  return {
    id: `${handle}/${number}`,
    ...kindOf(wrap, handle),
    url: `https://t.me/${handle}/${number}`,
    ...(edited && { edited }),
    ...known({
      at: statedDate(dateText(wrap) ?? ''),
      text: plainText(
        wrap.find('.tgme_widget_message_text').not('.tgme_widget_message_reply *').first().html() ?? '',
      ),
      views: parseCount(wrap.find('.tgme_widget_message_views').first().text()),
      likes: reactions($, wrap),
    }),
  };
}

/** A forwarded message is a repost; an answer to the channel's own message goes on with it. */
function kindOf(wrap: Wrap, handle: string): Pick<Post, 'kind' | 'thread'> {
  if (wrap.find('.tgme_widget_message_forwarded_from').length > 0) return { kind: 'repost' };
  const reply = wrap.find('.tgme_widget_message_reply').first();
  if (reply.length === 0) return { kind: 'original' };
  const target = reply.attr('href')?.toLowerCase() ?? '';
  return target.includes(`/${handle}/`) ? { kind: 'original', thread: true } : { kind: 'reply' };
}

/** All reactions in all; rounded as soon as one of them is. */
function reactions($: CheerioAPI, wrap: Wrap): Count | undefined {
  const counts = wrap
    .find('.tgme_widget_message_reactions .tgme_reaction')
    .toArray()
    .flatMap((element) => {
      const bare = $(element).clone();
      bare.find('b, i, tg-emoji').remove();
      return parseCount(bare.text()) ?? [];
    });
  if (counts.length === 0) return undefined;
  return { value: counts.reduce((sum, c) => sum + c.value, 0), exact: counts.every((c) => c.exact) };
}
