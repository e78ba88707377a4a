import { canParse } from '../../can-parse.js';
import { dig, list, text } from '../text/data/index.js';
import { objectsIn } from '../text/markup/index.js';
import { accountOf } from './account-of.js';
import { sameName } from './page-url.js';

/** What a Page is called in its data: its name, its number, and the number of the profile that stands for it. */
export type Names = readonly string[];

/**
 * Every name the data gives the Page that bears one of these names: an object with an address of the Page has its
 * number, and a Page of the years since 2021 is a profile (`id`) that stands for a page (`delegate_page.id`).
 */
export function namesIn(data: unknown, known: Names): Names {
  const names = new Set(known);
  for (const object of objectsIn(data)) {
    const ids = [object['id'], dig(object, 'delegate_page', 'id')].filter(isNumber);
    if (ids.length === 0) continue;
    const isPage = ids.some((id) => names.has(id)) ? ids.length > 1 : isNamed(object['url'], known);
    if (isPage) for (const id of ids) names.add(id);
  }
  return [...names];
}

/** The same for the document of the Page itself, whose one timeline is the Page's. */
export function namesInDocument(data: unknown, known: Names): Names {
  const holders = [...objectsIn(data)].filter((object) => 'timeline_list_feed_units' in object);
  const ids = new Set(holders.map((holder) => holder['id']).filter(isNumber));
  return namesIn(data, ids.size === 1 ? [...known, ...ids] : known);
}

/** Who wrote a story: the first place that names anybody. */
export function actorsOf(story: unknown): readonly unknown[] {
  const sections = dig(story, 'comet_sections');
  const places = [
    dig(sections, 'content', 'story', 'actors'),
    dig(story, 'actors'),
    dig(sections, 'context_layout', 'story', 'comet_sections', 'title', 'story', 'actors'),
    dig(sections, 'context_layout', 'story', 'comet_sections', 'actor_photo', 'story', 'actors'),
  ];
  return places.map(list).find((actors) => actors.length > 0) ?? [];
}

/** Is this person or Page the one with these names? */
export function isOwner(actor: unknown, names: Names): boolean {
  const id = dig(actor, 'id');
  return (isNumber(id) && names.includes(id)) || isNamed(dig(actor, 'url'), names);
}

function isNamed(url: unknown, names: Names): boolean {
  const written = text(url);
  if (written === undefined || !canParse(written)) return false;
  const of = accountOf(new URL(written));
  return of.kind === 'account' && of.via === undefined && names.some((name) => sameName(name, of.handle));
}

function isNumber(id: unknown): id is string {
  return typeof id === 'string' && /^\d{5,20}$/.test(id);
}
