import type { Answer, Ask, AskRequest } from '../../model/answer.js';
import { type Count, type Post, type Profile, present, type Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, hidden, moved, refused, suspended, unrecognised } from '../refused.js';
import { dig, known, list, number, parseJson, text } from '../text/data/index.js';
import { aidDate, objectIdDate, statedDate, ulidDate } from '../text/dates/index.js';
import { htmlBio, nullAsEmpty } from '../text/markup/index.js';
import type { Home } from './discovery.js';
import { countFrom, linksFrom } from './profile-fields.js';

const PAGE = 100;
const MAX_POST_TEXT = 500;

/** Reads an account of Misskey and its forks: everything is asked by POST, without a log-in. */
export async function readMisskey(home: Home, ask: Ask, options: ReadOptions): Promise<Reading> {
  const answer = await ask(post(home, 'users/show', { username: home.user, host: null }));
  if (answer.kind === 'refusal') return refused(answer);
  const reading = readUser(answer, home);
  const id = reading.profile?.accountId;
  return reading.outcome.kind === 'present' && id !== undefined
    ? withNotes(reading, parseJson(answer.body), id, home, ask, options)
    : reading;
}

function post(home: Home, path: string, body: object): AskRequest {
  return {
    url: `https://${home.host}/api/${path}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

const signs: Record<string, () => Reading> = {
  NO_SUCH_USER: () => absent('no-such-user'),
  USER_SUSPENDED: () => suspended('account-suspended'),
  RATE_LIMIT_EXCEEDED: () => blocked('rate-limited'),
  CREDENTIAL_REQUIRED: () => hidden('anonymous-api-closed'),
  SIGNIN_REQUIRED: () => hidden('anonymous-api-closed'),
};

/** Reads an answer of `users/show`. */
function readUser(answer: Answer, home: Pick<Home, 'user'>): Reading {
  const data = parseJson(answer.body);
  const code = text(dig(data, 'error', 'code'));
  const sign = code !== undefined && Object.hasOwn(signs, code) ? signs[code] : undefined;
  if (sign) return sign();
  const name = text(dig(data, 'username'))?.toLowerCase();
  if (answer.status !== 200 || name === undefined) return unrecognised(answer);
  const remote = text(dig(data, 'host'));
  if (name !== home.user || remote !== undefined) return failed('other-account', { handle: name });
  if (dig(data, 'isSuspended') === true) return suspended('account-suspended');
  const profile = profileFrom(data);
  const target = text(dig(data, 'movedTo'));
  return target === undefined ? { outcome: present, profile } : { ...moved(target, 'moved'), profile };
}

function profileFrom(data: unknown): Profile {
  const verified = list(dig(data, 'verifiedLinks')).flatMap((link) => text(link) ?? []);
  const values = [dig(data, 'url'), ...list(dig(data, 'fields')).map((field) => dig(field, 'value'))];
  const fields = values.flatMap((value) => {
    const html = text(value);
    return html === undefined ? [] : [{ html, verified: verified.includes(html) }];
  });
  const created = statedDate(text(dig(data, 'createdAt')) ?? '');
  return {
    ...known({
      accountId: text(dig(data, 'id')),
      handle: text(dig(data, 'username')),
      displayName: text(dig(data, 'name')),
      bio: htmlBio(nullAsEmpty(dig(data, 'description'))),
      followers: countFrom(dig(data, 'followersCount')),
      following: countFrom(dig(data, 'followingCount')),
      postsTotal: countFrom(dig(data, 'notesCount')),
      createdAt: created && { from: created.from, to: created.to },
    }),
    ...linksFrom(fields, ''),
  };
}

async function withNotes(
  reading: Reading,
  user: unknown,
  id: string,
  home: Home,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  const posts: Post[] = [];
  let complete = false;
  let read = false;
  for (;;) {
    const last = posts.at(-1)?.id;
    const body = {
      userId: id,
      limit: PAGE,
      withReplies: true,
      withRenotes: true,
      ...(last !== undefined && { untilId: last }),
    };
    const answer = await ask(post(home, 'users/notes', body));
    const page = answer.kind === 'refusal' ? undefined : readNotes(answer, id, home.host);
    if (page === undefined) break;
    read = true;
    posts.push(...page);
    complete = page.length < PAGE;
    if (complete || isEnoughHistory(posts, options)) break;
  }
  if (!read) return reading;
  const isHidden = posts.length === 0 && (reading.profile?.postsTotal?.value ?? 0) > 0;
  const walled = dig(user, 'requireSigninToViewContents') === true;
  return {
    ...reading,
    timeline: timelineOf(posts, {
      complete: complete && !isHidden && !walled,
      hidden: isHidden,
      lowerBound: isHidden || walled,
      ...(walled && { notes: [because('posts-need-sign-in')] }),
    }),
  };
}

function readNotes(answer: Answer, userId: string, host: string): Post[] | undefined {
  const data = parseJson(answer.body);
  return answer.status === 200 ? postsIn(data, (note) => postOf(note, userId, host)) : undefined;
}

function postOf(note: unknown, userId: string, host: string): Post | undefined {
  const id = text(dig(note, 'id'));
  if (id === undefined) return undefined;
  const words = text(dig(note, 'text'));
  const at =
    statedDate(text(dig(note, 'createdAt')) ?? '') ?? aidDate(id) ?? ulidDate(id) ?? objectIdDate(id);
  const url = `https://${host}/notes/${id}`;
  const isRenote =
    text(dig(note, 'renoteId')) !== undefined &&
    words === undefined &&
    list(dig(note, 'fileIds')).length === 0;
  if (isRenote) return { id, kind: 'repost', url, ...known({ at }) };
  return {
    id,
    ...kindOf(note, userId),
    url,
    ...known({
      at,
      text: words?.slice(0, MAX_POST_TEXT),
      likes: reactionsOf(note),
      shares: countFrom(dig(note, 'renoteCount')),
      comments: countFrom(dig(note, 'repliesCount')),
    }),
  };
}

function kindOf(note: unknown, userId: string): Pick<Post, 'kind' | 'thread'> {
  if (text(dig(note, 'replyId')) === undefined) return { kind: 'original' };
  return text(dig(note, 'reply', 'userId')) === userId
    ? { kind: 'original', thread: true }
    : { kind: 'reply' };
}

function reactionsOf(note: unknown): Count | undefined {
  const told = countFrom(dig(note, 'reactionCount'));
  if (told) return told;
  const each = dig(note, 'reactions');
  if (typeof each !== 'object' || each === null) return undefined;
  return { value: Object.values(each).reduce<number>((sum, n) => sum + (number(n) ?? 0), 0), exact: true };
}
