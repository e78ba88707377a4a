import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import { askRecording } from '../../src/fetching/recording/recording.js';
import { networks } from '../../src/networks/index.js';
import { accountRef, defaultReadOptions } from '../../src/networks/network.js';
import { observationJson } from '../../src/networks/observation-json.js';
import { observe } from '../../src/networks/observe.js';
import { type FixtureCase, fixtureKinds } from './fixture-case.js';

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

    it.each(names)('%s', async (name) => {
      const dir = join(folder, name);
      const kase = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8')) as FixtureCase;
      expect(fixtureKinds).toContain(kase.kind);
      const of = network.accountOf(new URL(kase.account));
      if (of.kind !== 'account') throw new Error(`${kase.account} is ${of.kind}`);
      const recording = recordingFromFolder(dir);
      const tokens = kase.tokens ?? [];
      const observation = await observe(
        network,
        accountRef(network, of.handle),
        askRecording(recording),
        { ...defaultReadOptions, now: recording.at },
        { browser: kase.browser ?? false, hasToken: (token) => tokens.includes(token) },
      );
      const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')) as Record<
        string,
        unknown
      >;
      const got = JSON.parse(JSON.stringify(observationJson(observation))) as Record<string, unknown>;
      expect(got).toMatchObject(expected);
      for (const field of kase.unknown ?? [])
        expect(valueAt(got, field), `${field} must be unknown`).toBeUndefined();
    });
  });
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], value);
}
