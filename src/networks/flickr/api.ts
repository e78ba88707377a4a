import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { htmlBio, plainText } from '../text/markup/index.js';
import { isNsid } from './account-of.js';

const KEY = 'FLICKR_API_KEY';
const PAGE = 100;

export const api: Way = {
  id: 'api',
  facts: {
    asks: 'Flickr’s API: the person, and the photos with their upload dates, views, favourites and comments',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: ['Followers: the API does not tell them.', 'Private photos.'],
  },
  needs: { token: KEY, how: 'Ask for a non-commercial key at https://www.flickr.com/services/apps/create/' },
  async read(account, ask, options) {
    const id = isNsid(account.handle) ? account.handle : await askNsid(account.handle, ask);
    if (typeof id !== 'string') return id;
    const answer = await ask(request('flickr.people.getInfo', { user_id: id }));
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readPerson(answer, id);
    if (reading.outcome.kind !== 'present') return reading;
    return withPhotos(reading, id, ask, options);
  },
};

function request(method: string, args: Record<string, string>): AskRequest {
  const query = new URLSearchParams({ method, ...args, format: 'json', nojsoncallback: '1' });
  return {
    url: `https://api.flickr.com/services/rest/?${query}`,
    secret: { name: KEY, in: 'query', key: 'api_key' },
  };
}

async function askNsid(alias: string, ask: Ask): Promise<string | Reading> {
  const answer = await ask(
    request('flickr.urls.lookupUser', { url: `https://www.flickr.com/photos/${alias}/` }),
  );
  if (answer.kind === 'refusal') return refused(answer);
  const data = parseJson(answer.body);
  return text(dig(data, 'user', 'id')) ?? readTrouble(answer, data) ?? unrecognised(answer);
}

/** `stat: "fail"`: 1 is "user not found"; 100 a bad key; 105 and 10 the service's own trouble. */
function readTrouble(answer: Answer, data: unknown): Reading | undefined {
  if (answer.status !== 200) return unrecognised(answer);
  if (text(dig(data, 'stat')) !== 'fail') return undefined;
  const code = number(dig(data, 'code')) ?? -1;
  if (code === 1) return absent('user-not-found');
  if (code === 100) return failed('bad-token', { name: KEY });
  return code === 105 || code === 10 ? blocked('service-unavailable') : failed('api-error', { code });
}

function readPerson(answer: Answer, id: string): Reading {
  const data = parseJson(answer.body);
  const trouble = readTrouble(answer, data);
  if (trouble) return trouble;
  const person = dig(data, 'person');
  if (answer.status !== 200 || text(dig(person, 'nsid')) === undefined) return unrecognised(answer);
  if (text(dig(person, 'nsid'))?.toUpperCase() !== id) return failed('no-identity');
  return { outcome: present, profile: profileFrom(person, id) };
}

function profileFrom(person: unknown, id: string): Profile {
  return {
    ...known({
      displayName: content(dig(person, 'realname')) ?? content(dig(person, 'username')),
      bio: htmlBio(dig(person, 'description', '_content') ?? dig(person, 'description')),
      postsTotal: exactCount(
        content(dig(person, 'photos', 'count')) ?? dig(person, 'photos', 'count', '_content'),
      ),
    }),
    accountId: id,
    handle: text(dig(person, 'path_alias'))?.toLowerCase() ?? id,
  };
}

/** Flickr wraps texts as `{"_content": "…"}`. */
function content(value: unknown): string | undefined {
  return text(dig(value, '_content')) ?? text(value);
}

async function withPhotos(reading: Reading, id: string, ask: Ask, options: ReadOptions): Promise<Reading> {
  const total = reading.profile?.postsTotal?.value;
  const posts: Post[] = [];
  // two requests are spent: the look-up and the person
  for (let page = 1; page <= options.maxRequests - 2; page++) {
    const extras = 'date_upload,views,count_faves,count_comments';
    const args = { user_id: id, extras, per_page: String(PAGE), page: String(page) };
    const answer = await ask(request('flickr.people.getPhotos', args));
    const read = answer.kind === 'answer' ? readPhotos(answer, id) : undefined;
    if (read === undefined || read.length === 0) break;
    posts.push(...read);
    if (isEnoughHistory(posts, options) || read.length < PAGE) break;
  }
  const hidden = posts.length === 0 && (total ?? 0) > 0;
  const complete = total !== undefined && posts.length >= total;
  return { ...reading, timeline: timelineOf(posts, { complete, hidden }) };
}

function readPhotos(answer: Answer, id: string): Post[] | undefined {
  const photos = dig(parseJson(answer.body), 'photos', 'photo');
  if (!Array.isArray(photos)) return undefined;
  return list(photos).flatMap((photo) => photoFrom(photo, id) ?? []);
}

function photoFrom(photo: unknown, owner: string): Post | undefined {
  const id = text(dig(photo, 'id'));
  if (id === undefined) return undefined;
  return {
    ...known({
      at: secondsDate(dig(photo, 'dateupload')),
      text: plainText(text(dig(photo, 'title')) ?? ''),
      views: exactCount(dig(photo, 'views')),
      likes: exactCount(dig(photo, 'count_faves')),
      comments: exactCount(dig(photo, 'count_comments')),
    }),
    id,
    url: `https://www.flickr.com/photos/${owner}/${id}/`,
    kind: 'original',
  };
}
