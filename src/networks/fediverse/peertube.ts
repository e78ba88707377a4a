import type { Answer, Ask } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, refused, unrecognised } from '../refused.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { htmlBio, nullAsEmpty } from '../text/markup/index.js';
import type { Home } from './discovery.js';
import { countFrom, linksFrom } from './profile-fields.js';

const PAGE = 100;
const kinds = ['video-channels', 'accounts'] as const;

/** Reads a PeerTube channel, or the account of that name where there is no such channel. */
export async function readPeerTube(home: Home, ask: Ask, options: ReadOptions): Promise<Reading> {
  let unread: Reading | undefined;
  for (const kind of kinds) {
    const address = `https://${home.host}/api/v1/${kind}/${home.user}`;
    const answer = await ask({ url: address });
    if (answer.kind === 'answer' && isNotFound(answer)) continue;
    const reading = answer.kind === 'refusal' ? refused(answer) : readOwner(answer, home);
    if (reading.outcome.kind === 'present') return withVideos(reading, address, ask, options);
    unread ??= reading;
  }
  // missing only when both say so
  return unread ?? absent('no-channel-or-account');
}

/** PeerTube's own 404, as opposed to that of something in front of it. */
function isNotFound(answer: Answer): boolean {
  if (answer.status !== 404) return false;
  const data = parseJson(answer.body);
  const said = [dig(data, 'detail'), dig(data, 'error'), dig(data, 'title')]
    .map((s) => text(s) ?? '')
    .join(' ');
  return (
    /_not_found$/.test(text(dig(data, 'code')) ?? '') || /(?:channel|account|actor) not found/i.test(said)
  );
}

function readOwner(answer: Answer, home: Pick<Home, 'user' | 'host'>): Reading {
  const data = parseJson(answer.body);
  const name = text(dig(data, 'name'))?.toLowerCase();
  if (answer.status !== 200 || name === undefined) return unrecognised(answer);
  if (name !== home.user) return failed('other-account', { handle: name });
  return { outcome: present, profile: profileFrom(data) };
}

function profileFrom(data: unknown): Profile {
  const support = text(dig(data, 'support')) ?? '';
  const created = statedDate(text(dig(data, 'createdAt')) ?? '');
  const described = `${text(dig(data, 'description')) ?? ''} ${support}`;
  const urls = described.match(/https?:\/\/[^\s<>"')\]]{3,300}/g) ?? [];
  return {
    ...known({
      accountId: text(String(dig(data, 'id') ?? '')),
      handle: text(dig(data, 'name')),
      displayName: text(dig(data, 'displayName')),
      bio: htmlBio(nullAsEmpty(dig(data, 'description'))),
      followers: countFrom(dig(data, 'followersCount')),
      createdAt: created && { from: created.from, to: created.to },
    }),
    ...linksFrom(
      urls.map((html) => ({ html, verified: false })),
      '',
    ),
  };
}

async function withVideos(
  reading: Reading,
  address: string,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  const posts: Post[] = [];
  let total: number | undefined;
  do {
    const answer = await ask({
      url: `${address}/videos?start=${posts.length}&count=${PAGE}&sort=-publishedAt`,
    });
    const page = answer.kind === 'refusal' ? undefined : readVideos(answer);
    if (page === undefined) break;
    total = page.total;
    posts.push(...page.posts);
    if (page.posts.length === 0) break;
  } while (posts.length < (total ?? 0) && !isEnoughHistory(posts, options));
  if (total === undefined) return reading;
  const hidden = total > 0 && posts.length === 0;
  return {
    ...reading,
    profile: { ...reading.profile, postsTotal: { value: total, exact: true } },
    timeline: timelineOf(posts, { complete: posts.length >= total, hidden, lowerBound: hidden }),
  };
}

function readVideos(answer: Answer): { total: number; posts: Post[] } | undefined {
  const data = parseJson(answer.body);
  const total = number(dig(data, 'total'));
  if (answer.status !== 200 || total === undefined || !Array.isArray(dig(data, 'data'))) return undefined;
  return { total, posts: list(dig(data, 'data')).map(postOf) };
}

function postOf(video: unknown): Post {
  return {
    kind: 'original',
    ...known({
      id: text(dig(video, 'uuid')),
      at:
        statedDate(text(dig(video, 'publishedAt')) ?? '') ?? statedDate(text(dig(video, 'createdAt')) ?? ''),
      url: text(dig(video, 'url')),
      text: text(dig(video, 'name')),
      views: countFrom(dig(video, 'views')),
      likes: countFrom(dig(video, 'likes')),
      comments: countFrom(dig(video, 'comments')),
    }),
  };
}
