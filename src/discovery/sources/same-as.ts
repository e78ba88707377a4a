import { dig, list, text } from '../../networks/text/dig.js';
import { type CheerioAPI, jsonLdObjects } from '../../networks/text/html.js';
import { absoluteUrl } from '../absolute-url.js';
import { siteOf } from '../brand.js';
import type { Candidate } from '../candidate.js';

/** schema.org types that are no company, whatever they are called. */
const otherTypes =
  /^(?:Person|Patient|.*(?:Article|Posting|Object|Event|Review|Rating|Offer|Action|Element|List|ListItem|Question|Answer|Recipe|Course|Page|Episode|Series|Song|Recording|Playlist|Album)|Product|ProductModel|Vehicle|Car|Motorcycle|Movie|Book|Game|VideoGame|SoftwareApplication|MobileApplication|WebApplication|Thing|Place|Country|City|Dataset|HowTo|Occupation|Intangible|SpeakableSpecification|ImageGallery)$/;

/** Types that are one even when they say neither url nor @id. */
const organisationTypes =
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
export function sameAs($: CheerioAPI, page: string, website: string): SameAs {
  const found: SameAs = { candidates: [], wikidata: [] };
  const sites = new Set([siteOf(website), siteOf(page)]);
  for (const object of jsonLdObjects($)) readEntity(object, sites, page, found, 0);
  return found;
}

const MAX_DEPTH = 3;

function readEntity(
  entity: unknown,
  sites: ReadonlySet<string>,
  page: string,
  found: SameAs,
  depth: number,
): void {
  if (typeof entity !== 'object' || entity === null || depth > MAX_DEPTH) return;
  if (Array.isArray(entity)) {
    for (const one of entity) readEntity(one, sites, page, found, depth);
    return;
  }
  const weight = weightOf(entity, sites, page);
  if (weight > 0) {
    for (const url of urlsOf(dig(entity, 'sameAs'))) addLink(url, weight, page, found);
  }
  for (const key of ownKeys) readEntity(dig(entity, key), sites, page, found, depth + 1);
}

function weightOf(entity: object, sites: ReadonlySet<string>, page: string): number {
  const types = [dig(entity, '@type')]
    .flat()
    .flatMap((t) => text(t) ?? [])
    .map((t) => t.replace(/^.*[/#:]/, ''));
  if (types.length === 0 || types.every((t) => otherTypes.test(t))) return 0;
  const named = [text(dig(entity, 'url')), text(dig(entity, '@id')), text(dig(entity, 'url', '@id'))]
    .map((url) => absoluteUrl(url, page))
    .filter((url): url is string => url !== undefined);
  if (named.some((url) => sites.has(siteOf(url)))) return 5;
  if (named.length > 0) return 1;
  return types.some((t) => organisationTypes.test(t)) ? 4 : 0;
}

/** A string, several in one (themes join them with commas or line breaks), an array, objects with `@id`. */
function urlsOf(value: unknown): string[] {
  const single = text(value);
  if (single !== undefined) return single.split(/[\s,;]+(?=https?:|\/\/)/);
  const object = text(dig(value, '@id')) ?? text(dig(value, 'url'));
  return object !== undefined ? [object] : list(value).flatMap(urlsOf);
}

function addLink(raw: string, weight: number, page: string, found: SameAs): void {
  const url = absoluteUrl(raw.replace(/[\s,;]+$/, ''), page);
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
