import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/audit/examine.js';
import { connectWords } from '../../src/cli/connect-words.js';
import { costOf } from '../../src/cli/list-networks.js';
import { networks } from '../../src/networks/index.js';
import { keyFactsOf, keyless, keys } from '../../src/networks/keys.js';
import { keyPrice as priceInEnglish } from '../../src/report/text/en/key-price.js';
import { keyPrice as priceInFrench } from '../../src/report/text/fr/key-price.js';

const needed = tokens(() => false);

describe('every key that a way can use', () => {
  it.each(needed.map(({ name }) => name))('%s has its price, wherever keys are told of', (token) => {
    const facts = keyFactsOf(token);
    expect(facts?.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(costOf(token)).toMatch(/^(?:free|\$[\d.]+ to \$[\d.]+ an account), .+ to get$/);
    expect(priceInEnglish(token)).toContain(facts?.asOf);
    expect(priceInFrench(token)).toContain(facts?.asOf);
    for (const lang of ['en', 'fr'] as const)
      if (facts) expect(connectWords(lang).steps(facts).join('\n')).not.toContain(': ;');
  });

  it('is of the network that it opens, and none is told of that no way uses', () => {
    expect(keys.map(({ token }) => token).sort()).toEqual(needed.map(({ name }) => name).sort());
    for (const { token, network } of keys)
      expect(needed.find(({ name }) => name === token)?.networks).toEqual([network]);
    for (const id of keyless) expect(keys.some(({ network }) => network === id)).toBe(false);
  });

  it('is listed the cheapest door first: free before paid, minutes before weeks', () => {
    const ranks = needed.map(({ name }) => {
      const facts = keyFactsOf(name);
      const efforts = ['minutes', 'afternoon', 'not-in-a-day', 'never'];
      return efforts.indexOf(facts?.effort ?? 'never') * 2 + (facts?.usdPerAccount === undefined ? 0 : 1);
    });
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('costs for a look at X what its page of posts does', () => {
    const api = networks.find(({ id }) => id === 'x')?.ways.find(({ id }) => id === 'api');
    expect(api?.needs).toMatchObject({ token: 'X_BEARER_TOKEN' });
    expect(keyFactsOf('X_BEARER_TOKEN')?.usdPerAccount).toEqual({
      low: 0.01 + 0.005,
      high: 0.01 + 50 * 0.005,
    });
  });
});
