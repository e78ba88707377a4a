import { whoseUrl } from '../../networks/index.js';
import { dig, text } from '../../networks/text/data/index.js';
import { brokenJsonLd, type CheerioAPI, jsonLdObjects } from '../../networks/text/markup/index.js';
import { absoluteUrl } from '../absolute-url.js';
import { brandOf, isLike, siteOf } from '../brand.js';
import type { Candidate, OnCut } from '../candidate.js';

/** schema.org types that are no company, whatever they are called. */
const otherTypes =
  /^(?:Person|Patient|Product|ProductModel|Vehicle|Car|Motorcycle|Movie|Book|Game|VideoGame|SoftwareApplication|MobileApplication|WebApplication|Thing|Place|Country|City|Dataset|HowTo|Occupation|Intangible|SpeakableSpecification|ImageGallery)$|(?:Article|Posting|Object|Event|Review|Rating|Offer|Action|Element|List|ListItem|Question|Answer|Recipe|Course|Page|Episode|Series|Song|Recording|Playlist|Album)$/;

/** Types that are one even when they say neither url nor @id. */
export const organisationTypes =
  /(?:Organization|Organisation|Corporation|Business|Store|Shop|Company|Agency|Association|NGO|Brand|WebSite|School|University|College|Restaurant|Hotel|Service|Dealer|Clinic|Physician|Dentist|Bakery|Salon|Airline|Museum|Library|Club|Party|Cooperative|Project|MusicGroup|TheaterGroup|SportsTeam|Consortium|Station|Attorney|Notary|Contractor|Bank|Winery|Brewery|Cafe|CafeOrCoffeeShop|BarOrPub|Pharmacy|Plumber|Electrician|Florist|Optician|Hospital|Resort|Gym|Campground)$/;

/** Keys under which a page's own organisation is nested; `parentOrganization`, `author`, `provider` are other people. */
const ownKeys = [
  'publisher',
  'mainEntity',
  'mainEntityOfPage',
  'about',
  'isPartOf',
  'sourceOrganization',
  'copyrightHolder',
  'creator',
];

export interface SameAs {
  candidates: Candidate[];
  /** Wikidata items the company names as itself. */
  wikidata: string[];
}

/** JSON-LD `sameAs` of the company: weight 5 when its `url` or `@id` is of this site, 4 when it names none. */
export function sameAs($: CheerioAPI, page: string, website: string, onCut: OnCut): SameAs {
  const found: SameAs = { candidates: [], wikidata: [] };
  const site: Site = {
    page,
    domains: new Set([siteOf(website), siteOf(page)]),
    brand: brandOf(website),
    publishers: new Set(),
  };
  const objects = jsonLdObjects($, onCut);
  for (const object of objects) {
    const publisher = typesOf(object).includes('WebSite') ? text(dig(object, 'publisher', '@id')) : undefined;
    if (publisher !== undefined) site.publishers.add(publisher);
  }
  for (const object of objects) readEntity(object, site, found, { depth: 0, told: false });
  for (const script of brokenJsonLd($)) readBroken(script, site, found);
  return found;
}

interface Site {
  page: string;
  domains: ReadonlySet<string>;
  brand: string;
  /** Whom the page's WebSite names as its publisher: a person may be the firm. */
  publishers: Set<string>;
}

interface Place {
  depth: number;
  /** What an article tells of: only a thing that names this site is this company. */
  told: boolean;
}

const MAX_DEPTH = 3;
const toldKeys: ReadonlySet<string> = new Set(['about', 'mainEntity', 'creator']);

function readEntity(entity: unknown, site: Site, found: SameAs, place: Place): void {
  if (Array.isArray(entity)) {
    for (const one of flat(entity)) readEntity(one, site, found, place);
    return;
  }
  if (typeof entity !== 'object' || entity === null || place.depth > MAX_DEPTH) return;
  const types = typesOf(entity);
  const weight = weightOf(entity, types, site, place.told);
  if (weight > 0) {
    for (const url of urlsOf(dig(entity, 'sameAs'))) addLink(url, weight, site.page, found);
  }
  const tells = types.some((type) => /(?:Article|Posting|Review)$/.test(type));
  for (const key of ownKeys)
    readEntity(dig(entity, key), site, found, {
      depth: place.depth + 1,
      told: place.told || (tells && toldKeys.has(key)),
    });
}

function typesOf(entity: object): string[] {
  return [dig(entity, '@type')]
    .flat()
    .flatMap((t) => text(t) ?? [])
    .map((t) => t.replace(/^.*[/#:]/, ''));
}

function weightOf(entity: object, types: readonly string[], site: Site, told: boolean): number {
  const isPublisher = site.publishers.has(text(dig(entity, '@id')) ?? '');
  if (types.length === 0 || (!isPublisher && types.every((t) => otherTypes.test(t)))) return 0;
  const isOwn = (url: string) => site.domains.has(siteOf(url));
  const urls = addressesOf([text(dig(entity, 'url')), text(dig(entity, 'url', '@id'))], site.page);
  const ids = addressesOf([text(dig(entity, '@id'))], site.page);
  if (urls.some(isOwn)) return 5;
  const [elsewhere] = urls;
  // acme.de and acme.com are one house; a parent's or a product's name is alike.
  if (elsewhere !== undefined && brandOf(elsewhere) === site.brand) return 4;
  if (elsewhere !== undefined) return ids.some(isOwn) || isLike(brandOf(elsewhere), site.brand) ? 3 : 1;
  if (ids.length > 0) return ids.some(isOwn) ? 5 : 1;
  if (told) return 1;
  if (types.every((t) => t === 'Brand') && !isLike(text(dig(entity, 'name')) ?? '', site.brand)) return 1;
  return types.some((t) => organisationTypes.test(t)) ? 4 : 0;
}

/** Addresses that name a site: no profile on a network, no machine of a developer; `www.acme.example` needs no scheme. */
function addressesOf(texts: readonly (string | undefined)[], page: string): string[] {
  return texts
    .filter((url): url is string => url !== undefined && url.trim() !== '')
    .map((url) =>
      absoluteUrl(/^www\.|^[\w-]+\.(?:com|net|org)(?:\/|$)/i.test(url) ? `https://${url}` : url, page),
    )
    .filter((url): url is string => url !== undefined)
    .filter(
      (url) => whoseUrl(url) === undefined && siteOf(url).includes('.') && !/^[\d.]+$/.test(siteOf(url)),
    );
}

/** What still can be read of JSON-LD with an error in it, where it is about one organisation and nothing else: 4. */
function readBroken(script: string, site: Site, found: SameAs): void {
  const types = [...script.matchAll(/"@type"\s{0,20}:\s{0,20}"([\w:/.]+)"/g)].map((m) => m[1] ?? '');
  const [first = ''] = types;
  if (
    !organisationTypes.test(first) ||
    types.some((t) => /(?:Person|Article|Posting|Product|Event)$/.test(t))
  )
    return;
  const urls = [...script.matchAll(/"url"\s{0,20}:\s{0,20}"([^"]+)"/g)].map((m) => m[1]);
  const addresses = addressesOf(urls, site.page);
  if (addresses.length > 0 && !addresses.some((url) => site.domains.has(siteOf(url)))) return;
  for (const [, value = ''] of script.matchAll(/"sameAs"\s{0,20}:\s{0,20}(\[[^[\]]*\]|"[^"]*")/g))
    for (const [url] of value.matchAll(/https?:\/\/[^"\s,]+/g)) addLink(url, 4, site.page, found);
}

/** A string, several in one (themes join them with commas or line breaks), an array, objects with `@id`. */
function urlsOf(value: unknown): string[] {
  return flat([value]).flatMap((one) => {
    const single = text(one);
    if (single !== undefined) return single.split(/(?<![\s,;])[\s,;]+(?=https?:|\/\/)/);
    return text(dig(one, '@id')) ?? text(dig(one, 'url')) ?? [];
  });
}

/** Lists within lists, as deep as anybody means them. */
function flat(values: readonly unknown[]): unknown[] {
  return values.flat(MAX_LISTS).filter((value) => !Array.isArray(value));
}

const MAX_LISTS = 4;

function addLink(raw: string, weight: number, page: string, found: SameAs): void {
  const url = absoluteUrl(raw.replace(/(?<![\s,;])[\s,;]+$/, ''), page);
  if (url === undefined) return;
  const item = /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)/.exec(url)?.[1];
  if (item !== undefined && weight >= 4) found.wikidata.push(item);
  found.candidates.push({
    url,
    source: 'same-as',
    weight,
    page,
    element: 'script[ld+json] sameAs',
    ...(weight < 4 && { foreign: true }),
  });
}
