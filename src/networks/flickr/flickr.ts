import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf } from './account-of.js';
import { api } from './api.js';
import { feed } from './feed.js';

export const flickr: Network = {
  id: 'flickr',
  name: 'Flickr',
  hosts: ['flickr.com', 'flic.kr'],
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl: (handle) => `https://www.flickr.com/photos/${handle}/`,
  control: { certain: 'flickr', impossible: (seed) => `no-such-${plainSeed(seed)}`.slice(0, 40) },
  limits: [
    'A private photostream cannot be told from one that was never used.',
    'A member who is no longer active may have left or been removed: Flickr says the same of both.',
  ],
  // with a key the API is the best view; without one it is passed over
  ways: [api, feed],
};
