import { type Language, said } from './language.js';

interface ConfigWords {
  notJson(file: string, line: number, character: number): string;
  contact(given: string): string;
  noContact: string;
  chosen: string;
  database: string;
}

const words: Record<Language, ConfigWords> = {
  en: {
    notJson: (file, line, character) =>
      `${file} is no JSON: look at line ${line}, character ${character}. A comma, a quotation mark or a bracket is missing there, or there is one too many.`,
    contact: (given) =>
      `--contact: "${given}" is no way to reach you. Write an e-mail address such as you@acme.example, or a page such as https://acme.example/contact.`,
    noContact:
      'nobody can see who asks: without --contact you@acme.example a site cannot write to you, and Wikidata is not asked.',
    chosen: 'in English, as this system is set; --lang fr speaks French.',
    database: '--db: give the name of a file, such as followsuit.db.',
  },
  fr: {
    notJson: (file, line, character) =>
      `${file} n’est pas du JSON : voyez la ligne ${line}, caractère ${character}. Une virgule, un guillemet ou un crochet y manque, ou y est de trop.`,
    contact: (given) =>
      `--contact : « ${given} » ne permet pas de vous joindre. Écrivez une adresse comme vous@acme.example, ou une page comme https://acme.example/contact.`,
    noContact:
      'personne ne voit qui demande : sans --contact vous@acme.example, un site ne peut pas vous écrire, et Wikidata n’est pas consulté.',
    chosen: 'en français, comme ce système est réglé ; --lang en parle anglais.',
    database: '--db : donnez le nom d’un fichier, comme followsuit.db.',
  },
};

export function configWords(): ConfigWords {
  return said(words);
}
