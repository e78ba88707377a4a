import type { Network } from '../network.js';
import { accountOf, lookUp, profileUrl } from './account-of.js';
import { dataApi } from './data-api.js';
import { feed } from './feed.js';
import { profilePage } from './profile-page.js';

export const vimeo: Network = {
  id: 'vimeo',
  name: 'Vimeo',
  hosts: ['vimeo.com', 'vimeopro.com'],
  pace: { gapSeconds: 3 },
  accountOf,
  lookUp,
  profileUrl,
  control: {
    certain: 'staff',
    impossible: (seed) => `nx${seed.replace(/[^a-z\d]/gi, '').toLowerCase()}`.slice(0, 32),
  },
  limits: [
    'Without a token there are no followers, and dates only where the discontinued feed still answers.',
    'Vimeo turns many programs and data centres away with a challenge.',
    'Private and unlisted videos are not public activity.',
  ],
  ways: [dataApi, feed, profilePage],
};
