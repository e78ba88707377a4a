import { describe, expect, it } from 'vitest';
import { checkSite, sameTwice } from '../../src/discovery/site-state.js';
import type { Ask } from '../../src/model/answer.js';
import type { SiteState } from '../../src/model/discovery.js';

function state(of: SiteState['state'], checks = 1): SiteState {
  return { state: of, checks, evidence: [{ url: 'https://acme.example/', at: 0, way: 'site' }] };
}

describe('sameTwice', () => {
  it('believes what fails twice', () => {
    const joined = sameTwice(state('unreachable'), state('unreachable'));
    expect(joined).toMatchObject({ state: 'unreachable', checks: 2 });
    expect(joined.evidence).toHaveLength(2);
  });

  it.each([
    ['unreachable', 'alive', 'alive'],
    ['unreachable', 'not-checked', 'not-checked'],
    ['alive', 'unreachable', 'unreachable'],
    ['alive', 'not-checked', 'alive'],
    ['not-checked', 'alive', 'alive'],
  ] as const)('%s, then %s: %s, and one check is no proof', (first, second, expected) => {
    expect(sameTwice(state(first), state(second))).toMatchObject({ state: expected, checks: 1 });
  });
});

describe('checkSite', () => {
  it('asks every spelling before it says unreachable, and keeps the evidence of each', async () => {
    const asked: string[] = [];
    const ask: Ask = async ({ url }) => {
      asked.push(url);
      return { kind: 'refusal', url, at: 0, reason: { code: 'connection', args: { code: 'ECONNREFUSED' } } };
    };
    const { site, page } = await checkSite('https://www.acme.example/en', ask);
    expect(asked).toEqual([
      'https://www.acme.example/en',
      'https://www.acme.example/',
      'https://acme.example/',
      'http://www.acme.example/',
    ]);
    expect(site).toMatchObject({ state: 'unreachable', checks: 1 });
    expect(site.evidence.map((e) => e.refusal?.code)).toEqual(Array(4).fill('connection'));
    expect(page).toBeUndefined();
  });

  it('asks a server with a port or a bare address under no other name', async () => {
    const asked: string[] = [];
    const ask: Ask = async ({ url }) => {
      asked.push(url);
      return { kind: 'refusal', url, at: 0, reason: { code: 'connection' } };
    };
    await checkSite('http://127.0.0.1:8080/', ask);
    expect(asked).toEqual(['http://127.0.0.1:8080/']);
  });
});
