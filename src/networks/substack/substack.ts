import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf, profileUrl } from './account-of.js';
import { profile } from './profile.js';
import { archive, feed, homePage } from './publication.js';

export const substack: Network = {
  id: 'substack',
  name: 'Substack',
  hosts: ['substack.com', 'substackcdn.com'],
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl,
  control: { certain: 'on', impossible: (seed) => `no-such-${plainSeed(seed)}`.slice(0, 60) },
  limits: [
    'Subscribers of a publication are not public; only profiles (@name) show followers.',
    'How many posts there are in all is told nowhere; the archive is read page by page.',
  ],
  ways: [feed, archive, profile, homePage],
};
