import { parse } from 'tldts';
import { canParse } from '../can-parse.js';

const languages = new Set(
  'ar bg ca cs da de el en es et eu fa fi fr he hi hr hu id it ja ko lt lv ms nb nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  ),
);
const countries = new Set(
  'ae ar at au be bg br ca ch cl cn co cz de dk ee eg es fi fr gb gr hk hr hu id ie il in it jp kr lt lu lv ma mx my nl no nz pe ph pl pt ro rs ru sa se sg si sk th tn tr tw ua uk us vn za'.split(
    ' ',
  ),
);

/** Country words in handles; only the whole last part of a handle counts. */
const countryWords: Record<string, string> = {
  deutschland: 'de',
  germany: 'de',
  france: 'fr',
  belgium: 'be',
  belgique: 'be',
  suisse: 'ch',
  schweiz: 'ch',
  switzerland: 'ch',
  canada: 'ca',
  quebec: 'ca',
  espana: 'es',
  spain: 'es',
  italia: 'it',
  italy: 'it',
  nederland: 'nl',
  netherlands: 'nl',
  polska: 'pl',
  poland: 'pl',
  brasil: 'br',
  brazil: 'br',
  mexico: 'mx',
  india: 'in',
  japan: 'jp',
  australia: 'au',
  austria: 'at',
  osterreich: 'at',
  portugal: 'pt',
  sverige: 'se',
  sweden: 'se',
  norge: 'no',
  norway: 'no',
  danmark: 'dk',
  denmark: 'dk',
  suomi: 'fi',
  finland: 'fi',
  turkiye: 'tr',
  ireland: 'ie',
  usa: 'us',
  china: 'cn',
};

/** The language or country of a sub-site, where it is not the one the list names: `/de/`, `fr-ca.`, `acme.de`. */
export function localeOfPage(page: string, website: string): string | undefined {
  if (!canParse(page)) return undefined;
  const own = localeInUrl(new URL(page));
  return own === (canParse(website) ? localeInUrl(new URL(website)) : undefined) ? undefined : own;
}

function localeInUrl(url: URL): string | undefined {
  const first = url.pathname.split('/')[1]?.toLowerCase() ?? '';
  const inPath = localeTag(first);
  if (inPath !== undefined) return inPath;
  const { subdomain, publicSuffix } = parse(url.hostname);
  const inHost = localeTag((subdomain ?? '').split('.').pop() ?? '');
  if (inHost !== undefined) return inHost;
  const country = (publicSuffix ?? '').split('.').pop() ?? '';
  return countries.has(country) && !['co', 'tv', 'io', 'me', 'ai'].includes(country) ? country : undefined;
}

function localeTag(text: string): string | undefined {
  const match = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, first = '', second] = match;
  if (second === undefined) return languages.has(first) || countries.has(first) ? first : undefined;
  return (languages.has(first) && countries.has(second)) || (countries.has(first) && languages.has(second))
    ? `${first}-${second}`
    : undefined;
}

/** `acme_de`, `acme-france`, `AcmeDeutschland`. */
export function localeOfAccount(handle: string): string | undefined {
  const bare = handle.replace(/^.*\//, '').split('@')[0] ?? '';
  const last = bare
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[._-]/);
  if (last.length < 2) return undefined;
  const word = last.at(-1) ?? '';
  if (Object.hasOwn(countryWords, word)) return countryWords[word];
  return countries.has(word) && !['in', 'me', 'co', 'no', 'us', 'my', 'at', 'be', 'is'].includes(word)
    ? word
    : undefined;
}

/** What a handle says about its purpose. */
export function roleWord(handle: string): 'support' | 'careers' | undefined {
  const bare = handle.replace(/^.*\//, '');
  if (
    /(?:^|[^a-z])(?:support|help|helps|helpdesk|care|cares|service|sav|hilfe|aide|status|ask)(?:[^a-z]|$)|(?:Support|Help|Helps|Care|Cares|SAV)$|support$|^ask[A-Z_]/.test(
      bare,
    )
  )
    return 'support';
  return /(?:jobs?|careers?|karriere|hiring|recrute(?:ment)?|recruiting|talents?|emploi|empleo|lifeat|workat)(?:[^a-z]|$)|^(?:jobs|careers|lifeat|workat|karriere)/i.test(
    bare,
  )
    ? 'careers'
    : undefined;
}
