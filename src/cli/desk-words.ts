import { type Language, said } from './language.js';

interface DeskWords {
  watching(folder: string): string;
  open: string;
  idle: string;
  port(port: number): string;
  watch(folder: string): string;
}

const words: Record<Language, DeskWords> = {
  en: {
    watching: (folder) => `reading what is saved into ${folder}`,
    open: 'the desk is open until Ctrl-C; the next line is its address, for this machine only.',
    idle: 'nobody was at the desk for half an hour, so it was closed. Open it again: followsuit desk',
    port: (port) => `--port ${port}: in use by another program. Leave it out, or give another one.`,
    watch: (folder) => `--watch ${folder}: there is no such folder. Give one that is there.`,
  },
  fr: {
    watching: (folder) => `ce qui est enregistré dans ${folder} est lu`,
    open: 'le bureau reste ouvert jusqu’à Ctrl-C ; la ligne suivante est son adresse, pour cette machine seule.',
    idle: 'personne au bureau depuis une demi-heure, il est donc fermé. Pour le rouvrir : followsuit desk',
    port: (port) =>
      `--port ${port} : pris par un autre programme. Ôtez cette option, ou donnez un autre port.`,
    watch: (folder) => `--watch ${folder} : ce dossier n’existe pas. Donnez-en un qui existe.`,
  },
};

/** What `followsuit desk` says around the page it serves. */
export function deskWords(): DeskWords {
  return said(words);
}
