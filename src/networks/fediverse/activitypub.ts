import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import { because } from '../../model/reason.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, moved, refused, suspended, unrecognised } from '../refused.js';
import { dig, known, list, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { htmlBio, nullAsEmpty, plainText } from '../text/markup/index.js';
import { askWebfinger } from './discovery.js';
import { countFrom, fieldsFrom, firstDay, linksFrom } from './profile-fields.js';

const activityJson = { accept: 'application/activity+json, application/ld+json;q=0.9' };
const actorTypes = ['Person', 'Service', 'Organization', 'Group', 'Application'];

/** Reads an account the way servers read each other: webfinger, actor, outbox with its first page, followers. */
export async function readByActivityPub(
  user: string,
  host: string,
  ask: Ask,
  known?: string,
): Promise<Reading> {
  const actorUrl = known ?? (await actorOf(user, host, ask));
  if (typeof actorUrl !== 'string') return actorUrl;
  const answer = await ask({ url: actorUrl, headers: activityJson });
  if (answer.kind === 'refusal') return refused(answer);
  const actor = parseJson(answer.body);
  const reading = readActor(answer, user);
  if (reading.outcome.kind !== 'present') return reading;
  const withPosts = await withOutbox(reading, actor, actorUrl, ask);
  return withFollowers(withPosts, actor, actorUrl, ask);
}

async function actorOf(user: string, host: string, ask: Ask): Promise<string | Reading> {
  const found = await askWebfinger(user, host, ask);
  if (found.kind === 'found') return found.actor;
  // the second route: the profile's own address
  const address = `https://${host}/@${user}`;
  const page = await ask({ url: address, headers: activityJson });
  if (found.kind === 'unread') {
    const isActor = page.kind === 'answer' && readActor(page, user).outcome.kind === 'present';
    return isActor ? address : found.reading;
  }
  if (page.kind === 'refusal') return refused(page);
  if (page.status === 410) return suspended('gone');
  return page.status === 404 ? absent('webfinger-and-profile-not-found') : failed('absence-not-confirmed');
}

/** Reads an actor document as that of `user`. */
function readActor(answer: Answer, user: string): Reading {
  // 410 is what servers answer for accounts they removed, often with a Tombstone
  if (answer.status === 410) return suspended('gone');
  const actor = parseJson(answer.body);
  const name = text(dig(actor, 'preferredUsername'))?.toLowerCase();
  if (answer.status !== 200 || name === undefined || !actorTypes.includes(text(dig(actor, 'type')) ?? ''))
    return unrecognised(answer);
  if (name !== user) return failed('other-account', { handle: name });
  if (dig(actor, 'suspended') === true) return suspended('account-suspended');
  const profile = profileFrom(actor);
  const target = text(dig(actor, 'movedTo'));
  return target === undefined ? { outcome: present, profile } : { ...moved(target, 'moved'), profile };
}

function isReserved(actor: unknown): boolean {
  return dig(actor, 'discoverable') === false || dig(actor, 'indexable') === false;
}

function profileFrom(actor: unknown): Profile {
  const summary = text(dig(actor, 'summary')) ?? '';
  return {
    ...known({
      accountId: text(dig(actor, 'id')),
      handle: text(dig(actor, 'preferredUsername')),
      displayName: text(dig(actor, 'name')),
      bio: htmlBio(nullAsEmpty(dig(actor, 'summary'))),
      createdAt: firstDay(dig(actor, 'published')),
    }),
    ...linksFrom(fieldsFrom(dig(actor, 'attachment')), summary),
  };
}

async function withOutbox(reading: Reading, actor: unknown, actorUrl: string, ask: Ask): Promise<Reading> {
  const outbox = await askJson(dig(actor, 'outbox'), actorUrl, ask);
  if (outbox === undefined) return reading;
  const total = countFrom(dig(outbox, 'totalItems'));
  const profile = { ...reading.profile, ...known({ postsTotal: total }) };
  const first = dig(outbox, 'first');
  const inline = Array.isArray(dig(outbox, 'orderedItems')) ? outbox : undefined;
  const page = inline ?? (typeof first === 'string' ? await askJson(first, actorUrl, ask) : first);
  const items = dig(page, 'orderedItems') ?? dig(page, 'items');
  if (!Array.isArray(items)) return { ...reading, profile };
  const posts = items.flatMap((item: unknown) => postOf(item, actor) ?? []);
  const hidden = items.length === 0 && (total?.value ?? 0) > 0;
  const isUnderstood = items.length === 0 || posts.length > 0;
  const complete =
    !hidden && isUnderstood && text(dig(page, 'next')) === undefined && (total?.value ?? 0) <= items.length;
  return {
    ...reading,
    profile,
    timeline: timelineOf(posts, {
      complete,
      hidden,
      // Pixelfed and others leave posts out of the outbox: a page that ends early proves no silence, nor does one whose
      // newest act has no date
      lowerBound:
        hidden ||
        (posts.length === 0 ? !complete : posts[0]?.at === undefined) ||
        // against the standard, some list the oldest first: the newest posts are on a page we did not see
        (!complete && isAscending(posts)),
      ...(isReserved(actor) && { notes: [because('asks-not-to-be-shown')] }),
    }),
  };
}

function isAscending(posts: readonly Post[]): boolean {
  const [first, last] = [posts[0]?.at, posts.at(-1)?.at];
  return first !== undefined && last !== undefined && first.to < last.from;
}

/** A further document of the actor; only from the actor's own host. */
async function askJson(address: unknown, actorUrl: string, ask: Ask): Promise<unknown> {
  const url = text(address);
  if (url === undefined || !canParse(url) || new URL(url).host !== new URL(actorUrl).host) return undefined;
  const answer = await ask({ url, headers: activityJson });
  return answer.kind === 'answer' && answer.status === 200 ? parseJson(answer.body) : undefined;
}

async function withFollowers(reading: Reading, actor: unknown, actorUrl: string, ask: Ask): Promise<Reading> {
  const followers = countFrom(dig(await askJson(dig(actor, 'followers'), actorUrl, ask), 'totalItems'));
  return followers ? { ...reading, profile: { ...reading.profile, followers } } : reading;
}

/** What some servers list without an activity around it. */
const bare = ['Note', 'Article', 'Page', 'Video', 'Audio', 'Image', 'Event', 'Question'];

function postOf(item: unknown, actor: unknown): Post | undefined {
  const type = text(dig(item, 'type')) ?? '';
  if (type === 'Announce') return repostOf(item);
  if (type !== 'Create' && !bare.includes(type)) return undefined;
  const object = type === 'Create' ? dig(item, 'object') : item;
  const at = statedDate(text(dig(item, 'published')) ?? text(dig(object, 'published')) ?? '');
  return {
    ...kindOf(object, actor),
    ...(text(dig(object, 'updated')) !== undefined && { edited: true }),
    ...known({
      id: text(dig(object, 'id')) ?? text(object) ?? text(dig(item, 'id')),
      at,
      url: urlOf(dig(object, 'url')),
      text: isReserved(actor)
        ? undefined
        : plainText(text(dig(object, 'content')) ?? text(dig(object, 'name')) ?? ''),
    }),
  };
}

/** A repost is dated by itself, never by what it passes on; Lemmy's communities announce the act of posting. */
function repostOf(item: unknown): Post {
  const object = dig(item, 'object');
  const act = text(dig(object, 'type')) === 'Create' ? dig(object, 'object') : undefined;
  const at = statedDate(text(dig(item, 'published')) ?? text(dig(act, 'published')) ?? '');
  const url = text(object) ?? text(dig(act ?? object, 'id'));
  return { kind: 'repost', ...known({ id: text(dig(item, 'id')), at, url }) };
}

/** An address, one among several, or a link object (PeerTube, Funkwhale, Hubzilla). */
function urlOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? list(value)[0] : value;
  return text(first) ?? text(dig(first, 'href'));
}

function kindOf(object: unknown, actor: unknown): Pick<Post, 'kind' | 'thread'> {
  const parent = text(dig(object, 'inReplyTo'));
  if (parent === undefined) return { kind: 'original' };
  const own = text(dig(actor, 'id'));
  return own !== undefined && parent.startsWith(`${own}/`)
    ? { kind: 'original', thread: true }
    : { kind: 'reply' };
}
