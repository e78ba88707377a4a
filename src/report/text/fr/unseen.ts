import type { Texts } from '../en.js';
import { n } from './words.js';

const accounts = (k: number) => n(k, 'compte');

export const unseen: Texts['unseen'] = {
  title: 'Ce qui n’a pas été vérifié, et ce que vous pouvez faire',
  lead: 'Ces comptes ne passent ni pour bien tenus ni pour délaissés. Chacun peut être l’un ou l’autre : c’est pourquoi les chiffres ci-dessus ont des bornes.',
  none: 'Tout a pu être vérifié.',
  count: accounts,
  why: 'Pourquoi',
  controlsTitle: 'Peut-on croire un « introuvable » ?',
  controlsLead:
    'Une fois par réseau, nous avons cherché un compte qui existe à coup sûr et un autre qui ne peut pas exister. Là où les réponses étaient fausses, rien n’est dit introuvable.',
  controlHealthy: 'cru',
  controlFailed: 'non cru',
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
