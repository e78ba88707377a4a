import type { Texts } from '../en.js';
import { f, n } from './words.js';

const accounts = (k: number) => n(k, 'compte');

export const strip: Texts['strip'] = {
  title: 'Chaque publication, et chaque silence',
  lead: 'Une ligne par compte, un point par publication publique, aujourd’hui au bord droit. La fin ombrée d’une ligne est le silence présent. Hachuré : non vérifié.',
  chart: (k) => `Publications de ${accounts(k)} dans le temps`,
  description: 'Les comptes sont rangés par silence, les plus récemment actifs d’abord.',
  message: (active, seen, unseen) => {
    if (seen === 0)
      return unseen === 1
        ? 'Le seul compte n’a pas pu être vérifié.'
        : `Aucun des ${accounts(unseen)} n’a pu être vérifié.`;
    const rest = unseen === 0 ? '' : ` ; ${n(unseen, 'non vérifié', 'non vérifiés')}`;
    if (seen === 1)
      return `Le seul compte vu ${active === 1 ? 'a publié' : 'n’a rien publié'} dans les 90 derniers jours${rest}.`;
    const who =
      active === 0
        ? `Aucun des ${f.count(seen)} comptes vus n’a publié`
        : active === seen
          ? `Les ${f.count(seen)} comptes vus ont tous publié`
          : `${f.count(active)} des ${f.count(seen)} comptes vus ${active === 1 ? 'a publié' : 'ont publié'}`;
    return `${who} dans les 90 derniers jours${rest}.`;
  },
  colours: 'La couleur d’un point, et le signe en bout de ligne :',
  today: 'auj.',
  before: (days) => (days % 365 === 0 ? `−${n(days / 365, 'an')}` : `−${f.count(days)} j`),
  post: 'publication propre',
  echo: 'reprise ou réponse',
  vague: 'date connue à peu près',
  silence: 'silence jusqu’à ce jour',
  unseen: 'non vérifié',
  unseenShort: 'non vérifié',
  gone: 'rien à voir : introuvable, suspendu ou vide',
  ago: (days) => (days < 1 ? 'aujourd’hui' : n(Math.floor(days), 'jour')),
  atLeast: (days) => `au plus ${n(Math.floor(days), 'jour')}`,
  notShown: (k, isLong) =>
    `${n(k, 'autre compte figure', 'autres comptes figurent')} ${isLong ? 'sur les fiches, plus bas, et dans le CSV' : 'seulement dans le tableau'} : l’image en montre un échantillon régulier, du plus récent au plus silencieux.`,
  table: {
    caption: 'Comptes par silence',
    silence: 'Silence',
    posts: 'Publications vues',
    pace: 'Rythme',
  },
};
