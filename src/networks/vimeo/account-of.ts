import { canParse } from '../../can-parse.js';
import type { Ask } from '../../model/answer.js';
import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { dig, parseJson, text } from '../text/data/index.js';
import { plainHost, segments } from '../text/markup/index.js';

const reserved = new Set(
  (
    'about accessibility ai api apps badges blog business careers categories checkout cookie_policy create creatives dmca ' +
    'enterprise event events explore features for-hire forgot_password help home integrations jobs join join_pro log_in log_out ' +
    'login manage marketplace mobile on_demand ondemand ott partners plans pricing privacy pro product professionals redirect ' +
    'resources robots.txt roku search settings share signup site_map sitemap.xml solutions staffpicks stats stock studio team ' +
    'terms tools upgrade upload videoschool watch watchlater _next _rv'
  ).split(' '),
);

/** Pages that gather videos of many people. */
const gatherings = new Set(['channels', 'groups', 'showcase', 'album', 'albums']);

/** A number alone is a video. */
const name = /^(?!\d+$)[a-z\d_.-]{2,60}$/;

/** The user a Vimeo url shows; names have no case. A video needs a look-up. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const [first, second] = segments(url);
  if (host === 'player.vimeo.com')
    return first === 'video' && second !== undefined ? needsLookup('video') : noAccount('no-handle');
  if (host === 'vimeopro.com') return owner(first, second === undefined ? undefined : 'post');
  if (host !== 'vimeo.com') return noAccount('not-a-profile-host', { host });
  if (first === undefined) return noAccount('home-page');
  const word = first.toLowerCase();
  if (/^\d+$/.test(word)) return needsLookup('video');
  if (gatherings.has(word))
    return /^\d+$/.test(segments(url)[2] ?? '')
      ? needsLookup('video')
      : noAccount('curated-page', { path: word });
  return owner(
    first,
    second?.toLowerCase() === 'videos' && /^rss$/i.test(segments(url)[2] ?? '') ? 'feed' : undefined,
  );
}

function owner(raw: string | undefined, via: 'post' | 'feed' | undefined): AccountOf {
  const handle = (raw ?? '').toLowerCase();
  if (reserved.has(handle) || gatherings.has(handle)) return noAccount('reserved-path', { path: handle });
  return name.test(handle) ? ownAccount(handle, via) : noAccount('bad-handle');
}

export function profileUrl(handle: string): string {
  return `https://vimeo.com/${handle}`;
}

/** Asks oEmbed who owns a video. Videos that may be embedded on few sites are not told. */
export async function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  const known = accountOf(url);
  if (known.kind !== 'lookup') return known;
  const id = segments(url).find((segment) => /^\d+$/.test(segment));
  if (id === undefined) return known;
  const query = new URLSearchParams({ url: `https://vimeo.com/${id}` });
  const answer = await ask({ url: `https://vimeo.com/api/oembed.json?${query}` });
  if (answer.kind === 'refusal' || answer.status !== 200) return known;
  const author = text(dig(parseJson(answer.body), 'author_url'));
  const found = author !== undefined && canParse(author) ? accountOf(new URL(author)) : known;
  return found.kind === 'account' ? ownAccount(found.handle, 'post') : known;
}
