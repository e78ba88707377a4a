import { keyFactsOf } from '../../../networks/keys.js';
import { f } from './words.js';

const effort = {
  minutes: 'takes some minutes',
  afternoon: 'takes an afternoon',
  'not-in-a-day': 'takes weeks: an app has to be reviewed',
  never: 'is not given to firms',
} as const;

/** What a key costs in money and time, as a sentence after another; empty where nobody knows. */
export function keyPrice(token: string): string {
  const facts = keyFactsOf(token);
  if (facts === undefined) return '';
  const { usdPerAccount: usd } = facts;
  const money =
    usd === undefined
      ? 'is free'
      : `costs about $${f.number(usd.low, 3)} to $${f.number(usd.high, 3)} an account`;
  return ` The key ${money} and ${effort[facts.effort]} (${facts.asOf}).`;
}
