import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import { accountRef, type Network } from '../../src/networks/network.js';
import { observationJson } from '../../src/networks/observation-json.js';
import { observeRecording } from '../../src/networks/observe-recording.js';
import { type FixtureCase, fixtureKinds } from './fixture-case.js';

/** Reads a fixture folder through a network's ways and holds what was read against `expected.json`. */
export async function expectFixture(network: Network, dir: string): Promise<void> {
  const kase = json(dir, 'case.json') as FixtureCase;
  expect(fixtureKinds).toContain(kase.kind);
  const of = network.accountOf(new URL(kase.account));
  if (of.kind !== 'account') throw new Error(`${kase.account} is ${of.kind}`);
  const recording = recordingFromFolder(dir);
  const tokens = kase.tokens ?? [];
  const observation = await observeRecording(network, accountRef(network, of.handle), recording, {
    browser: kase.browser ?? false,
    hasToken: (token) => tokens.includes(token),
  });
  const got = JSON.parse(JSON.stringify(observationJson(observation))) as Record<string, unknown>;
  expect(got).toMatchObject(json(dir, 'expected.json') as Record<string, unknown>);
  for (const field of kase.unknown ?? [])
    expect(valueAt(got, field), `${field} must be unknown`).toBeUndefined();
}

function json(dir: string, name: string): unknown {
  return JSON.parse(readFileSync(join(dir, name), 'utf8'));
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], value);
}
