import type { Remedy } from '../../analysis/codes.js';
import type { NotChecked } from '../../analysis/model/report-model.js';
import { keyFactsOf } from '../../networks/keys.js';

type Door = NotChecked['groups'][number]['remedy'];

/** What a door costs, cheapest first: the machine's time, a line in a list, a key, a person's time; last what none opens. */
const cost: Record<Exclude<Remedy, 'give-token'>, number> = {
  'run-again': 0,
  'try-later': 0,
  'ask-live': 0,
  'use-browser': 1,
  'trust-authority': 2,
  'check-address': 2,
  'name-new-address': 2,
  'add-website': 2,
  'list-accounts': 5,
  assist: 5,
  note: 5,
  'report-bug': 9,
};

const efforts = { minutes: 3, afternoon: 6, 'not-in-a-day': 7, never: 8 } as const;

function costOf({ code, args }: Door): number {
  if (code !== 'give-token') return cost[code];
  const facts = keyFactsOf(String(args?.['name'] ?? ''));
  return facts === undefined ? 7 : efforts[facts.effort] + (facts.usdPerAccount === undefined ? 0 : 1);
}

/** What was not checked, the cheapest doors first; websites before accounts, for on them accounts depend. */
export function cheapestFirst(parts: readonly NotChecked[]): NotChecked[] {
  const sorted = parts.map(
    (part): NotChecked =>
      part.what === 'sites'
        ? { ...part, groups: [...part.groups].sort((a, b) => costOf(a.remedy) - costOf(b.remedy)) }
        : { ...part, groups: [...part.groups].sort((a, b) => costOf(a.remedy) - costOf(b.remedy)) },
  );
  const rank = (part: NotChecked) =>
    part.what === 'sites' ? -1 : Math.min(...part.groups.map(({ remedy }) => costOf(remedy)));
  return sorted.sort((a, b) => rank(a) - rank(b));
}
