import type { Texts } from '../en.js';
import { f, n } from './words.js';

export const own: Texts['own'] = {
  title: 'Votre entreprise, vue du même œil',
  lead: 'Regardée comme toutes les autres, montrée à côté d’elles, et jamais comptée dans la réponse.',
  caption: 'Vos comptes à côté de ceux de vos concurrents',
  yours: 'Le vôtre',
  pace: 'Votre rythme',
  theirs: 'Vos concurrents sur ce réseau',
  theirPace: 'Rythme médian des actifs',
  details: (company) => `Constats et preuves pour ${company}`,
  nobody: 'aucun concurrent ici',
  tally: (well, seen, unseen) =>
    `${f.count(well)} bien ${well < 2 ? 'tenu' : 'tenus'} sur ${f.count(seen)} ${seen < 2 ? 'vu' : 'vus'}${unseen > 0 ? `, ${n(unseen, 'non vérifié', 'non vérifiés')}` : ''}`,
};
