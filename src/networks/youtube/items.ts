import type { Post } from '../../model/reading.js';
import { type Dated, exactly, type Instant } from '../../model/time.js';
import { parseCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { relativeInterval } from '../text/dates/index.js';
import { firstUnder, objectsIn } from '../text/markup/index.js';
import { textOf } from './page-data.js';

/** One thing a channel page lists, with the channel it names as its owner (none named: the page's own). */
export interface Item {
  post: Post;
  owner?: string;
  /** Its owner's name, where the list names one without saying which channel that is. */
  ownerName?: string;
}

type ItemReader = (item: unknown, at: Instant) => Item | undefined;

const readers: Record<string, ItemReader> = {
  lockupViewModel: readLockup,
  videoRenderer: readVideo,
  gridVideoRenderer: readVideo,
  compactVideoRenderer: readVideo,
  channelVideoPlayerRenderer: readTrailer,
  shortsLockupViewModel: readShort,
  reelItemRenderer: readReel,
  backstagePostRenderer: readCommunityPost,
  sharedPostRenderer: readSharedPost,
};

/** Pages nest their lists about thirty levels deep; what is deeper than this is not YouTube's. */
const MAX_DEPTH = 200;
const MAX_TEXT = 500;

/**
 * Everything listed below `content`, in the page's order. An item is not looked into any further: the video inside a
 * community post is the post's, not the list's.
 */
export function* itemsIn(content: unknown, at: Instant, depth = 0): Generator<Item> {
  if (typeof content !== 'object' || content === null || depth > MAX_DEPTH) return;
  for (const [key, value] of Object.entries(content)) {
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (read === undefined) {
      yield* itemsIn(value, at, depth + 1);
      continue;
    }
    const item = read(value, at);
    if (item) yield item;
  }
}

/** The shape of 2025 on: title, then rows of parts such as "26k views", "17 hours ago". */
function readLockup(item: unknown, at: Instant): Item | undefined {
  const id = text(dig(item, 'contentId'));
  if (id === undefined || text(dig(item, 'contentType')) !== 'LOCKUP_CONTENT_TYPE_VIDEO') return undefined;
  const metadata = dig(item, 'metadata', 'lockupMetadataViewModel');
  const rows = list(dig(metadata, 'metadata', 'contentMetadataViewModel', 'metadataRows'));
  const parts = rows.flatMap((row) =>
    list(dig(row, 'metadataParts')).map((part) => textOf(dig(part, 'text')) ?? ''),
  );
  const badges = [...objectsIn(dig(item, 'contentImage'))].map(
    (o) => `${text(o['badgeStyle']) ?? ''} ${text(o['text']) ?? ''}`,
  );
  if (badges.some((badge) => /UPCOMING/i.test(badge)) || parts.some(isAnnouncement)) return undefined;
  const dateAt = parts.findIndex((part) => relativeInterval(part, at) !== undefined);
  const live = badges.some((badge) => /_LIVE\b|\bLIVE$/.test(badge));
  const views = dateAt > 0 ? parseCount(parts[dateAt - 1] ?? '') : undefined;
  const owner = firstChannelId(rows) ?? firstChannelId(dig(metadata, 'image', 'decoratedAvatarViewModel'));
  const read = itemOf(owner, {
    id,
    at: dateAt < 0 ? liveNow(live, at) : relativeInterval(parts[dateAt] ?? '', at),
    text: textOf(dig(metadata, 'title')),
    url: watchUrl(id),
    views,
  });
  return owner === undefined ? { ...read, ...known({ ownerName: bylineOf(rows, at) }) } : read;
}

/** "Premieres 10/07/26, 15:00": not there yet. */
function isAnnouncement(part: string): boolean {
  return /^(?:premieres|scheduled for)\b/i.test(part);
}

/** In lists of several channels the first of two rows is one name alone; views and date stand in the second. */
function bylineOf(rows: readonly unknown[], at: Instant): string | undefined {
  const [first, second] = rows.map((row) =>
    list(dig(row, 'metadataParts')).flatMap((part) => textOf(dig(part, 'text')) ?? []),
  );
  const isByline = first?.length === 1 && second?.some((part) => relativeInterval(part, at) !== undefined);
  return isByline ? first?.[0] : undefined;
}

/** The shapes before: one renderer per place, all with the same fields. */
function readVideo(item: unknown, at: Instant): Item | undefined {
  const id = text(dig(item, 'videoId'));
  if (id === undefined || dig(item, 'upcomingEventData') !== undefined) return undefined;
  const styles = [...objectsIn([dig(item, 'thumbnailOverlays'), dig(item, 'badges')])].map(
    (o) => text(o['style']) ?? '',
  );
  if (styles.includes('UPCOMING')) return undefined;
  const live = styles.includes('LIVE') || styles.includes('BADGE_STYLE_TYPE_LIVE_NOW');
  const published = textOf(dig(item, 'publishedTimeText'));
  const byline = [dig(item, 'shortBylineText'), dig(item, 'longBylineText'), dig(item, 'ownerText')];
  return itemOf(firstChannelId(byline), {
    id,
    at: published === undefined ? liveNow(live, at) : relativeInterval(published, at),
    text: textOf(dig(item, 'title')),
    url: watchUrl(id),
    views: live ? undefined : counted(dig(item, 'viewCountText')),
  });
}

/** The video at the top of a Home tab: chosen by the owner, and often years old. */
function readTrailer(item: unknown, at: Instant): Item | undefined {
  const read = readVideo(item, at);
  return read && { ...read, post: { ...read.post, pinned: true } };
}

/** Shorts are listed newest first and without any date. */
function readShort(item: unknown): Item | undefined {
  const id =
    text(dig(item, 'onTap', 'innertubeCommand', 'reelWatchEndpoint', 'videoId')) ??
    /^shorts-shelf-item-([\w-]{11})$/.exec(text(dig(item, 'entityId')) ?? '')?.[1];
  if (id === undefined) return undefined;
  return itemOf(undefined, {
    id,
    text: textOf(dig(item, 'overlayMetadata', 'primaryText')),
    url: shortUrl(id),
    views: counted(dig(item, 'overlayMetadata', 'secondaryText')),
  });
}

function readReel(item: unknown): Item | undefined {
  const id = text(dig(item, 'videoId'));
  if (id === undefined) return undefined;
  return itemOf(undefined, {
    id,
    text: textOf(dig(item, 'headline')),
    url: shortUrl(id),
    views: counted(dig(item, 'viewCountText')),
  });
}

function readCommunityPost(item: unknown, at: Instant): Item | undefined {
  const id = text(dig(item, 'postId'));
  if (id === undefined) return undefined;
  const published = textOf(dig(item, 'publishedTimeText')) ?? '';
  return itemOf(firstChannelId(dig(item, 'authorEndpoint')), {
    id,
    at: relativeInterval(published, at),
    text: textOf(dig(item, 'contentText')),
    url: `https://www.youtube.com/post/${id}`,
    likes: counted(dig(item, 'voteCount')),
    edited: /\(\p{L}+\)\s*$/u.test(published) || undefined,
  });
}

/** A post of somebody else, shared by the channel: its time is that of the sharing. */
function readSharedPost(item: unknown, at: Instant): Item | undefined {
  const id = text(dig(item, 'postId'));
  if (id === undefined) return undefined;
  const read = itemOf(firstChannelId(dig(item, 'endpoint')), {
    id,
    at: relativeInterval(textOf(dig(item, 'publishedTimeText')) ?? '', at),
    text: textOf(dig(item, 'content')),
    url: `https://www.youtube.com/post/${id}`,
  });
  return { ...read, post: { ...read.post, kind: 'repost' } };
}

function itemOf(owner: string | undefined, fields: { [K in keyof Post]?: Post[K] | undefined }): Item {
  const post: Post = { ...known({ ...fields, text: fields.text?.slice(0, MAX_TEXT) }), kind: 'original' };
  return owner === undefined ? { post } : { post, owner };
}

function counted(label: unknown): Post['views'] | undefined {
  return parseCount(textOf(label) ?? '');
}

/** What is being streamed while the page is read is activity of that very moment. */
function liveNow(live: boolean, at: Instant): Dated | undefined {
  return live ? exactly(at) : undefined;
}

/** The first channel a byline links: of several collaborators the one who published. */
function firstChannelId(byline: unknown): string | undefined {
  const id = text(firstUnder(byline, 'browseId'));
  return id?.startsWith('UC') ? id : undefined;
}

function watchUrl(id: string): string {
  return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
}

function shortUrl(id: string): string {
  return `https://www.youtube.com/shorts/${encodeURIComponent(id)}`;
}
