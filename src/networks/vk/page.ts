import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { type Post, present, type Reading } from '../../model/reading.js';
import type { Instant } from '../../model/time.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, blocked, failed, hidden, refused, suspended, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { known } from '../text/data/index.js';
import { secondsDate } from '../text/dates/index.js';
import { type CheerioAPI, loadHtml, metaContent, plainText } from '../text/markup/index.js';
import { accountOf, ownerId } from './account-of.js';
import { wallDate } from './wall-date.js';

export const page: Way = {
  id: 'page',
  facts: {
    asks: 'The page of the community or person, where VK shows it to a reader who is not signed in',
    existence: 'proves presence and absence',
    dates: 'selection',
    followers: 'rounded',
    blind: [
      'Most of the wall: VK shows it to signed-in readers only.',
      'Dates that the page writes in words.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({ url: `https://vk.com/${account.handle}` });
    return answer.kind === 'refusal' ? refused(answer) : readPage(answer, account.handle);
  },
};

function readPage(answer: Answer, handle: string): Reading {
  const barred = readBarred(answer);
  if (barred) return barred;
  const $ = loadHtml(answer.body);
  const said = plainText($('.message_page_body, .service_msg, .profile_deleted_text').text()) ?? '';
  // a notice inside a wall is about one of its posts
  const gone = $(walls).length > 0 ? undefined : readGone(answer, said, $('title').first().text());
  if (gone) return gone;
  if (answer.status !== 200) return unrecognised(answer);
  if (!isPageOf($, handle)) return failed('no-identity');
  const displayName = $('h1').first().text().trim() || metaContent($, 'og:title');
  const members = $('.header_count, .pm_counter, .groups-redesigned-info-more__counter').first().text();
  const posts = postsOn($, handle, answer.at);
  return {
    outcome: present,
    profile: {
      ...known({ displayName, bio: metaContent($, 'og:description'), followers: parseCount(members) }),
      handle,
    },
    ...(posts.length > 0 && { timeline: timelineOf(posts, { lowerBound: true }) }),
  };
}

/** VK's own challenge, and pages with which providers of some countries answer in VK's place. */
function readBarred({ finalUrl, headers, body }: Answer): Reading | undefined {
  const path = new URL(finalUrl).pathname;
  const challenged = path === '/challenge.html' || path === '/429.html' || headers['x-waf-redirect'] === '1';
  if (challenged || /\bhash429=/.test(headers['set-cookie'] ?? ''))
    return blocked('challenge', { vendor: 'vk' });
  if (path === '/login' || path === '/login.php') return hidden('login-wall');
  return /Доступ ограничен/.test(body.slice(0, 20_000)) ? blocked('blocked-region') : undefined;
}

function readGone(answer: Answer, said: string, title: string): Reading | undefined {
  if (answer.status !== 200 && answer.status !== 404) return undefined;
  // of ids that nobody ever had VK says the same as of deleted ones
  if (
    /(?:deleted|удалена)[^.]{0,30}\b(?:not been created|not yet been created)|(?:удалена|не создана)[^.]{0,30}(?:не создана|удалена)/i.test(
      said,
    )
  )
    return absent('deleted-or-never-created');
  if (
    /(?:page|community|profile) (?:has been|was|is) (?:deleted|banned|blocked)|(?:страница|сообщество)[^.]{0,40}(?:удалена?|заблокирован[ао]?)/i.test(
      said,
    )
  )
    return suspended('deleted-or-banned');
  if (
    /(?:this is a )?(?:private|closed) (?:community|group|profile)|(?:закрытая группа|частное сообщество|профиль закрыт)/i.test(
      said,
    )
  )
    return hidden('private');
  const toMissing = answer.redirects.length > 0 && new URL(answer.finalUrl).pathname === '/404';
  const saysMissing = /page not found|страница не найдена|404/i.test(`${title} ${said}`);
  return toMissing || (answer.status === 404 && saysMissing) ? absent('not-found-page') : undefined;
}

/** The page's own address or the number of its owner must be the one asked for. */
function isPageOf($: CheerioAPI, handle: string): boolean {
  const addresses = [
    $('link[rel="canonical"]').attr('href'),
    metaContent($, 'og:url'),
    $('link[rel="alternate"][href*="vk."]').attr('href'),
  ];
  const named = addresses.some((address) => {
    const of = address !== undefined && canParse(address) ? accountOf(new URL(address)) : undefined;
    return of?.kind === 'account' && of.handle === handle;
  });
  const owner = ownerId(handle);
  return named || (owner !== undefined && $(`[id^="post${owner}_"], [data-post-id^="${owner}_"]`).length > 0);
}

const walls = '.post, .wall_item';

/** The posts of one wall: what is copied into a post, and what VK recommends beside, are other walls'. */
function postsOn($: CheerioAPI, handle: string, at: Instant): Post[] {
  const shown = $(walls)
    .toArray()
    .flatMap((element) => {
      const post = $(element);
      const id = /-?\d{1,15}_\d+/.exec(post.attr('data-post-id') ?? post.attr('id') ?? '')?.[0];
      return id === undefined || post.parents(walls).length > 0 ? [] : [{ post, id, wall: id.split('_')[0] }];
    });
  const wall = ownerId(handle)?.toString() ?? shown[0]?.wall;
  return shown
    .filter((one) => one.wall === wall)
    .flatMap(({ post, id }) => {
      const time = post.find('span[time], .rel_date, .wi_date, time').first();
      return [
        {
          ...known({
            at: secondsDate(time.attr('time')) ?? wallDate(time.text().trim(), at),
            text: plainText(post.find('.wall_post_text, .pi_text').first().text()),
          }),
          id,
          url: `https://vk.com/wall${id}`,
          kind:
            post.find('.copy_quote, .pic_desc, .wall_copy').length > 0
              ? ('repost' as const)
              : ('original' as const),
          ...(post.is('.post_fixed') && { pinned: true }),
        },
      ];
    });
}
