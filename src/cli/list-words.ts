import { type Language, said } from './language.js';

interface ListWords {
  none: string;
  nothing: string;
  strict(problems: number): string;
  self(url: string): string;
}

const words: Record<Language, ListWords> = {
  en: {
    none: 'no list given. Give a file (CSV, XLSX, text, JSON), urls, or - for standard input; or begin with: followsuit init',
    nothing: 'there is nothing to audit: no good row is left.',
    strict: (problems) =>
      `${problems === 1 ? 'one problem' : `${problems} problems`} in the list, and --strict was given. Mend the list, or leave --strict out.`,
    self: (url) => `--self ${url}: this is no web address. Write your own site like https://acme.example.`,
  },
  fr: {
    none: 'aucune liste. Donnez un fichier (CSV, XLSX, texte, JSON), des adresses, ou - pour l’entrée standard ; ou commencez par : followsuit init',
    nothing: 'il n’y a rien à auditer : il ne reste aucune ligne valable.',
    strict: (problems) =>
      `${problems === 1 ? 'un problème' : `${problems} problèmes`} dans la liste, et --strict est demandé. Corrigez la liste, ou retirez --strict.`,
    self: (url) =>
      `--self ${url} : ce n’est pas une adresse web. Écrivez celle de votre site comme https://acme.example.`,
  },
};

export function listWords(): ListWords {
  return said(words);
}
