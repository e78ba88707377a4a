import { countAt, dateAt, handleHint, has, postsOf, textAt } from '../fields.js';
import { type ImportKind, says } from '../import-kind.js';

/** CSV files of Meta’s library for researchers. Facebook and Instagram share its columns. */
export const metaContentLibrary: ImportKind = {
  id: 'meta-content-library',
  name: 'Meta Content Library',
  facts: {
    account: 'post_owner.username',
    dates: 'exact',
    followers: 'no',
    proves: 'activity',
    traps: [
      'Only accounts above a number of followers are in it.',
      'Where both networks know the name, nobody can tell which is meant.',
    ],
  },
  fits: (value) => has(value, 'mcl_url', 'creation_time', 'post_owner'),
  read: ({ value }) => {
    const username = textAt(value, 'post_owner.username');
    const isInstagram = /instagram/i.test(
      textAt(value, 'surface', 'platform', 'post_owner.type', 'mcl_url') ?? '',
    );
    const networks = isInstagram ? (['instagram'] as const) : (['facebook', 'instagram'] as const);
    return says({
      account: networks.flatMap((network) => handleHint(network, username)),
      posts: postsOf({
        id: textAt(value, 'id', 'mcl_url'),
        at: dateAt(value, 'creation_time'),
        text: textAt(value, 'text'),
        likes: countAt(value, 'statistics.like_count'),
        comments: countAt(value, 'statistics.comment_count'),
        shares: countAt(value, 'statistics.share_count'),
        views: countAt(value, 'statistics.views'),
      }),
    });
  },
};
