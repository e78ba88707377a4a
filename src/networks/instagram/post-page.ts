import type { Answer, Ask } from '../../model/answer.js';
import type { Post } from '../../model/reading.js';
import { needsLookup, ownAccount } from '../account-of.js';
import { navigation } from '../meta/navigation.js';
import type { AccountOf } from '../network.js';
import { parseCount } from '../text/counts/index.js';
import { dig, known, text } from '../text/data/index.js';
import { shortcodeDate, statedDate } from '../text/dates/index.js';
import { loadHtml, metaContent, objectsIn, postText, scriptsWith, segments } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { postOfMedia } from './media.js';

/** Who posted `/p/<code>`, `/reel/<code>` or `/tv/<code>`: the url does not tell, the post's page does. */
export async function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  const code = codeIn(url);
  if (code === undefined) return accountOf(url);
  const answer = await ask({ url: `https://www.instagram.com/p/${code}/`, headers: navigation });
  const shown = answer.kind === 'answer' ? readPostPage(answer, code) : undefined;
  const owner = shown && accountOf(new URL(`https://www.instagram.com/${encodeURIComponent(shown.owner)}/`));
  return owner?.kind === 'account' ? ownAccount(owner.handle, 'post') : needsLookup('owner-not-shown');
}

function codeIn(url: URL): string | undefined {
  const [kind, code] = segments(url);
  return /^(?:p|reel|reels|tv)$/i.test(kind ?? '') && /^[\w-]{5,60}$/.test(code ?? '') ? code : undefined;
}

/** "298K likes, 553 comments - acme on May 29, 2021: …": the description of a post's page. */
const described =
  /^(?:(?<likes>[\d.,\s]+\p{L}*) likes?, (?<comments>[\d.,\s]+\p{L}*) comments? [-–] )?(?<owner>[\w.]{1,30}) on (?<day>\p{L}+ \d{1,2}, \d{4})/u;

/** A single post's page: its owner, and the post as far as the page shows it. Undefined when it shows neither. */
export function readPostPage(answer: Answer, code: string): { owner: string; post: Post } | undefined {
  if (answer.status !== 200) return undefined;
  const $ = loadHtml(answer.body);
  const media = mediaOf(scriptsWith($, `"${code}"`), code);
  const owner = text(dig(media, 'user', 'username')) ?? text(dig(media, 'owner', 'username'));
  const post = postOfMedia(media);
  if (owner !== undefined && post !== undefined) return { owner, post };
  const match = described.exec(metaContent($, 'og:description')?.slice(0, 300) ?? '')?.groups;
  if (match?.['owner'] === undefined) return undefined;
  return { owner: match['owner'], post: describedPost(match, code, metaContent($, 'og:description') ?? '') };
}

function mediaOf(data: readonly unknown[], code: string): unknown {
  for (const object of objectsIn(data)) {
    if ((object['code'] === code || object['shortcode'] === code) && (object['user'] ?? object['owner']))
      return object;
  }
  return undefined;
}

function describedPost(match: Record<string, string | undefined>, code: string, description: string): Post {
  return {
    kind: 'original',
    ...known({
      id: code,
      at: shortcodeDate(code) ?? statedDate(match['day'] ?? ''),
      url: `https://www.instagram.com/p/${code}/`,
      text: postText(quotedIn(description)),
      likes: parseCount(match['likes'] ?? ''),
      comments: parseCount(match['comments'] ?? ''),
    }),
  };
}

/** What stands between the first `: “` and the last quotation mark. */
function quotedIn(description: string): string | undefined {
  const start = description.search(/: ["“]/);
  const end = Math.max(description.lastIndexOf('"'), description.lastIndexOf('”'));
  return start < 0 || end < start + 3 ? undefined : description.slice(start + 3, end);
}
