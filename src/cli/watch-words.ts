import { type Language, said } from './language.js';

interface WatchWords {
  head: string;
  missing(path: string): string;
  written: string;
}

const words: Record<Language, WatchWords> = {
  en: {
    head: '# One of these is enough. --write writes them; FOLLOWSUIT_NOTIFY says where notices go.',
    missing: (path) => `there is no file ${path}. Give the list that is to be audited every month.`,
    written:
      'One of them is enough: crontab followsuit-watch/followsuit.cron (it replaces yours: look at crontab -l first), the two units into ~/.config/systemd/user and systemctl --user enable --now followsuit.timer, or commit the workflow.',
  },
  fr: {
    head: '# Un seul suffit. --write les écrit ; FOLLOWSUIT_NOTIFY dit où vont les messages.',
    missing: (path) => `il n’y a pas de fichier ${path}. Donnez la liste à auditer chaque mois.`,
    written:
      'Un seul suffit : crontab followsuit-watch/followsuit.cron (il remplace la vôtre : voyez d’abord crontab -l), les deux unités dans ~/.config/systemd/user puis systemctl --user enable --now followsuit.timer, ou le workflow dans votre dépôt.',
  },
};

export function watchWords(): WatchWords {
  return said(words);
}
