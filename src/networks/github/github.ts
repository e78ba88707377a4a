import type { Network } from '../network.js';
import { accountOf, profileUrl } from './account-of.js';
import { profilePage } from './profile-page.js';
import { rest, restWithToken } from './rest.js';

export const github: Network = {
  id: 'github',
  name: 'GitHub',
  hosts: ['github.com', 'raw.githubusercontent.com'],
  pace: { gapSeconds: 2 },
  accountOf,
  profileUrl,
  control: {
    certain: 'github',
    impossible: (seed) => `nx${seed.replace(/[^a-z\d]/gi, '').toLowerCase()}`.slice(0, 39),
  },
  limits: [
    'It is a place for code: what counts as a post is a push, a release or another public event.',
    'Work in private repositories is invisible.',
    'Without a token sixty requests an hour are answered, that is some twenty accounts.',
    'A suspended or hidden account answers like one that never was.',
  ],
  ways: [restWithToken, rest, profilePage],
};
