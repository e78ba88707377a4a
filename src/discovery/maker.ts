import { networkNamed } from '../model/network-id.js';
import type { Anatomy } from './anatomy.js';
import { plainName } from './brand.js';
import { ancestorsOf, type Element, isElement, textBefore, textIn } from './element.js';
import { speaksOfRights } from './foot.js';
import { announcesOwn } from './invitation.js';

const blocks = new Set(['p', 'li', 'td', 'dd', 'div', 'section', 'blockquote']);
const MUCH_TEXT = 60;
/** The line of copyright is looked for among so many elements at the end. */
const LAST = 400;
const SHORT = 4;

/** Tells who is only named as the maker of a site, or as the house it belongs to. */
export type IsMaker = (element: Element) => boolean;

/**
 * "Web vytvořil Pixelovna", in whatever language: in the frame of the site a name that is not the site's, alone in its block at the
 * end of the page, and words before it that speak of no network and invite nobody. But the one account of a page may well be its
 * own, by whatever name. Asked only about links that bear a name.
 */
export function makerReader(anatomy: Anatomy, accounts: readonly { element: Element }[]): IsMaker {
  const names = titlesOf(anatomy.elements);
  const end = anatomy.elements.slice(-LAST);
  const order = new Map(end.map((element, i) => [element, i]));
  const rights = end.filter(speaksOfRights);
  const lastWords = end.findLast(saysSomething);
  const inside = new Map<Element, number>();
  for (const account of accounts)
    for (const box of ancestorsOf(account.element, 6)) inside.set(box, (inside.get(box) ?? 0) + 1);
  return (element) => {
    const block = ancestorsOf(element, 4).find((a) => blocks.has(a.name));
    if (block === undefined || accounts.length < 2) return false;
    const before = textBefore(element, block, MUCH_TEXT).trim();
    return (
      inside.get(block) === 1 &&
      /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]{2}/u.test(before) &&
      !announcesOwn(before) &&
      !speaksOfNetwork(before) &&
      !bearsTitle(textIn(element, MUCH_TEXT), names) &&
      isAtEnd(block)
    );
  };

  /** Beside the line of copyright or behind it; where there is none, behind everything else. */
  function isAtEnd(block: Element): boolean {
    const at = order.get(block);
    if (at === undefined) return false;
    const [first] = rights;
    if (first === undefined) return lastWords !== undefined && isInside(lastWords, block);
    return (
      rights.some((line) => isInside(line, block)) || at > (order.get(first) ?? 0) || isBeside(block, rights)
    );
  }
}

/** Is the next thing behind the block, or behind a box that holds nothing else, a line of copyright? */
function isBeside(block: Element, rights: readonly Element[]): boolean {
  let here: Element = block;
  for (let level = 0; level < 3; level++) {
    const next = nextElement(here);
    if (next !== undefined) return rights.some((line) => isInside(line, next));
    if (!isElement(here.parent)) return false;
    here = here.parent;
  }
  return false;
}

function nextElement(element: Element): Element | undefined {
  let here = element.next;
  while (here && !isElement(here)) here = here.next;
  return isElement(here) ? here : undefined;
}

function isInside(element: Element, box: Element): boolean {
  return element === box || ancestorsOf(element).includes(box);
}

const silent = new Set(['script', 'style', 'template', 'noscript']);

function saysSomething({ name, children }: Element): boolean {
  return !silent.has(name) && children.some((child) => child.type === 'text' && /\p{L}/u.test(child.data));
}

/** What the page calls itself: its title, and the name of the site for others. */
function titlesOf(elements: readonly Element[]): string[] {
  const titles = elements.flatMap((e) => {
    if (e.name === 'title') return [textIn(e, 200)];
    const of = e.name === 'meta' ? (e.attribs['property'] ?? e.attribs['name']) : undefined;
    return of === 'og:site_name' || of === 'application-name' ? [e.attribs['content'] ?? ''] : [];
  });
  return titles.map((title) => plainName(title.slice(0, 200))).filter((name) => name !== '');
}

function bearsTitle(label: string, titles: readonly string[]): boolean {
  const name = plainName(label);
  return name.length >= SHORT && titles.some((title) => title.includes(name));
}

export function speaksOfNetwork(text: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && networkNamed(word) !== undefined);
}
