import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf, profileUrl } from './account-of.js';
import { api } from './api.js';
import { profilePage } from './profile-page.js';
import { signedIn } from './signed-in.js';

export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  pace: { gapSeconds: 4 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl,
  control: {
    certain: 'threads',
    impossible: (seed) => `nosuch_${plainSeed(seed)}`.slice(0, 30),
  },
  limits: [
    'An account that leads to the log-in page may be missing or walled: followsuit never calls it missing.',
    'The page embeds ten to thirty threads, and on many days none.',
    'robots.txt of threads.com keeps all robots out; the API needs an app that Meta has reviewed.',
  ],
  // with a token the API is the best view; without one it is passed over
  ways: [api, profilePage],
  signedIn,
};
