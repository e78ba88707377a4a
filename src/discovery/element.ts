import type { CheerioAPI } from '../networks/text/markup/index.js';

type Root = ReturnType<CheerioAPI['root']>[number];
type Node = Root['children'][number];
/** An element of a parsed page. */
export type Element = Extract<Node, { attribs: unknown }>;

/*
 * A page is a stranger's: it may nest a thousand times deep and hang the whole page inside one link. Everything here
 * looks at a bounded number of nodes.
 */
const MAX_ANCESTORS = 80;
const MAX_STEPS = 200;

/** The elements above one, nearest first, `body` and `html` left out; at most 80. */
export function ancestorsOf(element: Element, max = MAX_ANCESTORS): Element[] {
  const found: Element[] = [];
  let here: unknown = element.parent;
  while (isElement(here) && found.length < max) {
    if (here.name !== 'body' && here.name !== 'html') found.push(here);
    here = here.parent;
  }
  return found;
}

export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'attribs' in node && 'name' in node;
}

/** `category-cookies`, `tag-people`: what a post is about, not what a box is. */
const subject = /(?:^|\s)(?:category|tag|topic|term|keyword)-\S+/gi;

/** Lower-case words of an element's id and class: `entry-authorMeta` gives entry, author, meta. */
export function wordsOf(element: Element): string[] {
  const text = `${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`.slice(0, 400);
  return text
    .replace(subject, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** The elements inside one in document order, at most `max`. */
export function elementsIn(element: Element, max: number): Element[] {
  const found: Element[] = [];
  for (const node of nodesIn(element)) {
    if (isElement(node)) found.push(node);
    if (found.length === max) break;
  }
  return found;
}

/** The text inside an element, white space folded, at most about `max` characters. */
export function textIn(element: Element, max: number): string {
  let text = '';
  let steps = 0;
  for (const node of nodesIn(element)) {
    if (steps++ > MAX_STEPS || text.length > max) break;
    if (node.type === 'text')
      text += node.data
        .slice(0, max * 4)
        .replace(/\s+/g, ' ')
        .slice(0, max + 1);
  }
  return text.trim().slice(0, max);
}

/** The text that stands before an element inside one of the elements above it, its last `max` characters. */
export function textBefore(element: Element, block: Element, max: number): string {
  let text = '';
  let here: Node | undefined = element;
  for (let steps = 0; steps < MAX_STEPS && text.length < max; steps++) {
    here = nodeBefore(here, block);
    if (here === undefined) break;
    if (here.type === 'text')
      text = `${here.data
        .slice(-max * 4)
        .replace(/\s+/g, ' ')
        .slice(-max)}${text}`;
    else text = ` ${text}`;
  }
  return text.slice(-max);
}

/** Document order backwards: the last node inside what stands before, else the parent's neighbour. */
function nodeBefore(node: Node, block: Element): Node | undefined {
  let here: unknown = node;
  while (isNode(here) && here !== block) {
    if (here.prev) return lastIn(here.prev);
    here = here.parent;
  }
  return undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'prev' in value;
}

function lastIn(node: Node): Node {
  let here = node;
  for (;;) {
    const last: Node | undefined =
      isElement(here) && !silent.has(here.name) ? here.children.at(-1) : undefined;
    if (last === undefined) return here;
    here = last;
  }
}

/** What scripts and styles say is not said to people. */
const silent = new Set(['script', 'style', 'template']);

function* nodesIn(element: Element): Generator<Node> {
  let here: Node | undefined = element.children[0];
  while (here !== undefined) {
    yield here;
    const inner: Node | undefined = isElement(here) && !silent.has(here.name) ? here.children[0] : undefined;
    here = inner ?? nodeAfter(here, element);
  }
}

/** Document order: the next neighbour, else that of the parent, as long as it is inside. */
function nodeAfter(node: Node, inside: Element): Node | undefined {
  let here: unknown = node;
  while (isNode(here) && here !== inside) {
    if (here.next) return here.next;
    here = here.parent;
  }
  return undefined;
}

/** `a.icon-facebook < ul.social < footer`: enough to find it in the page again. */
export function pathOf(element: Element): string {
  return [element, ...ancestorsOf(element, 2)].map(nameOf).join(' < ');
}

const SPOT_DEPTH = 5;

/** The boxes around an element without the numbers that differ from page to page: one spot of every page of a site. */
export function spotOf(element: Element): string {
  return ancestorsOf(element, SPOT_DEPTH)
    .map((box) => nameOf(box).replace(/\d+/g, ''))
    .join(' < ');
}

function nameOf(element: Element): string {
  const id = element.attribs['id'];
  const first = element.attribs['class']?.trim().split(/\s+/, 1)[0];
  const suffix = id ? `#${id}` : first ? `.${first}` : '';
  return `${element.name}${suffix}`.slice(0, 60).replace(/[^\w.#-]/g, '');
}
