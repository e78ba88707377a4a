import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { present, type Reading } from '../../model/reading.js';
import { known } from '../text/data/index.js';
import { type CheerioAPI, loadHtml, metaContent } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

/**
 * A channel page whose data is missing or cut off still names its channel in its tags: enough to know that it is there,
 * and no more. Undefined where no tag gives the very name or id that was asked for.
 */
export function readTags(answer: Answer, handle: string): Reading | undefined {
  if (answer.status !== 200) return undefined;
  const $ = loadHtml(answer.body);
  const names = addresses($).flatMap((url) => {
    const of = canParse(url) ? accountOf(new URL(url)) : undefined;
    return of?.kind === 'account' && of.via === undefined ? [of.handle] : [];
  });
  if (!names.includes(handle)) return undefined;
  const accountId = names.find((name) => name.startsWith('channel/'))?.slice('channel/'.length);
  const displayName = metaContent($, 'og:title')?.replace(/ - YouTube$/, '');
  return { outcome: present, profile: known({ accountId, displayName }) };
}

function addresses($: CheerioAPI): string[] {
  const owner = $('[itemprop="author"] [itemprop="url"]').first().attr('href');
  return [$('link[rel="canonical"]').attr('href'), metaContent($, 'og:url'), owner].filter(
    (url) => url !== undefined,
  );
}
