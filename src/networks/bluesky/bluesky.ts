import type { Network } from '../network.js';
import { accountOf, blueskyHosts } from './account-of.js';
import { appview, profileQuestion } from './appview.js';
import { lookUp } from './look-up.js';
import { readProfile } from './profile.js';
import { repository } from './repository.js';
import { rss } from './rss.js';

export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: blueskyHosts,
  pace: { gapSeconds: 1 },
  accountOf,
  lookUp,
  profileUrl: (handle) => `https://bsky.app/profile/${handle}`,
  control: { certain: 'bsky.app', impossible: (seed) => `no-such-${seed}.bsky.social` },
  limits: [
    'Nobody counts views on Bluesky.',
    'The date of a post is stated by the app that wrote it: imported posts may be older than the account.',
    'An account that asks not to be shown to people who are not signed in is counted and dated, and its words are left out.',
  ],
  findById: {
    url: profileQuestion,
    handleIn: (answer, did) => {
      const { outcome, profile } = readProfile(answer, did);
      // A handle whose proof is broken is no name to go by: the id is.
      return outcome.kind === 'present' ? (profile?.handle ?? did) : undefined;
    },
  },
  ways: [appview, repository, rss],
};
