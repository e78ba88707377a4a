import type { Language } from './config.js';

interface StatusWords {
  audit(id: number, list: string, begun: string): string;
  finished(at: string): string;
  underway(done: number, all: number): string;
  none: string;
  lanes: string;
  lane(lane: string, waiting: number, due: string): string;
  now: string;
  more(lanes: number): string;
  /** A lane that a worker is in. */
  heldBy(lane: string, waiting: number, machine: string): string;
  workers: string;
  worker(machine: string, pid: number, busy: number, lanes: number, seen: string): string;
}

export const statusWords: Readonly<Record<Language, StatusWords>> = {
  en: {
    audit: (id, list, begun) => `Audit ${id}, ${list}, begun ${begun}`,
    finished: (at) => `  finished ${at}`,
    underway: (done, all) => `  not finished: ${done} of ${all} tasks done; the same audit command goes on`,
    none: 'There is no audit in this database yet.',
    lanes: 'What waits, by host or network:',
    lane: (lane, waiting, due) => `  ${lane}: ${waiting}, next ${due}`,
    now: 'now',
    more: (lanes) => `  and ${lanes} more (all of them with --json)`,
    heldBy: (lane, waiting, machine) => `  ${lane}: ${waiting}, one of them underway on ${machine}`,
    workers: 'Workers:',
    worker: (machine, pid, busy, lanes, seen) =>
      `  ${machine}, process ${pid}: ${busy} of ${lanes} lanes at work, last heard of ${seen}`,
  },
  fr: {
    audit: (id, list, begun) => `Audit ${id}, ${list}, commencé le ${begun}`,
    finished: (at) => `  terminé le ${at}`,
    underway: (done, all) =>
      `  inachevé : ${done} tâches sur ${all} sont faites ; la même commande audit le poursuit`,
    none: 'Il n’y a pas encore d’audit dans cette base.',
    lanes: 'Ce qui attend, par hôte ou réseau :',
    lane: (lane, waiting, due) => `  ${lane} : ${waiting}, prochaine ${due}`,
    now: 'maintenant',
    more: (lanes) => `  et ${lanes} autres (toutes avec --json)`,
    heldBy: (lane, waiting, machine) => `  ${lane} : ${waiting}, dont une en cours sur ${machine}`,
    workers: 'Processus au travail :',
    worker: (machine, pid, busy, lanes, seen) =>
      `  ${machine}, processus ${pid} : ${busy} files sur ${lanes} occupées, vu pour la dernière fois ${seen}`,
  },
};
