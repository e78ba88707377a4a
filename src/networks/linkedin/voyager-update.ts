import type { Post } from '../../model/reading.js';
import { exactCount } from '../text/counts/index.js';
import { dig, known, list, text } from '../text/data/index.js';
import { linkedinActivityDate } from '../text/dates/index.js';
import { isPromotedMark } from './promoted.js';

export type Entities = ReadonlyMap<string, unknown>;

/**
 * A card of the list, when it is the organization's own act (`company`: its urn). Members' posts and adverts are not.
 * The number in the card's own name is that of the act: of a repost, not of what was reposted.
 */
export function postOfUpdate(update: unknown, company: string, entities: Entities): Post | undefined {
  const id = /urn:li:activity:(\d{15,20})\b/.exec(text(dig(update, 'entityUrn')) ?? '')?.[1];
  if (id === undefined || isPromotedMark(text(dig(update, 'actor', 'subDescription', 'text')) ?? ''))
    return undefined;
  const acting = namedIn(dig(update, 'header', 'text'));
  const isRepost = acting.length > 0;
  const actors = isRepost ? acting : namedIn(dig(update, 'actor', 'name'));
  if (!actors.includes(company)) return undefined;
  const counts = entities.get(`urn:li:fsd_socialActivityCounts:urn:li:activity:${id}`);
  return {
    kind: isRepost ? 'repost' : 'original',
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:activity:${id}`,
    ...known({
      at: linkedinActivityDate(id),
      text: text(dig(update, 'commentary', 'text', 'text'))?.slice(0, 500),
      ...(!isRepost && {
        likes: exactCount(dig(counts, 'numLikes')),
        comments: exactCount(dig(counts, 'numComments')),
        shares: exactCount(dig(counts, 'numShares')),
      }),
    }),
  };
}

/** Members and organizations that a line of text names. */
function namedIn(line: unknown): string[] {
  return list(dig(line, 'attributesV2')).flatMap((attribute) => {
    const named = Object(dig(attribute, 'detailData'));
    return Object.values(named).flatMap((value) => text(value) ?? text(dig(value, 'entityUrn')) ?? []);
  });
}
