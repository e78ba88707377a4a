import { parse } from 'tldts';
import { canParse } from '../can-parse.js';

/** The distinctive part of a site's name: `acme-shoes` for https://www.acme-shoes.co.uk. */
export function brandOf(website: string): string {
  const parsed = parse(website, { allowPrivateDomains: true });
  return plainName(parsed.domainWithoutSuffix ?? parsed.hostname ?? '');
}

export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const SHORT = 4;

/** Does a handle carry the site's name, or the name the handle? Short names must be equal. */
export function isLike(handle: string, brand: string): boolean {
  const name = plainName(handle.replace(/^@/, '').split('@')[0] ?? '');
  if (name === '' || brand === '') return false;
  if (name === brand) return true;
  const [short, long] = name.length < brand.length ? [name, brand] : [brand, name];
  return short.length >= SHORT && long.includes(short);
}

const joining = /(?:^|[^\p{L}])(?:and|und|et|y|e|en|i|&)(?=[^\p{L}]|$)/giu;

/** Does an account carry the site's name: in its handle, or in the name a link writes beside a number? */
export function carriesName(
  { handle, called }: { handle: string; called?: string | undefined },
  brand: string,
): boolean {
  if (isLike(handle, brand)) return true;
  if (called === undefined) return false;
  // flintandson.example is /pages/Flint-Son/123: the sign for "and" is lost in Facebook's addresses.
  return isLike(called, brand) || isLike(called.replace(joining, ' '), brand.replace(/and|und/, ''));
}

/** Are two urls of one registrable domain (or of one host, where there is none)? */
export function sameSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b);
}

export function siteOf(url: string): string {
  const parsed = parse(url, { allowPrivateDomains: true });
  return (parsed.domain ?? (canParse(url) ? new URL(url).host : url)).toLowerCase();
}
