import { keyFactsOf } from '../../../networks/keys.js';
import { f } from './words.js';

const effort = {
  minutes: 'demande quelques minutes',
  afternoon: 'demande un après-midi',
  'not-in-a-day': 'demande des semaines : l’application doit être examinée',
  never: 'n’est pas donnée aux entreprises',
} as const;

/** Ce qu’une clé coûte en argent et en temps, en une phrase qui suit une autre. */
export function keyPrice(token: string): string {
  const facts = keyFactsOf(token);
  if (facts === undefined) return '';
  const { usdPerAccount: usd } = facts;
  const money =
    usd === undefined
      ? 'est gratuite'
      : `coûte environ ${f.number(usd.low, 3)} à ${f.number(usd.high, 3)} $ par compte`;
  return ` La clé ${money} et ${effort[facts.effort]} (${facts.asOf}).`;
}
