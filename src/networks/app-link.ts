import { canParse } from '../can-parse.js';
import { decoded } from './text/markup/index.js';

/** A link that opens a network's app: the scheme, and the web url it stands for. */
const apps: Readonly<Record<string, (url: URL) => string | undefined>> = {
  fb: facebook,
  twitter: (url) => named(url, ['screen_name'], 'https://x.com/'),
  instagram: (url) => named(url, ['username'], 'https://www.instagram.com/'),
  barcelona: (url) => named(url, ['username'], 'https://www.threads.com/@'),
  tg: (url) => named(url, ['domain'], 'https://t.me/'),
  youtube: (url) => onHost(url, 'www.youtube.com'),
  'vnd.youtube': (url) => onHost(url, 'www.youtube.com'),
  linkedin: (url) => onHost(url, 'www.linkedin.com'),
  pinterest: pinterest,
  snapchat: (url) => onHost(url, 'www.snapchat.com'),
  whatsapp: (url) => onHost(url, 'www.whatsapp.com'),
  vk: (url) => onHost(url, 'vk.com'),
  reddit: (url) => onHost(url, 'www.reddit.com'),
  tumblr: (url) => named(url, ['blogName'], 'https://www.tumblr.com/'),
  twitch: twitch,
};

const MAX_LENGTH = 1000;

/**
 * The web url behind a link that opens an app (`fb://page/123`, `twitter://user?screen_name=acme`, `intent://…`,
 * `android-app://…`); undefined where it names no account or is none. Never throws.
 */
export function webUrlOfApp(raw: string): string | undefined {
  const text = raw.trim().slice(0, MAX_LENGTH);
  const scheme = /^([a-z][a-z0-9.+-]{1,30}):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return undefined;
  if (scheme === 'intent') return ofIntent(text);
  if (scheme === 'android-app') return ofAndroidApp(text);
  return ofScheme(scheme, text.slice(scheme.length + 1));
}

function ofScheme(scheme: string, rest: string): string | undefined {
  const make = Object.hasOwn(apps, scheme) ? apps[scheme] : undefined;
  // The URL parser knows hosts and queries of `http` only: the app's address is read as if it were one.
  const asWeb = `http://${rest.replace(/^\/{0,3}(?=[^/])/, 'app.invalid/')}`;
  return make === undefined || !canParse(asWeb) ? undefined : make(new URL(asWeb));
}

/** `intent://user?username=acme#Intent;package=com.instagram.android;scheme=instagram;end` */
function ofIntent(text: string): string | undefined {
  const [address = '', extras = ''] = text.slice('intent:'.length).split('#Intent;', 2);
  const extra = (name: string) =>
    extras
      .split(';')
      .find((part) => part.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  const fallback = decoded(extra('S.browser_fallback_url') ?? '');
  if (/^https?:\/\//i.test(fallback) && canParse(fallback)) return fallback;
  const scheme = extra('scheme')?.toLowerCase() ?? '';
  if (scheme === 'http' || scheme === 'https') return webAddress(`${scheme}:${address}`);
  return ofScheme(scheme, address);
}

/** `android-app://com.instagram.android/https/instagram.com/_u/acme` */
function ofAndroidApp(text: string): string | undefined {
  const [, scheme, ...path] = text.slice('android-app://'.length).split('/');
  return scheme === 'https' || scheme === 'http' ? webAddress(`${scheme}://${path.join('/')}`) : undefined;
}

function webAddress(text: string): string | undefined {
  return canParse(text) ? new URL(text).href : undefined;
}

/** Pages and profiles by number: `fb://page/123`, `fb://profile/123`, `fb://page/?id=123`; any url in `facewebmodal`. */
function facebook(url: URL): string | undefined {
  const [kind = '', second = ''] = parts(url);
  const inner = kind === 'facewebmodal' ? url.searchParams.get('href') : null;
  if (inner !== null && /^https?:\/\//i.test(inner)) return webAddress(inner);
  if (!/^(?:page|profile|pages)$/i.test(kind)) return undefined;
  const id = [second, url.searchParams.get('id') ?? ''].find((value) => /^\d{5,20}$/.test(value));
  if (id !== undefined) return `https://www.facebook.com/${id}`;
  return /^[\w.]{5,50}$/.test(second) ? `https://www.facebook.com/${second}` : undefined;
}

function pinterest(url: URL): string | undefined {
  const [kind, name] = parts(url);
  return kind === 'user' && name !== undefined
    ? `https://www.pinterest.com/${encodeURIComponent(name)}/`
    : onHost(url, 'www.pinterest.com');
}

function twitch(url: URL): string | undefined {
  const [kind, name] = parts(url);
  return /^(?:stream|channel|open)$/.test(kind ?? '') && /^\w{3,25}$/.test(name ?? '')
    ? `https://www.twitch.tv/${name}`
    : undefined;
}

/** The name a parameter holds, else the one that stands alone behind `user/`. */
function named(url: URL, parameters: readonly string[], address: string): string | undefined {
  const value = parameters.map((name) => url.searchParams.get(name)).find((found) => found !== null) ?? '';
  const name = value.replace(/^@/, '');
  return /^[\w.-]{1,64}$/.test(name) ? `${address}${name}` : undefined;
}

/** An app whose addresses are those of its site: with its host in front, or without. */
function onHost(url: URL, host: string): string | undefined {
  const bare = host.replace(/^www\./, '');
  const [first, ...rest] = parts(url);
  const path = first === bare || first === host || first === `m.${bare}` ? rest : [first, ...rest];
  const address = path.filter((part) => part !== undefined).join('/');
  return address === '' ? undefined : webAddress(`https://${host}/${address}${url.search}`);
}

function parts(url: URL): string[] {
  return url.pathname.split('/').filter((part) => part !== '');
}
