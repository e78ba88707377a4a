import type { Texts } from '../en.js';
import { f, n } from './words.js';

const competitors = (k: number) => n(k, 'concurrent');

export const networks: Texts['networks'] = {
  title: 'Ce qu’on voit de loin, et ce qu’il y a',
  lead: 'De loin, qui copie voit des liens. Chaque ligne est un réseau : combien de comptes vos concurrents y affichent, et ce qu’un regard plus attentif trouve derrière ces liens.',
  allThere: (k, all) =>
    all < 2
      ? `${k === 0 ? 'Le concurrent de la liste ne déclare aucun compte' : 'Le concurrent de la liste déclare au moins un compte'}.`
      : `${k === 0 ? `Aucun des ${competitors(all)} ne déclare de compte` : k === all ? `Les ${competitors(all)} déclarent tous au moins un compte` : `${f.count(k)} des ${competitors(all)} ${k < 2 ? 'déclare' : 'déclarent'} au moins un compte`}.`,
  median: (value) => `La moitié d’entre eux en ont ${f.count(Math.ceil(value))} ou davantage.`,
  message: (well, left, all) => {
    const on = (k: number) =>
      k === 0
        ? `aucun des ${n(all, 'réseau', 'réseaux')}`
        : `${n(k, 'réseau', 'réseaux')} sur ${f.count(all)}`;
    return `La plupart des comptes vus sont bien tenus sur ${on(well)}, délaissés sur ${on(left)}.`;
  },
  links: 'Liens vus',
  there: 'Ce qu’il y a',
  rowTitle: (network, { runWell, alive, runBadly, leftBehind, notChecked }) =>
    `${network} : ${n(runWell, 'bien tenu', 'bien tenus')}, ${n(alive, 'vivant')}, ${n(runBadly, 'mal tenu', 'mal tenus')}, ${n(leftBehind, 'délaissé')}, ${n(notChecked, 'non vérifié', 'non vérifiés')}`,
  caption: 'Comptes par réseau, selon ce qui s’y trouve',
};
