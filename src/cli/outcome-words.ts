import { type Language, said } from './language.js';

interface OutcomeWords {
  notUnderstood(text: string, known: string): string;
  percent(text: string, accounts: number): string;
}

const words: Record<Language, OutcomeWords> = {
  en: {
    notUnderstood: (text, known) =>
      `--fail-on: "${text}" is not understood. Write e.g. abandoned>0,own:dormant. Known: ${known}`,
    percent: (text, accounts) =>
      `--fail-on "${text}" counts accounts, and this audit has ${accounts}: it can never be met. Was "${text}%" meant?`,
  },
  fr: {
    notUnderstood: (text, known) =>
      `--fail-on : « ${text} » n’est pas compris. Écrivez par ex. abandoned>0,own:dormant. Connus : ${known}`,
    percent: (text, accounts) =>
      `--fail-on « ${text} » compte des comptes, et cet audit en a ${accounts} : la condition ne sera jamais remplie. Vouliez-vous dire « ${text}% » ?`,
  },
};

export function outcomeWords(): OutcomeWords {
  return said(words);
}
