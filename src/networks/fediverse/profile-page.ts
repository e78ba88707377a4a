import type { Answer, Ask } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import { absent, failed, refused, suspended, unrecognised } from '../refused.js';
import { loadHtml, metaContent, plainText } from '../text/html.js';
import { known } from '../text/known.js';
import { statedDate } from '../text/stated-date.js';
import { timelineOf } from '../text/timeline.js';
import { askWebfinger, type Home } from './discovery.js';

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
  return page.outcome.kind === 'present'
    ? { ...page, profile: { ...there.profile, ...page.profile } }
    : there;
}

/** Posts of a public profile page in microformats (`h-entry`, `dt-published`), which GoToSocial writes. */
function readPublicPage(answer: Answer, home: Pick<Home, 'user' | 'host'>): Reading {
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  const own = `https://${home.host}/@${home.user}`;
  const canonical = ($('link[rel="canonical"]').attr('href') ?? metaContent($, 'og:url') ?? '').toLowerCase();
  const isOwn =
    canonical.replace(/\/$/, '') === own ||
    (metaContent($, 'og:title') ?? '').toLowerCase().includes(`@${home.user}@`);
  if (!isOwn) return unrecognised(answer);
  const posts = $('.h-entry')
    .toArray()
    .map((entry): Post => {
      const published = $(entry)
        .find('time.dt-published, .dt-published time, time[datetime]')
        .first()
        .attr('datetime');
      const url = $(entry).find('a.u-url').first().attr('href');
      return {
        kind: 'original',
        ...known({
          id: url,
          url,
          at: statedDate(published ?? ''),
          text: plainText($(entry).find('.e-content').first().html() ?? ''),
        }),
      };
    });
  return {
    outcome: present,
    profile: known({
      displayName: metaContent($, 'og:title')
        ?.replace(/[,(]?\s*@\S+@\S+\)?.*$/, '')
        .trim(),
      bio: metaContent($, 'og:description'),
    }),
    ...(posts.length > 0 && { timeline: timelineOf(posts, { lowerBound: true }) }),
  };
}
