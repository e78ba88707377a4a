import { known } from '../../networks/text/data/index.js';
import { dateAt, has, postsOf, textAt, urlHint } from '../fields.js';
import { error, type ImportKind, nothing, says } from '../import-kind.js';

/** CSV files of Facepager: what Meta’s Graph API answered, row by row. */
export const facepager: ImportKind = {
  id: 'facepager',
  name: 'Facepager',
  facts: {
    account: 'from.id',
    dates: 'exact',
    followers: 'no',
    collected: 'query_time',
    proves: 'activity',
    traps: ['Rows whose query failed say nothing.'],
  },
  fits: (value) => has(value, 'object_type', 'query_status', 'query_time'),
  read: ({ value }) => {
    const status = textAt(value, 'query_status') ?? '';
    if (!/fetched \(200\)|^200$|^fetched$/i.test(status))
      return /offcut|seed/i.test(textAt(value, 'object_type') ?? '') ? nothing : error;
    const owner = textAt(value, 'from.id');
    if (owner === undefined || !/^\d{5,20}$/.test(owner)) return nothing;
    return says({
      account: urlHint(`https://www.facebook.com/profile.php?id=${owner}`),
      ...known({ seenAt: dateAt(value, 'query_time')?.from }),
      profile: known({ accountId: owner, displayName: textAt(value, 'from.name') }),
      posts: postsOf({
        id: textAt(value, 'object_id', 'id'),
        at: dateAt(value, 'created_time'),
        text: textAt(value, 'message', 'story'),
      }),
    });
  },
};
