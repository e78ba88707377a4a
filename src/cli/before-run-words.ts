import { networkNames } from '../model/network-id.js';
import type { Forecast } from './before-run.js';
import { type Language, said } from './language.js';

interface Words {
  plan(forecast: Forecast): string;
  closed(forecast: Forecast): string | undefined;
  ajar(forecast: Forecast): string | undefined;
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
