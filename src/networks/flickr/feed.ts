import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import { type Post, present, type Reading, type Timeline } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused, unrecognised } from '../refused.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { plainText } from '../text/markup/index.js';
import { accountOf, isNsid } from './account-of.js';
import { readPage } from './page.js';

/** The public feed lists this many uploads. */
const WINDOW = 20;

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The profile page where only an alias is known (for the permanent id), then the public feed of uploads where the page itself dates none',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Uploads before the twenty newest.',
      'Whether an empty photostream is private or was never used.',
    ],
  },
  async read(account, ask) {
    if (isNsid(account.handle)) return askFeed(account.handle, ask);
    const answer = await ask({ url: `https://www.flickr.com/photos/${account.handle}/` });
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readPage(answer, account.handle);
    const id = reading.profile?.accountId;
    if (reading.outcome.kind !== 'present' || id === undefined) return reading;
    if (reading.timeline && !reading.timeline.lowerBound) return reading;
    const { timeline } = await askFeed(id, ask);
    return timeline === undefined ? reading : { ...reading, timeline };
  },
};

async function askFeed(nsid: string, ask: Ask): Promise<Reading> {
  const url = `https://www.flickr.com/services/feeds/photos_public.gne?id=${nsid}&format=json&nojsoncallback=1`;
  const answer = await ask({ url });
  return answer.kind === 'refusal' ? refused(answer) : readPhotoFeed(answer, nsid);
}

/** Reads the JSON form of `photos_public.gne`. Dates are those of the upload, never those of the camera. */
function readPhotoFeed(answer: Answer, nsid: string): Reading {
  // the JSON form escapes apostrophes, which JSON does not know
  const data = answer.status === 200 ? parseJson(answer.body.replaceAll("\\'", "'")) : undefined;
  const link = text(dig(data, 'link'));
  if (link === undefined || !Array.isArray(dig(data, 'items'))) return unrecognised(answer);
  const items = list(dig(data, 'items'));
  const owners = items.flatMap((item) => text(dig(item, 'author_id'))?.toUpperCase() ?? []);
  if (owners.some((owner) => owner !== nsid)) return failed('no-identity');
  const of = canParse(link) ? accountOf(new URL(link)) : undefined;
  if (of?.kind !== 'account' || (owners.length === 0 && isNsid(of.handle) && of.handle !== nsid))
    return failed('no-identity');
  const displayName = text(dig(data, 'title'))?.replace(/^Uploads from /, '');
  return {
    outcome: present,
    profile: { ...known({ displayName }), accountId: nsid, handle: of.handle },
    timeline: timelineFrom(items.flatMap((item) => photoFrom(item) ?? [])),
  };
}

function timelineFrom(posts: Post[]): Timeline {
  if (posts.length > 0) return timelineOf(posts, { complete: posts.length < WINDOW });
  return timelineOf(posts, { lowerBound: true, notes: [because('private-or-empty')] });
}

function photoFrom(item: unknown): Post | undefined {
  const url = text(dig(item, 'link'));
  if (url === undefined) return undefined;
  const id = /\/photos\/[^/]+\/(\d+)/.exec(url)?.[1];
  return {
    ...known({
      id,
      at: statedDate(text(dig(item, 'published')) ?? ''),
      text: plainText(text(dig(item, 'title')) ?? ''),
    }),
    url,
    kind: 'original',
  };
}
