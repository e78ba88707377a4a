import type { Answer, Ask } from '../../model/answer.js';
import { type Count, type Post, type Profile, present, type Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import type { Interval } from '../../model/time.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, loadHtml } from '../text/markup/index.js';
import { readCard, restrictionIn } from './card.js';
import { linksOf, textOf } from './markup.js';
import { readMessages } from './messages.js';

export const preview: Way = {
  id: 'preview',
  facts: {
    asks: "The channel's web preview, t.me/s/<name>, 20 messages at a time",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'rounded',
    blind: [
      'Messages of channels whose preview is switched off or restricted.',
      'Comments under a message, and reactions where the channel hides them.',
    ],
  },
  async read(account, ask, options) {
    const answer = await ask({ url: `https://t.me/s/${account.handle}` });
    if (answer.kind === 'refusal') return refused(answer);
    const first = readPreview(answer, account.handle);
    if (first.page === undefined) return first.reading;
    return withOlder(first.reading, first.page, account.handle, ask, options);
  },
};

interface Page {
  posts: Post[];
  /** Message number to ask older ones by; none: the first message is on this page. */
  before?: number;
  createdAt?: Interval;
}

/** Reads `t.me/s/<name>`. A channel without preview answers with its card. */
function readPreview(answer: Answer, handle: string): { reading: Reading; page?: Page } {
  if (answer.status !== 200) return { reading: unrecognised(answer) };
  const $ = loadHtml(answer.body);
  const restriction = restrictionIn($);
  if (restriction) return { reading: restriction };
  if ($('.tgme_channel_info').length === 0) return { reading: withoutPreview(answer, handle) };
  if (shownName($) !== handle) return { reading: failed('other-account', { handle: shownName($) ?? '' }) };
  const page = pageFrom($, handle);
  return { reading: { outcome: present, profile: profileFrom($) }, ...(page && { page }) };
}

/** The card says that the channel is there; its posts are shown to nobody on the web. */
function withoutPreview(answer: Answer, handle: string): Reading {
  if (/^\/s\//i.test(new URL(answer.finalUrl).pathname) && !answer.body.includes('tgme_page'))
    return unrecognised(answer);
  const reading = readCard(answer, handle);
  if (reading.outcome.kind !== 'present' || reading.timeline) return reading;
  return {
    ...reading,
    timeline: timelineOf([], { hidden: true, lowerBound: true, notes: [because('preview-off')] }),
  };
}

function shownName($: CheerioAPI): string | undefined {
  return textOf($, '.tgme_channel_info_header_username')?.replace(/^@/, '').toLowerCase();
}

function profileFrom($: CheerioAPI): Profile {
  const description = '.tgme_channel_info_description';
  const links = linksOf($, description);
  return {
    ...known({
      handle: textOf($, '.tgme_channel_info_header_username')?.replace(/^@/, ''),
      displayName: textOf($, '.tgme_channel_info_header_title'),
      bio: textOf($, description),
      website: links[0],
      followers: subscribers($),
    }),
    verified: $('.tgme_channel_info_header_title .verified-icon').length > 0,
    ...(links.length > 0 && { links }),
  };
}

/** What a channel counts of its posts; readers stand before these, whatever the language calls them. */
const ofPosts = /photo|video|file|link|audio|voice|gif|poll/i;

function subscribers($: CheerioAPI): Count | undefined {
  const counter = $('.tgme_channel_info_counter').first();
  return ofPosts.test(counter.find('.counter_type').text())
    ? undefined
    : parseCount(counter.find('.counter_value').text());
}

/** Undefined when the page neither lists messages nor says that there are none. */
function pageFrom($: CheerioAPI, handle: string): Page | undefined {
  const messages = readMessages($, handle);
  const createdAt = messages.created && statedDate(messages.created);
  const oldest = messages.oldest;
  if (oldest === undefined && $('.tme_no_messages_found').length === 0) return undefined;
  return {
    posts: messages.posts,
    ...(createdAt && { createdAt: { from: createdAt.from, to: createdAt.to } }),
    ...(oldest !== undefined && oldest > 1 && !messages.created && { before: oldest }),
  };
}

async function withOlder(
  first: Reading,
  page: Page,
  handle: string,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  let here: Page = page;
  const posts = [...page.posts];
  while (here.before !== undefined && !isEnoughHistory(posts, options)) {
    const answer = await ask({ url: `https://t.me/s/${handle}?before=${here.before}` });
    const older = answer.kind === 'answer' ? readPreview(answer, handle).page : undefined;
    if (older === undefined || (older.before ?? 0) >= here.before) break;
    here = older;
    posts.push(...older.posts);
  }
  const complete = here.before === undefined;
  return {
    ...first,
    profile: { ...first.profile, ...(here.createdAt && { createdAt: here.createdAt }) },
    timeline: timelineOf(posts, { complete }),
  };
}
