import { describe, expect, it } from 'vitest';
import { networks } from '../../src/networks/index.js';
import { keyless, keys } from '../../src/networks/keys.js';

const tokensOf = (id: string) =>
  networks
    .filter((n) => n.id === id)
    .flatMap((n) => n.ways)
    .flatMap(({ needs }) => (typeof needs === 'object' ? [needs.token] : []));

describe('the keys', () => {
  it.each(keys.map((k) => [k.token, k.network] as const))('%s opens a way of %s', (token, network) => {
    expect(tokensOf(network)).toContain(token);
  });

  it.each(keyless)('%s has no way with a key', (network) => expect(tokensOf(network)).toEqual([]));

  it('stand in the order of what they cost', () => {
    const order = ['minutes', 'afternoon', 'not-in-a-day', 'never'];
    const ranks = keys.map((k) => order.indexOf(k.effort));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
