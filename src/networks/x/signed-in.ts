import { type Profile, present, type Reading } from '../../model/reading.js';
import type { SignedInView } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { hidden, suspended } from '../refused.js';
import { listedTimeline } from '../signed-in/listed-timeline.js';
import type { LoadedBody } from '../signed-in/loaded-body.js';
import { dig, list, text } from '../text/data/index.js';
import { snowflakeDate } from '../text/dates/index.js';
import { handleOfPerson, isProtected, profileOfPerson } from './person.js';
import { type Shown, shownIn } from './shown-tweets.js';

/** The lists that hold all posts; the tabs of media, likes and highlights show a part. */
const wholeLists = ['UserTweets', 'UserTweetsAndReplies'];

/** The data X's own page loads for somebody who is signed in: the account, and its posts newest first. */
export const signedIn: SignedInView = {
  facts: {
    asks: "the data of X's own page: the account, and its posts with reposts and replies, newest first",
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: ['A page of the list further down, alone, proves activity and never silence.'],
  },
  hosts: ['x.com', 'twitter.com'],
  read(bodies, { handle }) {
    const ids = idsOf(bodies, handle);
    const lists = bodies.flatMap((body) => listsIn(body, handle, ids));
    const people = [...bodies.flatMap(personIn), ...lists.flatMap(authorsIn)].filter(
      ({ person }) => handleOfPerson(person) === handle,
    );
    const from = bodies.filter((body) => [...people, ...lists].some((part) => part.body === body)).map(dated);
    if (from.length === 0) return unavailable(bodies, handle);
    const profile: Profile = Object.assign({}, ...people.map(({ person }) => profileOfPerson(person)));
    return { reading: readingOf(profile, people, lists), from };
  },
};

interface Found {
  body: LoadedBody;
  person: unknown;
}

type List = Shown & { body: LoadedBody; isTop: boolean };

function readingOf(profile: Profile, people: readonly Found[], lists: readonly List[]): Reading {
  const timeline = listedTimeline(lists);
  if (timeline) return { outcome: present, profile, timeline };
  if (people.some(({ person }) => isProtected(person))) return { ...hidden('private'), profile };
  const showsNone = lists.some((list) => list.isTop && list.isEmpty) && profile.postsTotal?.value === 0;
  return { outcome: present, profile, ...(showsNone && { timeline: timelineOf([], { complete: true }) }) };
}

function personIn(body: LoadedBody): Found[] {
  return body.documents.map((document) => ({ body, person: dig(document, 'data', 'user', 'result') }));
}

/** The author of a post may be a stub with no name. */
function authorsIn({ body, authors }: List): Found[] {
  return authors.map((person) => ({ body, person }));
}

/** The account's number, wherever it is named: a list is asked for by it. */
function idsOf(bodies: readonly LoadedBody[], handle: string): ReadonlySet<string> {
  const people = bodies.flatMap((body) => [
    ...personIn(body).map(({ person }) => person),
    ...body.documents.flatMap((document) => shownIn(document).flatMap((list) => list.authors)),
  ]);
  const named = people.filter((person) => handleOfPerson(person) === handle);
  return new Set(named.map((person) => text(dig(person, 'rest_id'))).filter((id) => id !== undefined));
}

function listsIn(body: LoadedBody, handle: string, ids: ReadonlySet<string>): List[] {
  const { subject, query = '', page } = body;
  if (subject !== undefined && subject !== handle && !ids.has(subject)) return [];
  return body.documents.flatMap((document) => {
    const hasErrors = list(dig(document, 'errors')).length > 0;
    return shownIn(document, handle).flatMap((shown) => {
      // without the request, a list that holds somebody else's entries may be somebody else's
      const isOwn = subject !== undefined || shown.foreign === 0;
      if (!isOwn && shown.posts.length === 0) return [];
      const isTop = isOwn && page === 'first' && wholeLists.includes(query) && !hasErrors;
      return [{ ...shown, body, isTop }];
    });
  });
}

/** Old files do not tell their time well: the list's own sorting does, it is made when the list is asked for. */
function dated(body: LoadedBody): LoadedBody {
  const asked = body.documents.flatMap((document) => shownIn(document).map((list) => list.sortedAt));
  const at = snowflakeDate(asked.find((index) => index !== undefined) ?? '');
  return at ? { ...body, at: at.to } : body;
}

/** In place of the account: why it cannot be seen. The request says whose. */
function unavailable(bodies: readonly LoadedBody[], handle: string) {
  for (const body of bodies.filter(({ subject }) => subject === handle)) {
    for (const document of body.documents) {
      const reading = notShown(document);
      if (reading) return { reading, from: [body] };
    }
  }
  return undefined;
}

/** An answer without an account (`{"data":{}}`) also comes when something fails on the way: it is no sign of anything. */
function notShown(document: unknown): Reading | undefined {
  if (list(dig(document, 'errors')).length > 0) return undefined;
  const result = dig(document, 'data', 'user', 'result');
  if (text(dig(result, '__typename')) !== 'UserUnavailable') return undefined;
  const reason = text(dig(result, 'reason')) ?? text(dig(result, 'unavailable_reason')) ?? '';
  if (/^suspended$/i.test(reason)) return suspended('suspended-notice');
  return /withheld/i.test(reason) ? hidden('withheld') : undefined;
}
