import type { CheerioAPI } from '../networks/text/html.js';

type Root = ReturnType<CheerioAPI['root']>[number];
/** An element of a parsed page. */
export type Element = Extract<Root['children'][number], { attribs: unknown }>;

/** The elements above one, nearest first, `body` and `html` left out. */
export function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  let here: unknown = element.parent;
  while (isElement(here)) {
    if (here.name !== 'body' && here.name !== 'html') found.push(here);
    here = here.parent;
  }
  return found;
}

export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'attribs' in node && 'name' in node;
}

/** Lower-case words of an element's id and class: `entry-authorMeta` gives entry, author, meta. */
export function wordsOf(element: Element): string[] {
  const text = `${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`.slice(0, 400);
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** `a.icon-facebook < ul.social < footer`: enough to find it in the page again. */
export function pathOf(element: Element): string {
  return [element, ...ancestorsOf(element).slice(0, 2)].map(nameOf).join(' < ');
}

function nameOf(element: Element): string {
  const id = element.attribs['id'];
  const first = element.attribs['class']?.trim().split(/\s+/)[0];
  const suffix = id ? `#${id}` : first ? `.${first}` : '';
  return `${element.name}${suffix}`.replace(/[^\w.#-]/g, '').slice(0, 40);
}
