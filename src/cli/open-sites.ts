import { openLive } from '../audit/source.js';
import type { Ask } from '../model/answer.js';
import { configOf } from './common.js';
import type { DiscoverCommandOptions } from './discover.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { stopSignal } from './signals.js';

/** Opens what the answers of websites come through, for one run; each website has its own time. */
export async function openSites(
  options: DiscoverCommandOptions,
): Promise<{ askFor(): Ask; now: number; close(): Promise<void> }> {
  const config = configOf(options, fetchConfig(options));
  const stop = stopSignal(() => process.stderr.write('followsuit: stopping …\n'));
  const source = await openLive(liveOptions(options, config, stop.signal));
  return {
    askFor: () => source.askFor({ kind: 'site' }),
    now: Date.now(),
    async close() {
      await source.close();
      stop.release();
    },
  };
}
