import type { Network } from '../network.js';
import { accountOf, profileUrl } from './account-of.js';
import { channelPage } from './channel-page.js';
import { dataApi } from './data-api.js';
import { feed } from './feed.js';
import { lookUp } from './look-up.js';

export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'youtubekids.com'],
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp,
  profileUrl,
  control: {
    certain: '@youtube',
    impossible: (seed) => `@nx${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 30),
  },
  limits: [
    'Without a key dates are relative ("1 year ago" may be up to two years), except that of the newest item.',
    'Unlisted and private videos are not shown; members-only ones are listed with their dates and count.',
    'A terminated channel can come back, and a handle can change: a standing belongs to its audit.',
    'Age-gated channels (alcohol, gambling) show their name alone to a visitor who is not logged in.',
    'Generated topic pages list videos of other channels; those are never counted as the page’s own.',
  ],
  ways: [dataApi, channelPage, feed],
};
