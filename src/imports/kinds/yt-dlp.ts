import type { Post } from '../../model/reading.js';
import { known } from '../../networks/text/data/index.js';
import { at, countAt, dateAt, handleHint, has, listAt, postsOf, textAt, urlHint } from '../fields.js';
import { type AccountHint, type ImportKind, type Says, says } from '../import-kind.js';

/** `.info.json`, `-J` and `--flat-playlist -J`. */
export const ytDlp: ImportKind = {
  id: 'yt-dlp',
  name: 'yt-dlp',
  facts: {
    account: 'channel_url, uploader_url, uploader_id or channel_id',
    dates: 'exact; the flat list of a channel has none',
    followers: 'exact',
    collected: 'epoch',
    proves: 'activity',
    traps: [
      'A flat list without dates says nothing of when.',
      'Videos, Shorts and streams of a channel are separate lists.',
    ],
  },
  fits: (value) => has(value, 'extractor_key', 'webpage_url') && (has(value, 'id') || has(value, 'entries')),
  read: ({ value }) => readInfo(value),
};

function readInfo(info: unknown): Says {
  const seenAt = dateAt(info, 'epoch')?.from;
  const head = known({ seenAt });
  const own = hintsOf(info);
  if (textAt(info, '_type') !== 'playlist') {
    return says({ account: own, ...head, profile: profileOf(info), posts: readVideo(info) });
  }
  const videos = entriesOf(info);
  const isOwn = (entry: unknown) => own.length > 0 && sameOwner(entry, info);
  const mine = videos.filter(isOwn).flatMap(readVideo);
  const others = videos
    .filter((entry) => !isOwn(entry) && hintsOf(entry).length > 0)
    .map((entry) => ({
      account: hintsOf(entry),
      ...head,
      profile: profileOf(entry),
      posts: readVideo(entry),
    }));
  const channel = own.length > 0 ? [{ account: own, ...head, profile: profileOf(info), posts: mine }] : [];
  return says(...channel, ...others);
}

/** The tabs of a channel are playlists within the playlist. */
function entriesOf(info: unknown, depth = 0): unknown[] {
  return listAt(info, 'entries').flatMap((entry) =>
    depth < 3 && Array.isArray(at(entry, 'entries')) ? entriesOf(entry, depth + 1) : [entry],
  );
}

/** An entry of a channel's list that names nobody is the channel's. */
function sameOwner(entry: unknown, info: unknown): boolean {
  const owner = textAt(entry, 'channel_id', 'uploader_id');
  return owner === undefined || owner === textAt(info, 'channel_id') || owner === textAt(info, 'uploader_id');
}

function hintsOf(info: unknown): AccountHint[] {
  const isYoutube = /^youtube/i.test(textAt(info, 'extractor_key', 'ie_key') ?? '');
  const handle = textAt(info, 'uploader_id');
  const channel = textAt(info, 'channel_id');
  return [
    ...(isYoutube && handle?.startsWith('@') ? handleHint('youtube', handle) : []),
    ...urlHint(textAt(info, 'channel_url')),
    ...urlHint(textAt(info, 'uploader_url')),
    ...(isYoutube && channel !== undefined ? urlHint(`https://www.youtube.com/channel/${channel}`) : []),
  ];
}

function profileOf(info: unknown) {
  return known({
    accountId: textAt(info, 'channel_id'),
    displayName: textAt(info, 'channel', 'uploader'),
    followers: countAt(info, 'channel_follower_count'),
  });
}

function readVideo(info: unknown): Post[] {
  return postsOf({
    id: textAt(info, 'id'),
    url: textAt(info, 'webpage_url', 'url'),
    at: dateAt(info, 'timestamp', 'release_timestamp', 'upload_date'),
    text: textAt(info, 'title'),
    likes: countAt(info, 'like_count'),
    comments: countAt(info, 'comment_count'),
    views: countAt(info, 'view_count'),
  });
}
