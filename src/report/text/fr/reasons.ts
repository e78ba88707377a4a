import { figure, given, word } from '../arguments.js';
import type { ReasonTexts } from '../reason-codes.js';

export const reasons: ReasonTexts = {
  robots: (a) =>
    `le fichier robots.txt du site demande aux programmes de ne pas lire cette page${given(a, 'rule', ' (règle « ', ' »)')}`,
  'robots-unreachable': () => 'le fichier robots.txt du site était illisible ; nous nous sommes abstenus',
  'crawl-delay': (a) =>
    `le site demande entre deux requêtes une pause plus longue que cet audit ne le permet${given(a, 'seconds', ' (', ' secondes)')}`,
  'address-refused': () => 'l’adresse ne mène pas au web public : elle n’a pas été interrogée',
  'bad-url': () => 'l’adresse n’est pas une adresse web lisible',
  'breaker-open': () => 'le serveur nous avait éconduits plusieurs fois : nous avons cessé de demander',
  postponed: () => 'le serveur nous a priés de revenir plus tard que la fin de cet audit',
  deadline: () => 'le temps prévu pour ce compte ou pour cet audit était écoulé',
  budget: () => 'le nombre de requêtes prévu pour ce compte était atteint',
  'needs-token': (a) => `ce réseau ne répond qu’avec un jeton d’accès${given(a, 'name', ' (', ')')}`,
  'needs-browser': () => 'cette page ne s’affiche que dans un navigateur, et aucun n’a été utilisé',
  'not-recorded': () => 'l’enregistrement rejoué ne contient pas de réponse à cette question',
  interrupted: () => 'l’audit a été interrompu avant le tour de ce compte',
  dns: () => 'le nom du serveur est introuvable',
  connection: () => 'la connexion a échoué',
  tls: () => 'la connexion sécurisée n’a pas pu s’établir',
  timeout: () => 'la réponse n’est pas venue à temps',
  'too-large': () => 'la réponse dépassait la taille que nous acceptons',
  'bad-encoding': () => 'la réponse était codée d’une façon que nous ne savons pas lire',
  truncated: () => 'la réponse s’est interrompue en cours de route',
  redirects: () => 'la page nous a fait tourner en rond',
  'bad-redirect': () => 'la page nous a renvoyés vers une adresse impossible à suivre',
  'browser-failed': () => 'le navigateur n’a pas pu afficher la page',
  'login-wall': () => 'la page ne se montre qu’aux personnes connectées',
  consent: () => 'une page de consentement s’est interposée',
  challenge: (a) => `un contrôle contre les robots s’est interposé${given(a, 'vendor', ' (', ')')}`,
  'rate-limited': () => 'le réseau limite le nombre de demandes, et la limite était atteinte',
  'server-error': (a) => `le serveur a signalé une panne de son côté${given(a, 'status', ' (', ')')}`,
  unreadable: () => 'ce qui est revenu n’était pas une page lisible',
  unparsed: (a) => `la page est venue, mais rien n’y a été reconnu${statusOf(figure(a, 'status'))}`,
  refused: (a) => `le réseau a refusé de répondre${given(a, 'status', ' (statut ', ')')}`,
  bug: () => 'followsuit lui-même a échoué ici ; merci de le signaler',
  'no-way': () => 'ce réseau n’offre aucun moyen de regarder de l’extérieur',
  'not-asked': () => 'l’audit n’est jamais arrivé jusqu’à cette question',
};

function statusOf(status: number | undefined): string {
  return status === undefined || status === 200 ? '' : ` (statut ${status})`;
}

export function unknownReason(code: string): string {
  return `pour une raison notée « ${word({ code }, 'code', 40)} »`;
}
