import { type Language, said } from './language.js';

interface AssistWords {
  keys: string;
  needsTerminal: string;
  noBrowser: string;
  staysSignedIn(folder: string): string;
  done(read: number, skipped: number, left: number): string;
  notOpened(why: string): string;
  notStored: string;
  profile: {
    name: string;
    isFile(folder: string): string;
    isUsed(folder: string): string;
  };
}

const words: Record<Language, AssistWords> = {
  en: {
    keys: 'r or Enter: read what you see   s: skip   b: back   q: quit',
    needsTerminal: 'assist needs a terminal: it waits for your keys.',
    noBrowser: 'no browser found. Install Chrome, or run: npx playwright install chromium',
    staysSignedIn: (folder) => `Your sign-in stays in ${folder}: delete the folder to forget it.`,
    done: (read, skipped, left) =>
      `${read} read, ${skipped} skipped, ${left} left. Write the report again: followsuit report`,
    notOpened: (why) => `The page did not open: ${why}`,
    notStored: 'Nothing was stored: go on in the window and press r again, or s to skip.',
    profile: {
      name: '--profile: give the name of a folder.',
      isFile: (folder) => `--profile ${folder}: this is a file, not a folder.`,
      isUsed: (folder) =>
        `--profile ${folder}: there is something else in this folder. Name a new one, or one that assist has used.`,
    },
  },
  fr: {
    keys: 'r ou Entrée : lire ce que vous voyez   s : passer   b : revenir   q : quitter',
    needsTerminal: 'assist a besoin d’un terminal : il attend vos touches.',
    noBrowser: 'aucun navigateur trouvé. Installez Chrome, ou lancez : npx playwright install chromium',
    staysSignedIn: (folder) => `Votre connexion reste dans ${folder} : supprimez ce dossier pour l’oublier.`,
    done: (read, skipped, left) =>
      `Lus : ${read}, passés : ${skipped}, restants : ${left}. Pour refaire le rapport : followsuit report`,
    notOpened: (why) => `La page ne s’est pas ouverte : ${why}`,
    notStored: 'Rien n’est gardé : continuez dans la fenêtre et pressez de nouveau r, ou s pour passer.',
    profile: {
      name: '--profile : donnez le nom d’un dossier.',
      isFile: (folder) => `--profile ${folder} : c’est un fichier, pas un dossier.`,
      isUsed: (folder) =>
        `--profile ${folder} : il y a autre chose dans ce dossier. Nommez-en un neuf, ou un qui a déjà servi à assist.`,
    },
  },
};

export function assistWords(): AssistWords {
  return said(words);
}
