import type { Past } from '../../../analysis/model/schema/past.js';
import type { Texts } from '../en.js';
import { f, n } from './words.js';

const s = (k: number, one: string, many: string) => (k < 2 ? one : many);

/** Ce que sont devenus combien de comptes, les cas vides omis. */
function partsOf({ leftBehind, gone, alive, moved, notSeen }: Past['tally']): [number, string][] {
  const parts: [number, string][] = [
    [leftBehind, s(leftBehind, 'est délaissé', 'sont délaissés')],
    [gone, s(gone, 'a disparu', 'ont disparu')],
    [alive, s(alive, 'est vivant', 'sont vivants')],
    [moved, s(moved, 'a sans doute changé de nom', 'ont sans doute changé de nom')],
    [notSeen, s(notSeen, 'n’a pas pu être vérifié', 'n’ont pas pu être vérifiés')],
  ];
  return parts.filter(([k]) => k > 0);
}

/** « 6 sont délaissés, 1 a disparu, 2 n’ont pas pu être vérifiés ». */
function fates(tally: Past['tally']): string {
  return partsOf(tally)
    .map(([k, says]) => `${f.count(k)} ${says}`)
    .join(', ');
}

const several = (low: number, high: number) =>
  low === high ? f.count(low) : `${f.count(low)} à ${f.count(high)}`;

export const past: Texts['past'] = {
  title: 'Annoncés jadis, plus mentionnés aujourd’hui',
  lead: 'Les entreprises retirent de leur site les comptes morts : ce qu’un site affiche aujourd’hui est une liste de survivants. Les copies des mêmes pages d’accueil dans une archive du web montrent ce qui s’y trouvait avant. Ces comptes sont comptés à part : aucun n’entre dans la part des comptes bien tenus.',
  tally: (t) =>
    t.accounts === 1
      ? `Le seul compte que ces entreprises annonçaient jadis et ne mentionnent plus ${partsOf(t)[0]?.[1] ?? ''}.`
      : `Sur ${n(t.accounts, 'compte')} que ces entreprises annonçaient jadis et ne mentionnent plus, ${fates(t)}.`,
  nothing: (read) =>
    `Les copies archivées de ${n(read, 'site')} ne montrent aucun compte qui ne soit plus mentionné.`,
  closed: (k) =>
    `${f.count(k)} de plus ${s(k, 'était sur un réseau fermé', 'étaient sur des réseaux fermés')} depuis.`,
  earlier: (k) =>
    `${f.count(k)} ${s(k, 'autre a pu appartenir', 'autres ont pu appartenir')} à un propriétaire précédent : ${s(k, 'montré, non compté', 'montrés, non comptés')}.`,
  survivors: (low, high, of, todayLow, todayHigh, todayOf) =>
    `Avec ce que leurs sites annonçaient jadis, ${several(low, high)} ${s(high, 'compte', 'comptes')} sur ${f.count(of)} ${s(high, 'est délaissé', 'sont délaissés')} ; avec ce qu’ils affichent aujourd’hui, ${several(todayLow, todayHigh)} sur ${f.count(todayOf)}.`,
  coverage: (read, nothingArchived, notChecked) =>
    [
      `Copies de ${n(read, 'page d’accueil', 'pages d’accueil')} lues`,
      ...(nothingArchived === 0 ? [] : [`pour ${f.count(nothingArchived)}, l’archive n’en a aucune`]),
      ...(notChecked === 0
        ? []
        : [
            `${f.count(notChecked)} ${s(notChecked, 'n’a pas pu être consultée', 'n’ont pas pu être consultées')}`,
          ]),
    ]
      .join(' ; ')
      .concat('.'),
  fate: {
    'left-behind': 'délaissé',
    gone: 'disparu',
    alive: 'vivant',
    moved: 'renommé, semble-t-il',
    'not-seen': 'non vérifié',
  },
  announced: 'Annoncé',
  gone: 'Retiré au plus tard en',
  became: 'Ce qu’il est devenu',
  caption: 'Comptes annoncés jadis et plus mentionnés aujourd’hui',
  uncertain: 'Peut-être d’un propriétaire précédent, non comptés :',
  closedOn: (name, until) => `${name} (fermé depuis ; affiché jusqu’en ${until})`,
  line: 'Annoncés jadis, plus mentionnés aujourd’hui :',
  captures: (read, archived) =>
    `${f.count(read)} ${s(read, 'copie annuelle lue', 'copies annuelles lues')} de la page d’accueil, sur ${f.count(archived)}`,
  capture: {
    testifies: (k) => n(k, 'compte'),
    'no-accounts': () => 'ne nomme aucun compte, ce qui ne prouve rien',
    parked: () => 'une page de domaine en attente',
    'earlier-owner': (k) => `${n(k, 'compte')}, peut-être d’un propriétaire précédent`,
    unreadable: () => 'illisible',
  },
  evidence: 'Copies archivées',
  sinceTitle: 'Depuis quand y sont-ils ?',
  sinceLead:
    'La première année où une copie montre qu’une entreprise de cette liste annonce chaque réseau, et quand les autres ont suivi. Elles y étaient peut-être avant.',
  sinceRow: (year, companies) => `depuis ${year} (${n(companies, 'entreprise')})`,
  sinceCaption: 'Première année où un réseau est annoncé, et entreprises qui l’annoncent à ce jour',
  since: 'Depuis',
  archivedPost: (date, url) => `copies archivées : actif au moins jusqu’au ${date} (${url})`,
  archivedNothing: (why) => `copies archivées : rien d’exploitable (${why})`,
  changed: 'Annoncés jadis, plus mentionnés aujourd’hui',
};
