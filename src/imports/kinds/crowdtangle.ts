import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, handleHint, has, postsOf, textAt } from '../fields.js';
import { type ImportKind, says } from '../import-kind.js';

/** Files of the service that ended in August 2024, for Facebook (`Page Name`) and Instagram (`Account`). */
export const crowdtangle: ImportKind = {
  id: 'crowdtangle',
  name: 'CrowdTangle',
  facts: {
    account: 'User Name, else Facebook Id',
    dates: 'exact',
    followers: 'as they were at each post',
    proves: 'activity',
    traps: [
      'The service ended in 2024: such a file is history.',
      'Zones are written as abbreviations, one per export.',
    ],
  },
  fits: (value) =>
    has(value, 'Post Created', 'URL') &&
    (has(value, 'Page Name') || has(value, 'Account')) &&
    has(value, 'Type'),
  read: ({ value }) => {
    const network = has(value, 'Page Name') ? 'facebook' : 'instagram';
    const followers = countAt(value, 'Followers at Posting');
    return says({
      account: [
        ...handleHint(network, textAt(value, 'User Name')),
        ...handleHint(network, textAt(value, 'Facebook Id')),
      ],
      profile: known({
        displayName: textAt(value, 'Page Name', 'Account'),
        createdAt: dateAt(value, 'Page Created'),
        followers: followers && followers.value > 0 ? followers : undefined,
      }),
      posts: postsOf({
        id: textAt(value, 'URL'),
        url: textAt(value, 'URL'),
        at: dateAt(value, 'Post Created'),
        text: textAt(value, 'Message', 'Description'),
        likes: countAt(value, 'Likes'),
        comments: countAt(value, 'Comments'),
        shares: countAt(value, 'Shares'),
      }),
    });
  },
};
