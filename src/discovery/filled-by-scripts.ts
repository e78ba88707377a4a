import type { CheerioAPI } from '../networks/text/markup/index.js';
import { type Element, elementsIn, isElement, textIn, wordsOf } from './element.js';

const MAX_ELEMENTS = 4000;
/** A box that holds more than this holds what it was made for. */
const MAX_INSIDE = 12;

/** Boxes where a company shows its accounts, by their names. */
const frameTags: ReadonlySet<string> = new Set(['footer', 'header', 'nav', 'aside']);
const frameWords: ReadonlySet<string> = new Set(['footer', 'header', 'social', 'socials', 'follow']);

/** Marks that a framework leaves where the server drew nothing: Next.js and React, Astro, plain includes. */
const holes = [
  'template[data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"]',
  'astro-island[client="only"]',
  '[data-include]',
  '[w3-include-html]',
  '[include-html]',
].join(', ');

/**
 * Does this page have a place that only its scripts fill, where its accounts may stand: a hole of its framework, an element of its
 * own making without content (`<site-footer></site-footer>`), an empty footer or header?
 */
export function isFilledByScripts($: CheerioAPI): boolean {
  if ($('script').length === 0) return false;
  if ($(holes).length > 0) return true;
  const body = $('body')[0];
  return body !== undefined && isElement(body) && elementsIn(body, MAX_ELEMENTS).some(isEmptyFrame);
}

function isEmptyFrame(element: Element): boolean {
  const isOwnElement = element.name.includes('-');
  const isFrame = frameTags.has(element.name) || wordsOf(element).some((word) => frameWords.has(word));
  const isBox =
    isOwnElement || element.name === 'div' || element.name === 'section' || frameTags.has(element.name);
  // An element of its own making may be a mere icon: only one that is named for its place counts.
  const isNamed = isFrame || (isOwnElement && element.name.split('-').some((word) => frameWords.has(word)));
  if (!isBox || !isNamed) return false;
  const inside = elementsIn(element, MAX_INSIDE);
  return inside.length < MAX_INSIDE && textIn(element, 1) === '' && !inside.some(shows);
}

/** Something a visitor sees or follows. */
function shows({ name }: Element): boolean {
  return ['a', 'img', 'svg', 'picture', 'iframe', 'form', 'button', 'input', 'video'].includes(name);
}
