import { type Language, said } from './language.js';

/** Accounts that a person names, what a person saw on one, and what `check` and `discover` say on the way. */
interface AccountWords {
  noAccount(given: string, why: string | undefined): string;
  notAudited(url: string, database?: string): string;
  noted(url: string, audit: number): string;
  lastPost(given: string): string;
  followers(given: string): string;
  /** The option and what was given with it. */
  toCome(given: string): string;
  lastPostAlone: string;
  sayWhat: string;
  sayOne: string;
  noSite(given: string): string;
  askingAgain(site: string, seconds: number): string;
}

const words: Record<Language, AccountWords> = {
  en: {
    noAccount: (given, why) =>
      `${given}: no account${why === undefined ? '' : ` (${why})`}. Write its url in full, e.g. https://www.instagram.com/acme/`,
    notAudited: (url, database) =>
      `${url} is in no audit of ${database ?? 'this database'}. Put it on the list and run the audit first.`,
    noted: (url, audit) => `Noted for ${url} in audit ${audit}. Write the report again: followsuit report`,
    lastPost: (given) => `--last-post ${given}: write a day as 2025-03-14 or a month as 2025-03.`,
    followers: (given) => `--followers ${given}: write a number such as 1200 or 1.2k.`,
    toCome: (given) => `${given}: that day is still to come.`,
    lastPostAlone: '--last-post says that there is a post: leave the other one out.',
    sayWhat: 'say what you saw: --last-post, --followers, --never-posted, --no-page or --still-closed.',
    sayOne: 'say one of --never-posted, --no-page and --still-closed: they exclude each other.',
    noSite: (given) => `${given}: not a web address. Write it like https://acme.example.`,
    askingAgain: (site, seconds) => `${site}: not reached; asking again in ${seconds} seconds`,
  },
  fr: {
    noAccount: (given, why) =>
      `${given} : ce n’est pas un compte${why === undefined ? '' : ` (${why})`}. Écrivez son adresse entière, par ex. https://www.instagram.com/acme/`,
    notAudited: (url, database) =>
      `${url} n’est dans aucun audit de ${database ?? 'cette base'}. Mettez-le sur la liste et faites d’abord l’audit.`,
    noted: (url, audit) =>
      `Noté pour ${url} dans l’audit ${audit}. Pour refaire le rapport : followsuit report`,
    lastPost: (given) => `--last-post ${given} : écrivez un jour comme 2025-03-14 ou un mois comme 2025-03.`,
    followers: (given) => `--followers ${given} : écrivez un nombre comme 1200 ou 1,2k.`,
    toCome: (given) => `${given} : ce jour n’est pas encore venu.`,
    lastPostAlone: '--last-post dit qu’il y a une publication : retirez l’autre option.',
    sayWhat:
      'dites ce que vous avez vu : --last-post, --followers, --never-posted, --no-page ou --still-closed.',
    sayOne: 'choisissez entre --never-posted, --no-page et --still-closed : elles s’excluent.',
    noSite: (given) => `${given} : ce n’est pas une adresse web. Écrivez-la comme https://acme.example.`,
    askingAgain: (site, seconds) => `${site} : injoignable ; nouvel essai dans ${seconds} secondes`,
  },
};

export function accountWords(): AccountWords {
  return said(words);
}
