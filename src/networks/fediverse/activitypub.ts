import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading, type Timeline } from '../../model/reading.js';
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
  // what is left of a deleted account by the standard; some servers answer 200 with it
  if (text(dig(actor, 'type')) === 'Tombstone') return suspended('gone');
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
  if (itemsOf(page) === undefined) return { ...reading, profile };
  const shown = await newestPage([outbox, page, actor], actorUrl, ask);
  return { ...reading, profile, timeline: outboxTimeline(shown, actor, total?.value ?? 0) };
}

interface OutboxPage {
  page: unknown;
  /** The oldest come first and this is not the last page: the newest posts were not seen. */
  isOldest: boolean;
}

/** Against the standard, some list the oldest first: then the newest posts are on the last page. */
async function newestPage(
  [outbox, first, actor]: readonly unknown[],
  actorUrl: string,
  ask: Ask,
): Promise<OutboxPage> {
  const isOldest =
    !isWhole(first, countFrom(dig(outbox, 'totalItems'))?.value ?? 0) && isAscending(first, actor);
  if (!isOldest) return { page: first, isOldest };
  const last = await askJson(dig(outbox, 'last'), actorUrl, ask);
  const isNewer = newestIn(last, actor) > newestIn(first, actor) && text(dig(last, 'next')) === undefined;
  return isNewer ? { page: last, isOldest: false } : { page: first, isOldest };
}

function outboxTimeline({ page, isOldest }: OutboxPage, actor: unknown, total: number): Timeline {
  const items = itemsOf(page) ?? [];
  const posts = isAscending(page, actor) ? postsOn(page, actor).reverse() : postsOn(page, actor);
  const hidden = items.length === 0 && total > 0;
  const isUnderstood = items.length === 0 || posts.length > 0;
  const complete = !hidden && isUnderstood && isWhole(page, total);
  return timelineOf(posts, {
    complete,
    hidden,
    // Pixelfed and others leave posts out of the outbox: a page that ends early proves no silence, nor does one whose
    // newest act has no date
    lowerBound: hidden || isOldest || (posts.length === 0 ? !complete : posts[0]?.at === undefined),
    ...(isReserved(actor) && { notes: [because('asks-not-to-be-shown')] }),
  });
}

function itemsOf(page: unknown): unknown[] | undefined {
  const items = dig(page, 'orderedItems') ?? dig(page, 'items');
  return Array.isArray(items) ? items : undefined;
}

function postsOn(page: unknown, actor: unknown): Post[] {
  return (itemsOf(page) ?? []).flatMap((item) => postOf(item, actor) ?? []);
}

function isWhole(page: unknown, total: number): boolean {
  return text(dig(page, 'next')) === undefined && total <= (itemsOf(page)?.length ?? 0);
}

function isAscending(page: unknown, actor: unknown): boolean {
  const dated = postsOn(page, actor).flatMap(({ at }) => at ?? []);
  const [first, last] = [dated[0], dated.at(-1)];
  return first !== undefined && last !== undefined && first.to < last.from;
}

function newestIn(page: unknown, actor: unknown): number {
  return Math.max(0, ...postsOn(page, actor).map(({ at }) => at?.to ?? 0));
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
