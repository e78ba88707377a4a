import type { Profile } from '../../model/reading.js';
import { parseCount, plainDigits } from '../text/counts/index.js';
import { known } from '../text/data/index.js';

/**
 * The three counters at the head of `og:description`, always followers, following, posts, in every language:
 * "2,362 Followers, 136 Following, 224 Posts - See …", "1m followers, 10 following, 5 posts – See …",
 * "2 362 followers, 136 suivi(e)s, 224 publications – Voir …", "2.362 seguidores, seguindo 136, 224 posts – Veja …",
 * "Obserwujący: 2362, Obserwowani: 136, posty: 224 – zobacz …", "フォロワー2,362人、フォロー中136人、投稿224件 - …".
 */
export function countersIn(
  description: string | undefined,
): Pick<Profile, 'followers' | 'following' | 'postsTotal'> | undefined {
  const head = plainDigits(description?.slice(0, 200) ?? '').split(/\s[-–—―|•]\s/u, 1)[0];
  // a number holds no comma that a space follows
  const parts = head?.split(/[,،]\s+|[、،]/u) ?? [];
  if (parts.length !== 3) return undefined;
  const [followers, following, postsTotal] = parts.map((part) => parseCount(part.replace(/^\D+/, '')));
  if (followers === undefined || following === undefined || postsTotal === undefined) return undefined;
  return known({ followers, following, postsTotal });
}
