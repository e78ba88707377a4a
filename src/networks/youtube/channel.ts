import type { Answer } from '../../model/answer.js';
import type { Post, Profile, Reading } from '../../model/reading.js';
import { failed } from '../refused.js';
import { firstUnder } from '../text/markup/index.js';
import { type Item, itemsIn } from './items.js';
import { initialData } from './page-data.js';
import { channelIdOf, handlesOf, profileOf } from './profile.js';
import { readBarePage, readSigns, readWall } from './signs.js';
import { type ChannelTab, tabsOf } from './tabs.js';
import { readTags } from './tags.js';

/** A page of the channel asked, with one of its tabs open. */
export interface ChannelPage {
  kind: 'channel';
  id: string;
  profile: Profile;
  tabs: ChannelTab[];
  /** What the open tab shows. */
  open: ChannelTab['kind'];
  /** The channel's own posts on the open tab, in the page's order, each once. */
  posts: Post[];
  /** Somebody sorted the open tab by popularity or age: it begins with no newest item. */
  shuffled: boolean;
  /** The open tab goes on beyond this page. */
  continues: boolean;
  /** The handle asked is a former one, and YouTube led from it to this one. */
  renamedTo?: string;
}

export interface NoChannelPage {
  kind: 'none';
  reading: Reading;
}

/** Reads any tab of a channel's page. Whatever is not the page of `handle` becomes the reading that says why. */
export function readChannelPage(answer: Answer, handle: string): ChannelPage | NoChannelPage {
  const data = initialData(answer.body);
  const reading =
    readWall(answer) ??
    (data === undefined ? (readTags(answer, handle) ?? readBarePage(answer)) : readSigns(data));
  if (reading) return { kind: 'none', reading };
  const id = channelIdOf(data);
  if (id === undefined) return { kind: 'none', reading: failed('unparsed', { status: answer.status }) };
  const found = handlesOf(data)[0] ?? `channel/${id}`;
  const identity = identityOf(data, id, handle, answer);
  if (identity === 'other') return { kind: 'none', reading: failed('other-account', { found }) };
  const page = openPage(data, id, answer);
  return identity === 'renamed' ? { ...page, renamedTo: found } : page;
}

function openPage(data: unknown, id: string, answer: Answer): ChannelPage {
  const tabs = tabsOf(data);
  const open = tabs.find((tab) => tab.selected);
  const profile = profileOf(data);
  const own = [...itemsIn(open?.content, answer.at)].filter((item) => isOwn(item, id, profile.displayName));
  const isTopic = tabs.every((tab) => tab.url === undefined);
  const posts = eachOnce((isTopic ? own.filter((item) => item.owner === id) : own).map((item) => item.post));
  return {
    kind: 'channel',
    id,
    profile,
    tabs,
    open: open?.kind ?? 'other',
    posts,
    shuffled: open?.kind !== 'other' && isShuffled(posts),
    continues: firstUnder(open?.content, 'continuationItemRenderer') !== undefined,
  };
}

/** An item without an owner is the page's own; a byline may name several collaborators. */
function isOwn({ owner, ownerName }: Item, id: string, displayName: string | undefined): boolean {
  if (owner !== undefined) return owner === id;
  return ownerName === undefined || displayName === undefined || ownerName.includes(displayName);
}

/** Newest-first lists have no item that is surely newer than the one before it, but for a stray premiere. */
function isShuffled(posts: readonly Post[]): boolean {
  const newer = posts.filter(({ at }, index) => {
    const before = posts[index - 1]?.at;
    return at !== undefined && before !== undefined && at.from > before.to;
  });
  return newer.length > 1 && newer.length > posts.length / 10;
}

function eachOnce(posts: readonly Post[]): Post[] {
  const byId = new Map<string | undefined, Post>();
  for (const post of posts) byId.set(post.id, { ...post, ...byId.get(post.id) });
  return [...byId.values()];
}

/**
 * Is this the page of the channel asked? An id must be equal, a handle must be one of those the page gives its channel.
 * The older names are resolved by YouTube alone: the channel page they lead to is theirs.
 */
function identityOf(data: unknown, id: string, handle: string, answer: Answer): 'same' | 'renamed' | 'other' {
  if (handle.startsWith('channel/')) return handle === `channel/${id}` ? 'same' : 'other';
  if (!handle.startsWith('@')) return 'same';
  const names = handlesOf(data).map((name) => name.normalize('NFC').toLowerCase().normalize('NFC'));
  if (names.includes(handle)) return 'same';
  const ledTo = answer.redirects.length > 0 ? decodedPath(answer.finalUrl).toLowerCase() : '';
  const led =
    names.some((name) => ledTo.startsWith(`/${name}`)) || ledTo.startsWith(`/channel/${id.toLowerCase()}`);
  return led ? 'renamed' : 'other';
}

function decodedPath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return '';
  }
}
