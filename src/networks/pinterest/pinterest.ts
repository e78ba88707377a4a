import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { plainSeed } from '../plain-seed.js';
import { accountOf, hosts, profileUrl } from './account-of.js';
import { feed } from './feed.js';
import { oembed } from './oembed.js';
import { profile } from './profile.js';
import { signedIn } from './signed-in.js';
import { widget } from './widget.js';

export const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts,
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl,
  control: { certain: 'pinterest', impossible: (seed) => `nosuch_${plainSeed(seed)}`.slice(0, 30) },
  limits: [
    'A suspended account cannot be told from one that never was.',
    'The feed mixes own pins with pins saved from others.',
    'Pinterest’s rules for robots allow only crawlers they name; the official API shows the own account only.',
  ],
  ways: [feed, profile, widget, oembed],
  signedIn,
};
