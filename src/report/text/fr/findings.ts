import { type Args, figure, given, networksIn, word } from '../arguments.js';
import type { FindingTexts } from '../finding-texts.js';
import { network } from './terms.js';
import { f, n } from './words.js';

const days = (a: Args) => n(Math.floor(figure(a, 'days') ?? 0), 'jour');
const posts = (a: Args) => n(figure(a, 'posts') ?? 0, 'publication');
const host = (a: Args, name: string) => word(a, name, 90).replace(/^https?:\/\/(?:www\.)?/i, '');

export const findings: FindingTexts = {
  slowing: {
    says: (a) => `Au ralenti : aucune publication publique depuis ${days(a)}.`,
    advice: 'Reprenez à un rythme que vous pourrez tenir, ou dites franchement que le compte se repose.',
  },
  dormant: {
    says: (a) => `En sommeil : aucune publication publique depuis ${days(a)}.`,
    advice: 'Tranchez : réveillez-le avec un plan pour l’année, ou fermez-le et retirez le lien du site.',
  },
  abandoned: {
    says: (a) => `Abandonné : aucune publication publique depuis ${days(a)}.`,
    advice: 'Fermez-le, ou laissez un dernier message qui dit où vous trouver, et retirez le lien du site.',
  },
  'never-started': {
    says: (a) =>
      `Jamais lancé : ${n(figure(a, 'posts') ?? 0, 'publication publique', 'publications publiques')} en tout.`,
    advice: 'Gardez le nom s’il compte pour vous, mais n’affichez pas de lien vers un compte vide.',
  },
  missing: {
    says: () => 'Le site y mène, et le réseau dit que ce compte n’existe pas.',
    advice: 'Retirez le lien du site, ou corrigez-en l’orthographe.',
  },
  suspended: {
    says: () => 'Le réseau a suspendu le compte.',
    advice: 'Retirez le lien du site jusqu’à ce que l’affaire soit réglée.',
  },
  'closed-by-owner': {
    says: () => 'Son titulaire a fermé le compte.',
    advice: 'Retirez le lien du site : il ne mène plus nulle part.',
  },
  moved: {
    says: (a) => `Le compte est parti ailleurs${given(a, 'to', ' : ')}.`,
    advice: 'Faites pointer le lien vers le nouveau compte.',
  },
  'says-it-moved': {
    says: (a) => `Il dit être parti ailleurs${given(a, 'to', ' : ')}, et publie toujours.`,
    advice: 'Voyez lequel des deux compte, et faites pointer le lien vers celui-là.',
  },
  irregular: {
    says: (a) => `Irrégulier : des rafales, puis des silences${longest(a)}.`,
    advice:
      'Mieux vaut un rythme modeste et tenu que des rafales. Les comptes irréguliers finissent plus souvent à l’abandon.',
  },
  sparse: {
    says: (a) => `Clairsemé : ${f.number(figure(a, 'perMonth') ?? 0, 1)} publication par mois.`,
    advice:
      'En deçà d’une publication tous les deux mois, le visiteur ne distingue plus le repos de l’abandon.',
  },
  declining: {
    says: (a) =>
      `En déclin : ${f.number(figure(a, 'before') ?? 0, 1)} publications par semaine${sinceOf(a)}, ${f.number(figure(a, 'after') ?? 0, 1)} depuis.`,
    advice: 'Cherchez ce qui a fait tomber le rythme avant que le silence ne s’installe.',
  },
  'reposts-only': {
    says: (a) =>
      `Sur les dernières publications (${f.count(figure(a, 'posts') ?? 0)}), ${f.percent(figure(a, 'share') ?? 1)} viennent d’autrui.`,
    advice: 'Un compte qui ne dit rien de lui-même dit peu de l’entreprise.',
  },
  'broadcast-only': {
    says: (a) => `Il ne fait que diffuser : ${posts(a)}, et pas une réponse à quiconque.`,
    advice:
      'Répondez à qui vous écrit. Si personne n’en a le temps, mieux vaut le savoir avant de commencer.',
  },
  'no-response': {
    says: (a) => `Personne ne réagit : ni mention J’aime ni commentaire sur ${posts(a)}.`,
    advice: 'Demandez-vous si vos clients fréquentent seulement ce réseau.',
  },
  'same-text': {
    says: (a) =>
      `Le même texte sur plusieurs réseaux${alsoOn(a)}${figure(a, 'copies') === undefined ? '' : ` : ${n(figure(a, 'copies') ?? 0, 'publication')}`}.`,
    advice: 'Adapter chaque publication à son réseau fait partie du travail, et du coût.',
  },
  'no-link-back': {
    says: (a) => `Le profil ne renvoie pas vers ${host(a, 'site') || 'le site de l’entreprise'}.`,
    advice: 'Mettez l’adresse du site dans le profil : elle prouve à qui appartient le compte.',
  },
  'profile-blank': {
    says: () => 'Le profil est vide : ni description, ni lien.',
    advice: 'Dites en une ligne qui vous êtes, et renvoyez vers le site.',
  },
  'other-owner': {
    says: (a) =>
      `Le profil indique un autre site${given(a, 'website', ' : ')}. Le compte est peut-être celui de quelqu’un d’autre.`,
    advice: 'Vérifiez à qui appartient le compte, et corrigez le lien ou le profil.',
  },
  'second-account': {
    says: () => 'Un second compte sur le même réseau est délaissé alors qu’un autre sert.',
    advice: 'Fermez l’ancien, ou renvoyez vers celui qui sert.',
  },
  'hijackable-link': {
    says: (a) => `Le site mène encore à un nom que personne ne semble détenir : ${host(a, 'url')}.`,
    advice: 'Retirez le lien du site : quiconque prendrait ce nom parlerait à la place de l’entreprise.',
  },
  'placeholder-link': {
    says: (a) => `Le site contient un lien qui ne mène au compte de personne : ${host(a, 'url')}.`,
    advice: 'C’est sans doute un reste du modèle du site : retirez-le.',
  },
  'site-unreachable': {
    says: () => 'Le site est injoignable. C’est un signe, non une preuve, que quelque chose a pris fin.',
    advice: 'Réessayez un autre jour avant de conclure.',
  },
  'site-parked': {
    says: () => 'Le nom de domaine montre une page d’attente au lieu d’un site.',
    advice: 'Consultez le registre des entreprises avant de conclure.',
  },
  'site-moved': {
    says: () => 'Le site mène à un autre nom de domaine.',
    advice: 'Mettez la nouvelle adresse sur votre liste.',
  },
  'no-accounts': {
    says: () => 'Le site a été lu et ne mène à aucun compte.',
    advice: 'Ne pas y être est aussi un choix, et quelqu’un ici l’a fait.',
  },
};

/** The other networks a text stands on. */
function alsoOn(a: Args): string {
  const others = networksIn(a, network);
  return others.length === 0 ? '' : `, dont ${f.list(others)}`;
}

function longest(a: Args): string {
  const value = figure(a, 'longest');
  return value === undefined ? '' : ` allant jusqu’à ${n(Math.floor(value), 'jour')}`;
}

function sinceOf(a: Args): string {
  const since = figure(a, 'since');
  return since === undefined ? ' auparavant' : ` avant ${f.month(since)}`;
}
