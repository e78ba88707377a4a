import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkNamed } from '../model/network-id.js';
import { networks } from '../networks/index.js';
import { keyFactsOf } from '../networks/keys.js';
import type { Network, Way } from '../networks/network.js';
import { networkPage } from '../networks/network-page.js';
import { robotsVerdictsOf } from '../networks/robots-verdicts.js';
import { wrap } from '../report/wrap.js';
import { UsageError } from './failure.js';
import { makeFolder } from './make-folder.js';
import { jsonText } from './print.js';
import { table, terminalWidth } from './table.js';

export function listNetworks(names: readonly string[], options: { json?: boolean; docs?: string }): string {
  const chosen = chosenNetworks(names);
  if (options.docs !== undefined) return writeDocs(options.docs, chosen);
  if (options.json) return jsonText(chosen.map(networkJson));
  const width = terminalWidth();
  return `${chosen.map((network) => networkText(network, width)).join('\n\n')}\n`;
}

/** The networks named, or all. */
export function chosenNetworks(names: readonly string[]): readonly Network[] {
  return names.length === 0 ? networks : names.map(networkOf);
}

function networkOf(name: string): Network {
  const id = networkNamed(name);
  const network = networks.find((n) => n.id === id);
  if (network) return network;
  throw new UsageError(`${name}: no such network. Known: ${networks.map((n) => n.id).join(', ')}`);
}

function writeDocs(folder: string, chosen: readonly Network[]): string {
  makeFolder(folder);
  for (const network of chosen) writeFileSync(join(folder, `${network.id}.md`), networkPage(network));
  return `${chosen.length} pages written to ${folder}\n`;
}

/** What a way needs, in a word or two. */
function needsText(way: Way): string {
  if (way.needs === undefined) return '';
  return way.needs === 'browser'
    ? 'a browser'
    : [way.needs.token, costOf(way.needs.token)].filter((t) => t !== '').join(': ');
}

const efforts = {
  minutes: 'minutes',
  afternoon: 'an afternoon',
  'not-in-a-day': 'weeks',
  never: 'not to be had',
};

/** What a key costs, in time and money, where it is known. */
export function costOf(token: string): string {
  const key = keyFactsOf(token);
  if (key === undefined) return '';
  const { usdPerAccount: usd } = key;
  return `${usd === undefined ? 'free' : `$${usd.low} to $${usd.high} an account`}, ${efforts[key.effort]} to get`;
}

function networkText(network: Network, width: number): string {
  const rows = network.ways.map((way) => [
    `  ${way.id}`,
    `dates ${way.facts.dates}`,
    `followers ${way.facts.followers}`,
    [way.facts.asks, needsText(way) && `(needs ${needsText(way)})`].filter((t) => t !== '').join(' '),
  ]);
  const robots = robotsVerdictsOf(network.id).map(
    ({ what, verdict, seen }) => `${what} ${verdict} (${seen})`,
  );
  const said =
    robots.length === 0
      ? ''
      : `\n${wrap(`robots.txt: ${robots.join('; ')}`, width - 2)
          .map((line) => `  ${line}`)
          .join('\n')}`;
  return `${network.name} (${network.id}) ${network.hosts[0] ?? ''}\n${table(rows, width)}${said}`;
}

function networkJson(network: Network) {
  return {
    id: network.id,
    name: network.name,
    hosts: network.hosts,
    gapSeconds: network.pace.gapSeconds,
    ways: network.ways.map((way) => ({ id: way.id, needs: way.needs ?? null, ...way.facts })),
    limits: network.limits,
    robots: robotsVerdictsOf(network.id).map(({ network: _, ...verdict }) => verdict),
  };
}
