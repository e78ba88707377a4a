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
import { factText, networkWords } from './network-words.js';
import { outputWords } from './output-words.js';
import { jsonText } from './print.js';
import { terminalWidth } from './table.js';

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
  throw new UsageError(networkWords().unknown(name, networks.map((n) => n.id).join(', ')));
}

function writeDocs(folder: string, chosen: readonly Network[]): string {
  makeFolder(folder);
  for (const network of chosen) writeFileSync(join(folder, `${network.id}.md`), networkPage(network));
  return `${outputWords().pagesWritten(chosen.length, folder)}\n`;
}

/** What a way needs, and what that costs; undefined: nothing. */
function needsText({ needs }: Way): string | undefined {
  if (needs === undefined) return undefined;
  const words = networkWords();
  if (needs === 'browser') return words.needs(words.aBrowser);
  const cost = costOf(needs.token);
  return words.needs(`${needs.token}${cost === '' ? '' : ` (${cost})`}`);
}

/** What a key costs, in time and money, where it is known. */
export function costOf(token: string): string {
  const key = keyFactsOf(token);
  return key === undefined ? '' : networkWords().cost(key.usdPerAccount, key.effort);
}

function networkText(network: Network, width: number): string {
  const words = networkWords();
  const robots = robotsVerdictsOf(network.id).map(({ what, verdict, seen }) =>
    words.robots(factText(what), verdict, seen),
  );
  return [
    `${network.name} (${network.id}) ${network.hosts[0] ?? ''}`,
    ...network.ways.flatMap((way) => wayLines(way, width)),
    ...(robots.length === 0
      ? []
      : indented(`robots.txt${words.colon}${robots.join(words.semicolon)}`, 2, width)),
  ].join('\n');
}

function wayLines(way: Way, width: number): string[] {
  const words = networkWords();
  const { asks, dates, followers } = way.facts;
  const yields = [words.dates(dates), words.followers(followers), needsText(way)];
  return [
    ...indented(`${way.id}${words.colon}${factText(asks)}`, 2, width),
    ...indented(yields.filter((part) => part !== undefined).join(words.semicolon), 6, width),
  ];
}

function indented(text: string, by: number, width: number): string[] {
  return wrap(text, width - by).map((line) => ' '.repeat(by) + line);
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
