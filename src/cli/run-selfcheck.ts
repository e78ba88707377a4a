import pLimit from 'p-limit';
import { checkRobots, type RobotsCheck } from '../audit/check-robots.js';
import { openReader } from '../audit/reading/reader.js';
import { selfcheck, type WayCheck } from '../audit/selfcheck.js';
import { openLive } from '../audit/source.js';
import { reasonClause, textsIn } from '../report/text/texts.js';
import type { CommonOptions } from './common.js';
import { configOf } from './config-of.js';
import { exitCodes } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { language } from './language.js';
import { chosenNetworks } from './list-networks.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { factText, networkWords } from './network-words.js';
import { refuseOffline } from './offline.js';
import { print, printJson, warn } from './print.js';
import { progressWords } from './progress-words.js';
import { selfcheckWords } from './selfcheck-words.js';
import { stopSignal } from './signals.js';
import { table, terminalWidth } from './table.js';

const AT_ONCE = 8;

export async function runSelfcheck(
  names: readonly string[],
  options: CommonOptions & FetchOptions,
): Promise<number> {
  const chosen = chosenNetworks(names);
  const config = configOf(options, fetchConfig(options));
  const stop = stopSignal(() => warn(`followsuit: ${progressWords().stopping}\n`));
  const source = await openLive(liveOptions(options, config, stop.signal));
  const reader = openReader();
  const limit = pLimit(AT_ONCE);
  try {
    const now = Date.now();
    const perNetwork = chosen.map((network) =>
      limit(async () => [
        ...(await checkRobots(network.id, source.rulingFor)),
        ...(await selfcheck(network, source.askFor({ kind: 'account' }), source.means, now, reader)),
      ]),
    );
    const checks = (await Promise.all(perNetwork)).flat();
    refuseOffline(source, config.lang);
    if (options.json) printJson(checks);
    else print(`${table(checks.map(rowOf), terminalWidth())}\n`);
    return checks.some((c) => c.state === 'drift') ? exitCodes.condition : exitCodes.done;
  } finally {
    reader.close();
    await source.close();
    stop.release();
  }
}

function rowOf(check: WayCheck | RobotsCheck): string[] {
  const words = selfcheckWords();
  if ('shipped' in check) {
    const { network, way, state, what, shipped, seen, now } = check;
    return [
      network,
      way,
      words.state[state],
      words.shipped(factText(what), shipped, seen, state === 'changed' ? now : undefined),
    ];
  }
  const { certain, impossible, missing } = check;
  const details = [
    certain && words.certain(outcomeText(certain)),
    impossible && words.impossible(outcomeText(impossible)),
    missing.length > 0 && words.missing(missing.join(', ')),
  ].filter((part): part is string => typeof part === 'string');
  return [check.network, check.way, words.state[check.state], details.join(networkWords().semicolon)];
}

function outcomeText({ kind, reason }: NonNullable<WayCheck['certain']>): string {
  const t = textsIn(language());
  const told = t.outcome[kind];
  return reason ? `${told}, ${reasonClause(t, reason)}` : told;
}
