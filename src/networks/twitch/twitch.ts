import type { Network } from '../network.js';
import { accountOf, profileUrl } from './account-of.js';
import { helix } from './helix.js';

export const twitch: Network = {
  id: 'twitch',
  name: 'Twitch',
  hosts: ['twitch.tv'],
  pace: { gapSeconds: 2 },
  accountOf,
  profileUrl,
  control: {
    certain: 'twitch',
    impossible: (seed) => `nx${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 25),
  },
  limits: [
    'The site itself is an empty shell for programs and answers 200 for any name: without a token accounts are not checked.',
    'Recordings expire after 7 to 60 days and can be switched off, so silence can never be proved.',
    'A banned account looks like one that never was.',
  ],
  ways: [helix],
};
