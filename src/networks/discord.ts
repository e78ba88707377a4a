import type { Answer } from '../model/answer.js';
import { present, type Reading } from '../model/reading.js';
import { needsLookup, noAccount, ownAccount } from './account-of.js';
import { followed } from './look-up.js';
import type { AccountOf, Network, Way } from './network.js';
import { plainSeed } from './plain-seed.js';
import { absent, blocked, failed, refused, unrecognised } from './refused.js';
import { dig, known, list, number, parseJson, text } from './text/data/index.js';
import { discordIdDate } from './text/dates/index.js';
import { plainHost, segments } from './text/markup/index.js';

/** Directories and vanity services that forward to an invite. */
const forwarders = ['dsc.gg', 'discord.me', 'disboard.org', 'discord.li', 'invite.gg'];
const ownHosts = /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/;

/** Random codes tell upper from lower case, so a code stays as it is written. */
const inviteCode = /^[A-Za-z0-9-]{2,64}$/;

function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'discord.gg') return invite(path[0] === 'invite' ? path[1] : path[0]);
  if (ownHosts.test(host)) return fromPath(url, path);
  if (forwarders.includes(host))
    return path.length === 0 ? noAccount('home-page') : needsLookup('short-link');
  return noAccount('other-host', { host });
}

function fromPath(url: URL, [first, second]: readonly string[]): AccountOf {
  switch (first) {
    case undefined:
      return noAccount('home-page');
    case 'invite':
      return invite(second);
    case 'channels':
      return second === '@me' ? noAccount('reserved-path', { path: first }) : needsLookup('server-link');
    case 'servers':
      return second === undefined ? noAccount('reserved-path', { path: first }) : needsLookup('server-link');
    case 'widget':
      return url.searchParams.get('id') === null
        ? noAccount('reserved-path', { path: first })
        : needsLookup('server-link');
    case 'api':
      // a webhook's path is a secret: it must not be repeated in a reason
      return noAccount('reserved-path', { path: 'api' });
    default:
      return noAccount('reserved-path', { path: first });
  }
}

function invite(code: string | undefined): AccountOf {
  if (code === undefined) return noAccount('home-page');
  if (code === 'invite') return noAccount('reserved-path', { path: code });
  return inviteCode.test(code) ? ownAccount(code) : noAccount('bad-handle', { handle: code });
}

const inviteWay: Way = {
  id: 'invite',
  facts: {
    asks: 'The invite, as Discord’s own client asks for it before anybody joins',
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'rounded',
    blind: [
      'When anybody last wrote: channels are read by members only.',
      'Whether the server still exists when the invite has run out.',
    ],
  },
  async read(account, ask) {
    const code = encodeURIComponent(account.handle);
    const answer = await ask({ url: `https://discord.com/api/v10/invites/${code}?with_counts=true` });
    return answer.kind === 'refusal' ? refused(answer) : readInvite(answer, account.handle);
  },
};

/** Reads an invite object. Discord's code 10006 is about the invite, not about the server behind it. */
function readInvite(answer: Answer, handle: string): Reading {
  const data = parseJson(answer.body);
  if (answer.status === 404 && number(dig(data, 'code')) === 10006)
    return absent('invite-unknown-or-expired');
  if (number(dig(data, 'retry_after')) !== undefined) return blocked('rate-limited');
  const code = text(dig(data, 'code'));
  if (answer.status !== 200 || code === undefined) return unrecognised(answer);
  if (code.toLowerCase() !== handle.toLowerCase()) return failed('no-identity');
  const guild = dig(data, 'guild');
  const id = text(dig(guild, 'id'));
  // a group chat or a friend request, not a server
  if (id === undefined) return failed('not-a-server');
  const members = number(dig(data, 'approximate_member_count'));
  const createdAt = discordIdDate(id);
  return {
    outcome: present,
    profile: {
      ...known({
        displayName: text(dig(guild, 'name')),
        bio: text(dig(guild, 'description')),
        followers: members === undefined ? undefined : { value: members, exact: false },
      }),
      accountId: id,
      handle: code,
      verified: list(dig(guild, 'features')).includes('VERIFIED'),
      ...(createdAt && { createdAt: { from: createdAt.from, to: createdAt.to } }),
    },
  };
}

export const discord: Network = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.gg', 'discord.com', 'discordapp.com', ...forwarders],
  pace: { gapSeconds: 2 },
  accountOf,
  lookUp: (url, ask) => followed(url, ask, accountOf),
  profileUrl: (handle) => `https://discord.gg/${handle}`,
  control: { certain: 'discord-developers', impossible: (seed) => `no-such-${plainSeed(seed)}`.slice(0, 40) },
  limits: [
    'When a server was last active cannot be known without joining it.',
    'The member count is Discord’s own estimate.',
    'An invite that is unknown may have run out: the server may live on.',
  ],
  ways: [inviteWay],
};
