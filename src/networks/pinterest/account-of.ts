import { canParse } from '../../can-parse.js';
import { needsLookup, noAccount, ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { plainHost, segments } from '../text/markup/index.js';

/** Pinterest's own domain in each country; `fr.pinterest.com` and `pinterest.fr` show the same accounts. */
export const hosts = [
  'pinterest.com',
  'pin.it',
  ...'at be ca ch cl co com.au com.bo com.br com.ec com.mx com.pe com.py com.uy com.vn co.at co.in co.kr co.nz co.uk de dk ec engineering es fi fr gr hu id ie in info it jp kr mx nl no nz pe ph pl pt ro ru se sg th tr tw ua uk uy vn za'
    .split(' ')
    .map((end) => `pinterest.${end}`),
];

const countryHost = /^(?:[a-z]{2}(?:-[a-z]{2})?\.)?(pinterest\.[a-z.]+)$/;

const reservedPaths = new Set(
  '_ search ideas today explore topics categories discover business settings login logout signup register password oauth resource source news_hub homefeed shop tv videos invite about _saved _created pin pins all following email notifications convert-personal creator-hub hashtag board boards site-directory sitemap widgets offsite terms-of-service privacy product help users domain gifts popular everything edit find_friends'.split(
    ' ',
  ),
);

/** A user's name is 3 to 30 letters, digits, underscores, and hyphens in older accounts; never digits alone. */
const userName = /^(?!\d+$)[a-z0-9_-]{3,30}$/;

export function accountOf(url: URL): AccountOf {
  const host = plainHost(url);
  const path = segments(url);
  if (host === 'pin.it') return path.length === 0 ? noAccount('home-page') : needsLookup('short-link');
  const domain = countryHost.exec(host)?.[1];
  if (domain === undefined || !hosts.includes(domain)) return noAccount('reserved-host', { host });
  const [first, second, third] = path;
  if (first === undefined) return noAccount('home-page');
  if (first === 'pin') return fromPin(second);
  const name = first.toLowerCase();
  if (reservedPaths.has(name)) return noAccount('reserved-path', { path: name });
  if (!userName.test(name)) return noAccount('bad-handle', { handle: first });
  return ownAccount(name, second === 'feed.rss' && third === undefined ? 'feed' : undefined);
}

function fromPin(id: string | undefined): AccountOf {
  if (id === 'create') return noAccount('share-link');
  // the number stands alone or at the end of a title: /pin/blue-chair--1003880530600000001/
  return id !== undefined && /(?:^|--)\d+$/.test(id)
    ? needsLookup('single-post')
    : noAccount('reserved-path', { path: 'pin' });
}

export function profileUrl(handle: string): string {
  return `https://www.pinterest.com/${handle}/`;
}

/** Does this address show the account? Country domains and paths below the account count. */
export function isPageOf(address: string | undefined, handle: string): boolean {
  const base = 'https://www.pinterest.com';
  if (address === undefined || !canParse(address, base)) return false;
  const of = accountOf(new URL(address, base));
  return of.kind === 'account' && of.handle === handle;
}
