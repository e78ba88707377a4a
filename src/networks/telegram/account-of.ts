import { noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';

export const telegramHosts = [
  't.me',
  'telegram.me',
  'telegram.dog',
  'web.telegram.org',
  'telegram.org',
] as const;

const name = /^[a-z][a-z0-9_]{3,31}$/;

/** Paths of t.me that are no names, by what they are instead. */
const reserved: Record<string, string> = Object.fromEntries(
  [
    ['share-link', 'share msg'],
    ['private-invite', 'joinchat'],
    ['private-channel', 'c'],
    [
      'reserved-path',
      'addstickers addemoji addtheme addlist proxy socks iv login confirmphone setlanguage bg invoice giftcode boost dl blog contact auction nft call m faq apps privacy tos s',
    ],
  ].flatMap(([code = '', words = '']) => words.split(' ').map((word) => [word, code])),
);

/** Whose url is this: `t.me/<name>` with anything behind it, `t.me/s/<name>`, `<name>.t.me`, the web app's `#@name`. */
export function accountOf(url: URL): AccountOf {
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  if (host === 'web.telegram.org') return fromWebApp(url);
  if (host === 'telegram.org' || host.endsWith('.telegram.org')) return noAccount('service-page');
  const own = /^([^.]+)\.(?:t\.me|telegram\.(?:me|dog))$/.exec(host)?.[1];
  if (own !== undefined && own !== 'm') return named(own, segments(url)[0], url);
  if (!/^(?:m\.)?(?:t\.me|telegram\.(?:me|dog))$/.test(host)) return noAccount('other-host', { host });
  return fromPath(segments(url), url);
}

function fromPath(path: readonly string[], url: URL): AccountOf {
  const [first, ...rest] = path;
  if (first === undefined) return noAccount('home-page');
  if (first === 's' && rest[0] !== undefined) return named(rest[0], rest[1], url);
  if (/^\+\d+$/.test(first)) return noAccount('phone-number');
  if (first.startsWith('+')) return noAccount('private-invite');
  if (first.startsWith('$')) return noAccount('reserved-path', { path: '$' });
  if (first === 'resolve') return named(url.searchParams.get('domain') ?? '', undefined, url);
  const code = Object.hasOwn(reserved, first.toLowerCase()) ? reserved[first.toLowerCase()] : undefined;
  return code === undefined ? named(first, rest[0], url) : noAccount(code, { path: first });
}

/** `web.telegram.org/k/#@name`, `/a/#@name`, `#?tgaddr=tg://resolve?domain=name`. */
function fromWebApp(url: URL): AccountOf {
  const found =
    /^#(?:@|\/im\?p=@|\?tgaddr=tg(?::|%3A)(?:\/\/|%2F%2F)resolve(?:\?|%3F)domain(?:=|%3D))([A-Za-z0-9_]+)/.exec(
      url.hash,
    )?.[1];
  return found === undefined ? noAccount('service-page') : named(found, undefined, url);
}

function named(raw: string, next: string | undefined, url: URL): AccountOf {
  const handle = raw.toLowerCase().replace(/^@/, '');
  if (!name.test(handle) || handle.endsWith('_')) return noAccount('bad-handle', { handle: raw });
  if (url.searchParams.has('start') || url.searchParams.has('startgroup'))
    return noAccount('bot-link', { handle });
  return ownAccount(handle, next !== undefined && /^\d+$/.test(next) ? 'post' : undefined);
}
