import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf, profileUrl } from './account-of.js';
import { feed } from './feed.js';
import { page } from './page.js';

export const medium: Network = {
  id: 'medium',
  name: 'Medium',
  hosts: ['medium.com'],
  // Medium resets connections that follow each other more closely, instead of answering 429.
  pace: { gapSeconds: 10 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl,
  control: { certain: '@medium', impossible: (seed) => `@nosuch_${plainSeed(seed)}`.slice(0, 30) },
  limits: [
    'Followers, claps and the number of stories are shown to signed-in readers only.',
    'A feed holds ten stories: cadence is counted over these ten.',
    'A reset connection may be a rate limit in disguise; it is never taken for a missing account.',
  ],
  ways: [feed, page],
};
