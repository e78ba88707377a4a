import { ancestorsOf, type Element, elementsIn, textIn } from './element.js';

/** A link to an account, with whose it is. */
export interface AccountLink {
  element: Element;
  network: string;
  handle: string;
}

const MAX_PARTS = 60;

/**
 * Links in cards: boxes side by side that each say something of their own and lead to other accounts of the same
 * network, as people, shops and partners are shown. One list of a company's own accounts is no card.
 */
export function linksInCards(links: readonly AccountLink[]): Set<Element> {
  const inCards = new Set<Element>();
  const networks = new Set(links.map((link) => link.network));
  for (const network of networks) {
    const same = links.filter((link) => link.network === network);
    if (new Set(same.map((link) => link.handle)).size < 2) continue;
    const cards = cardsAround(same);
    if (cards.size < 2) continue;
    for (const link of links)
      if (pathTo(link.element).some((box) => cards.has(box))) inCards.add(link.element);
  }
  return inCards;
}

/** The boxes below the nearest common ancestor of some links, where two or more differ in their accounts and say something. */
function cardsAround(links: readonly AccountLink[]): Set<Element> {
  const paths = links.map((link) => pathTo(link.element));
  const [first = []] = paths;
  let depth = 0;
  while (first[depth] !== undefined && paths.every((path) => path[depth] === first[depth])) depth++;
  const handles = new Map<Element, Set<string>>();
  for (const [i, link] of links.entries()) {
    const box = paths[i]?.[depth];
    if (box !== undefined) handles.set(box, (handles.get(box) ?? new Set()).add(link.handle));
  }
  const telling = [...handles].filter(([box]) => saysMore(box));
  const different = new Set(telling.map(([, names]) => [...names].sort().join(' ')));
  return new Set(different.size < 2 ? [] : telling.map(([box]) => box));
}

/** From the outermost box to the element itself. */
function pathTo(element: Element): Element[] {
  return [...ancestorsOf(element).reverse(), element];
}

/** Is there a heading, or text beside that of the links? */
function saysMore(box: Element): boolean {
  if (box.name === 'a') return false;
  const parts = elementsIn(box, MAX_PARTS);
  if (parts.some((part) => /^h[1-6]$/.test(part.name))) return true;
  const linked = parts
    .filter((part) => part.name === 'a')
    .map((part) => textIn(part, 200).length)
    .reduce((sum, length) => sum + length, 0);
  return textIn(box, 400).replace(/\s+/g, '').length - linked >= 3;
}
