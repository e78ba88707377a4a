import type { Ask } from '../../model/answer.js';
import type { AccountRef, Reading } from '../../model/reading.js';
import type { Network, ReadOptions, Way } from '../network.js';
import { accountOf, accountWhenNamed, splitHandle } from './account-of.js';
import { readByActivityPub } from './activitypub.js';
import { findHome, type Home } from './discovery.js';
import { readHomeFeed } from './feed.js';
import { fediverseServices, knownServers, type Software, softwareOfHost } from './hosts.js';
import { lookUp } from './look-up.js';
import { readMastodon } from './mastodon.js';
import { readMisskey } from './misskey.js';
import { readPeerTube } from './peertube.js';
import { readProfilePage } from './profile-page.js';

type Reader = (home: Home, ask: Ask, options: ReadOptions) => Promise<Reading>;

const byActor: Reader = (home, ask) => readByActivityPub(home.user, home.host, ask, home.actor);

const readers: Record<Software, Reader> = {
  mastodon: readMastodon,
  pleroma: readMastodon,
  misskey: readMisskey,
  peertube: readPeerTube,
  pixelfed: readProfilePage,
  gotosocial: readProfilePage,
  other: byActor,
};

const homeServer: Way = {
  id: 'home-server',
  facts: {
    asks: "The account's own server, by the API of its software: Mastodon, Pleroma, Akkoma, Misskey and forks, PeerTube, or the public page (GoToSocial, Pixelfed)",
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Posts for followers only.',
      'Anything, where the server answers signed-in readers alone; then the last resort is a feed.',
    ],
  },
  async read(account, ask, options) {
    const home = await homeOf(account, ask);
    return 'outcome' in home ? home : readers[home.software](home, ask, options);
  },
};

const feed: Way = {
  id: 'feed',
  fills: ['dates', 'exact-dates'],
  facts: {
    asks: "The account's RSS or Atom feed on its own server",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [
      'Boosts and replies: the newest activity may be newer than the newest item.',
      'Whether a missing feed means a missing account: feeds can be switched off.',
    ],
  },
  async read(account, ask) {
    const home = await homeOf(account, ask);
    return 'outcome' in home ? home : readHomeFeed(home, ask);
  },
};

const activityPub: Way = {
  id: 'activitypub',
  fills: ['dates', 'followers'],
  facts: {
    asks: 'Webfinger, the actor document, its outbox and its count of followers, as one server asks another',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Likes and boosts of posts.',
      'Posts of servers that sign every question, or keep their outbox empty.',
    ],
  },
  async read(account, ask) {
    const { user, host } = splitHandle(account.handle);
    return readByActivityPub(user, host, ask);
  },
};

function homeOf(account: AccountRef, ask: Ask): Promise<Home | Reading> {
  const { user, host } = splitHandle(account.handle);
  return findHome(user, host, ask);
}

function profileUrl(handle: string): string {
  const { user, host } = splitHandle(handle);
  const software = softwareOfHost(host);
  if (software === 'pixelfed') return `https://${host}/${user}`;
  return software === 'pleroma' ? `https://${host}/users/${user}` : `https://${host}/@${user}`;
}

export const fediverse: Network = {
  id: 'fediverse',
  name: 'Mastodon & fediverse',
  hosts: [...knownServers, ...fediverseServices],
  pace: { gapSeconds: 2 },
  accountOf,
  accountWhenNamed,
  lookUp,
  profileUrl,
  control: {
    certain: 'mastodon@mastodon.social',
    impossible: (seed) => `no_such_${seed.replace(/\W/g, '')}@mastodon.social`,
  },
  limits: [
    'Nobody counts views in the fediverse, PeerTube apart.',
    'Every server sets its own rules: some show nothing to readers who are not signed in.',
    'A server that is gone for good cannot be told from one that is down today.',
  ],
  ways: [homeServer, feed, activityPub],
};
