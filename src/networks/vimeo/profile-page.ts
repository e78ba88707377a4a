import { canParse } from '../../can-parse.js';
import type { Answer, Ask } from '../../model/answer.js';
import type { AccountRef, Post, Reading } from '../../model/reading.js';
import { present } from '../../model/reading.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, hidden, refused, unrecognised } from '../refused.js';
import { known } from '../text/data/index.js';
import type { CheerioAPI } from '../text/markup/index.js';
import { loadHtml, metaContent } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

export const profilePage: Way = {
  id: 'profile-page',
  facts: {
    asks: 'The public page of the user’s videos',
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'no',
    blind: [
      'Videos carry no dates on it.',
      'Vimeo turns programs and data centres away with a challenge; that says nothing about the account.',
    ],
  },
  read: readPageWay,
};

async function readPageWay(account: AccountRef, ask: Ask): Promise<Reading> {
  const answer = await ask({ url: `${account.url}/videos` });
  return answer.kind === 'refusal' ? refused(answer) : readProfilePage(answer, account.handle);
}

/** Reads a user's page. Vimeo's own "page not found" is titled VimeUhOh. */
function readProfilePage(answer: Answer, handle: string): Reading {
  if (answer.status === 404 && /VimeUhOh/.test(answer.body)) return absent('not-found-page');
  if (/^\/log_in\b/.test(new URL(answer.finalUrl).pathname)) return hidden('login-wall');
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  if (!namesItself($, handle)) return unrecognised(answer);
  const profile = known({
    accountId: /vimeo:\/\/app\.vimeo\.com\/users\/(\d+)/.exec(metaContent($, 'al:ios:url') ?? '')?.[1],
    handle,
    displayName: metaContent($, 'og:title')?.replace(/(?:['’]s videos)? on Vimeo$/i, ''),
    bio: metaContent($, 'og:description'),
  });
  const posts = clips($);
  if (posts.length === 0) return { outcome: present, profile };
  return { outcome: present, profile, timeline: timelineOf(posts, { lowerBound: true }) };
}

/** Canonical address or og:url is that of the account asked. */
function namesItself($: CheerioAPI, handle: string): boolean {
  return [$('link[rel="canonical"]').attr('href'), metaContent($, 'og:url')].some((url) => {
    const of = url !== undefined && canParse(url) ? accountOf(new URL(url)) : undefined;
    return of?.kind === 'account' && of.handle === handle;
  });
}

function clips($: CheerioAPI): Post[] {
  return $('[id^="clip_"]')
    .toArray()
    .flatMap((element) => {
      const id = /^clip_(\d+)$/.exec($(element).attr('id') ?? '')?.[1];
      return id === undefined ? [] : [{ id, url: `https://vimeo.com/${id}`, kind: 'original' as const }];
    });
}
