import type { Network } from '../network.js';
import { accountOf } from './account-of.js';
import { api } from './api.js';
import { lookUp } from './look-up.js';
import { oembed } from './oembed.js';
import { profilePage } from './profile-page.js';
import { signedIn } from './signed-in.js';
import { syndication } from './syndication.js';

export const x: Network = {
  id: 'x',
  name: 'X',
  hosts: [
    'x.com',
    'twitter.com',
    't.co',
    'fxtwitter.com',
    'vxtwitter.com',
    'fixupx.com',
    'fixvx.com',
    'nitter.net',
  ],
  pace: { gapSeconds: 10 },
  accountOf,
  lookUp,
  profileUrl: (handle) => `https://x.com/${handle}`,
  control: { certain: 'x', impossible: (seed) => `nx${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 15) },
  limits: [
    'Without a token every list of posts is a selection by popularity: the newest date in it proves activity, never silence.',
    'Without a token an account that never existed and a suspended one answer alike on the embed service.',
    'Posts of a protected account are shown to its followers only.',
    'The X app page is mostly an empty shell for programs, the same for accounts that exist and accounts that do not.',
  ],
  ways: [api, oembed, syndication, profilePage],
  signedIn,
};
