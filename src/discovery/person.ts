import { isLike } from './brand.js';
import { ancestorsOf, type Element, elementsIn, textBefore, textIn, wordsOf } from './element.js';

const MAX_PARTS = 40;
const nameTags = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'strong',
  'b',
  'cite',
  'figcaption',
  'blockquote',
]);
const nameWords = new Set(['name', 'fn', 'author', 'title', 'byline']);

/** "Ada Fenwick", "Jean-Luc de la Tour": two to five words, the first and the last with a capital. */
const personName =
  /^\p{Lu}[\p{L}.'’-]{1,25}(?: (?:\p{Lu}[\p{L}.'’-]{0,25}|de|del|della|di|du|la|le|von|van|der|den|al|bin)){0,3} \p{Lu}[\p{L}.'’-]{1,25}$/u;

/** Words of headings over a company's own links. */
const ownWords =
  /(?:^|[^\p{L}])(?:us|our|your|the|follow|contact|social|media|connect|newsletter|stay|get|find|join|read|latest|news|about|menu|links|call|uns|wir|folgen|kontakt|nous|suivez|seguici|síguenos|quick|opening|hours|customer|service|all|rights|ltd|gmbh|inc|llc|sarl|company)(?:[^\p{L}]|$)/iu;

/** Does a box carry somebody's name that is not the site's: its heading, or the part its class calls the name? */
export function namesAPerson(box: Element, brand: string): boolean {
  return elementsIn(box, MAX_PARTS).some((part) => {
    if (!nameTags.has(part.name) && !wordsOf(part).some((word) => nameWords.has(word))) return false;
    const text = textIn(part, 80);
    return personName.test(text) && !ownWords.test(text) && !isLike(text, brand);
  });
}

/** "Follow our founder", "unser Gründer": a link right behind such a word is that person's. */
const role =
  /(?:^|[^\p{L}])(?:co-?founder|founder|ceo|chief executive|managing director|director|president|editor|author|head chef|head coach|owner|gründer(?:in)?|inhaber(?:in)?|geschäftsführer(?:in)?|fondat(?:eur|rice)|direct(?:eur|rice)|présidente?|fundadora?|directora?|fondatore|fondatrice|direttore|oprichter)[\s,:–—-]{1,3}$/iu;

/** Is the link introduced as a person of the house? */
export function isIntroducedAsPerson(element: Element): boolean {
  const [block] = ancestorsOf(element, 3).filter(
    ({ name }) => name !== 'b' && name !== 'strong' && name !== 'em',
  );
  return block !== undefined && role.test(textBefore(element, block, 60));
}
