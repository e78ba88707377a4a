import { ancestorsOf, type Element, elementsIn, textIn } from './element.js';
import { invitesToAll } from './invitation.js';

/** A link to an account, with whose it is. */
export interface AccountLink {
  element: Element;
  network: string;
  handle: string;
  /** The name beside a handle that is a number. */
  called?: string | undefined;
}

const MAX_PARTS = 60;

/**
 * Links in cards: boxes side by side that each say something of their own and lead to other accounts of the same
 * network, as people, shops and partners are shown. One list of a company's own accounts is no card, and tells what the boxes
 * beside it are.
 */
export function linksInCards(links: readonly AccountLink[]): Set<Element> {
  const inCards = new Set<Element>();
  const networks = new Set(links.map((link) => link.network));
  for (const network of networks) {
    const same = links.filter((link) => link.network === network);
    if (new Set(same.map((link) => link.handle)).size < 2) continue;
    const cards = cardsAround(same);
    if (cards.size === 0) continue;
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
  const byKind = new Map<string, [Element, Set<string>][]>();
  for (const [box, names] of handles) {
    const kind = kindOf(box);
    const alike = byKind.get(kind);
    if (alike === undefined) byKind.set(kind, [[box, names]]);
    else alike.push([box, names]);
  }
  return new Set([...byKind.values()].flatMap(othersAmong));
}

type Box = [Element, Set<string>];

/**
 * Of boxes built alike: where one says that it is the site's own ("The mill on social media"), all that lead elsewhere are
 * somebody else's, the silent ones too; where none does, those that say something of their own.
 */
function othersAmong(boxes: readonly Box[]): Element[] {
  const own = new Set(boxes.filter(([box]) => isOwnList(box)).flatMap(([, names]) => [...names]));
  const others = own.size > 0 ? boxes.filter(([, names]) => ![...names].some((name) => own.has(name))) : [];
  const telling = boxes.filter(([box]) => saysMore(box));
  const isSet = new Set(telling.map(([, names]) => [...names].sort().join(' '))).size >= 2;
  return [...others, ...(isSet ? telling : [])].map(([box]) => box);
}

/** Is the box headed as a site heads the list of its own accounts? */
function isOwnList(box: Element): boolean {
  return headingsOf(box).some(invitesToAll);
}

function headingsOf(box: Element): string[] {
  return elementsIn(box, MAX_PARTS)
    .filter((part) => /^h[1-6]$/.test(part.name))
    .map((part) => textIn(part, 100));
}

/** Cards of one set are built alike: the same element, the same first class, numbers apart. */
function kindOf({ name, attribs }: Element): string {
  const first = attribs['class']?.trim().split(/\s+/, 1)[0]?.slice(0, 80) ?? '';
  return `${name}.${first.replace(/\d+/g, '')}`;
}

/** From the outermost box to the element itself. */
function pathTo(element: Element): Element[] {
  return [...ancestorsOf(element).reverse(), element];
}

/** Is there a heading, or text beside that of the links? "Follow us" says nothing of anybody else. */
function saysMore(box: Element): boolean {
  if (box.name === 'a') return false;
  const parts = elementsIn(box, MAX_PARTS);
  const headings = headingsOf(box);
  if (headings.some(invitesToAll)) return false;
  if (headings.length > 0) return true;
  const linked = parts
    .filter((part) => part.name === 'a')
    .map((part) => textIn(part, 200).length)
    .reduce((sum, length) => sum + length, 0);
  return textIn(box, 400).replace(/\s+/g, '').length - linked >= 3;
}
