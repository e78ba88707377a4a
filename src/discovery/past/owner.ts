import type { Answer } from '../../model/answer.js';
import { jsonLdObjects, loadHtml, metaContent } from '../../networks/text/markup/index.js';
import { plainName } from '../brand.js';

/** What of a page tells whose it is, besides its accounts: names in small words, telephones by their digits. */
export interface OwnerSigns {
  names: readonly string[];
  phones: readonly string[];
  /** Registration and tax numbers: EU VAT, SIREN and SIRET, Companies House, Handelsregister. */
  numbers: readonly string[];
}

const MAX_TEXT = 200_000;
/** A shorter name is anybody's. */
const MIN_NAME = 4;
/** From so many letters on a name within a longer one is still the same name. */
const DISTINCTIVE = 8;

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
      [...named, title, ...title.split(/\s[|–—·:-]\s/)]
        .map((name) => wordsOf(name).join(' '))
        .filter((name) => name.length >= MIN_NAME),
    ),
    phones: distinct([...phones, ...(shown.match(phone) ?? [])].map(digitsOf).filter(isTelephone)),
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

/** Templates are filled with 000 000 000 and 123 456 789. */
function isTelephone(digits: string): boolean {
  return digits.length >= 8 && new Set(digits).size > 2 && !'01234567890123'.includes(digits);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** A sign that both pages bear, or that the old one shares with what the list says of the company. */
export function sharedSign(
  then: OwnerSigns,
  now: OwnerSigns | undefined,
  company: Company,
): 'name' | 'phone' | 'number' | undefined {
  if (then.names.some((name) => isNameOf(name, company.name))) return 'name';
  if (now === undefined) return undefined;
  if (bothBear(then.names, now.names, company.brand)) return 'name';
  if (then.phones.some((p) => now.phones.includes(p))) return 'phone';
  return then.numbers.some((n) => now.numbers.includes(n)) ? 'number' : undefined;
}

interface Company {
  name: string;
  brand: string;
}

/** A whole name is the company's; as a part of a longer one only where it is long enough to be nobody else's. */
function isNameOf(name: string, companyName: string): boolean {
  const wanted = plainName(withoutLegalForm(companyName));
  if (wanted.length < MIN_NAME) return false;
  return (
    plainName(withoutLegalForm(name)) === wanted || (wanted.length >= DISTINCTIVE && bears(name, wanted))
  );
}

/**
 * Does a handle say whose it is? Whoever had the domain before was called like it, too: "maplesyrup" on maple.example is no
 * sign, "maple" is, and so is "maplecycles-ottawa" on maplecycles.example.
 */
export function isBrandHandle(handle: string, { name, brand }: Company): boolean {
  const plain = plainName(handle.split('@').find((part) => part !== '') ?? '');
  return [brand, plainName(withoutLegalForm(name))].some(
    (own) => own.length >= MIN_NAME && (plain === own || (own.length >= DISTINCTIVE && plain.includes(own))),
  );
}

/** Both pages are called by the domain's name: in the same words, or in any where it is long enough to be nobody else's. */
function bothBear(then: readonly string[], now: readonly string[], brand: string): boolean {
  const named = then.filter((name) => bears(name, brand));
  if (named.some((name) => now.includes(name))) return true;
  return named.length > 0 && brand.length >= DISTINCTIVE && now.some((name) => bears(name, brand));
}

/** Are these letters whole words of that text, one or several beside each other? */
function bears(text: string, letters: string): boolean {
  if (letters.length < MIN_NAME) return false;
  const words = wordsOf(text);
  return words.some((_, from) => {
    let joined = '';
    for (const word of words.slice(from)) {
      joined += word;
      if (joined.length >= letters.length) break;
    }
    return joined === letters;
  });
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainName)
    .filter((word) => word !== '');
}

const legalForms = new Set(
  'gmbh ag kg ug ltd limited llc inc corp plc pty sarl sas sa eurl srl spa sl bv nv vof oy oyj ab as aps kft sro doo ou'.split(
    ' ',
  ),
);

function withoutLegalForm(name: string): string {
  const words = wordsOf(name);
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
