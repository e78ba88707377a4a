import { type NetworkId, networkNamed } from '../model/network-id.js';

/** What a column of a list means. `network` is there when the column speaks of one network only. */
export type Column =
  | { means: 'name' | 'website' | 'industry' | 'self' | 'accounts' | 'seenBy' | 'remark' }
  | { means: 'account'; network: NetworkId }
  | { means: 'lastPost' | 'followers'; network?: NetworkId };

const words: Record<Exclude<Column['means'], 'account'>, readonly string[]> = {
  name: ['name', 'company', 'competitor', 'nom', 'entreprise', 'societe', 'concurrent', 'raison sociale'],
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
  ],
  industry: ['industry', 'sector', 'trade', 'secteur', 'branche', 'metier', 'activite', 'secteur d activite'],
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
  const network =
    networkNamed(plain) ?? networkNamed(plain.replace(/ (url|page|account|profile|handle|compte)$/, ''));
  if (network) return { means: 'account', network };
  const [first = '', ...rest] = plain.split(' ');
  const of = networkNamed(first);
  const what = byWord.get(rest.join(' '));
  return of && what && (what.means === 'lastPost' || what.means === 'followers')
    ? { means: what.means, network: of }
    : undefined;
}

/** Lower case, without accents, punctuation folded to single spaces. */
function plainWords(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}
