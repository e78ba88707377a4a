import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networks } from '../../src/networks/index.js';
import { expectFixture } from './expect-fixture.js';

const root = new URL('../../fixtures/networks/', import.meta.url).pathname;

for (const network of networks) {
  const folder = join(root, network.id);
  describe(`${network.id} fixtures`, () => {
    const names = existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((d) => d.isDirectory())
          .map((d) => d.name)
      : [];

    it('has fixtures', () => expect(names.length).toBeGreaterThan(0));

    it.each(names)('%s', (name) => expectFixture(network, join(folder, name)));
  });
}
