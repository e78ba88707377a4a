import type { Ask } from '../../model/answer.js';
import type { AccountRef, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import { askInBatch, type Batch } from '../batch.js';
import type { ReadOptions, Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused } from '../refused.js';
import { dig, list, parseJson, text } from '../text/data/index.js';
import { call, tokenName } from './api-call.js';
import { readChannels } from './api-channel.js';
import { readUploads } from './api-uploads.js';
import { channelPage } from './channel-page.js';

const parts = 'snippet,statistics,contentDetails,brandingSettings,status';
const channelSpace = 'channel/';

/** 50 channels in one question, by their ids only: `forHandle` takes one. */
const batch: Batch = {
  most: 50,
  takes: (handle) => handle.startsWith(channelSpace),
  begins: 'https://www.googleapis.com/youtube/v3/channels?',
  request: (handles) => {
    const ids = handles.map((handle) => handle.slice(channelSpace.length));
    return call('channels', { part: parts, id: ids.join(','), maxResults: '50' });
  },
  handlesIn: (url) => (url.searchParams.get('id')?.split(',') ?? []).map((id) => channelSpace + id),
  partOf: (answer, handle) => {
    const data = parseJson(answer.body);
    const item = list(dig(data, 'items')).find((one) => channelSpace + text(dig(one, 'id')) === handle);
    return item === undefined ? undefined : JSON.stringify({ kind: dig(data, 'kind'), items: [item] });
  },
};

export const dataApi: Way = {
  id: 'data-api',
  facts: {
    asks: 'The YouTube Data API v3: channels, the uploads playlist, and the counters of its videos (3 to 5 of 10 000 free units a day)',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'rounded',
    blind: [
      'Community posts and the verified tick are not in the API.',
      'Subscribers are rounded down to three figures.',
      'It does not tell a terminated channel from one that never was; the channel page is asked then.',
      'Addresses of the form /c/name and /name cannot be looked up with it.',
    ],
  },
  needs: {
    token: tokenName,
    how: 'console.cloud.google.com: make a project, enable "YouTube Data API v3", create an API key under Credentials (free)',
  },
  batch,
  read: readApi,
};

async function readApi(account: AccountRef, ask: Ask, options: ReadOptions): Promise<Reading> {
  const lookup = lookupOf(account.handle);
  if (lookup === undefined) return failed('not-this-way');
  const answer =
    (await askInBatch(batch, { handle: account.handle, beside: options.beside }, ask)) ??
    (await ask(call('channels', { part: parts, ...lookup })));
  if (answer.kind === 'refusal') return refused(answer);
  const channel = readChannels(answer, account.handle);
  if (channel.kind === 'reading') {
    return channel.reading.outcome.kind === 'absent'
      ? explained(channel.reading, account, ask, options)
      : channel.reading;
  }
  const history = await readUploads(channel.uploads, channel.id, ask, options);
  const { profile } = channel;
  if (history === undefined) return { outcome: present, profile };
  const hidden = history.posts.length === 0 && (profile.postsTotal?.value ?? 0) > 0;
  const timeline = timelineOf(history.posts, { complete: history.complete && !hidden, hidden });
  return { outcome: present, profile, timeline };
}

function lookupOf(handle: string): Record<string, string> | undefined {
  if (handle.startsWith('@')) return { forHandle: handle };
  const [space, name] = handle.split('/');
  if (name === undefined) return undefined;
  if (space === 'channel') return { id: name };
  return space === 'user' ? { forUsername: name } : undefined;
}

/** The API has one answer for "never was" and "terminated": the channel page knows the difference. */
async function explained(
  missing: Reading,
  account: AccountRef,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  const page = await channelPage.read(account, ask, options);
  return ['present', 'suspended', 'moved'].includes(page.outcome.kind) ? page : missing;
}
