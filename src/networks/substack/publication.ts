import { canParse } from '../../can-parse.js';
import type { Answer, Ask, Refusal } from '../../model/answer.js';
import { type Profile, present, type Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../network.js';
import { isEnoughHistory } from '../reading/history.js';
import { timelineOf } from '../reading/timeline.js';
import { absent, failed, moved, refused, unrecognised } from '../refused.js';
import { dig, known, number, parseJson, text } from '../text/data/index.js';
import { statedDate } from '../text/dates/index.js';
import { type Feed, readFeed } from '../text/feeds/index.js';
import { htmlBio } from '../text/markup/index.js';
import { accountOf, profileUrl } from './account-of.js';
import { askArchive } from './archive.js';

/** Substack's feeds list this many posts. */
const WINDOW = 20;

const notAPublication: Reading = failed('not-this-way', { needs: 'publication' });

const blindToReaders = 'Subscribers: publications do not show them.';

export const feed: Way = {
  id: 'feed',
  facts: {
    asks: 'The RSS feed of the publication (20 newest posts), and its archive where the feed does not reach back a year',
    existence: 'proves presence and absence',
    dates: 'exact',
    followers: 'no',
    blind: [blindToReaders, 'Notes: they are in the author’s profile, not in the publication.'],
  },
  async read(account, ask, options) {
    if (account.handle.startsWith('@')) return notAPublication;
    const answer = await ask({ url: `https://${account.handle}.substack.com/feed` });
    if (answer.kind === 'refusal') return refused(answer);
    const reading = readPublicationFeed(answer, account.handle);
    return reading.timeline === undefined ? reading : deepened(reading, answer, ask, options);
  },
};

export const archive: Way = {
  id: 'archive',
  facts: {
    asks: 'The archive of the publication as JSON, 25 posts a page',
    existence: 'proves presence',
    dates: 'exact',
    followers: 'no',
    blind: [blindToReaders],
  },
  async read(account, ask, options) {
    if (account.handle.startsWith('@')) return notAPublication;
    const base = `https://${account.handle}.substack.com`;
    const asked: (Answer | Refusal)[] = [];
    const remembering: Ask = async (request) => {
      const answer = await ask(request);
      asked.push(answer);
      return answer;
    };
    const timeline = await askArchive(base, remembering, options, options.maxRequests);
    const [first] = asked;
    if (first === undefined) return failed('budget');
    if (first.kind === 'refusal') return refused(first);
    const gone = readGone(first, account.handle);
    if (gone) return gone;
    if (timeline === undefined) return unrecognised(first);
    return isOf(first, account.handle) ? { outcome: present, timeline } : failed('no-identity');
  },
};

export const homePage: Way = {
  id: 'home-page',
  facts: {
    asks: 'The home page of the publication: name, description, date of foundation, own domain',
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'no',
    blind: [blindToReaders, 'When it last posted.'],
  },
  fills: ['website'],
  async read(account, ask) {
    if (account.handle.startsWith('@')) return notAPublication;
    const answer = await ask({ url: profileUrl(account.handle) });
    return answer.kind === 'refusal' ? refused(answer) : readHomePage(answer, account.handle);
  },
};

/** A feed of twenty posts of one month says little of the year: the archive goes on where the feed ends. */
async function deepened(reading: Reading, answer: Answer, ask: Ask, options: ReadOptions): Promise<Reading> {
  const posts = reading.timeline?.posts ?? [];
  if (posts.length < WINDOW || isEnoughHistory(posts, options)) return reading;
  const base = new URL(answer.finalUrl).origin;
  const timeline = await askArchive(base, ask, options, options.maxRequests - 1);
  const reachesBack = (timeline?.posts.length ?? 0) >= posts.length;
  return timeline !== undefined && reachesBack ? { ...reading, timeline } : reading;
}

function readPublicationFeed(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  const read = answer.status === 200 ? readFeed(answer.body, answer.at) : undefined;
  if (read === undefined) return unrecognised(answer);
  if (!isOf(answer, handle, read)) return failed('no-identity');
  const { origin } = new URL(answer.finalUrl);
  const { title: displayName, description: bio, language } = read;
  return {
    outcome: present,
    profile: { ...known({ displayName, bio, language }), handle, ...ownDomain(origin) },
    timeline: timelineOf(read.posts, {
      complete: read.listed < WINDOW,
      ...(read.notes.length > 0 && { notes: read.notes }),
    }),
  };
}

/** The network's own signs of a publication that is not there, or is somewhere else on Substack now. */
function readGone(answer: Answer, handle: string): Reading | undefined {
  const final = new URL(answer.finalUrl);
  const host = final.hostname.toLowerCase();
  const isHome = /^(?:www\.)?substack\.com$/.test(host) && /^\/(?:home|discover)?$/.test(final.pathname);
  if (answer.redirects.length > 0 && isHome && answer.status === 200) return absent('redirected-home');
  if (answer.status === 404 && host.endsWith('.substack.com') && isSubstack(answer))
    return absent('not-found-page');
  const now = accountOf(final);
  return now.kind === 'account' && now.handle !== handle && answer.status === 200
    ? moved(profileUrl(now.handle), 'redirected')
    : undefined;
}

function isSubstack({ headers, body }: Answer): boolean {
  return (
    headers['x-served-by'] === 'Substack' ||
    headers['x-cluster'] === 'substack' ||
    /substackcdn\.com|window\._preloads/.test(body)
  );
}

/** Whose publication answered: the header that names it, its own host, or (on a domain of its own) Substack's redirect to it. */
function isOf(answer: Answer, handle: string, read?: Feed): boolean {
  const named = answer.headers['x-sub']?.toLowerCase();
  if (named !== undefined) return named === handle;
  const own = `${handle}.substack.com`;
  const final = new URL(answer.finalUrl).hostname.toLowerCase();
  if (read === undefined) return final === own || (answer.redirects.length > 0 && isSubstack(answer));
  const site = read.link !== undefined && canParse(read.link) ? new URL(read.link).hostname : undefined;
  return site === own || (site === final && (read.generator === 'Substack' || isSubstack(answer)));
}

function ownDomain(origin: string): Pick<Profile, 'website'> {
  return origin.endsWith('.substack.com') ? {} : { website: `${origin}/` };
}

function readHomePage(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  const publication = answer.status === 200 ? preloadedPublication(answer.body) : undefined;
  if (publication === undefined) return unrecognised(answer);
  if (text(dig(publication, 'subdomain'))?.toLowerCase() !== handle) return failed('no-identity');
  const domain = text(dig(publication, 'custom_domain'));
  const createdAt = statedDate(text(dig(publication, 'created_at')) ?? '');
  return {
    outcome: present,
    profile: {
      ...known({
        accountId: number(dig(publication, 'id'))?.toString(),
        displayName: text(dig(publication, 'name')),
        bio: htmlBio(dig(publication, 'hero_text')),
        website: domain === undefined ? undefined : `https://${domain}/`,
        language: text(dig(publication, 'language')),
      }),
      ...(createdAt && { createdAt: { from: createdAt.from, to: createdAt.to } }),
      handle,
    },
  };
}

/** `window._preloads = JSON.parse("…")`: JSON inside a JavaScript string. */
function preloadedPublication(body: string): unknown {
  const start = body.indexOf('window._preloads');
  const open = start < 0 ? -1 : body.indexOf('JSON.parse("', start);
  if (open < 0) return undefined;
  const literal = stringLiteralAt(body, open + 'JSON.parse('.length);
  const inner = literal === undefined ? undefined : parseJson(literal);
  return typeof inner === 'string' ? dig(parseJson(inner), 'pub') : undefined;
}

function stringLiteralAt(body: string, start: number): string | undefined {
  for (let i = start + 1; i < body.length; i++) {
    if (body[i] === '\\') i++;
    else if (body[i] === '"') return body.slice(start, i + 1);
  }
  return undefined;
}
