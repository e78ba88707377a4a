import { openReader } from '../audit/reading/reader.js';
import { openLive } from '../audit/source.js';
import { networkById } from '../networks/index.js';
import { defaultReadOptions } from '../networks/network.js';
import { observationJson } from '../networks/observation-json.js';
import { renderObservation } from '../report/index.js';
import { type CommonOptions, configOf } from './common.js';
import { exitCodes } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { accountOrBlog } from './note-account.js';
import { refuseOffline } from './offline.js';
import { print, printJson, warn } from './print.js';
import { stopSignal } from './signals.js';
import { terminalWidth } from './table.js';

export async function checkAccounts(
  urls: readonly string[],
  options: CommonOptions & FetchOptions,
): Promise<number> {
  const accounts = urls.map(accountOrBlog);
  const config = configOf(options, fetchConfig(options));
  const stop = stopSignal(() => warn('followsuit: stopping …\n'));
  const source = await openLive(liveOptions(options, config, stop.signal));
  const reader = openReader();
  const now = Date.now();
  const seen = [];
  try {
    for (const account of accounts) {
      const network = networkById(account.network);
      if (network === undefined || stop.signal.aborted) continue;
      const ask = source.askFor({ kind: 'account' });
      const asked = { ...defaultReadOptions, now };
      const observation = await reader.account(network, account, ask, asked, source.means);
      refuseOffline(source, config.lang);
      if (options.json) seen.push(observationJson(observation));
      else
        print(
          `${renderObservation(observation, { lang: config.lang ?? 'en', columns: terminalWidth(), now })}\n`,
        );
    }
  } finally {
    reader.close();
    await source.close();
    stop.release();
  }
  if (options.json) printJson(seen);
  return stop.signal.aborted ? exitCodes.interrupted : exitCodes.done;
}
