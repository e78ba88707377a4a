import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/cli/before-run.js';
import { span } from '../../src/cli/before-run-words.js';
import type { Competitor } from '../../src/model/competitor.js';

const companies = (n: number): Competitor[] =>
  Array.from({ length: n }, (_, i) => ({ name: `C${i}`, website: `https://c${i}.example/`, accounts: [] }));
const nothing = { browser: false, hasToken: () => false };
const everything = { browser: true, hasToken: () => true };

describe('forecast', () => {
  it('counts what is asked at least', () => {
    const account = { network: 'x' as const, handle: 'a', url: 'https://x.com/a' };
    const listed: Competitor[] = [{ name: 'A', accounts: [account] }, ...companies(2)];
    expect(forecast(listed, nothing, {})).toMatchObject({ companies: 3, requests: 6 });
  });

  it('takes longer for more companies, and for a slower pace', () => {
    const minutes = (n: number, pace = {}) => forecast(companies(n), nothing, pace).minutes;
    expect(minutes(200)).toBeGreaterThan(minutes(20));
    expect(minutes(200, { gapSeconds: 120 })).toBeGreaterThan(minutes(200));
  });

  it('names closed networks with what opens them, and none where everything is at hand', () => {
    const { closed, ajar } = forecast(companies(1), nothing, {});
    expect(closed).toEqual([{ network: 'twitch', opens: ['TWITCH_TOKEN'] }]);
    expect(ajar).toContainEqual({ network: 'x', opens: ['X_BEARER_TOKEN'] });
    expect(forecast(companies(1), everything, {})).toMatchObject({ closed: [], ajar: [] });
  });

  it('tells what networks that are paid by use will cost, and nothing where their key is not set', () => {
    const onX = (n: number): Competitor[] =>
      Array.from({ length: n }, (_, i) => ({
        name: `C${i}`,
        accounts: [{ network: 'x' as const, handle: `a${i}`, url: `https://x.com/a${i}` }],
      }));
    expect(forecast(onX(40), nothing, {}).paid).toEqual([]);
    const [cost, ...others] = forecast(onX(40), everything, {}).paid;
    expect([cost, others]).toMatchObject([{ network: 'x', accounts: 40, atMost: false }, []]);
    expect(cost?.usd.low).toBeCloseTo(0.6);
    expect(cost?.usd.high).toBeCloseTo(10.4);
    expect(forecast([...onX(40), ...onX(40)], everything, {}).paid[0]?.accounts).toBe(40);
    expect(forecast([...onX(2), ...companies(3)], everything, {}).paid[0]).toMatchObject({
      accounts: 5,
      atMost: true,
    });
  });

  it.each([
    [0, '1 minute', '1 minute'],
    [45, '45 minutes', '45 minutes'],
    [600, '10 hours', '10 heures'],
  ])('says %i minutes as people do', (minutes, en, fr) => {
    expect([span(minutes, 'en'), span(minutes, 'fr')]).toEqual([en, fr]);
  });
});
