import type { Ask } from '../../model/answer.js';
import type { AccountRef, Outcome, Post, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import { mergeTimelines } from '../merge-timelines.js';
import type { Way } from '../network.js';
import { refused } from '../refused.js';
import { profileUrl } from './account-of.js';
import { type ChannelPage, type NoChannelPage, readChannelPage } from './channel.js';
import { askFeed, feedQueryOf } from './feed.js';
import { byDate, isVague, type Sharper, sharpened, timelineOfTabs } from './tab-timeline.js';
import type { ContentTab } from './tabs.js';
import { readWatchPage } from './watch.js';

/** English texts, times in UTC, and the documented answer "no" to the consent question. */
const headers = { 'accept-language': 'en-US,en;q=0.9', cookie: 'SOCS=CAE=; PREF=hl=en&tz=UTC' };

/** Read after the Videos tab, where the channel has them; what most often hides newer activity comes first. */
const furtherTabs: readonly ContentTab[] = ['shorts', 'streams', 'posts'];

export const channelPage: Way = {
  id: 'channel-page',
  facts: {
    asks: 'The Videos, Shorts, Live and Posts tabs of the channel page, and the watch page of the newest item for its exact date',
    existence: 'proves presence and absence',
    dates: 'relative',
    followers: 'rounded',
    blind: [
      'Each tab lists its newest thirty to forty-eight items; older ones stand behind an interface that robots.txt closes to programs.',
      'Shorts carry no date; only the newest one is dated, by its watch page.',
      'Dates are relative ("3 weeks ago") except that of the newest item.',
      'The links beyond the first and the day the channel was opened stand in a panel the page does not carry.',
    ],
  },
  read: readChannel,
};

async function readChannel(account: AccountRef, ask: Ask): Promise<Reading> {
  const first = await askFirst(account, ask);
  if (first.kind === 'none') return first.reading;
  const pages = [first];
  const sharper: Sharper = new Map();
  for (const tab of furtherTabs) {
    if (first.open === tab || !first.tabs.some((t) => t.kind === tab)) continue;
    const page = await askTab(account, tab, ask);
    if (page.kind === 'none' || page.id !== first.id || page.open !== tab) continue;
    pages.push(page);
    if (tab === 'shorts') await sharpen(page.posts[0], first.id, sharper, ask);
  }
  const newest = byDate(pages.flatMap((page) => sharpened(page, sharper)))[0];
  if (newest && isVague(newest)) await sharpen(newest, first.id, sharper, ask);
  const timeline = timelineOfTabs(pages, sharper);
  const reading = { outcome: outcomeOf(first), profile: first.profile, timeline };
  return timeline.lowerBound ? withFeed(reading, account, first.id, ask) : reading;
}

/** The Videos tab; a person's recording may hold the channel's front page alone. */
async function askFirst(account: AccountRef, ask: Ask): Promise<ChannelPage | NoChannelPage> {
  const page = await askTab(account, 'videos', ask);
  const isUnrecorded = page.kind === 'none' && page.reading.outcome.reason?.code === 'not-recorded';
  return isUnrecorded ? askPage(account, account.url, ask) : page;
}

function askTab(account: AccountRef, tab: ContentTab, ask: Ask): Promise<ChannelPage | NoChannelPage> {
  return askPage(account, `${account.url}/${tab}`, ask);
}

async function askPage(account: AccountRef, url: string, ask: Ask): Promise<ChannelPage | NoChannelPage> {
  const answer = await ask({ url, headers });
  if (answer.kind === 'refusal') return { kind: 'none', reading: refused(answer) };
  return readChannelPage(answer, account.handle);
}

/** Asks the watch page of a video or Short for its exact date. Community posts have none. */
async function sharpen(post: Post | undefined, channelId: string, sharper: Sharper, ask: Ask): Promise<void> {
  const { id, url } = post ?? {};
  if (id === undefined || url?.includes('/post/')) return;
  const answer = await ask({ url: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`, headers });
  if (answer.kind === 'refusal') return;
  const exact = readWatchPage(answer, id, channelId);
  if (exact) sharper.set(id, exact);
}

function outcomeOf(page: ChannelPage): Outcome {
  if (page.renamedTo === undefined) return present;
  return { kind: 'moved', reason: because('renamed'), movedTo: profileUrl(page.renamedTo) };
}

/**
 * Where the tabs leave the newest activity open, the feed may close it. It wants the channel's id, which a handle does not
 * tell; where the handle does, the feed is a way of its own.
 */
async function withFeed(
  reading: Reading,
  account: AccountRef,
  channelId: string,
  ask: Ask,
): Promise<Reading> {
  if (feedQueryOf(account.handle) !== undefined) return reading;
  const fed = await askFeed({ key: 'channel_id', value: channelId }, ask);
  if (fed.outcome.kind !== 'present') return reading;
  const timeline = mergeTimelines([reading.timeline, fed.timeline].filter((t) => t !== undefined));
  return {
    ...reading,
    profile: { ...fed.profile, ...reading.profile },
    ...(timeline && { timeline }),
  };
}
