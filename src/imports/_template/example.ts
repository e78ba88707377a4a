import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, has, postsOf, textAt, urlHint } from '../fields.js';
import { error, type ImportKind, says } from '../import-kind.js';

/**
 * A kind of file to copy: one post a row, its account's address in `page_url`. Files of `Example Exporter` do not exist; this
 * one is compiled and tested so that it stays right.
 */
export const exampleExport: ImportKind = {
  id: 'example-export',
  name: 'Example Exporter',
  facts: {
    account: 'page_url',
    dates: 'exact',
    followers: 'of the day of the export',
    collected: 'exported_at',
    proves: 'activity',
    traps: [
      'It exports the posts of a search, so that the newest may be missing.',
      'A row with an `error` says nothing.',
    ],
  },
  // Three keys that no other program writes together.
  fits: (value) => has(value, 'page_url', 'post_ref', 'exported_at'),
  read: ({ value }) => {
    // A third party's "not found" is no absence of ours.
    if (textAt(value, 'error') !== undefined) return error;
    return says({
      account: urlHint(textAt(value, 'page_url')),
      ...known({ seenAt: dateAt(value, 'exported_at')?.from }),
      profile: known({
        displayName: textAt(value, 'page_name'),
        followers: countAt(value, 'page_followers'),
      }),
      posts: postsOf({
        id: textAt(value, 'post_ref'),
        at: dateAt(value, 'posted_at'),
        text: textAt(value, 'caption'),
        likes: countAt(value, 'likes'),
      }),
    });
  },
};
