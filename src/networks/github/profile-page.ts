import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import type { AccountRef, Post, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { refused, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { known, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, loadHtml, metaContent, webUrl } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

export const profilePage: Way = {
  id: 'profile-page',
  facts: {
    asks: 'The public page of the organisation or user, when the API has no requests left for us',
    existence: 'proves presence',
    dates: 'selection',
    followers: 'rounded',
    blind: ['It lists a few repositories with the day of their last push, no other activity.'],
  },
  read: readPageWay,
};

async function readPageWay(account: AccountRef, ask: Ask): Promise<Reading> {
  const answer = await ask({ url: account.url });
  return answer.kind === 'refusal' ? refused(answer) : readProfilePage(answer, account.handle);
}

/** Reads the page of an organisation or a user. It proves presence; its 404 is not known to prove absence. */
function readProfilePage(answer: Answer, login: string): Reading {
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  if (!namesItself($, login)) return unrecognised(answer);
  const followers = parseCount($('a[href$="/followers"], a[href$="tab=followers"]').first().text());
  const profile = known({
    handle: login,
    displayName: text($('[itemprop="name"]').first().text()) ?? titleOf($),
    website: webUrl($('[itemprop="url"]').first().attr('href')),
    followers,
  });
  const posts = repositories($);
  if (posts.length === 0) return { outcome: present, profile };
  return { outcome: present, profile, timeline: timelineOf(posts, { order: 'selection' }) };
}

function namesItself($: CheerioAPI, login: string): boolean {
  if (metaContent($, 'profile:username')?.toLowerCase() === login) return true;
  return [metaContent($, 'og:url'), $('link[rel="canonical"]').attr('href')].some((url) => {
    const of = url !== undefined && canParse(url) ? accountOf(new URL(url)) : undefined;
    return of?.kind === 'account' && of.handle === login && of.via === undefined;
  });
}

function titleOf($: CheerioAPI): string | undefined {
  return text(metaContent($, 'og:title')?.replace(/ (?:- Overview|· GitHub)$/, ''));
}

function repositories($: CheerioAPI): Post[] {
  return $('[itemprop="owns"]')
    .toArray()
    .flatMap((element) => {
      const at = statedDate($(element).find('relative-time[datetime]').first().attr('datetime') ?? '');
      const href = $(element).find('[itemprop~="codeRepository"]').first().attr('href');
      if (at === undefined || href === undefined) return [];
      const name = href.replace(/^\//, '');
      return [
        { id: `push:${name}`, at, text: name, url: `https://github.com/${name}`, kind: 'original' as const },
      ];
    })
    .sort((a, b) => b.at.to - a.at.to);
}
