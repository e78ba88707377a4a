import type { Count } from '../../model/reading.js';
import { parseCount } from '../text/count.js';

/** "4,799,321 followers", "4,7 M d’abonnés": how the languages of Facebook call followers, as opposed to likes. */
const followers =
  /follower|people follow this|abonn(?!ement)|personnes suivent|personas siguen|pessoas seguem|persone seguono|mensen volgen|seguidor|segua[ce]|volger|følger|följare|seuraaj|takipç|obserwuj|sleduj|követő|urmăritor|подписчик|підписник|ακόλουθ|フォロワー|팔로워|位追蹤者|粉丝|位关注者|متابع|עוקב|ผู้ติดตาม|người theo dõi|pengikut/iu;

/** The first of these short texts that counts followers. */
export function followersIn(texts: Iterable<string>): Count | undefined {
  for (const line of texts) {
    if (line.length > 80 || !/\d/.test(line) || !followers.test(line)) continue;
    const count = parseCount(line);
    if (count) return count;
  }
  return undefined;
}
