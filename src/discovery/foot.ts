import { ancestorsOf, type Element } from './element.js';

/** What a page says at its end and nowhere else: whose it is, and where its legal pages are. */
const rights =
  /(?:©|\(c\)|copyright)[^a-z\d]{0,4}(?:19|20)\d\d|(?:19|20)\d\d\s{0,2}(?:©|\(c\))|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone/i;
const legal =
  /^(?:impressum|imprint|datenschutz(?:erklärung|hinweise?)?|privacy(?: policy| statement| notice)?|mentions légales|politique de confidentialité|aviso legal|política de privacidad(?:e)?|note legali|privacyverklaring|polityka prywatności|integritetspolicy|personvern|site ?map|terms(?: of (?:use|service)| & conditions| and conditions)?|agb)$/i;

/** The sign is looked for among so many elements at the end. */
const LAST = 400;
const MAX_TEXT = 1200;
/** A foot is the small part of a page; what stands behind it are scripts, banners and buttons. */
const MAX_SHARE = 0.4;
const MAX_BEHIND = 200;

/** What is asked of a page's boxes, all told by one walk over it. */
export interface Boxes {
  /** In document order. */
  elements: readonly Element[];
  /** Characters of text inside, what scripts and styles say left out. */
  textOf(element: Element): number;
  holdsContent(element: Element): boolean;
}

/**
 * The foot of a page that calls nothing its footer: the outermost small box at its end around a line of copyright or the links to
 * its legal pages, with no article, title or main part inside. Undefined where there is none.
 */
export function footOf({ elements, textOf, holdsContent }: Boxes): Element | undefined {
  const all = elements.find((e) => e.name === 'body');
  if (all === undefined) return undefined;
  const limit = Math.min(MAX_TEXT, textOf(all) * MAX_SHARE);
  let behind = 0;
  for (const element of elements.slice(-LAST).reverse()) {
    if (behind > MAX_BEHIND) return undefined;
    const text = ownText(element);
    behind += text.trim().length;
    const isSign = rights.test(text) || (element.name === 'a' && legal.test(text.trim()));
    if (!isSign || ancestorsOf(element).some((a) => a.name === 'article')) continue;
    const foot = outermost(
      element,
      (box) => textOf(box) <= limit && box.name !== 'main' && !holdsContent(box),
    );
    if (foot !== undefined) return foot;
  }
  return undefined;
}

/** Does a line say whose the page is ("© 2026 Acme", "All rights reserved")? */
export function speaksOfRights(element: Element): boolean {
  const text = ownText(element);
  return text.includes('©') || rights.test(text);
}

function outermost(element: Element, fits: (box: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  for (const box of [element, ...ancestorsOf(element)]) {
    if (!fits(box)) break;
    found = box;
  }
  return found;
}

/** The text an element says itself, not by what is inside it. */
function ownText({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.data : ' '))
    .join('')
    .slice(0, MAX_TEXT);
}
