import type { Profile } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';

/**
 * An account in the shapes of X's own page: everything in `legacy` (until 2025), name and day of joining in `core` (2025 and
 * 2026), and no `legacy` at all (since August 2026). The newer place is read first.
 */
export function profileOfPerson(person: unknown): Profile {
  const legacy = dig(person, 'legacy');
  const urls =
    dig(person, 'profile_bio', 'entities', 'url', 'urls') ?? dig(legacy, 'entities', 'url', 'urls');
  const verified = [
    dig(person, 'is_blue_verified'),
    dig(person, 'verification', 'verified'),
    dig(legacy, 'verified'),
  ];
  const created = text(dig(person, 'core', 'created_at')) ?? text(dig(legacy, 'created_at'));
  return known({
    accountId: text(dig(person, 'rest_id')),
    handle: text(dig(person, 'core', 'screen_name')) ?? text(dig(legacy, 'screen_name')),
    displayName: text(dig(person, 'core', 'name')) ?? text(dig(legacy, 'name')),
    bio: text(dig(person, 'profile_bio', 'description')) ?? text(dig(legacy, 'description')),
    website:
      text(dig(urls, 0, 'expanded_url')) ?? text(dig(person, 'website', 'url')) ?? text(dig(legacy, 'url')),
    verified: verified.some((flag) => typeof flag === 'boolean') ? verified.includes(true) : undefined,
    followers: exactCount(dig(person, 'relationship_counts', 'followers') ?? dig(legacy, 'followers_count')),
    following: exactCount(dig(person, 'relationship_counts', 'following') ?? dig(legacy, 'friends_count')),
    postsTotal: exactCount(dig(person, 'tweet_counts', 'tweets') ?? dig(legacy, 'statuses_count')),
    createdAt: created === undefined ? undefined : statedDate(created),
  });
}

/** In lower case; undefined for a stub. */
export function handleOfPerson(person: unknown): string | undefined {
  const name = text(dig(person, 'core', 'screen_name')) ?? text(dig(person, 'legacy', 'screen_name'));
  return name?.toLowerCase();
}

export function isProtected(person: unknown): boolean {
  return dig(person, 'privacy', 'protected') === true || dig(person, 'legacy', 'protected') === true;
}
