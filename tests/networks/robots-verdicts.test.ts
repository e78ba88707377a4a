import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRobots } from '../../src/audit/check-robots.js';
import type { RobotsRuling } from '../../src/fetching/robots-policy.js';
import type { Ask } from '../../src/model/answer.js';
import { networks, whoseUrl } from '../../src/networks/index.js';
import { accountRef, defaultReadOptions } from '../../src/networks/network.js';
import { robotsVerdictsOf } from '../../src/networks/robots-verdicts.js';

const all = networks.flatMap(({ id, name }) => robotsVerdictsOf(id).map((verdict) => ({ ...verdict, name })));
const open = { kind: 'allowed' } as RobotsRuling;
const closed = {
  kind: 'kept-out',
  crawlDelayMs: 0,
  reason: { code: 'robots', args: { rule: 'Disallow: /' } },
} as RobotsRuling;
/** The host and the first word of the path, whoever's name it is: what a line of robots.txt tells apart. */
function kindOf(raw: string): string {
  const { hostname, pathname } = new URL(raw);
  const [, first = '', second = ''] = pathname.split('/');
  const isName = first.startsWith('@') || (second === '' && !/^(?:oembed|feed)/.test(first));
  return `${hostname} ${isName ? '*' : first}`;
}

const down = { kind: 'failed', reason: { code: 'dns' } } as RobotsRuling;

describe('the shipped verdicts on robots.txt', () => {
  it.each(all)('$network, $what: the address is one of the network, the file one of a host', (verdict) => {
    expect(new URL(verdict.source).pathname).toBe('/robots.txt');
    const owner = whoseUrl(verdict.url)?.network.id;
    expect(owner === undefined || owner === verdict.network).toBe(true);
  });

  it('are told from the file of the day: the same, changed, or not to be had', async () => {
    const states = async (ruling: RobotsRuling) =>
      (await checkRobots('youtube', async () => ruling)).map(({ state, now }) => [state, now]);
    expect(await states(open)).toEqual([
      ['same', 'open'],
      ['changed', 'open'],
    ]);
    expect(await states(closed)).toEqual([
      ['changed', 'closed'],
      ['same', 'closed'],
    ]);
    expect(await states(down)).toEqual([
      ['kept-out', undefined],
      ['kept-out', undefined],
    ]);
  });

  it('put no way that is closed before one that is open', async () => {
    const known: string[] = [];
    for (const network of networks) {
      const verdicts = robotsVerdictsOf(network.id);
      const states: ('open' | 'closed')[] = [];
      for (const way of network.ways.filter(({ needs }) => needs === undefined)) {
        const asked = new Set<string>();
        const ask: Ask = async ({ url }) => {
          asked.add(kindOf(url));
          return { kind: 'refusal', url, at: 0, reason: { code: 'robots' } };
        };
        for (const { url } of verdicts) {
          const of = network.accountOf(new URL(url));
          const handle = of.kind === 'account' ? of.handle : network.control?.certain;
          if (handle !== undefined)
            await way.read(accountRef(network, handle), ask, { ...defaultReadOptions, now: 0 });
        }
        const verdict = verdicts.find(({ url }) => asked.has(kindOf(url)))?.verdict;
        if (verdict === undefined) continue;
        states.push(verdict);
        known.push(`${network.id} ${way.id} ${verdict}`);
      }
      expect(states, network.id).toEqual([...states].sort().reverse());
    }
    expect(known).toEqual(expect.arrayContaining(['youtube channel-page open', 'youtube feed closed']));
    expect(known.length).toBeGreaterThan(12);
  });

  it('stand in the README: a network is closed where its profile pages are', () => {
    const line = (word: string) =>
      new RegExp(`^\\| \\*\\*${word}\\*\\* \\|(.*)$`, 'm').exec(
        readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
      )?.[1] ?? '';
    const first = networks.flatMap(({ id, name }) => {
      const [verdict] = robotsVerdictsOf(id);
      return verdict ? [{ name, verdict: verdict.verdict }] : [];
    });
    for (const { name, verdict } of first) {
      expect(line(verdict), name).toContain(name);
      expect(line(verdict === 'open' ? 'closed' : 'open'), name).not.toMatch(
        new RegExp(`\\b${name}(?: \\(|,| \\|)`),
      );
    }
  });
});
