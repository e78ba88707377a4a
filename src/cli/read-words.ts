import type { RecordingTrouble, RecordingTroubleArgs } from '../fetching/recording/recording-error.js';
import { type Language, said } from './language.js';

/** Pages and recordings that a person hands over. */
interface ReadWords {
  kinds: string;
  noFile(path: string): string;
  tooLarge(path: string, megabytes: number): string;
  unknownKind(path: string): string;
  damaged(path: string): string;
  notAFolder(why: string): string;
  undated(path: string, day: string): string;
  nothingToRead: string;
  noSuchNetwork(given: string): string;
  notAUrl(given: string): string;
  noNetwork(given: string): string;
  notAnAccount(given: string, network: string, why: string): string;
  notAWebsite(given: string): string;
  /** `hosts`: where the answers come from, those not named counted in `more`. */
  noAccountIn(path: string, hosts: readonly string[], more: number): string;
  notRead(url: string): string;
  sayWhen(path: string): string;
  kept(url: string, audit: number): string;
  recording: Record<RecordingTrouble, (args: RecordingTroubleArgs) => string>;
  notARecording: string;
}

const words: Record<Language, ReadWords> = {
  en: {
    kinds: 'Give a .har file, a saved page (.html, .mhtml, .webarchive) or a folder.',
    noFile: (path) => `${path}: no such file.`,
    tooLarge: (path, megabytes) =>
      `${path} is larger than ${megabytes} MB. Record the one page alone, or filter the HAR file by XHR.`,
    unknownKind: (path) => `${path} is neither a HAR file nor a saved page.`,
    damaged: (path) => `${path} is damaged, or no HAR file and no page that a browser saved. Save it again.`,
    notAFolder: (why) => `${why} Give a folder of answers, a .har file or a saved page.`,
    undated: (path, day) =>
      `${path} does not say when it was seen; taken from the file's own time, ${day}. Better say it: --seen-on <day>`,
    nothingToRead: 'no file to read',
    noSuchNetwork: (given) => `${given}: no such network. See: followsuit networks`,
    notAUrl: (given) =>
      `--account ${given}: not a url. Write it in full, e.g. https://bsky.app/profile/acme.example`,
    noNetwork: (given) =>
      `--account ${given}: no network followsuit knows. For a blog or feed add --network blog.`,
    notAnAccount: (given, network, why) => `--account ${given}: not an account of ${network} (${why})`,
    notAWebsite: (given) =>
      `--website ${given}: not a website's url. Write it in full, e.g. https://acme.example`,
    noAccountIn: (path, hosts, more) =>
      `${path}: no page of an account is in it. ${
        hosts.length === 0
          ? 'It holds no answers'
          : `Its answers come from ${hosts.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
      }. Say whose they are, e.g. --account https://bsky.app/profile/acme.example, or --website for a company's site.`,
    notRead: (url) => `${url} could not be read from this file, so nothing was kept of it.`,
    sayWhen: (path) =>
      `${path} does not say when it was seen, and the time of a file is that of its last copy. Say it, e.g. --seen-on 2026-11-24.`,
    kept: (url, audit) => `kept ${url} in audit ${audit}. Write the report again: followsuit report`,
    recording: {
      'no-such-file': ({ path }) => `${path}: no such file or folder.`,
      'no-answers': ({ path }) => `${path}: no answers.json in this folder or below it.`,
      'bad-answers': ({ path, at }) => `${path}: "${at}" is not as a recording has it.`,
      'not-json': ({ path }) => `${path}: an answers.json in it is no JSON.`,
      'leads-out': ({ path, file }) =>
        `${path}${file === undefined ? '' : `: "file": ${file}`} leads out of the recording.`,
      'no-plain-file': ({ path, limit }) => `${path}: a recording is made of files of at most ${limit} MiB.`,
      'not-a-har': ({ path, at }) => `${path}: not a HAR file: "${at}" is not as it should be.`,
      'no-date': ({ path }) =>
        `${path}: it holds no answer with a date, so nobody can say of which day it tells.`,
      'no-audit': ({ path }) => `${path}: there is no audit in this database.`,
      'pages-not-kept': ({ path, audit, answers, without }) =>
        `${path}: audit ${audit} cannot be replayed, for the pages of ${without} of its ${answers} answers are not kept (followsuit prune, or --keep-bodies none). Its report is there: followsuit report --audit ${audit}`,
    },
    notARecording: 'this is no database, no HAR file and no folder of answers.',
  },
  fr: {
    kinds: 'Donnez un fichier .har, une page enregistrée (.html, .mhtml, .webarchive) ou un dossier.',
    noFile: (path) => `${path} : ce fichier n’existe pas.`,
    tooLarge: (path, megabytes) =>
      `${path} dépasse ${megabytes} Mo. N’enregistrez que cette page, ou filtrez le fichier HAR par XHR.`,
    unknownKind: (path) => `${path} n’est ni un fichier HAR ni une page enregistrée.`,
    damaged: (path) =>
      `${path} est abîmé, ou n’est ni un HAR ni une page enregistrée par un navigateur. Enregistrez-le de nouveau.`,
    notAFolder: (why) => `${why} Donnez un dossier de réponses, un fichier .har ou une page enregistrée.`,
    undated: (path, day) =>
      `${path} ne dit pas quand la page a été vue ; la date du fichier est prise, ${day}. Mieux vaut le dire : --seen-on <jour>`,
    nothingToRead: 'aucun fichier à lire',
    noSuchNetwork: (given) => `${given} : ce réseau est inconnu. Voyez : followsuit networks`,
    notAUrl: (given) =>
      `--account ${given} : ce n’est pas une adresse. Écrivez-la en entier, par ex. https://bsky.app/profile/acme.example`,
    noNetwork: (given) =>
      `--account ${given} : aucun réseau que followsuit connaisse. Pour un blog ou un flux, ajoutez --network blog.`,
    notAnAccount: (given, network, why) =>
      `--account ${given} : ce n’est pas un compte de ${network} (${why})`,
    notAWebsite: (given) =>
      `--website ${given} : ce n’est pas l’adresse d’un site. Écrivez-la en entier, par ex. https://acme.example`,
    noAccountIn: (path, hosts, more) =>
      `${path} : aucune page de compte dedans. ${
        hosts.length === 0
          ? 'Il ne contient aucune réponse'
          : `Ses réponses viennent de ${hosts.join(', ')}${more > 0 ? ` et de ${more} autres` : ''}`
      }. Dites de qui elles sont, par ex. --account https://bsky.app/profile/acme.example, ou --website pour le site d’une entreprise.`,
    notRead: (url) => `${url} n’a pas pu être lu dans ce fichier : rien n’en est gardé.`,
    sayWhen: (path) =>
      `${path} ne dit pas quand la page a été vue, et la date d’un fichier est celle de sa dernière copie. Dites-le, par ex. --seen-on 2026-11-24.`,
    kept: (url, audit) => `${url} gardé dans l’audit ${audit}. Pour refaire le rapport : followsuit report`,
    recording: {
      'no-such-file': ({ path }) => `${path} : ce fichier ou ce dossier n’existe pas.`,
      'no-answers': ({ path }) => `${path} : pas d’answers.json dans ce dossier ni plus bas.`,
      'bad-answers': ({ path, at }) => `${path} : « ${at} » n’est pas comme dans un enregistrement.`,
      'not-json': ({ path }) => `${path} : un answers.json n’y est pas du JSON.`,
      'leads-out': ({ path, file }) =>
        `${path}${file === undefined ? '' : ` : "file": ${file}`} mène hors de l’enregistrement.`,
      'no-plain-file': ({ path, limit }) =>
        `${path} : un enregistrement est fait de fichiers de ${limit} Mio au plus.`,
      'not-a-har': ({ path, at }) => `${path} : ce n’est pas un fichier HAR valable, voyez « ${at} ».`,
      'no-date': ({ path }) =>
        `${path} : aucune réponse n’y porte de date, nul ne peut dire de quel jour il parle.`,
      'no-audit': ({ path }) => `${path} : il n’y a pas d’audit dans cette base.`,
      'pages-not-kept': ({ path, audit, answers, without }) =>
        `${path} : l’audit ${audit} ne peut être rejoué, car les pages de ${without} de ses ${answers} réponses ne sont pas conservées (followsuit prune, ou --keep-bodies none). Son rapport demeure : followsuit report --audit ${audit}`,
    },
    notARecording: 'ce n’est ni une base, ni un fichier HAR, ni un dossier de réponses.',
  },
};

export function readWords(): ReadWords {
  return said(words);
}
