import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { accountOf } from './account-of.js';
import { embed } from './embed.js';
import { oembed } from './oembed.js';
import { profilePage } from './profile-page.js';
import { signedIn } from './signed-in.js';

export const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com', 'tiktokv.com', 'tiktokv.us'],
  pace: { gapSeconds: 3.5 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl: (handle) => `https://www.tiktok.com/@${handle}`,
  control: {
    certain: 'tiktok',
    impossible: (seed) => `nosuch_${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 24),
  },
  limits: [
    'Missing and banned accounts get the same answer.',
    'The profile page tells how many videos there are but lists none; only the embed lists the ten to thirteen newest.',
    'Posts are dated from their ids, which are made seconds before a post appears; a scheduled post may appear later.',
    'The embed and the plain counters are rounded to three digits.',
  ],
  ways: [profilePage, oembed, embed],
  signedIn,
};
