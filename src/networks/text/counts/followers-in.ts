import type { Count } from '../../../model/reading.js';
import { parseCount } from './count.js';

/** "4,799,321 followers", "4,7 M d’abonnés": how the languages of Facebook and LinkedIn call followers, as opposed to likes. */
const followers =
  /follower|people follow this|abonn(?!ement)|personnes suivent|personas siguen|pessoas seguem|persone seguono|mensen volgen|seguidor|segua[ce]|volger|følger|följare|seuraaj|takipç|obserwuj|sleduj|követő|urmăritor|подписчик|підписник|ακόλουθ|フォロワー|팔로워|位追蹤者|粉丝|位关注者|متابع|עוקב|ผู้ติดตาม|người theo dõi|pengikut/iu;

/** "61M likes • 62M followers", "4,563 people like this and 4,612 people follow this": two counters in one line. */
const between = /\s{0,9}[•·|]\s{0,9}|[,;]\s|\s(?:and|et|und|y|e|en|og|och|i|и)\s/u;

/** The first of these short texts that counts followers. */
export function followersIn(texts: Iterable<string>): Count | undefined {
  for (const line of texts) {
    if (line.length > 80) continue;
    for (const part of line.split(between)) {
      const count = /\d/.test(part) && followers.test(part) ? parseCount(part) : undefined;
      if (count) return count;
    }
  }
  return undefined;
}
