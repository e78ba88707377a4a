import type { Answer } from '../model/answer.js';
import { type Count, present, type Reading } from '../model/reading.js';
import { needsLookup, noAccount, ownAccount } from './account-of.js';
import type { AccountOf, Network, Way } from './network.js';
import { plainSeed } from './plain-seed.js';
import { failed, refused, unrecognised } from './refused.js';
import { parseCount } from './text/counts/index.js';
import { known } from './text/data/index.js';
import { type CheerioAPI, loadHtml, metaContent, plainHost, segments } from './text/markup/index.js';

/** Codes tell upper from lower case; all seen so far have 24 characters and begin with 0029V. */
const channelCode = /^[A-Za-z0-9]{20,32}$/;

function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const [first, second, third] = segments(url);
  if (host === 'chat.whatsapp.com') return noAccount('private-group');
  if (host === 'api.whatsapp.com' || (host === 'wa.me' && first !== 'channel')) return noAccount('chat-link');
  if (host !== 'whatsapp.com' && host !== 'wa.me') return noAccount('reserved-host', { host });
  if (first === undefined) return noAccount('home-page');
  if (first !== 'channel') return noAccount('reserved-path', { path: first });
  if (second === undefined) return noAccount('reserved-path', { path: 'channel' });
  if (/@newsletter$/i.test(second)) return needsLookup('internal-id');
  if (!channelCode.test(second)) return noAccount('bad-handle', { handle: second });
  return ownAccount(second, third !== undefined && /^\d+$/.test(third) ? 'post' : undefined);
}

const page: Way = {
  id: 'page',
  facts: {
    asks: 'The public page of the channel',
    existence: 'proves presence',
    dates: 'no',
    followers: 'rounded',
    blind: [
      'Posts, their dates and reactions: the page shows none.',
      'Whether a channel is closed or was never there: WhatsApp then shows a page about itself.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({
      url: `https://www.whatsapp.com/channel/${account.handle}`,
      headers: { 'accept-language': 'en' },
    });
    return answer.kind === 'refusal' ? refused(answer) : readChannel(answer, account.handle);
  },
};

/** Words in which the page counts followers, where it did not answer in English. */
const followerWords =
  /follower|abonn|seguidor|iscritti|volger|obserwuj|подписчик|takipçi|متابع|pengikut|फ़ॉलोअर|フォロワー|关注者|팔로워/i;

/** Reads the public page of a channel. A page without the channel's own data is no proof of anything. */
function readChannel(answer: Answer, handle: string): Reading {
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  const title = metaContent($, 'og:title') ?? $('h3').first().text().trim();
  const displayName = title.replace(/\s{0,9}[|-]\s{0,9}WhatsApp Channel$/i, '');
  const description = metaContent($, 'og:description');
  const followers = followersIn($, description);
  const isChannel = namesChannel($, handle) && (followers !== undefined || !isGeneric(title));
  if (!isChannel) return failed(isGeneric(title) ? 'generic-page' : 'no-identity');
  return {
    outcome: present,
    profile: {
      ...known({
        bio: $('h4').first().text().trim() || bioIn(description),
        followers,
      }),
      displayName,
      handle,
    },
  };
}

function isGeneric(title: string): boolean {
  return (
    title === '' ||
    /^WhatsApp(?: Messenger| Web)?$/i.test(title) ||
    /^(?:WhatsApp Channel|Share on WhatsApp)$/i.test(title)
  );
}

/** The page links to the channel it shows: canonical address, og:url, the button that opens the app. */
function namesChannel($: CheerioAPI, handle: string): boolean {
  const addresses = [
    $('link[rel="canonical"]').attr('href'),
    metaContent($, 'og:url'),
    metaContent($, 'al:ios:url'),
    metaContent($, 'al:android:url'),
    $('a#action-button').attr('href'),
  ];
  return addresses.some((address) => address?.split(/[/?=&#]/).includes(handle) === true);
}

function followersIn($: CheerioAPI, description: string | undefined): Count | undefined {
  const lines = [
    ...$('h5')
      .toArray()
      .map((line) => $(line).text()),
    ...(description ?? '').split(/[•|·]/),
  ];
  const line = lines.find((candidate) => followerWords.test(candidate) && /\d/.test(candidate));
  return line === undefined ? undefined : parseCount(line.split('|').at(-1) ?? line);
}

/** "Channel • 12K followers • What we do" */
function bioIn(description: string | undefined): string | undefined {
  const parts = (description ?? '').split('•').map((part) => part.trim());
  const at = parts.findIndex((part) => followerWords.test(part));
  return at < 0 ? undefined : parts.slice(at + 1).join(' • ') || undefined;
}

export const whatsapp: Network = {
  id: 'whatsapp',
  name: 'WhatsApp channel',
  hosts: ['whatsapp.com', 'wa.me'],
  pace: { gapSeconds: 2 },
  accountOf,
  profileUrl: (handle) => `https://www.whatsapp.com/channel/${handle}`,
  control: {
    certain: '0029Va4K0PZ5a245NkngBA2M',
    impossible: (seed) => `0029Vz${plainSeed(seed)}`.padEnd(24, '0').slice(0, 24),
  },
  limits: [
    'WhatsApp shows no posts and no dates outside its app: when a channel last posted cannot be known.',
    'A closed channel cannot be told from a page that failed to load.',
  ],
  ways: [page],
};
