import type { Texts } from '../en.js';
import { n } from './words.js';

const accounts = (k: number) => n(k, 'compte');

export const unseen: Texts['unseen'] = {
  title: 'Ce qui n’a pas été vérifié, et ce que vous pouvez faire',
  lead: 'Rien de tout cela ne passe pour bien tenu ni pour délaissé. Chaque compte peut être l’un ou l’autre : c’est pourquoi les chiffres ci-dessus ont des bornes. D’un site que l’on n’a pas pu lire, nul ne sait quels comptes il affiche.',
  none: 'Tous les sites et tous les comptes ont pu être lus.',
  count: accounts,
  sites: 'Sites',
  siteCount: (k) => n(k, 'site'),
  inPart: 'Ce qui en a été lu est compté ; il affiche peut-être d’autres comptes.',
  why: 'Pourquoi',
  notCounted: {
    title: 'Trouvés, et non comptés',
    lead: 'Ils figurent sur la fiche de leur entreprise, et n’entrent dans aucun chiffre de ce rapport.',
    caption: 'Comptes trouvés et non comptés',
    account: 'Compte',
    rest: (k) => `${n(k, 'autre compte', 'autres comptes')} : sur les fiches, et dans le CSV.`,
  },
  controlsTitle: 'Peut-on croire un « introuvable » ?',
  controlsLead:
    'Une fois par réseau, nous avons cherché un compte qui existe à coup sûr et un autre qui ne peut pas exister. Là où les réponses étaient fausses, rien n’est dit introuvable.',
  controlHealthy: 'cru',
  controlFailed: 'non cru',
  controlUntested: 'non éprouvé',
  certain: 'Celui qui existe',
  impossible: 'Celui qui ne peut pas exister',
  believed: '« Introuvable » est',
  controlsCaption: 'L’épreuve de chaque réseau',
  outcome: {
    present: 'trouvé',
    absent: 'introuvable',
    suspended: 'suspendu',
    moved: 'parti ailleurs',
    hidden: 'derrière un mur',
    blocked: 'accès refusé',
    failed: 'pas de réponse lisible',
  },
  notAsked: 'non demandé',
};
