import type { CheerioAPI } from '../networks/text/markup/index.js';
import { type Element, isElement } from './element.js';
import { footOf } from './foot.js';

/** What the boxes of one page hold, told by one walk over it. */
export interface Anatomy {
  /** Is the foot of the page inside (or is this it)? */
  holdsFoot(element: Element): boolean;
  /** Is this the foot of a page that calls nothing so? */
  isUnnamedFoot(element: Element): boolean;
  /** Is the page's main part, its title or an article inside? */
  holdsContent(element: Element): boolean;
  /** How many elements bear exactly these classes? */
  likes(element: Element): number;
  /** Does the box have so many elements inside that it is the page, not a box on it? */
  isHuge(element: Element): boolean;
  /** The page's elements in document order, at most 60,000. */
  elements: readonly Element[];
  /** There are more. */
  isCut: boolean;
}

const MANY = 2000;
const MAX_ELEMENTS = 60_000;
const contents = new Set(['main', 'article', 'h1']);

/** Walks a page once: every question about a box is then answered without looking into it again. */
export function anatomyOf($: CheerioAPI): Anatomy {
  const { elements, isCut } = elementsOf($);
  const foot = new Set<Element>();
  const content = new Set<Element>();
  const classes = new Map<string, number>();
  const sizes = new Map<Element, number>();
  const texts = new Map<Element, number>();
  for (const element of elements) {
    if (isFoot(element)) addWithAncestors(element, foot);
    if (contents.has(element.name)) addWithAncestors(element, content);
    const name = element.attribs['class'] ?? '';
    classes.set(name, (classes.get(name) ?? 0) + 1);
  }
  for (const element of [...elements].reverse()) {
    const { parent } = element;
    const text = (texts.get(element) ?? 0) + lengthOf(element);
    texts.set(element, text);
    if (!isElement(parent)) continue;
    sizes.set(parent, (sizes.get(parent) ?? 0) + 1 + (sizes.get(element) ?? 0));
    texts.set(parent, (texts.get(parent) ?? 0) + text);
  }
  const holdsContent = (element: Element) => content.has(element);
  const textOf = (element: Element) => texts.get(element) ?? 0;
  const unnamed = foot.size > 0 ? undefined : footOf({ elements, textOf, holdsContent });
  if (unnamed !== undefined) addWithAncestors(unnamed, foot);
  return {
    elements,
    isCut,
    isUnnamedFoot: (element) => element === unnamed,
    holdsFoot: (element) => foot.has(element),
    holdsContent,
    likes: (element) => classes.get(element.attribs['class'] ?? '') ?? 0,
    isHuge: (element) => (sizes.get(element) ?? 0) >= MANY,
  };
}

const silent = new Set(['script', 'style', 'template', 'noscript']);

/** The characters an element says itself. */
function lengthOf({ name, children }: Element): number {
  if (silent.has(name)) return 0;
  return children.reduce((sum, child) => sum + (child.type === 'text' ? child.data.trim().length : 0), 0);
}

function elementsOf($: CheerioAPI): Pick<Anatomy, 'elements' | 'isCut'> {
  const found: Element[] = [];
  const root = $.root()[0];
  let here: unknown = root?.children[0];
  while (isNode(here) && found.length < MAX_ELEMENTS) {
    if (isElement(here)) found.push(here);
    here = (isElement(here) ? here.children[0] : undefined) ?? after(here);
  }
  return { elements: found, isCut: isNode(here) };
}

function after(node: Linked): unknown {
  let here: unknown = node;
  while (isNode(here)) {
    if (here.next) return here.next;
    here = here.parent;
  }
  return undefined;
}

interface Linked {
  next: unknown;
  parent: unknown;
}

function isNode(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && 'next' in value && 'parent' in value;
}

function isFoot({ name, attribs }: Element): boolean {
  return (
    name === 'footer' || /footer/i.test(`${attribs['id'] ?? ''} ${attribs['class'] ?? ''}`.slice(0, 400))
  );
}

/** Stops where another has already been: every element is entered once. */
function addWithAncestors(element: Element, into: Set<Element>): void {
  let here: unknown = element;
  while (isElement(here) && !into.has(here)) {
    into.add(here);
    here = here.parent;
  }
}
