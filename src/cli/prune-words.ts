import { type Language, said } from './language.js';

interface PruneWords {
  audit(id: number, list: string, day: string, answers: number): string;
  done(bodies: number, bytes: number, dryRun: boolean): string;
  nothing(keep: number): string;
}

const mb = (bytes: number, lang: Language) =>
  (bytes / 1e6).toLocaleString(lang, { maximumFractionDigits: bytes < 1e6 ? 3 : 1 });

export const pruneWords: Readonly<Record<Language, PruneWords>> = {
  en: {
    audit: (id, list, day, answers) => `Audit ${id}, ${list}, of ${day}: the pages of ${answers} answers`,
    done: (bodies, bytes, dryRun) => {
      const pages = `${bodies.toLocaleString('en')} ${bodies === 1 ? 'page' : 'pages'} (${mb(bytes, 'en')} MB)`;
      return dryRun
        ? `${pages} would be taken away. Nothing was changed.`
        : `${pages} taken away. Facts, answers and digests are all there; these audits can no longer be replayed.`;
    },
    nothing: (keep) =>
      `Nothing to take away: no audit older than the newest ${keep === 1 ? 'one' : keep} of its list has a page of its own.`,
  },
  fr: {
    audit: (id, list, day, answers) => `Audit ${id}, ${list}, du ${day} : les pages de ${answers} réponses`,
    done: (bodies, bytes, dryRun) => {
      const pages = `${bodies.toLocaleString('fr')} ${bodies < 2 ? 'page' : 'pages'} (${mb(bytes, 'fr')} Mo)`;
      return dryRun
        ? `${pages} à retirer. Rien n’a été changé.`
        : `${pages} retirées. Faits, réponses et empreintes restent tous ; ces audits ne peuvent plus être rejoués.`;
    },
    nothing: (keep) =>
      keep === 1
        ? 'Rien à retirer : seul le dernier audit de chaque liste a encore des pages à lui.'
        : `Rien à retirer : aucun audit antérieur aux ${keep} derniers de sa liste n’a encore de pages à lui.`,
  },
};

interface PagesGone {
  /** Beside an explanation. */
  explained(audit: number, without: number, answers: number): string;
  exported(audit: number, without: number, answers: number): string;
}

const gone: Readonly<Record<Language, PagesGone>> = {
  en: {
    explained: (audit, without, answers) =>
      `The pages of ${without} of ${answers} answers of audit ${audit} are not kept any more (followsuit prune, or --keep-bodies none): facts and digests stand, the pages cannot be looked up here.`,
    exported: (audit, without, answers) =>
      `the pages of ${without} of ${answers} answers of audit ${audit} are not kept (followsuit prune, or --keep-bodies none): these are exported without their body.`,
  },
  fr: {
    explained: (audit, without, answers) =>
      `Les pages de ${without} des ${answers} réponses de l’audit ${audit} ne sont plus conservées (followsuit prune, ou --keep-bodies none) : faits et empreintes demeurent, mais les pages ne peuvent être consultées ici.`,
    exported: (audit, without, answers) =>
      `les pages de ${without} des ${answers} réponses de l’audit ${audit} ne sont pas conservées (followsuit prune, ou --keep-bodies none) : elles sont exportées sans leur contenu.`,
  },
};

export function pagesGone(): PagesGone {
  return said(gone);
}
