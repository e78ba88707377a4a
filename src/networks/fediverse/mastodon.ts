import type { Answer, Ask } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading, type Timeline } from '../../model/reading.js';
import { because, type Reason } from '../../model/reason.js';
import type { ReadOptions } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { postsIn } from '../reading/posts-in.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, hidden, moved, refused, suspended, unrecognised } from '../refused.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { flakeIdDate, mastodonIdDate, statedDate } from '../text/dates/index.js';
import { htmlBio, plainText } from '../text/markup/index.js';
import { askWebfinger, type Home } from './discovery.js';
import { countFrom, fieldsFrom, firstDay, linksFrom } from './profile-fields.js';

const PAGE = 40;

/** Reads an account through the API that Mastodon, its forks, Pleroma and Akkoma speak. */
export async function readMastodon(home: Home, ask: Ask, options: ReadOptions): Promise<Reading> {
  const api = `https://${home.host}/api/v1/accounts`;
  const found = await askAccount(api, home, ask);
  if (found.id === undefined) return found.isUnknown ? confirmAbsence(home, ask) : found.reading;
  if (found.reading.outcome.kind !== 'present') return found.reading;
  return withStatuses(found, api, ask, options);
}

async function askAccount(api: string, home: Home, ask: Ask): Promise<MastodonAccount> {
  const answer = await ask({ url: `${api}/lookup?acct=${home.user}` });
  const found = answer.kind === 'refusal' ? unread(refused(answer)) : readAccount(answer, home);
  if (home.software !== 'pleroma' || found.id !== undefined || !found.isUnknown) return found;
  // older Pleroma has no lookup and takes the name in place of the id
  const named = await ask({ url: `${api}/${home.user}` });
  return named.kind === 'refusal' ? unread(refused(named)) : readAccount(named, home);
}

/** The account's own server says twice that it does not know it: by its API and by webfinger. */
async function confirmAbsence(home: Home, ask: Ask): Promise<Reading> {
  const webfinger = await askWebfinger(home.user, home.host, ask);
  if (webfinger.kind === 'unknown') return absent('record-not-found');
  const isGone = webfinger.kind === 'unread' && webfinger.reading.outcome.kind === 'suspended';
  return isGone ? webfinger.reading : failed('absence-not-confirmed');
}

interface MastodonAccount {
  reading: Reading;
  /** The server's id, when the account is there. */
  id?: string;
  /** The server says "Record not found". */
  isUnknown: boolean;
  /** Its owner asks not to be indexed: the words of its posts are not kept. */
  reserved: boolean;
  stated?: Timeline['lastActivityStated'];
  notes: Reason[];
}

function unread(reading: Reading, isUnknown = false): MastodonAccount {
  return { reading, isUnknown, reserved: false, notes: [] };
}

/** Reads an account object of the Mastodon API as the account `home.user`. */
function readAccount(answer: Answer, home: Pick<Home, 'user' | 'host'>): MastodonAccount {
  const data = parseJson(answer.body);
  const error = text(dig(data, 'error'));
  if (answer.status === 404 && error !== undefined && /not found|can't find user/i.test(error))
    return unread(unrecognised(answer), true);
  if ([401, 403, 422].includes(answer.status) && error !== undefined)
    return unread(hidden('anonymous-api-closed'));
  if (answer.status === 410) return unread(suspended('gone'));
  const id = text(dig(data, 'id'));
  const acct = text(dig(data, 'acct'))?.toLowerCase();
  if (answer.status !== 200 || id === undefined || acct === undefined) return unread(unrecognised(answer));
  if (acct !== home.user && acct !== `${home.user}@${home.host}`)
    return unread(failed('other-account', { handle: acct }));
  const reserved = dig(data, 'noindex') === true || dig(data, 'discoverable') === false;
  const stated = statedDate(text(dig(data, 'last_status_at')) ?? '');
  return {
    reading: accountReading(data, profileFrom(data), stated),
    id,
    isUnknown: false,
    reserved,
    ...(stated && { stated }),
    notes: notesOn(data, reserved),
  };
}

function accountReading(data: unknown, profile: Profile, stated: Timeline['lastActivityStated']): Reading {
  if (dig(data, 'suspended') === true) return suspended('account-suspended');
  const target = text(dig(data, 'moved', 'url')) ?? text(dig(data, 'moved', 'acct'));
  const timeline = stated && timelineOf([], { lastActivityStated: stated });
  const reading = { profile, ...(timeline && { timeline }) };
  return target === undefined ? { outcome: present, ...reading } : { ...moved(target, 'moved'), ...reading };
}

function notesOn(data: unknown, reserved: boolean): Reason[] {
  return [
    ...(reserved ? [because('asks-not-to-be-shown')] : []),
    ...(dig(data, 'limited') === true ? [because('limited-by-server')] : []),
    ...(dig(data, 'memorial') === true ? [because('memorial')] : []),
  ];
}

function profileFrom(data: unknown): Profile {
  const fields = fieldsFrom(dig(data, 'fields'));
  return {
    ...known({
      accountId: text(dig(data, 'id')),
      handle: text(dig(data, 'username')),
      displayName: text(dig(data, 'display_name')),
      bio: htmlBio(dig(data, 'note')),
      followers: countFrom(dig(data, 'followers_count')),
      following: countFrom(dig(data, 'following_count')),
      postsTotal: countFrom(dig(data, 'statuses_count')),
      createdAt: firstDay(dig(data, 'created_at')),
    }),
    ...linksFrom(fields, text(dig(data, 'note')) ?? ''),
  };
}

async function withStatuses(
  found: MastodonAccount,
  api: string,
  ask: Ask,
  options: ReadOptions,
): Promise<Reading> {
  const { reading, id = '' } = found;
  const total = reading.profile?.postsTotal?.value;
  if (total === 0) return { ...reading, timeline: timelineOf([], { complete: true, ...noted(found) }) };
  const { posts, complete, read } = await readPages(
    found,
    `${api}/${id}/statuses?limit=${PAGE}`,
    ask,
    options,
  );
  if (!read) return reading;
  const isHidden = posts.length === 0 && (total ?? 0) > 0;
  return {
    ...reading,
    timeline: timelineOf(posts, {
      complete: complete && !isHidden,
      hidden: isHidden,
      lowerBound: isHidden && found.stated === undefined,
      ...(found.stated && { lastActivityStated: found.stated }),
      ...noted(found),
    }),
  };
}

function noted({ notes }: MastodonAccount): Pick<Timeline, 'notes'> {
  return notes.length > 0 ? { notes } : {};
}

async function readPages(found: MastodonAccount, url: string, ask: Ask, options: ReadOptions) {
  const posts: Post[] = [];
  let read = false;
  for (;;) {
    const last = posts.at(-1)?.id;
    const answer = await ask({ url: last === undefined ? url : `${url}&max_id=${last}` });
    const page = answer.kind === 'refusal' ? undefined : readStatuses(answer, found);
    if (page === undefined || answer.kind === 'refusal') return { posts, complete: false, read };
    read = true;
    posts.push(...page);
    const ends = page.length < PAGE && !/rel="?next/.test(answer.headers['link'] ?? '');
    if (ends || page.length === 0) return { posts, complete: true, read };
    if (isEnoughHistory(posts, options)) return { posts, complete: false, read };
  }
}

/** Reads a list of statuses; undefined when it is none. */
function readStatuses(answer: Answer, account: { id?: string; reserved: boolean }): Post[] | undefined {
  const data = parseJson(answer.body);
  return answer.status === 200 ? postsIn(data, (status) => postOf(status, account)) : undefined;
}

function postOf(status: unknown, account: { id?: string; reserved: boolean }): Post | undefined {
  const id = text(dig(status, 'id'));
  if (id === undefined) return undefined;
  const at = statedDate(text(dig(status, 'created_at')) ?? '') ?? mastodonIdDate(id) ?? flakeIdDate(id);
  const reblog = dig(status, 'reblog');
  if (typeof reblog === 'object' && reblog !== null)
    return { id, kind: 'repost', ...known({ at, url: text(dig(reblog, 'url')) }) };
  return {
    id,
    ...kindOf(status, account.id),
    ...(text(dig(status, 'edited_at')) !== undefined && { edited: true }),
    ...(dig(status, 'pinned') === true && { pinned: true }),
    ...known({
      at,
      url: text(dig(status, 'url')),
      text: account.reserved ? undefined : plainText(text(dig(status, 'content')) ?? ''),
      likes: countFrom(dig(status, 'favourites_count')),
      shares: countFrom(dig(status, 'reblogs_count')),
      comments: countFrom(dig(status, 'replies_count')),
    }),
  };
}

function kindOf(status: unknown, id: string | undefined): Pick<Post, 'kind' | 'thread'> {
  if (text(dig(status, 'in_reply_to_id')) === undefined) return { kind: 'original' };
  return text(dig(status, 'in_reply_to_account_id')) === id
    ? { kind: 'original', thread: true }
    : { kind: 'reply' };
}
