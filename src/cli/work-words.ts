import { type Language, said } from './language.js';

interface WorkWords {
  /** Without a server there is nobody to help. */
  needsServer: string;
  waiting(database: string, lanes: number): string;
  busy(database: string): string;
  finished(id: number, list: string): string;
  stopping: string;
  stopped: string;
}

const words: Record<Language, WorkWords> = {
  en: {
    needsServer:
      'workers share a database on a server. Give its url: followsuit work --db postgres://user@host/db (also: FOLLOWSUIT_DB).',
    waiting: (database, lanes) =>
      `working on the audits of ${database}, ${lanes} tasks at once. Ctrl-C ends it.`,
    busy: (database) => `${database} is in use by something that works alone there; waiting for its end.`,
    finished: (id, list) => `audit ${id} (${list}) is finished.`,
    stopping: 'stopping after the requests in flight …',
    stopped: 'stopped. What was underway is given back to the other workers.',
  },
  fr: {
    needsServer:
      'ceux qui aident partagent une base sur un serveur. Donnez son adresse : followsuit work --db postgres://user@host/db (aussi : FOLLOWSUIT_DB).',
    waiting: (database, lanes) =>
      `au travail sur les audits de ${database}, ${lanes} tâches à la fois. Ctrl-C pour arrêter.`,
    busy: (database) => `${database} est occupée par une commande qui y travaille seule ; attente de sa fin.`,
    finished: (id, list) => `l’audit ${id} (${list}) est terminé.`,
    stopping: 'arrêt après les requêtes en cours…',
    stopped: 'arrêté. Ce qui était en cours est rendu aux autres.',
  },
};

export function workWords(): WorkWords {
  return said(words);
}
