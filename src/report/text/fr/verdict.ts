import type { Texts } from '../en.js';
import { kept } from './by-company.js';
import { f, n } from './words.js';

const accountsOf = (k: number) => n(k, 'compte');

const competitors = (k: number) => n(k, 'concurrent');

/** « les 51 comptes qu’affichent 12 concurrents », « le seul compte qu’affiche un concurrent ». */
function shown(links: number, size: number): string {
  const by = size === 1 ? 'qu’affiche un concurrent' : `qu’affichent ${competitors(size)}`;
  return `${links === 1 ? 'le seul compte' : `les ${accountsOf(links)}`} ${by}`;
}

export const verdict: Texts['verdict'] = {
  unseeable: (links, size) =>
    links === 1
      ? `Personne ne peut le dire : ${shown(links, size)} n’a pas pu être vérifié.`
      : `Personne ne peut le dire : parmi ${shown(links, size)}, pas un n’a pu être vérifié.`,
  nothing: (size) =>
    `Il n’y a rien à suivre : ${competitors(size)}, et pas un compte qui entre en ligne de compte.`,
  unread: (known, runWell, unread, companies) => {
    const sites = `${n(unread, 'site')} sur ${f.count(companies)} ${unread < 2 ? 'n’a pas pu être lu' : 'n’ont pas pu être lus'}`;
    if (known === 0) return `Personne ne peut le dire : ${sites}, et aucun compte n’est connu.`;
    const rest =
      known === 1
        ? `le seul compte connu ${runWell === 1 ? 'est' : 'n’est pas'} bien tenu`
        : `parmi les ${f.count(known)} comptes connus, ${kept(runWell)}`;
    return `Personne ne peut le dire : ${sites} ; ${rest}.`;
  },
  unfinished: (sites, accounts) => {
    const left = [
      ...(sites === 0 ? [] : [n(sites, 'site')]),
      ...(accounts === 0 ? [] : [accountsOf(accounts)]),
    ];
    const never =
      left.length === 0
        ? ''
        : ` : ${f.list(left)} ${sites + accounts < 2 ? 'n’a pas encore été consulté' : 'n’ont pas encore été consultés'}`;
    return `Cet audit n’est pas allé à son terme${never}. Ce qui suit n’est que ce que l’on sait à ce stade ; relancez l’audit, il reprendra là où il s’est arrêté.`;
  },
  sitesNotRead: (unread, companies) =>
    `${n(unread, 'site')} sur ${f.count(companies)} ${unread < 2 ? 'n’a pas pu être lu' : 'n’ont pas pu être lus'} : on ignore quels comptes ${unread < 2 ? 'cette entreprise déclare' : 'ces entreprises déclarent'}, et aucun chiffre de cette page ne vaut pour ${unread < 2 ? 'elle' : 'elles'}.`,
  notCounted: (k) =>
    `${n(k, 'autre compte semble être le leur', 'autres comptes semblent être les leurs')} sans entrer dans le décompte (--include-probable ${k < 2 ? 'l’y fait' : 'les y fait'} entrer).`,
  fromFiles: (k, files) =>
    `${n(k, 'compte a été lu', 'comptes ont été lus')} dans des fichiers d’autres outils (${files}).`,
  allFoundSeen:
    'chaque compte trouvé a été vérifié ; les sites qui n’ont pu être lus en déclarent peut-être d’autres',
  question:
    'Et même un bon exemple n’est pas une raison. La question à se poser est ce qu’une présence apporterait à votre entreprise, qui n’est pas la leur.',
  seen: (checked, links, unseen) =>
    unseen === 0
      ? links === 1
        ? 'Le seul compte trouvé a pu être vérifié.'
        : `Les ${accountsOf(links)} trouvés ont pu être vérifiés.`
      : `${f.count(checked)} des ${accountsOf(links)} ${checked < 2 ? 'a pu être vérifié' : 'ont pu être vérifiés'} ; ${unseen === 1 ? 'l’autre ne compte ni pour ni contre' : `les ${f.count(unseen)} autres ne comptent ni pour ni contre`}.`,
  ofAll: (links) => `sur ${accountsOf(links)}`,
  ofSeen: (share, seen) => (seen === 1 ? `${share} du seul compte vu` : `${share} des ${f.count(seen)} vus`),
  bounds: (range) => `${range} des comptes trouvés, vérifiés ou non`,
  allSeen: 'tous les sites ont été lus et tous les comptes vus : les parts sont exactes',
  allSeenInPart: 'tous les comptes ont été vus, mais certains trop peu pour en juger',
  noShare: 'impossible à dire',
  wellMeans: 'il publie toujours, on a pu vérifier quelque chose, et aucun défaut n’est apparu',
  rests: (least, many, few) =>
    few === 0
      ? `chacun jugé sur ${f.count(least)} publications ou plus`
      : `${f.count(many)} sur ${f.count(least)} publications ou plus, ${f.count(few)} sur moins`,
  aliveMeans: 'il publie, mais ce qui est montré ne suffit pas pour juger comment il est tenu',
  badlyMeans: 'vivant, mais avec au moins un défaut',
  leftMeans: 'en sommeil, abandonné, jamais lancé, introuvable, suspendu ou fermé',
  unseenMeans: 'impossible à savoir : ne compte ni pour ni contre',
  barTitle: (links) => `Les ${accountsOf(links)} affichés par vos concurrents, selon ce qui s’y trouve`,
  date: 'Date',
  list: 'Liste',
  listSize: (size, networks) => `${competitors(size)}, ${n(networks, 'réseau', 'réseaux')}`,
  posts: 'Publications lues',
  notCountedFact: 'Trouvés, non comptés',
  notCountedOf: (k) => (k === 0 ? 'aucun' : accountsOf(k)),
  conditions: 'À savoir sur cet audit',
};
