import type { Answer, Ask } from '../../model/answer.js';
import { type Post, type Profile, present, type Reading } from '../../model/reading.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, moved, refused, suspended, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type CheerioAPI, htmlBio, loadHtml, metaContent, plainText } from '../text/markup/index.js';
import { askWebfinger, type Home } from './discovery.js';
import { firstDay, linksFrom } from './profile-fields.js';

/**
 * Reads an account of a server whose API is closed to guests (GoToSocial, Pixelfed): webfinger says whether it is there, the
 * public page may show its newest posts.
 */
export async function readProfilePage(home: Home, ask: Ask): Promise<Reading> {
  const found = await askWebfinger(home.user, home.host, ask);
  if (found.kind === 'unread') return found.reading;
  const answer = await ask({ url: `https://${home.host}/@${home.user}` });
  if (found.kind === 'unknown') {
    if (answer.kind === 'refusal') return refused(answer);
    if (answer.status === 410) return suspended('gone');
    return answer.status === 404
      ? absent('webfinger-and-profile-not-found')
      : failed('absence-not-confirmed');
  }
  const there: Reading = { outcome: present, profile: { handle: home.user } };
  if (answer.kind === 'refusal') return there;
  if (answer.status === 410) return suspended('gone');
  const page = readPublicPage(answer, home);
  return page.outcome.kind === 'present' || page.outcome.kind === 'moved'
    ? { ...page, profile: { ...there.profile, ...page.profile } }
    : there;
}

/** Reads the profile page that GoToSocial writes; of other software, what it says in microformats. */
function readPublicPage(answer: Answer, home: Pick<Home, 'user' | 'host'>): Reading {
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  if (!isPageOf($, home)) return unrecognised(answer);
  const profile = profileFrom($);
  const posts = $('.h-entry, .statuses article.status')
    .toArray()
    .map((element) => postFrom($(element)));
  const target = $('.moved-to a[href]').first().attr('href');
  return {
    ...(target === undefined ? { outcome: present } : moved(target, 'moved')),
    profile,
    ...(posts.length > 0 && { timeline: timelineOf(posts, { lowerBound: true }) }),
  };
}

function isPageOf($: CheerioAPI, { user, host }: Pick<Home, 'user' | 'host'>): boolean {
  const canonical = ($('link[rel="canonical"]').attr('href') ?? metaContent($, 'og:url') ?? '').toLowerCase();
  return (
    canonical.replace(/\/$/, '') === `https://${host}/@${user}` ||
    (metaContent($, 'og:title') ?? '').toLowerCase().includes(`@${user}@`)
  );
}

function profileFrom($: CheerioAPI): Profile {
  const bio = $('.about-user .bio').first();
  const fields = $('.about-user .fields .field dd')
    .toArray()
    .map((field) => ({ html: $(field).html() ?? '', verified: false }));
  const joined = stated($, 'Joined').find('time[datetime]').attr('datetime');
  return {
    ...known({
      displayName: metaContent($, 'og:title')
        ?.replace(/@[^\s@]{1,100}@\S[\s\S]*$/, '')
        .trim()
        .replace(/[,(]$/, '')
        .trim(),
      bio: bio.length > 0 ? bioIn(bio.html() ?? '') : metaContent($, 'og:description'),
      followers: parseCount(stated($, 'Followed by').text()),
      following: parseCount(stated($, 'Following').text()),
      postsTotal: parseCount(stated($, 'Posts').text()),
      createdAt: firstDay(joined),
    }),
    ...linksFrom(fields, bio.html() ?? ''),
  };
}

/** Where nobody wrote a bio, the page says so in one's place. */
function bioIn(html: string): string | undefined {
  const bio = htmlBio(html);
  return /^This GoToSocial user hasn.t written a bio yet!$/.test(bio ?? '') ? '' : bio;
}

/** What stands beside a word in the list of figures; "hidden" where the owner does not show it. */
function stated($: CheerioAPI, word: string) {
  return $('dl.accountstats dt')
    .filter((_, term) => $(term).text().trim() === word)
    .first()
    .next('dd');
}

function postFrom(entry: Element): Post {
  const url = entry.find('a.u-url, a.status-link').first().attr('href');
  const said = entry
    .find('.stats-item .sr-only')
    .toArray()
    .map((item) => entry.find(item).text());
  const counted = (word: RegExp) => parseCount(said.find((text) => word.test(text)) ?? '');
  return {
    kind: 'original',
    ...(entry.closest('.pinned').length > 0 && { pinned: true }),
    ...known({
      id: url,
      url,
      at: statedDate(entry.find('.dt-published[datetime], time[datetime]').first().attr('datetime') ?? ''),
      text: plainText(entry.find('.e-content, .text .content').first().html() ?? ''),
      likes: counted(/favourite/),
      shares: counted(/boost/),
      comments: counted(/repl(?:y|ies)/),
    }),
  };
}

type Element = ReturnType<CheerioAPI>;
