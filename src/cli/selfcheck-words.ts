import type { RobotsCheck } from '../audit/check-robots.js';
import type { WayCheck } from '../audit/selfcheck.js';
import { type Language, said } from './language.js';

interface SelfcheckWords {
  state: Record<WayCheck['state'] | RobotsCheck['state'], string>;
  certain(outcome: string): string;
  impossible(outcome: string): string;
  missing(fields: string): string;
  /** What robots.txt said when this version was made, and says now where that differs. */
  shipped(what: string, verdict: Verdict, seen: string, now: Verdict | undefined): string;
}

type Verdict = NonNullable<RobotsCheck['now']>;

const words: Record<Language, SelfcheckWords> = {
  en: {
    state: {
      same: 'as shipped',
      changed: 'CHANGED',
      reads: 'ok',
      drift: 'DRIFT',
      'kept-out': 'kept out',
      'passed-over': 'not tried',
    },
    certain: (outcome) => `certain handle: ${outcome}`,
    impossible: (outcome) => `impossible handle: ${outcome}`,
    missing: (fields) => `missing: ${fields}`,
    shipped: (what, verdict, seen, now) =>
      `${what}: ${verdict} on ${seen}${now === undefined ? '' : `; today: ${now}`}`,
  },
  fr: {
    state: {
      same: 'inchangé',
      changed: 'CHANGÉ',
      reads: 'ok',
      drift: 'DÉRIVE',
      'kept-out': 'fermé',
      'passed-over': 'pas essayé',
    },
    certain: (outcome) => `nom certain : ${outcome}`,
    impossible: (outcome) => `nom impossible : ${outcome}`,
    missing: (fields) => `manque : ${fields}`,
    shipped: (what, verdict, seen, now) =>
      `${what} : ${french[verdict]} le ${seen}${now === undefined ? '' : ` ; aujourd’hui : ${french[now]}`}`,
  },
};

const french: Record<Verdict, string> = { open: 'ouvert', closed: 'fermé' };

export function selfcheckWords(): SelfcheckWords {
  return said(words);
}
