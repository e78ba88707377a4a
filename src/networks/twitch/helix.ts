import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import type { AccountRef, Post, Profile, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, refused, unrecognised } from '../refused.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';

const tokenName = 'TWITCH_TOKEN';

export const helix: Way = {
  id: 'helix',
  facts: {
    asks: 'The Helix API: the user, the videos kept, the stream of this moment, the number of followers',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Recordings of streams expire after 7 to 60 days and can be switched off: no videos is not silence.',
      'A banned account answers like one that never was.',
      'The links of the channel page are not in the API.',
    ],
  },
  needs: {
    token: tokenName,
    how: 'dev.twitch.tv/console: register an application, then exchange its id and secret for an app access token at id.twitch.tv/oauth2/token with grant_type=client_credentials; the token lives about sixty days',
  },
  read: readHelix,
};

async function readHelix(account: AccountRef, ask: Ask): Promise<Reading> {
  const validated = await ask({
    url: 'https://id.twitch.tv/oauth2/validate',
    secret: { name: tokenName, in: 'header', key: 'authorization', prefix: 'OAuth ' },
  });
  if (validated.kind === 'refusal') return refused(validated);
  const clientId = text(dig(parseJson(validated.body), 'client_id'));
  if (clientId === undefined) return failed('token-rejected', { name: tokenName });
  const get = (path: string) => ask(call(path, clientId));
  const users = await get(`users?login=${account.handle}`);
  if (users.kind === 'refusal') return refused(users);
  const reading = readUsers(users, account.handle);
  const id = reading.profile?.accountId;
  if (reading.outcome.kind !== 'present' || id === undefined) return reading;
  const videos = await get(`videos?user_id=${id}&first=100`);
  const stream = await get(`streams?user_id=${id}`);
  const followers = await get(`channels/followers?broadcaster_id=${id}&first=1`);
  const posts = [
    ...(stream.kind === 'answer' ? readItems(stream, id, 'started_at') : []),
    ...(videos.kind === 'answer' ? readItems(videos, id, 'published_at') : []),
  ];
  const total =
    followers.kind === 'answer' && followers.status === 200
      ? exactCount(dig(parseJson(followers.body), 'total'))
      : undefined;
  return {
    ...reading,
    profile: { ...reading.profile, ...known({ followers: total }) },
    // recordings expire: what is listed proves activity, what is not proves nothing
    timeline: timelineOf(posts, { hidden: posts.length === 0, lowerBound: true }),
  };
}

/** The API wants the id of the application beside its token; the token itself knows it. */
function call(path: string, clientId: string): AskRequest {
  return {
    url: `https://api.twitch.tv/helix/${path}`,
    headers: { 'client-id': clientId },
    secret: { name: tokenName, in: 'header', key: 'authorization', prefix: 'Bearer ' },
  };
}

/** Reads an answer of `users`: no entry means that nobody has this login, or that it is banned. */
function readUsers(answer: Answer, handle: string): Reading {
  const json = parseJson(answer.body);
  if (answer.status === 429) return blocked('rate-limited');
  if (answer.status === 401) return failed('token-rejected', { name: tokenName });
  if (answer.status !== 200 || !Array.isArray(dig(json, 'data'))) return unrecognised(answer);
  const user = list(dig(json, 'data'))[0];
  if (user === undefined) return absent('no-such-login');
  const login = text(dig(user, 'login'));
  const id = text(dig(user, 'id'));
  if (login?.toLowerCase() !== handle || id === undefined)
    return failed('other-account', known({ found: login }));
  return { outcome: present, profile: profileFrom(user, id, login) };
}

function profileFrom(user: unknown, accountId: string, handle: string): Profile {
  return known({
    accountId,
    handle,
    displayName: text(dig(user, 'display_name')),
    bio: text(dig(user, 'description')),
    verified: text(dig(user, 'broadcaster_type')) === 'partner',
    createdAt: statedDate(text(dig(user, 'created_at')) ?? ''),
  });
}

/** Videos or the stream of this moment. Entries of other channels (seen for missing ids) are none of ours. */
function readItems(answer: Answer, userId: string, dateKey: 'published_at' | 'started_at'): Post[] {
  if (answer.status !== 200) return [];
  return list(dig(parseJson(answer.body), 'data')).flatMap((item) => {
    const id = text(dig(item, 'id'));
    if (id === undefined || text(dig(item, 'user_id')) !== userId) return [];
    const fields = known({
      id,
      at: statedDate(text(dig(item, dateKey)) ?? ''),
      text: text(dig(item, 'title'))?.slice(0, 500),
      url: text(dig(item, 'url')),
      views: exactCount(dig(item, 'view_count')),
    });
    return [{ ...fields, kind: 'original' as const }];
  });
}
