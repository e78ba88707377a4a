import type { DeclarationSource, Discovery, PageKind } from '../model/discovery.js';
import type { Reason } from '../model/reason.js';
import type { Language } from './config.js';
import { urlWords } from './url-words.js';

type Args = NonNullable<Reason['args']>;

/** Said of a certificate that followsuit accepts, for it was told of the authority, and the browser does not. */
const distrusted = {
  en: 'the browser does not trust the certificate: it knows none of the authorities that NODE_EXTRA_CA_CERTS adds',
  fr: 'le navigateur ne se fie pas au certificat : il ignore les autorités qu’ajoute NODE_EXTRA_CA_CERTS',
};

/** Why nobody drew what scripts draw: the browser was kept out, it failed, or there was none. */
function drawing({ by, code }: Args, keptOut: string, failed: string, needed: string): string {
  if (by === 'browser') return keptOut;
  return code === undefined || code === 'needs-browser' ? needed : failed;
}

/** What a printed discovery says, in one language. */
export interface DiscoveryWords {
  language: Language;
  site: Record<Discovery['site']['state'], string>;
  headings: Record<
    'pages' | 'accounts' | 'probable' | 'placeholders' | 'rejected' | 'alsoLinked' | 'hints',
    string
  >;
  /** Accounts declared beyond the most that are followed up. */
  beyond: (count: number) => string;
  none: string;
  weight: string;
  sources: Record<DeclarationSource, string>;
  kinds: Record<PageKind, string>;
  roles: Record<'main' | 'country' | 'support' | 'careers' | 'further', string>;
  reasons: Record<string, (args: Args) => string>;
  more(count: number): string;
}

const en: DiscoveryWords = {
  language: 'en',
  site: {
    alive: 'the site is there',
    unreachable: 'the site cannot be reached',
    parked: 'the domain is parked or for sale',
    moved: 'the site leads to another domain',
    'not-checked': 'the site could not be checked',
  },
  headings: {
    pages: 'pages read',
    accounts: 'accounts',
    probable: 'probable, not counted',
    placeholders: 'links that lead to no account',
    rejected: 'turned down',
    alsoLinked: 'also linked, and not read by followsuit',
    hints: 'what would tell more',
  },
  beyond: (count) => `${count} more declared: counted, and asked of nobody`,
  none: 'none',
  weight: 'weight',
  sources: {
    list: 'your list',
    'same-as': 'structured data (JSON-LD sameAs)',
    microdata: 'structured data (microdata)',
    'rel-me': 'link with rel="me"',
    'page-frame': 'header, footer or menu',
    'social-list': 'list of social links',
    aside: 'side column',
    contact: 'contact page',
    content: 'text of the page',
    'twitter-site': 'twitter:site',
    'twitter-creator': 'twitter:creator',
    'article-publisher': 'article:publisher',
    'article-author': 'article:author',
    'fb-pages': 'fb:pages',
    'fediverse-creator': 'fediverse:creator',
    embed: 'widget',
    'share-hint': 'credit in a share button',
    'json-state': 'data of the page',
    feed: 'feed of the site',
    'link-in-bio': 'link-in-bio page',
    redirect: 'the website itself leads there',
    atproto: 'the domain is a Bluesky handle',
    webfinger: 'WebFinger of the domain',
    activitypub: 'ActivityPub link of the page',
    wikidata: 'Wikidata',
  },
  kinds: {
    home: 'home',
    contact: 'contact',
    about: 'about',
    imprint: 'imprint',
    press: 'press',
    social: 'social',
    blog: 'blog',
    'link-in-bio': 'link in bio',
  },
  roles: { main: 'main', country: 'country', support: 'support', careers: 'careers', further: 'further' },
  reasons: {
    'share-aggregator': () => 'shares a page, names no account',
    'cookie-banner': () => 'a vendor named by the cookie banner',
    'agency-credit': () => 'who made the site',
    'embedded-post': () => "somebody's embedded post",
    'vendor-account': (a) => `the account of ${a['vendor']}, who made the template`,
    'placeholder-handle': () => 'left over from a template',
    'network-home': () => 'leads to the home page of the network',
    'empty-link': () => 'leads nowhere',
    'only-mentioned': () => 'mentioned, not declared',
    'wikidata-needs-contact': () => 'Wikidata was not asked: it wants to know who asks; give --contact',
    'wikidata-refused': () => 'Wikidata did not answer',
    'wikidata-unreadable': () => 'the answer of Wikidata could not be read',
    'needs-browser': (a) =>
      `${a['url']} is drawn by scripts: ${drawing(a, distrusted.en, 'the browser could not draw it', 'a browser is needed')}`,
    'filled-by-scripts': (a) =>
      `a part of ${a['url']} is filled by scripts, and its links may be there: a browser is needed`,
    'http-status': (a) => `status ${a['status']}`,
    dns: () => 'the name of the host was not found',
    connection: () => 'no connection',
    tls: (a) => (a['by'] === 'browser' ? distrusted.en : 'no secure connection'),
    timeout: () => 'no answer in time',
    robots: () => 'its robots.txt keeps programs out',
    'server-error': (a) => `server error ${a['status'] ?? ''}`.trim(),
    'for-sale': (a) => `the page says "${a['sign']}"`,
    'page-cut': () => 'a page of the site is longer than what is read of one',
    'parking-host': (a) => `leads to ${a['host']}`,
    'other-domain': (a) => `leads to ${a['host']}`,
  },
  more: (count) => `and ${count} more`,
};

const fr: DiscoveryWords = {
  language: 'fr',
  site: {
    alive: 'le site est là',
    unreachable: 'le site est injoignable',
    parked: 'le domaine est en attente ou à vendre',
    moved: 'le site mène à un autre domaine',
    'not-checked': 'le site n’a pas pu être vérifié',
  },
  headings: {
    pages: 'pages lues',
    accounts: 'comptes',
    probable: 'probables, non comptés',
    placeholders: 'liens qui ne mènent à aucun compte',
    rejected: 'écartés',
    alsoLinked: 'également liés, que followsuit ne lit pas',
    hints: 'ce qui en dirait plus',
  },
  beyond: (count) => `${count} autres comptes déclarés : comptés, sans que rien leur soit demandé`,
  none: 'aucun',
  weight: 'poids',
  sources: {
    list: 'votre liste',
    'same-as': 'données structurées (JSON-LD sameAs)',
    microdata: 'données structurées (microdonnées)',
    'rel-me': 'lien avec rel="me"',
    'page-frame': 'en-tête, pied de page ou menu',
    'social-list': 'liste de liens sociaux',
    aside: 'colonne latérale',
    contact: 'page de contact',
    content: 'texte de la page',
    'twitter-site': 'twitter:site',
    'twitter-creator': 'twitter:creator',
    'article-publisher': 'article:publisher',
    'article-author': 'article:author',
    'fb-pages': 'fb:pages',
    'fediverse-creator': 'fediverse:creator',
    embed: 'widget',
    'share-hint': 'mention dans un bouton de partage',
    'json-state': 'données de la page',
    feed: 'flux du site',
    'link-in-bio': 'page de liens',
    redirect: 'le site lui-même y mène',
    atproto: 'le domaine est un nom Bluesky',
    webfinger: 'WebFinger du domaine',
    activitypub: 'lien ActivityPub de la page',
    wikidata: 'Wikidata',
  },
  kinds: {
    home: 'accueil',
    contact: 'contact',
    about: 'à propos',
    imprint: 'mentions légales',
    press: 'presse',
    social: 'réseaux',
    blog: 'blog',
    'link-in-bio': 'page de liens',
  },
  roles: {
    main: 'principal',
    country: 'pays',
    support: 'assistance',
    careers: 'recrutement',
    further: 'autre',
  },
  reasons: {
    'share-aggregator': () => 'partage une page, ne nomme aucun compte',
    'cookie-banner': () => 'un prestataire cité par le bandeau de cookies',
    'agency-credit': () => 'l’auteur du site',
    'embedded-post': () => 'le message de quelqu’un, intégré',
    'vendor-account': (a) => `le compte de ${a['vendor']}, auteur du modèle`,
    'placeholder-handle': () => 'reste d’un modèle',
    'network-home': () => 'mène à la page d’accueil du réseau',
    'empty-link': () => 'ne mène nulle part',
    'only-mentioned': () => 'cité, non déclaré',
    'wikidata-needs-contact': () =>
      'Wikidata n’a pas été consulté : il veut savoir qui demande ; donnez --contact',
    'wikidata-refused': () => 'Wikidata n’a pas répondu',
    'wikidata-unreadable': () => 'la réponse de Wikidata n’a pas pu être lue',
    'needs-browser': (a) =>
      `${a['url']} est produite par des scripts : ${drawing(a, distrusted.fr, 'le navigateur n’a pas pu l’afficher', 'il faut un navigateur')}`,
    'filled-by-scripts': (a) =>
      `une partie de ${a['url']} est remplie par des scripts, et ses liens peuvent s’y trouver : il faut un navigateur`,
    'http-status': (a) => `statut ${a['status']}`,
    dns: () => 'le nom de l’hôte est introuvable',
    connection: () => 'pas de connexion',
    tls: (a) => (a['by'] === 'browser' ? distrusted.fr : 'pas de connexion sûre'),
    timeout: () => 'pas de réponse à temps',
    robots: () => 'son robots.txt écarte les programmes',
    'server-error': (a) => `erreur du serveur ${a['status'] ?? ''}`.trim(),
    'for-sale': (a) => `la page dit « ${a['sign']} »`,
    'page-cut': () => 'une page du site est plus longue que ce qui en est lu',
    'parking-host': (a) => `mène à ${a['host']}`,
    'other-domain': (a) => `mène à ${a['host']}`,
  },
  more: (count) => `et ${count} de plus`,
};

export function discoveryWords(language: Language): DiscoveryWords {
  return language === 'fr' ? fr : en;
}

/** A reason in words; a code without any is shown as it is. */
export function reasonWords(words: DiscoveryWords, reason: Reason): string {
  const say = Object.hasOwn(words.reasons, reason.code) ? words.reasons[reason.code] : undefined;
  return say === undefined ? urlWords(reason.code, words.language) : say(reason.args ?? {});
}
