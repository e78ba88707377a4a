import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type AccountRef, type Profile, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { failed, refused } from '../refused.js';
import { followersIn } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { type CheerioAPI, loadHtml } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { pageUrl, sameName } from './page-url.js';
import { utimePosts } from './utime-posts.js';
import { readWall } from './wall.js';

/** Facebook's documented frame for other sites. Its posts are put in by script: without a browser only the head is there. */
export const pagePlugin: Way = {
  id: 'page-plugin',
  facts: {
    asks: 'the Page Plugin, the documented frame for other sites, in a browser',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Five posts at most.',
      'An empty frame means missing, restricted or a personal profile: which, it does not say.',
    ],
  },
  needs: 'browser',
  async read(account, ask) {
    const answer = await ask({ url: pluginUrl(account.handle), render: { waitFor: 'abbr[data-utime]' } });
    return answer.kind === 'refusal' ? refused(answer) : readPagePlugin(answer, account);
  },
};

function pluginUrl(handle: string): string {
  const page = encodeURIComponent(pageUrl(handle));
  return `https://www.facebook.com/plugins/page.php?href=${page}&tabs=timeline&width=500&height=5000&hide_cover=true&show_facepile=false`;
}

export function readPagePlugin(answer: Answer, account: AccountRef): Reading {
  const $ = loadHtml(answer.body);
  const head = answer.status === 200 ? headIn($, account.handle) : undefined;
  const posts = utimePosts($);
  // a link to the Page alone may stand on any error page
  const isPlugin = head !== undefined && (head.followers !== undefined || posts.length > 0);
  if (!isPlugin) {
    const isEmpty = answer.status === 200 && $('body').text().trim() === '';
    return isEmpty ? failed('restricted-or-missing') : readWall(answer, $);
  }
  if (posts.length === 0) return { outcome: present, profile: head };
  return { outcome: present, profile: head, timeline: timelineOf(posts) };
}

/** The head links to the Page by its name. */
function headIn($: CheerioAPI, handle: string): Profile | undefined {
  const link = $('a[href]')
    .filter((_, a) => isPage($(a).attr('href'), handle) && $(a).text().trim() !== '')
    .first();
  if (link.length === 0) return undefined;
  return known({
    handle: handleIn(link.attr('href')),
    displayName: link.attr('title')?.trim() || link.text().replace(/\s+/g, ' ').trim(),
    followers: followersIn(leafTexts($)),
  });
}

function isPage(href: string | undefined, handle: string): boolean {
  const shown = handleIn(href);
  return shown !== undefined && sameName(shown, handle);
}

function handleIn(href: string | undefined): string | undefined {
  if (href === undefined || !canParse(href, 'https://www.facebook.com')) return undefined;
  const of = accountOf(new URL(href, 'https://www.facebook.com'));
  return of.kind === 'account' && of.via === undefined ? of.handle : undefined;
}

function leafTexts($: CheerioAPI): string[] {
  return $('div, span, td')
    .toArray()
    .filter((element) => $(element).children().length === 0)
    .map((element) => $(element).text().trim())
    .filter((line) => line !== '' && line.length < 80);
}
