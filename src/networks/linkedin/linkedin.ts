import type { Network } from '../network.js';
import { accountOf } from './account-of.js';
import { guestPage } from './guest-page.js';
import { lookUp } from './post-page.js';
import { signedIn } from './signed-in.js';

export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['linkedin.com', 'lnkd.in'],
  pace: { gapSeconds: 8 },
  accountOf,
  lookUp,
  profileUrl: (handle) => `https://www.linkedin.com/${handle.split('/').map(encodeURIComponent).join('/')}`,
  control: {
    certain: 'company/linkedin',
    impossible: (seed) => `company/no-such-company-${seed.replace(/[^\w-]/g, '').toLowerCase()}`,
  },
  limits: [
    'Guests see the ten newest posts at most, and on some small pages none at all: that is no silence.',
    'The verified badge, shares and views are not shown to guests.',
    "The age written on a repost is the original's; the date of the repost is read from its id.",
    'No official way lets anybody read the posts of a page they do not run.',
    'Personal profiles are never read.',
  ],
  ways: [guestPage],
  signedIn,
};
