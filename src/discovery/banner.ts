import type { Anatomy } from './anatomy.js';
import { type Element, textIn } from './element.js';

const consentWords = new Set(
  'cookie cookies cookiebot cookieconsent consent gdpr rgpd dsgvo onetrust tarteaucitron usercentrics didomi axeptio iubenda klaro cookiebanner cookielaw osano quantcast truste'.split(
    ' ',
  ),
);
/** What a banner is called beside what it asks for. */
const bannerWords = new Set(
  'banner bar notice popup dialog modal overlay law info message disclaimer policy settings preferences manager layer hint alert panel prompt warning'.split(
    ' ',
  ),
);
/** Parts of page builders are called so as well (`cmp-footer`). */
const doubtfulWords = new Set(['cmp', 'cmpbox']);

const speaksOfConsent =
  /cookie|consent|gdpr|rgpd|dsgvo|privacy|datenschutz|vie privée|einwillig|zustimm|tracker|traceur|tracking|privacidad|privacidade|personvern|integritet|prywatno|çerez|куки|クッキー/i;
const asksForConsent =
  /accept|akzept|zustimm|einverstanden|accett|acept|aceit|agree|allow|got it|autoris|toestaan|akkoord|godk|tillad|tillåt|hyväksy|zgadzam|akceptuj|souhlas|kabul|соглас|принять|同意/i;

const MAX_TEXT = 2000;

/**
 * Is this a consent banner, whose links are its vendors'? Its class says so, and a second sign: it is called a banner,
 * is a dialog, or speaks of cookies. No banner holds the page's title, an article or its foot; a header or footer must ask for consent itself.
 */
export function isBanner(
  element: Element,
  words: readonly string[],
  framed: boolean,
  anatomy: Anatomy,
): boolean {
  const called = words.filter((word) => consentWords.has(word));
  const isCalledSo = called.length > 0;
  if (!isCalledSo && !words.some((word) => doubtfulWords.has(word))) return false;
  if (anatomy.holdsContent(element) || anatomy.isHuge(element)) return false;
  if (isDialog(element)) return true;
  if (anatomy.holdsFoot(element) && !framed) return false;
  if (!framed && isCalledSo && (called.length > 1 || words.some((word) => bannerWords.has(word))))
    return true;
  const text = textIn(element, MAX_TEXT);
  if (!speaksOfConsent.test(text)) return false;
  return (isCalledSo && !framed) || asksForConsent.test(text);
}

function isDialog({ attribs }: Element): boolean {
  return /^(?:alert)?dialog$/.test(attribs['role'] ?? '') || attribs['aria-modal'] === 'true';
}
