import { canParse } from '../can-parse.js';
import { whoseUrl } from '../networks/index.js';
import { decoded } from '../networks/text/markup/index.js';
import { sameSite } from './brand.js';

/** Redirect wrappers that carry their target in a parameter: nothing need be asked. */
const wrappers: readonly { host: RegExp; path?: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:l|lm)\.(?:facebook|instagram)\.com$/, parameters: ['u'] },
  { host: /^(?:www\.|m\.)?facebook\.com$/, path: /^\/(?:l\.php|flx\/warn)/, parameters: ['u'] },
  { host: /^l\.(?:threads)\.(?:net|com)$/, parameters: ['u'] },
  { host: /^(?:www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir(?:ect)?|safety\/go)/, parameters: ['url'] },
  { host: /^(?:away\.)?(?:m\.)?vk\.com$/, path: /^\/away(?:\.php)?$/, parameters: ['to'] },
  { host: /^out\.reddit\.com$/, parameters: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, parameters: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^(?:www\.)?steamcommunity\.com$/, path: /^\/linkfilter/, parameters: ['url', 'u'] },
  { host: /^href\.li$/, parameters: [] },
];

/** Hosts that only shorten: their target is one request away. */
const shorteners = new Set([
  'bit.ly',
  'buff.ly',
  'ow.ly',
  'tinyurl.com',
  'is.gd',
  'rb.gy',
  'cutt.ly',
  't.ly',
  'shorturl.at',
  'rebrand.ly',
  'dlvr.it',
  'goo.gl',
  't.co',
  'lnkd.in',
  'pin.it',
  'fb.me',
  'ift.tt',
  'trib.al',
  'urlz.fr',
]);

const MAX_LAYERS = 5;

/** The url inside any redirect wrappers, as far as the url itself and the page it stands on tell. */
export function unwrap(raw: string, page?: string): string {
  let url = raw;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const inner = innerUrl(url) ?? (page === undefined ? undefined : accountInside(url, page));
    if (inner === undefined) return url;
    url = inner;
  }
  return url;
}

function innerUrl(raw: string): string | undefined {
  if (!canParse(raw)) return undefined;
  const url = new URL(raw);
  const host = url.hostname.toLowerCase();
  const wrapper = wrappers.find(
    (w) => w.host.test(host) && (w.path === undefined || w.path.test(url.pathname)),
  );
  if (wrapper === undefined) return undefined;
  const values = wrapper.parameters.map((name) => url.searchParams.get(name));
  if (host === 'href.li') values.push(url.search.slice(1));
  return values.find(
    (value): value is string => value !== null && /^https?:\/\//i.test(value) && canParse(value),
  );
}

/** An account's url without its scheme, or encoded as a whole, is a path of the site: `/www.facebook.com/acme`, `/https%3A%2F%2Fx.com/acme`. */
const urlInPath = /\/(?:https?:\/{1,2})?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,4}\/[\s\S]+)$/i;

/** The account a link of the site itself carries: `/go?to=https%3A%2F%2F…`, or one whose scheme was forgotten. */
function accountInside(raw: string, page: string): string | undefined {
  if (!canParse(raw) || !sameSite(raw, page)) return undefined;
  const { searchParams, pathname, search } = new URL(raw);
  const inPath = urlInPath.exec(decoded(pathname))?.[1];
  const values = [...searchParams.values(), ...(inPath === undefined ? [] : [`https://${inPath}${search}`])];
  return values.find((value) => {
    const whose = /^https?:\/\//i.test(value) ? whoseUrl(value) : undefined;
    return whose?.of.kind === 'account' && !whose.of.tentative;
  });
}

export function isShortener(raw: string): boolean {
  return canParse(raw) && shorteners.has(new URL(raw).hostname.toLowerCase().replace(/^www\./, ''));
}
