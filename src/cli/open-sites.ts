import { openReader, type Reader } from '../audit/reading/reader.js';
import { openLive } from '../audit/source.js';
import type { Ask } from '../model/answer.js';
import type { CommonOptions } from './common.js';
import { configOf } from './config-of.js';
import type { FetchOptions } from './fetch-options.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { refuseOffline } from './offline.js';
import { warn } from './print.js';
import { progressWords } from './progress-words.js';
import { stopSignal } from './signals.js';

export interface DiscoverCommandOptions extends CommonOptions, FetchOptions {
  wikidata?: boolean;
  maxPages?: number;
}

export interface Sites {
  askFor(): Ask;
  askArchive(): Ask;
  reader: Reader;
  now: number;
  refuseOffline(): void;
  close(): Promise<void>;
}

/** Opens what the answers of websites come through, for one run; each website has its own time. */
export async function openSites(options: DiscoverCommandOptions): Promise<Sites> {
  const config = configOf(options, fetchConfig(options));
  const stop = stopSignal(() => warn(`followsuit: ${progressWords().stopping}\n`));
  const source = await openLive(liveOptions(options, config, stop.signal));
  const reader = openReader();
  return {
    reader,
    askFor: () => source.askFor({ kind: 'site' }),
    // Each site has its own time; the archive is asked for as long as the run lasts.
    askArchive: () => source.askFor({ kind: 'archive', timeLimitMs: Number.POSITIVE_INFINITY }),
    now: Date.now(),
    refuseOffline: () => refuseOffline(source, config.lang),
    async close() {
      reader.close();
      await source.close();
      stop.release();
    },
  };
}
