import type { Answer } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { jsonLdObjects, loadHtml, metaContent } from '../text/markup/index.js';
import { profileUrl } from './account-of.js';

/** The page people see. It is asked after the API, where that left something unknown, and shows the posts most liked. */
export const page: Way = {
  id: 'page',
  facts: {
    asks: 'The profile page: what it says of itself as structured data',
    existence: 'proves presence and absence',
    dates: 'selection',
    followers: 'exact',
    blind: ['Whether there are newer posts than the ones it shows.'],
  },
  async read(account, ask) {
    const answer = await ask({ url: profileUrl(account.handle) });
    return answer.kind === 'refusal' ? refused(answer) : readPage(answer, account.handle);
  },
};

function readPage(answer: Answer, handle: string): Reading {
  const $ = loadHtml(answer.body);
  // the network's own sign and the status agree: a page may carry any words
  if (answer.status === 404 && metaContent($, 'example:error') === 'no-such-account')
    return absent('not-found');
  const data = jsonLdObjects($).find((object) => object['@type'] === 'ProfilePage');
  const found = text(dig(data, 'mainEntity', 'alternateName'));
  if (answer.status !== 200 || found === undefined) return unrecognised(answer);
  if (found.toLowerCase() !== handle) return failed('other-account', { found });
  const posts = list(dig(data, 'hasPart')).flatMap(readPost);
  return {
    outcome: present,
    profile: profileFrom(data),
    // a selection proves activity, never silence; where nothing is shown, nothing is said
    ...(posts.length > 0 && { timeline: timelineOf(posts, { order: 'selection' }) }),
  };
}

function profileFrom(data: unknown): Profile {
  const entity = dig(data, 'mainEntity');
  return known({
    handle: text(dig(entity, 'alternateName')),
    displayName: text(dig(entity, 'name')),
    followers: exactCount(dig(entity, 'interactionStatistic', 'userInteractionCount')),
    createdAt: statedDate(text(dig(data, 'dateCreated')) ?? ''),
  });
}

function readPost(item: unknown): Post[] {
  const id = text(dig(item, 'identifier'));
  if (id === undefined) return [];
  return [
    {
      id,
      kind: 'original',
      ...known({
        at: statedDate(text(dig(item, 'datePublished')) ?? ''),
        text: text(dig(item, 'headline'))?.slice(0, 500),
      }),
    },
  ];
}
