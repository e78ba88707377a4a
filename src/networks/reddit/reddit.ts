import type { Network } from '../network.js';
import { accountOf, profileUrl } from './account-of.js';
import { dataApi } from './data-api.js';
import { feed } from './feed.js';
import { signedIn } from './signed-in.js';

export const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com', 'redd.it'],
  // one anonymous request uses up the budget of 25 to 60 seconds; an approved app may ask 100 times a minute
  pace: { gapSeconds: 60, withTokenSeconds: 1 },
  accountOf,
  profileUrl,
  control: {
    certain: 'r/announcements',
    impossible: (seed) => `r/nx${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 23),
  },
  limits: [
    'Every page and feed of reddit.com is closed to programs by robots.txt: without a token accounts are not checked.',
    'Users can hide all or some of their posts and comments, so silence of a user cannot be proved when the list is empty.',
    'In a subreddit anybody posts: it shows that a community lives, not that the company does.',
    'A shadow-banned user looks like one who never was.',
  ],
  ways: [dataApi, feed],
  signedIn,
};
