import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingFromFolder } from '../../src/fetching/recording/folder.js';
import { networks } from '../../src/networks/index.js';
import { accountRef, defaultReadOptions, type Network } from '../../src/networks/network.js';
import { observeRecording } from '../../src/networks/observe-recording.js';
import type { RequestCount } from '../../src/networks/requests-per-way.js';
import { packagePath } from '../../src/package-root.js';
import type { FixtureCase } from './fixture-case.js';

const root = packagePath('fixtures/networks');

/** What every way of a network asked in every recorded case, refusals included: they were asked, too. */
async function spentBy(network: Network): Promise<Record<string, RequestCount>> {
  const spent: Record<string, RequestCount> = {};
  const cases = readdirSync(join(root, network.id), { withFileTypes: true }).filter((d) => d.isDirectory());
  for (const { name } of cases) {
    const folder = join(root, network.id, name);
    const kase = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as FixtureCase;
    const of = network.accountOf(new URL(kase.account));
    if (of.kind !== 'account') continue;
    const tokens = kase.tokens ?? [];
    const { ways } = await observeRecording(
      network,
      accountRef(network, of.handle),
      recordingFromFolder(folder),
      {
        browser: kase.browser ?? false,
        hasToken: (token) => tokens.includes(token),
      },
    );
    const answered = new Set<string>();
    for (const { way, evidence } of ways) {
      // what an earlier way was answered is not asked again
      const count = evidence.filter(({ url }) => !answered.has(url)).length;
      for (const { url, refusal } of evidence) if (refusal === undefined) answered.add(url);
      if (count === 0 || !network.ways.some(({ id }) => id === way)) continue;
      const { least = count, most = count } = spent[way] ?? {};
      spent[way] = { least: Math.min(least, count), most: Math.max(most, count) };
    }
  }
  return Object.fromEntries(
    network.ways.flatMap(({ id }) => {
      const count = spent[id];
      return count === undefined ? [] : [[id, count]];
    }),
  );
}

describe('requests per account', { timeout: 120_000 }, () => {
  /** `npx vitest run tests/networks/requests.test.ts -u` writes the file, `npm run docs:networks` the pages: more requests must bring a fact. */
  it('are those of data/requests-per-way.json, which the pages show', async () => {
    const requests: Record<string, Record<string, RequestCount>> = {};
    for (const network of networks) requests[network.id] = await spentBy(network);
    const about =
      'How many requests each way spends on one account, refused ones included: the least and the most over the recorded cases in fixtures/networks. Counted by tests/networks/requests.test.ts.';
    await expect(`${JSON.stringify({ about, requests }, null, 2)}\n`).toMatchFileSnapshot(
      packagePath('data/requests-per-way.json'),
    );
    const most = Object.values(requests).flatMap((ways) => Object.values(ways).map((count) => count.most));
    expect(most.length).toBeGreaterThan(40);
    expect(Math.max(...most)).toBeLessThanOrEqual(defaultReadOptions.maxRequests);
  });
});
