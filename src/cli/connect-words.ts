import type { KeyFacts } from '../networks/keys.js';
import type { Language } from './config.js';

interface Words {
  set: string;
  notSet: string;
  never: string;
  how: string;
  facts(key: KeyFacts): string;
  steps(key: KeyFacts): string[];
  prompt(token: string): string;
  noKey: string;
  notAKey: string;
  works(network: string, key: KeyFacts): string;
  untried: string;
  refused(network: string, code: string): string;
  kept(path: string): string;
  forgotten(token: string): string;
  nothingToForget(path: string): string;
  stillInEnvironment(token: string): string;
  none(network: string): string;
  notNeeded(network: string): string;
}

export function connectWords(lang: Language): Words {
  return lang === 'fr' ? fr : en;
}

const dollars = (value: number, lang: Language) => value.toLocaleString(lang, { maximumFractionDigits: 3 });

const effort = {
  en: {
    minutes: 'some minutes',
    afternoon: 'an afternoon',
    'not-in-a-day': 'weeks: an app has to be reviewed',
    never: 'not to be had',
  },
  fr: {
    minutes: 'quelques minutes',
    afternoon: 'un après-midi',
    'not-in-a-day': 'des semaines : l’application doit être examinée',
    never: 'impossible à obtenir',
  },
} as const;

/** What a key of each network opens, in the words of who has competitors. */
const opens: Record<string, { en: string; fr: string }> = {
  youtube: {
    en: 'exact dates and counts of every channel',
    fr: 'dates et chiffres exacts de toutes les chaînes',
  },
  instagram: {
    en: 'followers and posts of any professional account',
    fr: 'abonnés et publications de tout compte professionnel',
  },
  x: { en: 'every account, dates exact', fr: 'tous les comptes, dates exactes' },
  twitch: { en: 'every channel', fr: 'toutes les chaînes' },
  github: { en: 'the same, faster', fr: 'la même chose, plus vite' },
  facebook: { en: 'posts and followers of pages', fr: 'publications et abonnés des pages' },
  threads: { en: 'profiles with 100 followers or more', fr: 'les profils à partir de 100 abonnés' },
  vimeo: {
    en: 'exact dates and counts of every account',
    fr: 'dates et chiffres exacts de tous les comptes',
  },
  flickr: {
    en: 'exact dates and counts of every account',
    fr: 'dates et chiffres exacts de tous les comptes',
  },
  tumblr: { en: 'every blog, dates exact', fr: 'tous les blogs, dates exactes' },
  vk: { en: 'every public community', fr: 'toutes les communautés publiques' },
  reddit: { en: 'users and communities', fr: 'utilisateurs et communautés' },
};

const steps: Record<string, { en: string[]; fr: string[] }> = {
  youtube: {
    en: ['Make a project and enable “YouTube Data API v3”.', 'Under Credentials, create an API key.'],
    fr: ['Créez un projet et activez « YouTube Data API v3 ».', 'Dans Identifiants, créez une clé d’API.'],
  },
  instagram: {
    en: [
      'Make your own Instagram account professional, and link it to a Facebook Page.',
      'Create an app with Facebook Login at developers.facebook.com.',
      'Make a token with instagram_basic, instagram_manage_insights and pages_read_engagement.',
    ],
    fr: [
      'Passez votre propre compte Instagram en compte professionnel et liez-le à une page Facebook.',
      'Créez une application avec Facebook Login sur developers.facebook.com.',
      'Générez un jeton avec instagram_basic, instagram_manage_insights et pages_read_engagement.',
    ],
  },
  x: {
    en: ['Create an app and buy credits: there is no free plan any more.', 'Copy its app-only Bearer Token.'],
    fr: [
      'Créez une application et achetez des crédits : il n’y a plus d’offre gratuite.',
      'Copiez son Bearer Token.',
    ],
  },
  twitch: {
    en: ['Register an application.', 'Exchange its id and secret for an app access token.'],
    fr: [
      'Enregistrez une application.',
      'Échangez son identifiant et son secret contre un jeton d’application.',
    ],
  },
  github: {
    en: ['Generate a fine-grained token without any permission: public data only.'],
    fr: ['Générez un jeton « fine-grained » sans aucune permission : données publiques seulement.'],
  },
};

const registered = {
  en: ['Register an application there.', 'Copy the key or token it shows.'],
  fr: ['Enregistrez-y une application.', 'Copiez la clé ou le jeton affiché.'],
};

const noSteps = {
  en: ['An app with this permission has to be reviewed first; where you have such a token, paste it.'],
  fr: [
    'Une application dotée de cette permission doit d’abord être examinée ; si vous avez un tel jeton, collez-le.',
  ],
};

function stepsOf(key: KeyFacts): { en: string[]; fr: string[] } {
  return steps[key.network] ?? (key.effort === 'minutes' ? registered : noSteps);
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, i) => `  ${i + 1}. ${line}`);
}

const en: Words = {
  set: 'set',
  notSet: 'not set',
  never: 'no key is given for other companies’ accounts: files and your own eyes are the doors',
  how: 'Take one: followsuit connect youtube. It is tried once, and kept where only you can read it.',
  facts: (key) =>
    `${opens[key.network]?.en ?? ''}; ${effort.en[key.effort]}; ${key.usdPerAccount ? `about $${dollars(key.usdPerAccount.low, 'en')} to $${dollars(key.usdPerAccount.high, 'en')} an account (${key.asOf})` : 'free'}`,
  steps: (key) => [`${key.network}: ${en.facts(key)}`, `Begin at ${key.page}`, ...numbered(stepsOf(key).en)],
  prompt: (token) => `${token} (it is not shown): `,
  noKey: 'no key came. Paste it, or pipe it: followsuit connect youtube < key.txt',
  notAKey: 'this is no key: keys have no spaces. Copy it again, alone.',
  works: (network, key) => `It works: ${network} opens ${opens[key.network]?.en ?? 'with it'}.`,
  untried:
    'It could not be tried: the network could not be reached, or did not answer. followsuit doctor tells more.',
  refused: (network, code) =>
    `${network} does not take this key (${code}), so it is not kept. Copy it again, or make a new one.`,
  kept: (path) => `Kept in ${path}, which only you can read. Remove it with --forget.`,
  forgotten: (token) => `${token} is forgotten.`,
  nothingToForget: (path) => `There was none in ${path}.`,
  stillInEnvironment: (token) => `The environment still sets ${token}.`,
  none: (network) =>
    `${network} gives no key for other companies’ accounts. Look yourself (followsuit assist), or import a file (followsuit imports).`,
  notNeeded: (network) => `${network} needs no key.`,
};

const fr: Words = {
  set: 'présente',
  notSet: 'absente',
  never: 'aucune clé pour les comptes d’autres entreprises : restent les fichiers et vos propres yeux',
  how: 'Pour en ajouter une : followsuit connect youtube. Elle est essayée une fois, puis gardée là où vous seul pouvez la lire.',
  facts: (key) =>
    `${opens[key.network]?.fr ?? ''} ; ${effort.fr[key.effort]} ; ${key.usdPerAccount ? `environ ${dollars(key.usdPerAccount.low, 'fr')} à ${dollars(key.usdPerAccount.high, 'fr')} $ par compte (${key.asOf})` : 'gratuit'}`.replaceAll(
      '.0',
      ',0',
    ),
  steps: (key) => [
    `${key.network} : ${fr.facts(key)}`,
    `Commencez sur ${key.page}`,
    ...numbered(stepsOf(key).fr),
  ],
  prompt: (token) => `${token} (rien ne s’affiche) : `,
  noKey: 'aucune clé reçue. Collez-la, ou redirigez-la : followsuit connect youtube < cle.txt',
  notAKey: 'ce n’est pas une clé : une clé n’a pas d’espace. Copiez-la de nouveau, seule.',
  works: (network, key) => `Elle fonctionne : ${network} ouvre ${opens[key.network]?.fr ?? 'ses portes'}.`,
  untried:
    'Impossible de l’essayer : le réseau n’a pas pu être joint ou n’a pas répondu. followsuit doctor en dit plus.',
  refused: (network, code) =>
    `${network} refuse cette clé (${code}) : elle n’est pas gardée. Copiez-la de nouveau ou créez-en une autre.`,
  kept: (path) => `Gardée dans ${path}, que vous seul pouvez lire. Pour l’enlever : --forget.`,
  forgotten: (token) => `${token} est oubliée.`,
  nothingToForget: (path) => `Il n’y en avait pas dans ${path}.`,
  stillInEnvironment: (token) => `L’environnement définit encore ${token}.`,
  none: (network) =>
    `${network} ne donne aucune clé pour les comptes d’autres entreprises. Regardez vous-même (followsuit assist) ou importez un fichier (followsuit imports).`,
  notNeeded: (network) => `${network} n’a pas besoin de clé.`,
};
