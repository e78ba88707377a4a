import { canParse } from '../../can-parse.js';
import type { NetworkId } from '../../model/network-id.js';
import { accountFromUrl } from '../../networks/index.js';
import { known } from '../../networks/text/data/index.js';
import { linkedinActivityDate } from '../../networks/text/dates/index.js';
import { at, countAt, handleHint, has, postsOf, textAt, utcDateAt } from '../fields.js';
import { type ImportKind, nothing, says } from '../import-kind.js';

/** CSV files of 4CAT: items of many networks under common columns. */
export const fourCat: ImportKind = {
  id: '4cat',
  name: '4CAT',
  facts: {
    account: 'author, on the network of the post’s address',
    dates: 'exact; LinkedIn from the id of the post',
    followers: 'TikTok only',
    collected: 'timestamp_collected (LinkedIn only)',
    proves: 'activity',
    traps: [
      'It holds what somebody scrolled past: a selection.',
      'LinkedIn’s timestamp is reckoned from "18h ago": the id in the address is taken instead.',
      'Authors may have been replaced by pseudonyms: such rows match nobody.',
    ],
  },
  fits: (value) =>
    has(value, 'thread_id', 'author') &&
    (has(value, 'unix_timestamp') || has(value, 'timestamp')) &&
    (has(value, 'collected_from_url') || has(value, 'id')),
  read: ({ value }) => {
    const url = textAt(value, 'post_url', 'tiktok_url', 'url', 'link', 'twitter_url', 'permalink');
    const network = networkOf([url, textAt(value, 'collected_from_url'), textAt(value, 'author_url')]);
    const author = textAt(value, 'author');
    if (network === undefined || author === undefined) return nothing;
    const activity = /activity[:-](\d{15,20})/.exec(url ?? '')?.[1];
    return says({
      account: handleHint(network, author),
      ...known({ seenAt: utcDateAt(value, 'timestamp_collected')?.from }),
      profile: known({ followers: countAt(value, 'author_followers') }),
      posts: postsOf({
        id: activity ?? textAt(value, 'id'),
        url,
        at:
          activity === undefined
            ? utcDateAt(value, 'unix_timestamp', 'timestamp')
            : linkedinActivityDate(activity),
        text: at(value, 'body'),
        likes: countAt(value, 'likes'),
        comments: countAt(value, 'comments'),
        shares: countAt(value, 'shares'),
        views: countAt(value, 'plays', 'views'),
      }),
    });
  },
};

const hosts: readonly [RegExp, NetworkId][] = [
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)linkedin\.com$/, 'linkedin'],
  [/(?:^|\.)(?:x|twitter)\.com$/, 'x'],
  [/(?:^|\.)threads\.(?:net|com)$/, 'threads'],
  [/(?:^|\.)pinterest\.[a-z]{2,4}(?:\.[a-z]{2,4})?$/, 'pinterest'],
];

function networkOf(urls: readonly (string | undefined)[]): NetworkId | undefined {
  for (const url of urls) {
    if (url === undefined || !canParse(url)) continue;
    const host = new URL(url).hostname;
    const found = hosts.find(([pattern]) => pattern.test(host))?.[1] ?? accountFromUrl(url)?.network;
    if (found !== undefined) return found;
  }
  return undefined;
}
