import type { Cost } from '../audit/paid-keys.js';
import { networkNames } from '../model/network-id.js';
import type { Forecast } from './before-run.js';
import { type Language, said } from './language.js';

interface Words {
  plan(forecast: Forecast): string;
  closed(forecast: Forecast): string | undefined;
  ajar(forecast: Forecast): string | undefined;
  cost(paid: readonly Cost[]): string;
  goOn: string;
  needsYesToPay(paid: readonly Cost[]): string;
  question(companies: number): string;
  yes: RegExp;
  needsYes(companies: number): string;
  stopped: string;
}

const names = (doors: Forecast['closed'], { or, browser }: { or: string; browser: string }) =>
  doors
    .map(({ network, opens }) => {
      const keys = opens.map((key) => (key === 'browser' ? browser : key));
      return `${networkNames[network]} (${keys.join(or)})`;
    })
    .join(', ');
const inEnglish = { or: ' or ', browser: 'a browser' };
const inFrench = { or: ' ou ', browser: 'un navigateur' };

const costInEnglish = (paid: readonly Cost[]) =>
  paid
    .map(
      ({ network, accounts, atMost, usd: { low, high } }) =>
        `${networkNames[network]} is paid by use: ${atMost ? 'up to ' : ''}${accounts} ${accounts === 1 ? 'account' : 'accounts'}, about $${low.toFixed(2)} to $${high.toFixed(2)}`,
    )
    .join('; ');

const costInFrench = (paid: readonly Cost[]) =>
  paid
    .map(
      ({ network, accounts, atMost, usd: { low, high } }) =>
        `${networkNames[network]} se paie à l’usage : ${atMost ? 'jusqu’à ' : ''}${accounts} ${accounts === 1 ? 'compte' : 'comptes'}, environ ${comma(low)} à ${comma(high)} $`,
    )
    .join(' ; ');

const comma = (usd: number) => usd.toFixed(2).replace('.', ',');

/** What will be spent, as the beginning of a sentence. */
export function costSentence(paid: readonly Cost[], language: Language): string {
  return words[language].cost(paid);
}

const words: Record<Language, Words> = {
  en: {
    plan: ({ companies, requests, minutes }) =>
      `${companies === 1 ? '1 company' : `${companies} companies`}, ${requests} requests at least, about ${span(minutes, 'en')}.`,
    closed: ({ closed }) =>
      closed.length === 0
        ? undefined
        : `Closed today, in brackets what opens them: ${names(closed, inEnglish)}. See: followsuit connect`,
    ajar: ({ ajar }) =>
      ajar.length === 0
        ? undefined
        : `More could be seen of: ${names(ajar, inEnglish)}. See: followsuit connect`,
    cost: costInEnglish,
    goOn: '; go on? [y/N] ',
    needsYesToPay: (paid) =>
      `${costInEnglish(paid)}, and nobody is here to be asked. Say --yes to pay for it, or forget the key: followsuit connect ${paid[0]?.network ?? 'x'} --forget.`,
    question: (companies) => `Ask all ${companies} companies? [y/N] `,
    yes: /^y(?:es)?$/i,
    needsYes: (companies) =>
      `${companies} companies are a long run, and nobody is here to be asked. Say --yes to go on, or give a shorter list.`,
    stopped: 'nothing was asked.',
  },
  fr: {
    plan: ({ companies, requests, minutes }) =>
      `${companies === 1 ? '1 entreprise' : `${companies} entreprises`}, ${requests} requêtes au moins, environ ${span(minutes, 'fr')}.`,
    closed: ({ closed }) =>
      closed.length === 0
        ? undefined
        : `Fermés aujourd’hui, entre parenthèses ce qui les ouvre : ${names(closed, inFrench)}. Voir : followsuit connect`,
    ajar: ({ ajar }) =>
      ajar.length === 0
        ? undefined
        : `On pourrait voir davantage de : ${names(ajar, inFrench)}. Voir : followsuit connect`,
    cost: costInFrench,
    goOn: ' ; continuer ? [o/N] ',
    needsYesToPay: (paid) =>
      `${costInFrench(paid)}, et il n’y a personne à qui demander. Dites --yes pour payer, ou oubliez la clé : followsuit connect ${paid[0]?.network ?? 'x'} --forget.`,
    question: (companies) => `Interroger les ${companies} entreprises ? [o/N] `,
    yes: /^(?:o(?:ui)?|y(?:es)?)$/i,
    needsYes: (companies) =>
      `${companies} entreprises, c’est long, et il n’y a personne à qui demander. Dites --yes pour continuer, ou donnez une liste plus courte.`,
    stopped: 'rien n’a été demandé.',
  },
};

/** A time as people say it: nobody plans by the minute beyond an hour. */
export function span(minutes: number, language: Language): string {
  if (minutes <= 1) return language === 'fr' ? '1 minute' : '1 minute';
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return language === 'fr' ? `${hours} heures` : `${hours} hours`;
}

export function beforeRunWords(): Words {
  return said(words);
}
