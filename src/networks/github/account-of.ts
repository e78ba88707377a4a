import { noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

const reserved = new Set(
  (
    'about account advisories api apps articles blog blob business careers changelog codespaces collections community contact ' +
    'copilot cookbook customer-stories customers dashboard developer discussions docs donate edu education enterprise events ' +
    'explore features fluidicon.png favicon.ico gist gists github-copilot github-models guides help home images inbox integrations ' +
    'issues jobs join learn login logos logout maintainers manifest.json marketplace mcp mobile models network new newsroom nonprofit ' +
    'notifications oauth open-source opensearch.xml organizations orgs pages partners password_reset personal plans premium-support ' +
    'press pricing privacy profile pulls readme readme.txt render repos resources robots.txt search security services session ' +
    'sessions settings shareholders showcases signup site sitemap solutions spark sponsors staff stars status store stories styleguide ' +
    'support team terms topics tos tour trending trust-center users welcome why-github wiki'
  ).split(' '),
);

const login = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/;

/** The organisation or user a GitHub url belongs to. Logins have no case. */
export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const parts = segments(url);
  if (host === 'github.com') return siteOwner(parts);
  if (host === 'gist.github.com') return owner(parts[0], parts[1] === undefined ? undefined : 'post');
  if (host === 'raw.githubusercontent.com')
    return owner(parts[0], parts[1] === undefined ? undefined : 'post');
  if (host === 'api.github.com')
    return /^(?:users|orgs|repos)$/.test(parts[0] ?? '')
      ? owner(parts[1], undefined)
      : noAccount('not-a-profile-host', { host });
  return noAccount('not-a-profile-host', { host });
}

function siteOwner(parts: readonly string[]): AccountOf {
  const [first, second] = parts;
  if (first === undefined) return noAccount('home-page');
  const word = first.toLowerCase();
  const isNamed = (word === 'orgs' || word === 'sponsors' || word === 'users') && second !== undefined;
  if (isNamed) return owner(second, undefined);
  return owner(first.replace(/\.(?:atom|png|keys|gpg)$/i, ''), second === undefined ? undefined : 'post');
}

function owner(name: string | undefined, via: 'post' | undefined): AccountOf {
  const handle = (name ?? '').toLowerCase();
  if (reserved.has(handle)) return noAccount('reserved-path', { path: handle });
  return login.test(handle) ? ownAccount(handle, via) : noAccount('bad-handle');
}

export function profileUrl(handle: string): string {
  return `https://github.com/${handle}`;
}
