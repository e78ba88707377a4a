import type { Answer } from '../../model/answer.js';
import { jsonLdObjects, loadHtml, metaContent } from '../../networks/text/markup/index.js';
import { isLike, plainName } from '../brand.js';

/** What of a page tells whose it is, besides its accounts. Plain: digits alone, names without case and marks. */
export interface OwnerSigns {
  names: readonly string[];
  phones: readonly string[];
  /** Registration and tax numbers: EU VAT, SIREN and SIRET, Companies House, Handelsregister. */
  numbers: readonly string[];
}

const MAX_TEXT = 200_000;
/** A shorter name is anybody's. */
const MIN_NAME = 4;

export function ownerSigns(page: Answer): OwnerSigns {
  const $ = loadHtml(page.body.slice(0, MAX_TEXT * 5));
  const organisations = jsonLdObjects($).map((o) => o['name']);
  const named = [metaContent($, 'og:site_name'), ...organisations].filter((n) => typeof n === 'string');
  const title = $('title').first().text();
  const phones = $('a[href^="tel:" i]')
    .toArray()
    .map((a) => $(a).attr('href') ?? '');
  $('script, style, noscript').remove();
  const shown = $('body').text().slice(0, MAX_TEXT);
  return {
    names: distinct(
      [...named, title, ...title.split(/\s[|–—·:-]\s/)].map(plainName).filter((n) => n.length >= MIN_NAME),
    ),
    phones: distinct([...phones, ...(shown.match(phone) ?? [])].map(digitsOf).filter((d) => d.length >= 8)),
    numbers: distinct(
      (shown.match(registration) ?? []).map((n) => n.replace(/[^A-Z0-9]/gi, '').toUpperCase()),
    ),
  };
}

const phone = /(?:\+|\b0)\d[\d ().\u00a0/-]{6,18}\d/g;
const registration =
  /\b(?:(?:FR|DE|ES|IT|NL|BE|AT|PL|PT|SE|DK|GB|CHE)[ -]?[0-9A-Z]{2,3}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{0,4}|\d{3} ?\d{3} ?\d{3} ?\d{5}|HRB ?\d{3,7})\b/g;

/** The last nine digits: with and without the country's code it is one number. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(-9);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** A sign that both pages bear, or that the old one shares with what the list says of the company. */
export function sharedSign(
  then: OwnerSigns,
  now: OwnerSigns | undefined,
  company: { name: string; brand: string },
): 'name' | 'phone' | 'number' | undefined {
  const wanted = plainName(company.name);
  if (wanted.length >= MIN_NAME && then.names.some((name) => name.includes(wanted))) return 'name';
  if (now === undefined) return undefined;
  if (then.names.some((name) => now.names.includes(name) && isLike(name, company.brand))) return 'name';
  if (then.phones.some((p) => now.phones.includes(p))) return 'phone';
  return then.numbers.some((n) => now.numbers.includes(n)) ? 'number' : undefined;
}
