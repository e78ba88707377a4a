import type { Network } from '../network.js';
import { accountOf } from './account-of.js';
import { businessDiscovery } from './business-discovery.js';
import { embed } from './embed.js';
import { lookUp } from './post-page.js';
import { profilePage } from './profile-page.js';
import { signedIn } from './signed-in.js';
import { webProfileInfo } from './web-profile-info.js';

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'instagr.am', 'ig.me'],
  pace: { gapSeconds: 48 },
  accountOf,
  lookUp,
  profileUrl: (handle) => `https://www.instagram.com/${handle}/`,
  control: {
    certain: 'instagram',
    impossible: (seed) => `no.such.${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 30).replace(/\.$/, ''),
  },
  limits: [
    'Deleted, suspended and blocked accounts get the same answer: which of the three cannot be told from outside.',
    'Logged out, at most twelve posts can be seen, without a way to older ones.',
    'The same address answers with the profile, a lite page without posts or a log-in page, by chance and by network.',
    'A list of posts without dates is dated from their ids, which reels and videos get up to some minutes before they appear.',
  ],
  ways: [businessDiscovery, profilePage, embed, webProfileInfo],
  signedIn,
};
