import { type NetworkId, networkNamed } from '../model/network-id.js';

/** What a column of a list means. `network` is there when the column speaks of one network only. */
export type Column =
  | { means: 'name' | 'website' | 'industry' | 'wikidata' | 'self' | 'accounts' | 'seenBy' | 'remark' }
  | { means: 'account'; network: NetworkId }
  | { means: 'lastPost' | 'followers'; network?: NetworkId };

const words: Record<Exclude<Column['means'], 'account'>, readonly string[]> = {
  name: [
    'name',
    'company',
    'competitor',
    'brand',
    'business',
    'organisation',
    'organization',
    'nom',
    'entreprise',
    'societe',
    'concurrent',
    'marque',
    'raison sociale',
    'firma',
    'unternehmen',
    'empresa',
    'azienda',
    'bedrijf',
  ],
  website: [
    'website',
    'web site',
    'site',
    'web',
    'url',
    'homepage',
    'domain',
    'site web',
    'site internet',
    'adresse web',
    'domaine',
    'webseite',
    'internetseite',
    'sitio web',
    'sito web',
    'pagina web',
  ],
  industry: ['industry', 'sector', 'trade', 'secteur', 'branche', 'metier', 'activite', 'secteur d activite'],
  wikidata: ['wikidata', 'wikidata id', 'wikidata item', 'wikidata qid', 'qid', 'element wikidata'],
  self: ['self', 'own', 'us', 'nous', 'moi', 'soi'],
  accounts: [
    'accounts',
    'account',
    'social',
    'socials',
    'profiles',
    'comptes',
    'compte',
    'reseaux',
    'reseaux sociaux',
  ],
  seenBy: ['seen by', 'by', 'vu par', 'releve par'],
  lastPost: ['last post', 'last activity', 'dernier post', 'dernier message', 'derniere publication'],
  followers: ['followers', 'fans', 'subscribers', 'abonnes'],
  remark: [
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'remarque',
    'remarques',
    'commentaire',
  ],
};

const byWord = new Map<string, Column>(
  Object.entries(words).flatMap(([means, names]) =>
    names.map((name) => [name, { means } as Column] as const),
  ),
);

/** The meaning of a header cell in English or French ("Site web", "instagram", "facebook_followers"), or undefined. */
export function columnNamed(header: string): Column | undefined {
  const plain = plainWords(header);
  const own = byWord.get(plain);
  if (own) return own;
  return networkColumn(plain) ?? byWord.get(without(plain, fillers)) ?? byWord.get(without(plain, forms));
}

/** "Facebook Page", "Company YouTube Channel", "facebook_followers", "Last post (Facebook)". */
function networkColumn(plain: string): Column | undefined {
  const all = plain.split(' ').filter((word) => !fillers.has(word));
  const network = networkNamed(plain) ?? networkNamed(without(all.join(' '), forms));
  if (network) return { means: 'account', network };
  const [of, ...more] = all.flatMap((word) => networkNamed(word) ?? []);
  const what = byWord.get(all.filter((word) => networkNamed(word) === undefined).join(' '));
  const isSeen = what?.means === 'lastPost' || what?.means === 'followers';
  return of !== undefined && more.length === 0 && isSeen ? { means: what.means, network: of } : undefined;
}

function without(plain: string, left: ReadonlySet<string>): string {
  return plain
    .split(' ')
    .filter((word) => !left.has(word))
    .join(' ');
}

/** Whose column it is says nothing of what stands in it … */
const fillers = new Set(
  'company business brand competitor organisation organization official main corporate public our their the entreprise societe concurrent marque officiel officielle firma empresa of for de du la le on'.split(
    ' ',
  ),
);
/** … nor does the form in which it is written. */
const forms = new Set(
  'url urls uri link links lien liens page pages account accounts profile profiles profil profils handle handles username user channel chaine kanal konto seite compte comptes address adresse id name media'.split(
    ' ',
  ),
);

/** Lower case, without accents, punctuation folded to single spaces. */
function plainWords(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}
