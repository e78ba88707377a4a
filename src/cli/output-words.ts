import { type Language, said } from './language.js';

/** Files that are written, the pictures in them, and the browser that prints them. */
interface OutputWords {
  logo: Record<'type' | 'unreadable' | 'large' | 'active', (path: string) => string>;
  isFile(path: string): string;
  notMade(path: string, code: string): string;
  /** The option and the path given with it. */
  isFolder(given: string): string;
  overwrites(given: string, kept: string): string;
  oneText: string;
  noFolder(given: string, folder: string): string;
  board: string;
  pdfNeedsBrowser: string;
  pdfFindsNone: string;
  exportWhere: string;
  exportOne: string;
  exportNothing(audit: number): string;
  excel: string;
  noPicture(url: string, why: string): string;
  noPictures: Record<'replay' | 'forbidden' | 'no-browser', string>;
  noProgram(option: string, path: string): string;
  inConfiguration: string;
  proxy(from: string, kind: string | undefined): string;
  written(path: string): string;
  pagesWritten(count: number, folder: string): string;
}

const words: Record<Language, OutputWords> = {
  en: {
    logo: {
      type: (path) => `--logo ${path}: give a png, jpg, webp or svg file.`,
      unreadable: (path) => `--logo ${path}: the file cannot be read. Check the path.`,
      large: (path) => `--logo ${path}: larger than 512 KB; make it smaller.`,
      active: (path) =>
        `--logo ${path}: this drawing holds scripts, or fetches something from elsewhere. Save it as a plain svg, or as png.`,
    },
    isFile: (path) => `${path}: this is a file. Give the path of a folder.`,
    notMade: (path, code) => `${path}: the folder cannot be made (${code}). Choose another place.`,
    isFolder: (given) => `${given}: this is a folder. Give the name of a file in it.`,
    overwrites: (given, kept) => `${given} would be written over ${kept}. Choose another name.`,
    oneText: '--output - takes one format that is one text: html, json or md.',
    noFolder: (given, folder) => `${given}: there is no folder ${folder}. Make it first.`,
    board: '--board writes pdf or html; leave it out for the other formats.',
    pdfNeedsBrowser:
      '--format pdf is printed by a browser, and --no-browser forbids one. Give one of the two.',
    pdfFindsNone:
      '--format pdf is printed by a browser, and none was found. Install Chrome, or run: npx playwright install chromium. Or write --format html and print that.',
    exportWhere: 'say where to: --har evidence.har or --warc evidence.warc.gz',
    exportOne: 'only one of --har and --warc can go to standard output.',
    exportNothing: (audit) => `audit ${audit} has no answers to export.`,
    excel:
      'The CSV is written for a French Excel (semicolons, decimal commas); --csv-for standard writes the other.',
    noPicture: (url, why) => `no picture of ${url} (${why})`,
    noPictures: {
      replay: 'no pictures are taken: a replay asks nobody.',
      forbidden: 'no pictures are taken: they need a browser, and --no-browser was given.',
      'no-browser':
        'no pictures are taken: there is no browser. Install Chrome, or run: npx playwright install chromium',
    },
    noProgram: (option, path) =>
      `${option}: ${path} is no program that can be started. Give the path of a Chromium or Chrome, leave it out, or say --no-browser.`,
    inConfiguration: '"browser" in the configuration',
    proxy: (from, kind) =>
      `${from} ${kind === undefined ? 'is no proxy’s address' : `names a ${kind} proxy`}, and only HTTP proxies are spoken. Write it like http://proxy.example:3128, or leave it empty for followsuit.`,
    written: (path) => `${path} written`,
    pagesWritten: (count, folder) => `${count} ${count === 1 ? 'page' : 'pages'} written to ${folder}`,
  },
  fr: {
    logo: {
      type: (path) => `--logo ${path} : donnez un fichier png, jpg, webp ou svg.`,
      unreadable: (path) => `--logo ${path} : ce fichier est illisible. Vérifiez le chemin.`,
      large: (path) => `--logo ${path} : plus de 512 Ko ; réduisez l’image.`,
      active: (path) =>
        `--logo ${path} : ce dessin contient des scripts, ou va chercher quelque chose ailleurs. Enregistrez-le en svg simple, ou en png.`,
    },
    isFile: (path) => `${path} : c’est un fichier. Donnez le chemin d’un dossier.`,
    notMade: (path, code) =>
      `${path} : ce dossier ne peut pas être créé (${code}). Choisissez un autre endroit.`,
    isFolder: (given) => `${given} : c’est un dossier. Donnez le nom d’un fichier dans ce dossier.`,
    overwrites: (given, kept) => `${given} écraserait ${kept}. Choisissez un autre nom.`,
    oneText: '--output - prend un seul format, et qui soit un texte : html, json ou md.',
    noFolder: (given, folder) => `${given} : il n’y a pas de dossier ${folder}. Créez-le d’abord.`,
    board: '--board écrit pdf ou html ; retirez-le pour les autres formats.',
    pdfNeedsBrowser:
      '--format pdf est imprimé par un navigateur, et --no-browser l’interdit. Donnez l’un ou l’autre.',
    pdfFindsNone:
      '--format pdf est imprimé par un navigateur, et aucun n’est trouvé. Installez Chrome, ou lancez : npx playwright install chromium. Ou écrivez --format html, et imprimez la page.',
    exportWhere: 'dites où : --har preuves.har ou --warc preuves.warc.gz',
    exportOne: 'un seul de --har et --warc peut aller à la sortie standard.',
    exportNothing: (audit) => `l’audit ${audit} n’a pas de réponse à exporter.`,
    excel:
      'CSV écrit pour Excel en français (points-virgules, virgules décimales) ; --csv-for standard donne l’autre forme.',
    noPicture: (url, why) => `pas d’image de ${url} (${why})`,
    noPictures: {
      replay: 'aucune image n’est prise : rejouer n’interroge personne.',
      forbidden: 'aucune image n’est prise : il y faut un navigateur, et --no-browser est donné.',
      'no-browser':
        'aucune image n’est prise : il n’y a pas de navigateur. Installez Chrome, ou lancez : npx playwright install chromium',
    },
    noProgram: (option, path) =>
      `${option} : ${path} n’est pas un programme qui se lance. Donnez le chemin d’un Chromium ou d’un Chrome, retirez-le, ou dites --no-browser.`,
    inConfiguration: '« browser » dans la configuration',
    proxy: (from, kind) =>
      `${from} ${kind === undefined ? 'n’est pas l’adresse d’un mandataire' : `désigne un mandataire ${kind}`}, et seuls les mandataires HTTP sont pris en charge. Écrivez-la comme http://proxy.example:3128, ou laissez-la vide pour followsuit.`,
    written: (path) => `${path} écrit`,
    pagesWritten: (count, folder) =>
      `${count} ${count === 1 ? 'page écrite' : 'pages écrites'} dans ${folder}`,
  },
};

export function outputWords(): OutputWords {
  return said(words);
}
