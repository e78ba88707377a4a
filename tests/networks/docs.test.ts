import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networks } from '../../src/networks/index.js';
import { networkPage } from '../../src/networks/network-page.js';

const folder = new URL('../../docs/networks/', import.meta.url).pathname;

describe('docs/networks (npm run docs:networks writes it)', () => {
  it.each(networks.map((n) => [n.id, n] as const))('%s.md is current', (id, network) => {
    expect(readFileSync(`${folder}${id}.md`, 'utf8')).toBe(networkPage(network));
  });

  it('holds one page per network and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(networks.map((n) => `${n.id}.md`).sort());
  });
});
