import { ancestorsOf, type Element, elementsIn, isElement, textIn, wordsOf } from './element.js';

/** Headings under which a company shows others: its people, its partners, those who praise it. The whole heading must say so. */
const others = new RegExp(
  `^(?:(?:meet|about|our|the|your|with|some of|happy|unsere?r?|das|die|der|notre|nos|l['’]|les?|la|nuestr[oa]s?|el|los|il|i|gli|nostr[oi]|ons|onze|het|nossos?|nossas?|o|os|nasz|nasi|wir|in) ?)*(?:${[
    'team(?:s| members?)?|founders?|founding team|co-?founders?|people|crew|staff|leadership(?: team)?|management(?: team)?|board(?: of .{3,20})?|directors|advisors|advisers|mentors|speakers|trainers|coaches|instructors|teachers|experts|authors?|contributors|volunteers|ambassadors|influencers',
    'partners?|sponsors?|supporters|clients?|customers?|testimonials?|reviews|trusted by|supported by|sponsored by|(?:as )?(?:seen|featured) (?:in|on|by)|in partnership with|in the press|credits',
    'équipe|fondateurs?|fondatrices?|partenaires?|ils nous font confiance|témoignages|intervenants|ils parlent de nous|auteurs?|crédits',
    'gründer(?:in|innen)?|mitarbeiter(?:innen)?|kunden|sponsoren|referenzen|bekannt aus|kundenstimmen|autor(?:en|in)?|partnerinnen',
    'equipo|fundador(?:es|a)?|socios|colaboradores|patrocinadores|clientes|testimonios|autor',
    'squadra|fondatori|clienti|dicono di noi|testimonianze|collaboratori',
    'klanten|oprichters?|medewerkers|equipe|parceiros|fundadores|depoimentos|zespół|partnerzy|klienci|założyciele',
    'スタッフ|メンバー|パートナー|チーム',
  ].join(
    '|',
  )})(?: (?:members?|behind .{2,30}|de .{2,20}|&.{2,30}|and .{2,30}|et .{2,30}|und .{2,30}|says?|say about us))?[.:!]?$`,
  'iu',
);

const LEVELS = 8;
const NEIGHBOURS = 40;
const MAX_TEXT = 80;
const MAX_INTRO = 250;
const frames = new Set(['footer', 'header', 'nav']);
/** A section with its heading is over where it ends. */
const sections = new Set(['section', 'article', 'aside', 'main', 'form', 'li']);
const titleWords = new Set(['title', 'titel', 'titre', 'titulo', 'titolo', 'heading', 'headline']);
const tags = /^h[1-6]$/;

/** Does an element stand under a heading of other people or companies? Inside the page's frame only one right above it counts. */
export function isUnderOthers(element: Element, framed: boolean): boolean {
  const above = framed
    ? ancestorsOf(element, 3).filter((a) => !frames.has(a.name))
    : ancestorsOf(element, LEVELS);
  return [element, ...above].some((level) => {
    const heading = headingBefore(level, framed);
    return heading !== undefined && others.test(heading);
  });
}

/** The text of the nearest heading among the elements before one. */
function headingBefore(element: Element, adjacent: boolean): string | undefined {
  let here = element.prev;
  for (let i = 0; here && i < NEIGHBOURS; here = here.prev, i++) {
    if (!isElement(here)) continue;
    const text = headingText(here);
    if (text !== undefined) return text;
    if (adjacent && (element.name !== 'a' || (here.name !== 'a' && here.name !== 'br'))) return undefined;
  }
  return undefined;
}

/** A heading, a box with one and a line or two below it, or a box whose class calls it one. */
function headingText(element: Element): string | undefined {
  const text = textIn(element, MAX_INTRO + 1);
  if (text === '' || text.length > MAX_INTRO) return undefined;
  if (tags.test(element.name)) return text;
  if (sections.has(element.name)) return undefined;
  const parts = elementsIn(element, 12);
  if (parts.some((e) => e.name === 'a' || e.name === 'img')) return undefined;
  const headings = parts.filter((e) => tags.test(e.name));
  const [heading] = headings;
  if (heading !== undefined) return headings.length === 1 ? textIn(heading, MAX_TEXT) : undefined;
  return wordsOf(element).some((word) => titleWords.has(word)) ? text : undefined;
}
