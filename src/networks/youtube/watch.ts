import type { Answer } from '../../model/answer.js';
import type { Post } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { loadHtml } from '../text/markup/index.js';
import { playerResponse } from './page-data.js';

/**
 * What the watch page adds to a post: its exact date and counters. Undefined when the page shows another video, another
 * channel's, or no date (the "confirm you're not a bot" page keeps the player's part back).
 */
export function readWatchPage(answer: Answer, videoId: string, channelId: string): Partial<Post> | undefined {
  if (answer.status !== 200) return undefined;
  return (
    readPlayer(playerResponse(answer.body), videoId, channelId) ?? readMeta(answer.body, videoId, channelId)
  );
}

function readPlayer(player: unknown, videoId: string, channelId: string): Partial<Post> | undefined {
  const microformat = dig(player, 'microformat', 'playerMicroformatRenderer');
  if (text(dig(player, 'videoDetails', 'videoId')) !== videoId) return undefined;
  if (text(dig(microformat, 'externalChannelId') ?? dig(player, 'videoDetails', 'channelId')) !== channelId)
    return undefined;
  const stated =
    text(dig(microformat, 'liveBroadcastDetails', 'startTimestamp')) ??
    text(dig(microformat, 'publishDate')) ??
    text(dig(microformat, 'uploadDate'));
  const at = statedDate(stated ?? '');
  if (at === undefined) return undefined;
  return known({
    at,
    views: exactCount(dig(microformat, 'viewCount') ?? dig(player, 'videoDetails', 'viewCount')),
    likes: exactCount(dig(microformat, 'likeCount')),
  });
}

function readMeta(body: string, videoId: string, channelId: string): Partial<Post> | undefined {
  const $ = loadHtml(body);
  const item = (name: string) => $(`meta[itemprop="${name}"]`).first().attr('content');
  if (item('identifier') !== videoId && item('videoId') !== videoId) return undefined;
  const owner = item('channelId') ?? $('[itemprop="author"] [itemprop="url"]').first().attr('href');
  if (owner === undefined || !(owner === channelId || isOwnUrl(owner))) return undefined;
  const at = statedDate(item('startDate') ?? item('datePublished') ?? item('uploadDate') ?? '');
  return at && { at };

  function isOwnUrl(url: string): boolean {
    return url.endsWith(`/channel/${channelId}`);
  }
}
