import { trimEnd } from '../trim-end.js';
import { type Language, said } from './language.js';

interface FailureWords {
  /** The output itself, where no file has a name. */
  output: string;
  /** French sets a space before a colon. */
  colon: string;
  /** By the code of the operating system. */
  files: Record<string, string>;
  driver(machine: string, command: string): string;
  browser(about: string): string;
}

const words: Record<Language, FailureWords> = {
  en: {
    output: 'the output',
    colon: ':',
    files: {
      ENOENT: 'there is no such file or folder. Check the path.',
      ENOTDIR: 'a part of this path is a file, not a folder. Check the path.',
      EISDIR: 'this is a folder. Give the path of a file.',
      EACCES: 'access is denied. Check the permissions, or choose another place.',
      EPERM: 'access is denied. Check the permissions, or choose another place.',
      EROFS: 'this place is read-only. Choose another one.',
      ENAMETOOLONG: 'this name is too long. Choose a shorter one.',
      ENOSPC: 'the disk is full. Make room, or choose another place.',
      EDQUOT: 'your share of this disk is used up. Make room, or choose another place.',
      EFBIG: 'the file would be larger than is allowed here. Choose another place.',
      EIO: 'the disk does not answer as it should. Choose another place.',
    },
    driver: (machine, command) =>
      `the database driver (better-sqlite3) is not built for this machine (Node.js ${machine}), because npm found no ready-made file or was not allowed to run its install script. This mends it: ${command}`,
    browser: (about) =>
      `the browser did not open: ${trimEnd(about, '. \n\t')}. Install Chrome, run npx playwright install chromium, name another with --browser, or say --no-browser.`,
  },
  fr: {
    output: 'la sortie',
    colon: ' :',
    files: {
      ENOENT: 'ce fichier ou ce dossier n’existe pas. Vérifiez le chemin.',
      ENOTDIR: 'une partie de ce chemin est un fichier, pas un dossier. Vérifiez le chemin.',
      EISDIR: 'c’est un dossier. Donnez le chemin d’un fichier.',
      EACCES: 'l’accès est refusé. Vérifiez les droits, ou choisissez un autre endroit.',
      EPERM: 'l’accès est refusé. Vérifiez les droits, ou choisissez un autre endroit.',
      EROFS: 'cet endroit est en lecture seule. Choisissez-en un autre.',
      ENAMETOOLONG: 'ce nom est trop long. Choisissez-en un plus court.',
      ENOSPC: 'le disque est plein. Faites de la place, ou choisissez un autre endroit.',
      EDQUOT: 'votre part de ce disque est épuisée. Faites de la place, ou choisissez un autre endroit.',
      EFBIG: 'le fichier dépasserait la taille permise ici. Choisissez un autre endroit.',
      EIO: 'le disque ne répond pas comme il faut. Choisissez un autre endroit.',
    },
    driver: (machine, command) =>
      `le pilote de la base de données (better-sqlite3) n’est pas construit pour cette machine (Node.js ${machine}) : npm n’a pas trouvé de fichier tout prêt, ou n’a pas pu lancer son installation. Ceci y remédie : ${command}`,
    browser: (about) =>
      `le navigateur ne s’est pas ouvert : ${trimEnd(about, '. \n\t')}. Installez Chrome, lancez npx playwright install chromium, nommez-en un autre avec --browser, ou dites --no-browser.`,
  },
};

export function failureWords(): FailureWords {
  return said(words);
}
