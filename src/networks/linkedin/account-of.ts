import { foldedHost, needsLookup, noAccount, ownAccount, wrappedUrl } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';

/** Any country's host is the same network: `fr.linkedin.com`, `uk.linkedin.com`. */
const spellings = /^(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com$/;

/** Words LinkedIn puts where a company's name stands. `unavailable` is where it sends visitors of pages it has not. */
const notNames = new Set(['unavailable', 'setup', 'login', 'undefined', 'null']);

/** Letters of any script, digits, hyphens and a few signs; case does not matter. */
function slugOf(part: string | undefined): string | undefined {
  const slug = part?.normalize('NFC').trim().toLowerCase() ?? '';
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._&'’-]{0,99}$/u.test(slug) && !notNames.has(slug) ? slug : undefined;
}

/** The organization a LinkedIn url shows. The handle keeps the kind of page: `company/acme`, `school/…`, `showcase/…`. */
export function accountOf(url: URL): AccountOf {
  const host = foldedHost(url, spellings, 'linkedin.com');
  if (host === 'lnkd.in' || host === 'www.lnkd.in') return needsLookup('short-link');
  if (host !== 'linkedin.com') return noAccount('not-a-profile-host', { host });
  const parts = segments(url);
  const [first, second, third] = parts.map((part, i) => (i === 0 ? part.toLowerCase() : part));
  if (first === undefined) return noAccount('home-page');
  switch (first) {
    case 'company':
    case 'school':
    case 'showcase':
      return page(first, second);
    case 'company-beta':
    case 'companies':
      return page('company', second);
    case 'organization-guest':
      return /^(?:company|school|showcase)$/.test(second ?? '')
        ? page(second ?? '', third)
        : noAccount('reserved-path', { path: first });
    case 'edu':
      return page('school', url.searchParams.get('id') ?? undefined);
    case 'in':
    case 'pub':
      return noAccount('person');
    case 'posts':
    case 'feed':
    case 'embed':
      return second === undefined
        ? noAccount('reserved-path', { path: first })
        : needsLookup('post-without-owner');
    case 'sharearticle':
    case 'sharing':
    case 'cws':
      return noAccount('share-link');
    case 'redir':
    case 'safety':
      return wrapped(url);
    default:
      return noAccount('reserved-path', { path: first });
  }
}

function page(kind: string, part: string | undefined): AccountOf {
  const slug = slugOf(part);
  return slug === undefined ? noAccount('no-handle') : ownAccount(`${kind}/${slug}`);
}

function wrapped(url: URL): AccountOf {
  const inner = wrappedUrl(url, 'url');
  if (inner === undefined) return noAccount('redirect-wrapper');
  return spellings.test(inner.hostname.toLowerCase())
    ? accountOf(inner)
    : noAccount('redirect-wrapper', { to: inner.href });
}
