import { followed } from '../look-up.js';
import type { Network } from '../network.js';
import { accountOf } from './account-of.js';
import { graph } from './graph.js';
import { mobilePage } from './mobile-page.js';
import { pageDocument } from './page-document.js';
import { pagePlugin } from './page-plugin.js';
import { pageUrl } from './page-url.js';
import { signedIn } from './signed-in.js';

export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'fb.com', 'fb.me', 'fb.watch', 'm.me'],
  pace: { gapSeconds: 6 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl: pageUrl,
  control: {
    certain: 'meta',
    impossible: (seed) => `nosuchpage.${seed.replace(/\W/g, '').toLowerCase()}`.slice(0, 50),
  },
  limits: [
    'A page that does not exist and one that is restricted by age, country or log-in get the same answer: never called missing.',
    'Without a browser or a token only the newest post can be seen: its date, but no rhythm.',
    'The counters of the page head are likes, not followers; followers are rounded there and exact in the Page Plugin.',
    'Ids of posts carry no date.',
  ],
  ways: [graph, pagePlugin, pageDocument, mobilePage],
  signedIn,
};
