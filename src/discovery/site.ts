import { parse } from 'tldts';
import { collections, hostOfOthers } from '../intake/hosts-of-others.js';
import { brandOf, isLike, plainName, siteOf } from './brand.js';

/** The site whose accounts are looked for, by the names it goes by. */
export interface Site {
  website: string;
  /** The distinctive part of its name, letters and digits only: of its domain, or of its path on somebody else's. */
  brand: string;
  /** Its registrable domain, `acme.example`; a platform's customer has one of its own only on a subdomain. */
  domain: string;
  /** The name in front of the domain where that is one (`scilogs` of scilogs.acme.example). */
  label?: string;
  /** On whose host it is a guest, with the names of the host's own accounts. */
  host?: { guests: 'subdomain' | 'path'; domain: string; names: readonly string[] };
}

/** Subdomains that name a part of a site, not somebody. */
const parts = new Set(
  'support store forum forums community status careers press media online academy portal events partner partners about group corporate global static mobile secure english'.split(
    ' ',
  ),
);
const MIN_LABEL = 5;
const MIN_NAME = 4;

/** What is known of a site by its address alone. */
export function siteAt(website: string): Site {
  const { hostname, pathname } = new URL(website);
  const known = hostOfOthers(hostname);
  const domain = siteOf(website);
  if (known?.guests === 'path') return guestBelow(website, pathname, known.host, known.names);
  const label = labelOf(hostname);
  if (known !== undefined && label !== undefined && hostname !== `www.${known.host}`)
    return {
      website,
      brand: plainName(label),
      domain: hostname,
      host: { guests: 'subdomain', domain: known.host, names: known.names },
    };
  const names = suffixNames(website);
  return {
    website,
    brand: brandOf(website),
    domain,
    ...(label !== undefined && isName(label) && { label: plainName(label) }),
    ...(names.length > 0 && { host: { guests: 'subdomain' as const, domain, names } }),
  };
}

/** The host's own front page, in any language, is no guest's. */
const frontPage = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+)?$/i;

function guestBelow(website: string, pathname: string, domain: string, names: readonly string[]): Site {
  if (frontPage.test(pathname)) return { website, brand: brandOf(website), domain };
  return { website, brand: slugOf(pathname), domain, host: { guests: 'path', domain, names } };
}

/**
 * The same site once its page is known. A page below `/shop/ash-goods` whose title names `Ash Goods` and, apart from
 * that, the host ("Ash Goods - Market Square") is a guest there; so is one whose path carries the company's name and whose host does not.
 */
export function asGuest(site: Site, title: string, name: string | undefined): Site {
  const { pathname } = new URL(site.website);
  const [...path] = pathname.split('/').filter((part) => part !== '');
  const slug = slugOf(pathname);
  if (site.host !== undefined || path.length < 2 || slug.length < MIN_NAME || isLike(slug, site.brand))
    return site;
  const guest: Site = {
    website: site.website,
    brand: slug,
    domain: site.domain,
    host: { guests: 'path', domain: site.domain, names: [site.brand] },
  };
  if (name !== undefined) return isLike(name, slug) && !isLike(name, site.brand) ? guest : site;
  const named = title.split(/\s[-–—·•:»]\s|\|/).map(plainName);
  const namesHost = named.some((part) => part === site.brand || part === plainName(site.domain));
  const namesGuest = named.some((part) => part !== '' && !isLike(part, site.brand) && isLike(part, slug));
  return path.some((part) => collections.test(part)) && namesHost && namesGuest ? guest : site;
}

function slugOf(pathname: string): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = plainName(last.replace(/\.\w{2,5}$/, '').replace(/^@/, ''));
  return /^\d*$/.test(name) ? '' : name;
}

/** Is an account the host's own, which every guest's page carries? */
export function isOfHost(handle: string, site: Site): boolean {
  if (site.host === undefined || isLike(handle, site.brand)) return false;
  const name = plainName(handle.replace(/^.*\//, '').split('@')[0] ?? '');
  return site.host.names.some((own) => name === own || name.startsWith(own) || name.endsWith(own));
}

/** Is the handle the site's whole domain (`acme.org`), or the name in front of it? */
export function isNamedAs(handle: string, site: Site): boolean {
  const name = plainName(handle.replace(/^.*\//, '').split('@')[0] ?? '');
  if (name.length < MIN_NAME || site.host?.guests === 'path') return false;
  return name === plainName(site.domain) || (site.label !== undefined && name.startsWith(site.label));
}

function labelOf(hostname: string): string | undefined {
  const label = parse(hostname).subdomain?.split('.').at(-1);
  return label === undefined || label === '' || label === 'www' ? undefined : label;
}

function isName(label: string): boolean {
  return label.length >= MIN_LABEL && !parts.has(label);
}

/** Names of whoever keeps a public suffix below which others register (`acme.somehost.com`). */
function suffixNames(website: string): string[] {
  const priv = parse(website, { allowPrivateDomains: true });
  const { domain, domainWithoutSuffix } = parse(website);
  if (!priv.isPrivate || domain === null || domain === priv.domain) return [];
  const name = plainName(domainWithoutSuffix ?? '');
  return [
    name,
    name.replace(/(?:sites?|free|pages?|app|hosting|usercontent)$/, '').replace(/^my/, ''),
  ].filter((one) => one.length >= MIN_NAME);
}
