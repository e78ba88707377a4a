import { known } from '../../networks/text/data/index.js';
import { linkedinActivityDate } from '../../networks/text/dates/index.js';
import { countAboveZero, countAt, dateAt, has, listAt, postsOf, textAt, urlHint } from '../fields.js';
import { type ImportKind, says } from '../import-kind.js';

/** A company record: head counts, followers and at most ten updates. */
export const brightdataLinkedinCompany: ImportKind = {
  id: 'brightdata-linkedin-company',
  name: 'Bright Data LinkedIn company',
  facts: {
    account: 'url',
    dates: 'the newest updates (10 at most)',
    followers: 'exact',
    collected: 'timestamp',
    proves: 'activity',
    traps: ['No updates listed means that none were read.'],
  },
  fits: (value) =>
    has(value, 'company_id', 'employees_in_linkedin') && (has(value, 'followers') || has(value, 'updates')),
  read: ({ value }) =>
    says({
      account: urlHint(textAt(value, 'url')),
      ...known({ seenAt: dateAt(value, 'timestamp')?.from }),
      profile: known({
        accountId: textAt(value, 'company_id'),
        displayName: textAt(value, 'name'),
        bio: textAt(value, 'about'),
        website: textAt(value, 'website'),
        followers: countAt(value, 'followers'),
      }),
      posts: listAt(value, 'updates').flatMap((update) => {
        const url = textAt(update, 'post_url');
        const id = textAt(update, 'post_id') ?? activityOf(url);
        return postsOf({
          id,
          url,
          at: dateAt(update, 'date') ?? (id === undefined ? undefined : linkedinActivityDate(id)),
          text: textAt(update, 'text'),
          likes: countAt(update, 'likes_count'),
          comments: countAt(update, 'comments_count'),
        });
      }),
    }),
};

/** One post a row. */
export const brightdataLinkedinPosts: ImportKind = {
  id: 'brightdata-linkedin-posts',
  name: 'Bright Data LinkedIn posts',
  facts: {
    account: 'use_url',
    dates: 'exact',
    followers: 'exact',
    collected: 'timestamp',
    proves: 'activity',
    traps: [
      'more_relevant_posts are other people’s: not read.',
      'user_posts of 0 means that they were not counted.',
    ],
  },
  fits: (value) => has(value, 'use_url', 'date_posted', 'post_type'),
  read: ({ value }) =>
    says({
      account: [...urlHint(textAt(value, 'use_url')), ...urlHint(textAt(value, 'discovery_input.url'))],
      ...known({ seenAt: dateAt(value, 'timestamp')?.from }),
      profile: known({ followers: countAboveZero(value, 'user_followers') }),
      posts: postsOf({
        id: textAt(value, 'id') ?? activityOf(textAt(value, 'url')),
        url: textAt(value, 'url'),
        kind: textAt(value, 'post_type') === 'repost' ? 'repost' : 'original',
        at: dateAt(value, 'date_posted'),
        text: textAt(value, 'post_text', 'title'),
        likes: countAt(value, 'num_likes'),
        comments: countAt(value, 'num_comments'),
      }),
    }),
};

/** The id of a post in its address (`…-activity-7123…`, `urn:li:activity:7123…`). */
function activityOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /activity[:-](\d{15,20})/.exec(url)?.[1];
}
