import type { Answer } from '../../model/answer.js';
import type { Profile, Reading } from '../../model/reading.js';
import { absent, blocked, failed, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { tokenName } from './api-call.js';

type Channels =
  | { kind: 'channel'; id: string; uploads: string; profile: Profile }
  | { kind: 'reading'; reading: Reading };

/** Reads an answer of `channels`; no items means no such channel. */
export function readChannels(answer: Answer, handle: string): Channels {
  const data = parseJson(answer.body);
  const limit = readError(answer, data);
  if (limit) return { kind: 'reading', reading: limit };
  if (text(dig(data, 'kind')) !== 'youtube#channelListResponse')
    return { kind: 'reading', reading: unrecognised(answer) };
  const item = list(dig(data, 'items'))[0];
  if (item === undefined) {
    // nobody found: the answer counts none, or leaves the list out or empty and counts nothing
    const total = dig(data, 'pageInfo', 'totalResults') ?? 0;
    return { kind: 'reading', reading: total === 0 ? absent('no-such-channel') : unrecognised(answer) };
  }
  const id = text(dig(item, 'id'));
  const customUrl = text(dig(item, 'snippet', 'customUrl'));
  if (id === undefined) return { kind: 'reading', reading: failed('unparsed', { status: answer.status }) };
  if (!isAsked(handle, id, customUrl))
    return { kind: 'reading', reading: failed('other-account', { found: customUrl ?? id }) };
  const uploads = text(dig(item, 'contentDetails', 'relatedPlaylists', 'uploads')) ?? id.replace(/^UC/, 'UU');
  return { kind: 'channel', id, uploads, profile: profileFrom(item, id, customUrl) };
}

function isAsked(handle: string, id: string, customUrl: string | undefined): boolean {
  if (handle.startsWith('channel/')) return handle === `channel/${id}`;
  if (!handle.startsWith('@') || customUrl === undefined) return true;
  return customUrl.normalize('NFC').toLowerCase().replace(/^@?/, '@') === handle;
}

function profileFrom(item: unknown, accountId: string, customUrl: string | undefined): Profile {
  const statistics = dig(item, 'statistics');
  const subscribers =
    dig(statistics, 'hiddenSubscriberCount') === true
      ? undefined
      : number(dig(statistics, 'subscriberCount'));
  return known({
    accountId,
    handle: customUrl?.startsWith('@') ? customUrl : undefined,
    displayName: text(dig(item, 'snippet', 'title')),
    bio: text(dig(item, 'snippet', 'description')),
    followers: subscribers === undefined ? undefined : { value: subscribers, exact: subscribers < 1000 },
    postsTotal: exactCount(dig(statistics, 'videoCount')),
    createdAt: statedDate(text(dig(item, 'snippet', 'publishedAt')) ?? ''),
    language: text(dig(item, 'snippet', 'defaultLanguage')),
  });
}

/** Our limit or our key: nothing about the channel. */
function readError(answer: Answer, data: unknown): Reading | undefined {
  if (answer.status === 200) return undefined;
  const reason = text(dig(data, 'error', 'errors', 0, 'reason')) ?? '';
  if (/quota|rateLimit|dailyLimit/i.test(reason)) return blocked('rate-limited');
  if (/keyInvalid|keyExpired|accessNotConfigured|forbidden|badRequest|ipRefererBlocked/.test(reason))
    return failed('token-rejected', { name: tokenName });
  return unrecognised(answer);
}
