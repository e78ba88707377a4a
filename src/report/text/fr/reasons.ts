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
  'breaker-open': (a) =>
    word(a, 'because') === 'failures'
      ? 'les demandes à ce serveur avaient échoué plusieurs fois : nous avons cessé d’en faire'
      : word(a, 'because') === 'blocks'
        ? 'le serveur nous avait éconduits plusieurs fois : nous avons cessé de demander'
        : 'le serveur n’avait pas répondu plusieurs fois de suite : nous avons cessé de demander',
  postponed: () => 'le serveur nous a priés de revenir plus tard que la fin de cet audit',
  deadline: () => 'le temps prévu pour ce compte ou pour cet audit était écoulé',
  budget: () => 'le nombre de requêtes prévu pour ce compte était atteint',
  'needs-token': (a) => `ce réseau ne répond qu’avec un jeton d’accès${given(a, 'name', ' (', ')')}`,
  'needs-browser': () => 'cette page ne s’affiche que dans un navigateur, et aucun n’a été utilisé',
  'not-recorded': () => 'l’enregistrement rejoué ne contient pas de réponse à cette question',
  interrupted: () => 'l’audit a été interrompu avant le tour de ce compte',
  dns: () => 'le nom du serveur est introuvable',
  connection: () => 'la connexion a échoué',
  tls: (a) =>
    word(a, 'by') === 'browser'
      ? 'le navigateur ne se fie pas au certificat : il ignore les autorités qu’ajoute NODE_EXTRA_CA_CERTS'
      : 'la connexion sécurisée n’a pas pu s’établir',
  timeout: () => 'la réponse n’est pas venue à temps',
  'too-large': () => 'la réponse dépassait la taille que nous acceptons',
  'too-complex': () =>
    'lire la réponse aurait demandé plus de temps ou de mémoire qu’une réponse n’en a le droit',
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
  'absence-not-confirmed': () => 'une page a répondu « introuvable », et une seconde ne l’a pas confirmé',
  'age-gate': () => 'la page ne se montre qu’aux visiteurs qui prouvent leur âge',
  'anonymous-api-closed': () => 'le réseau a fermé cette voie aux visiteurs non connectés',
  'api-error': () => 'le réseau a répondu par une erreur qui ne dit rien du compte',
  'archive-excluded': () =>
    'l’archive ne montre pas ce site : son propriétaire ou son robots.txt l’a demandé',
  'archive-led-elsewhere': () => 'l’archive a mené à une autre page, ou à une copie d’une autre époque',
  'asks-not-to-be-shown': () => 'le compte demande à ne pas être montré aux visiteurs non connectés',
  'certain-absent': () => 'un compte qui existe à coup sûr a été dit introuvable',
  'certain-not-read': () => 'un compte qui existe à coup sûr n’a pas pu être lu non plus',
  'closed-to-person': () => 'une personne a regardé, et n’a pas pu entrer non plus',
  'damaged-row': () => 'ce que la base de données en conserve est endommagé et ne peut plus être lu',
  deactivated: () => 'le titulaire a fermé le compte pour l’instant',
  'empty-answer': () => 'la réponse était vide',
  'for-sale': (a) => `la page met le nom de domaine en vente${given(a, 'sign', ' (« ', ' »)')}`,
  'gone-or-hidden': () => 'le réseau dit la même chose d’un compte disparu et d’un compte caché',
  'http-status': (a) => `le serveur a répondu par le statut ${word(a, 'status')}`,
  'impossible-not-read': () => 'd’un compte qui ne peut exister, rien de lisible n’a été dit',
  gone: () => 'le serveur dit que le compte a disparu pour de bon',
  'impossible-present': () => 'un compte qui ne peut exister a été dit présent',
  'invite-expired': () => 'l’invitation a expiré, ou n’en a jamais été une',
  memorial: () => 'le compte est conservé en mémoire de quelqu’un',
  'no-answer': () => 'aucune réponse n’est venue',
  'no-feed': () => 'aucun flux de publications n’a été trouvé',
  'not-found': () => 'le réseau dit que personne ne détient ce nom',
  'not-found-or-suspended': () => 'le réseau dit que le compte a été retiré, suspendu, ou n’a jamais existé',
  'not-this-way': () => 'cette façon de regarder ne convient pas à ce compte',
  'nothing-archived': () => 'l’archive n’a rien conservé qui donne une date',
  'other-account': () => 'la réponse ne portait pas sur le compte demandé',
  'other-domain': (a) => `il mène à un autre nom de domaine${given(a, 'host', ' (', ')')}`,
  'other-kind': () => 'l’adresse mène à autre chose qu’un compte de ce réseau',
  'page-cut': () => 'l’une de ses pages est si longue qu’elle n’a été lue qu’en partie',
  'parking-host': (a) => `il mène à un service de domaines en attente${given(a, 'host', ' (', ')')}`,
  'person-found-none': () => 'une personne a regardé : on lui a répondu que cette page n’existe pas',
  'posts-need-sign-in': () => 'les publications ne se montrent qu’aux personnes connectées',
  'preview-off': () => 'le titulaire a désactivé l’aperçu public',
  private: () => 'le compte est privé',
  renamed: () => 'le compte porte désormais un autre nom',
  restricted: () => 'le réseau ne montre le compte qu’à certains visiteurs',
  suspended: () => 'le réseau dit avoir suspendu ou retiré le compte',
  'site-not-read': () => 'le site d’aujourd’hui n’a pas pu être lu en entier : rien ne peut donc y manquer',
  'says-it-moved': (a) => `sa présentation ou sa dernière publication le dit${given(a, 'to', ', et nomme ')}`,
  'token-rejected': () => 'le réseau n’a pas accepté le jeton d’accès',
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
