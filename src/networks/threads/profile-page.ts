import { canParse } from '../../can-parse.js';
import type { Answer, Refusal } from '../../model/answer.js';
import {
  type Count,
  type Post,
  type Profile,
  present,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import { navigation } from '../meta/navigation.js';
import type { Way } from '../network.js';
import { timelineOf } from '../reading/timeline.js';
import { blocked, failed, hidden, refused, unrecognised } from '../refused.js';
import { parseCount } from '../text/counts/index.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { type CheerioAPI, loadHtml, metaContent, objectsIn, scriptsWith } from '../text/markup/index.js';
import { accountOf, profileUrl } from './account-of.js';
import { postsOfThread, profileFrom } from './items.js';

export const profilePage: Way = {
  id: 'profile-page',
  facts: {
    asks: 'The profile page: its description for previews, and the posts embedded in it where Threads sends them',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'exact',
    blind: [
      'Whether an account that leads to the log-in page is missing or walled: both look alike.',
      'Posts beyond the ten to thirty the page embeds.',
      'Replies: they stand on another tab.',
    ],
  },
  async read(account, ask) {
    const answer = await ask({
      url: profileUrl(account.handle),
      headers: navigation,
    });
    return answer.kind === 'refusal' ? readRefusal(answer) : readProfilePage(answer, account.handle);
  },
};

/** Threads sends readers to its log-in page for walled accounts and for names nobody holds. */
function readRefusal(refusal: Refusal): Reading {
  return refusal.reason.code === 'login-wall' ? hidden('login-wall-or-missing') : refused(refusal);
}

function readProfilePage(answer: Answer, handle: string): Reading {
  const gate = readGate(answer);
  if (gate) return gate;
  if (answer.status !== 200) return unrecognised(answer);
  const $ = loadHtml(answer.body);
  if (isLogin(answer, $)) return hidden('login-wall-or-missing');
  const preview = readPreview($, handle);
  const data = scriptsWith($, handle);
  const user = userIn(data, handle);
  if (preview === undefined && user === undefined) return readUnnamed($, data);
  const full = user && profileFrom(user, handle);
  const bio = full?.bio || preview?.bio || full?.bio;
  const profile: Profile = { ...preview, ...full, ...known({ bio }), handle };
  if (user?.['text_post_app_is_private'] === true || saysPrivate($)) return { ...hidden('private'), profile };
  return { outcome: present, profile, timeline: timelineFrom(postsIn(data, handle), preview?.postsTotal) };
}

/** The gate answers JSON: wait a few minutes, or log in. */
function readGate(answer: Answer): Reading | undefined {
  const data = /json/.test(answer.headers['content-type'] ?? '') ? parseJson(answer.body) : undefined;
  if (dig(data, 'igweb_rollout') === true || dig(data, 'require_login') === true)
    return blocked('rate-limited');
  return answer.status === 429 ? blocked('rate-limited') : undefined;
}

function isLogin(answer: Answer, $: CheerioAPI): boolean {
  const addresses = [answer.finalUrl, metaContent($, 'og:url'), $('link[rel="canonical"]').attr('href')];
  const toLogin = addresses.some((address) =>
    /^https?:\/\/(?:www\.)?threads\.(?:com|net)\/login\b/.test(address ?? ''),
  );
  return toLogin || /^Threads\s*[•·-]\s*Log in/i.test($('title').first().text().trim());
}

/** A 200 that names another account, or nobody: a shell without data. */
function readUnnamed($: CheerioAPI, data: readonly unknown[]): Reading {
  if (metaContent($, 'og:type') === 'profile') return failed('no-identity');
  return data.length === 0 ? failed('shell') : failed('unparsed', { status: 200 });
}

function saysPrivate($: CheerioAPI): boolean {
  return /This profile is private/i.test($('body').text());
}

/**
 * `og:title` is "Name (@acme) • Threads, Say more", `og:description` is "5.7M Followers • 168 Threads • bio… See …" in the
 * page's language: the counters are found by their place.
 */
function readPreview($: CheerioAPI, handle: string): Profile | undefined {
  const title = metaContent($, 'og:title') ?? '';
  const named = /\(@([\w.]{1,30})\)/.exec(title)?.[1]?.toLowerCase();
  const url = metaContent($, 'og:url');
  const of = url !== undefined && canParse(url) ? accountOf(new URL(url)) : undefined;
  if (named !== handle && !(of?.kind === 'account' && of.handle === handle)) return undefined;
  const [followers, threads, ...rest] = (metaContent($, 'og:description') ?? '')
    .split('•')
    .map((part) => part.trim());
  return known({
    displayName: text(title.slice(0, Math.max(0, title.lastIndexOf('(@')))),
    bio: text(rest.join(' • ').replace(/See the latest conversations with @[\w.]{1,60}$/i, '')),
    followers: counterIn(followers),
    postsTotal: counterIn(threads),
  });
}

function counterIn(part: string | undefined): Count | undefined {
  return part !== undefined && /^\d/.test(part) ? parseCount(part) : undefined;
}

function userIn(data: readonly unknown[], handle: string): Record<string, unknown> | undefined {
  let found: Record<string, unknown> | undefined;
  for (const object of objectsIn(data)) {
    if (text(object['username'])?.toLowerCase() !== handle) continue;
    if (Object.hasOwn(object, 'follower_count')) return object;
    found ??= object;
  }
  return found;
}

function postsIn(data: readonly unknown[], handle: string): Post[] {
  const byId = new Map<string, Post>();
  for (const object of objectsIn(data)) {
    for (const post of postsOfThread(object['thread_items'], handle))
      byId.set(post.id ?? '', byId.get(post.id ?? '') ?? post);
  }
  return [...byId.values()];
}

function timelineFrom(posts: Post[], total: Count | undefined): Timeline {
  const own = posts.filter((post) => post.thread !== true && post.kind === 'original').length;
  const complete = total?.exact === true && (total.value === 0 || own >= total.value);
  // without posts only a stated zero means that there are none
  const hidden = posts.length === 0 && total?.value !== 0;
  return timelineOf(posts, { complete, hidden });
}
