import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf } from './account-of.js';
import { api } from './api.js';
import { feed } from './feed.js';
import { legacy } from './legacy.js';
import { page } from './page.js';

export const tumblr: Network = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['tumblr.com', 'umblr.com'],
  pace: { gapSeconds: 2 },
  accountOf,
  profileUrl: (handle) => `https://${handle}.tumblr.com/`,
  control: { certain: 'staff', impossible: (seed) => `no-such-${plainSeed(seed)}`.slice(0, 32) },
  limits: [
    'Followers are shown to the owner only.',
    'A blog that was renamed, deactivated or never there answers alike.',
    'Blogs shown to signed-in members only cannot be read.',
  ],
  // with a key the API is the best view; without one it is passed over
  ways: [api, feed, legacy, page],
};
