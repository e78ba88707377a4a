import { openReader } from '../audit/reading/reader.js';
import { liveConditions, openLive } from '../audit/source.js';
import { workTogether } from '../audit/together/worker.js';
import { databaseName, isPostgresUrl } from '../store/postgres-url.js';
import { WIDTH } from './audit-order.js';
import { openBeside, presenceOn, thisWorker } from './beside.js';
import type { CommonOptions } from './common.js';
import { configOf } from './config-of.js';
import { configWords } from './config-words.js';
import { exitCodes, UsageError } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { refuseOffline } from './offline.js';
import { warn } from './print.js';
import { stopSignal } from './signals.js';
import { naming, openDatabase } from './store.js';
import { workWords } from './work-words.js';

export interface WorkOptions extends CommonOptions, FetchOptions {
  lanes?: number;
  once?: boolean;
}

/** Works on whatever audits are open on a server until it is told to stop; returns the exit code. */
export async function runWork(options: WorkOptions): Promise<number> {
  const config = configOf(options, fetchConfig(options));
  const database = config.db;
  if (database === undefined || !isPostgresUrl(database)) throw new UsageError(workWords().needsServer);
  const say = (sentence: string) => {
    if (!options.quiet) warn(`followsuit: ${sentence}\n`);
  };
  if (config.contact === undefined) say(configWords().noContact);
  const stop = stopSignal(() => say(workWords().stopping));
  const live = liveOptions(options, config, stop.signal);
  const lanes = options.lanes ?? WIDTH;
  const store = await openDatabase(database, stop.signal);
  const together = await openBeside(store, database, stop.signal);
  const source = await openLive(live, store, together);
  const reader = openReader();
  say(workWords().waiting(databaseName(database), lanes));
  try {
    await naming(database, () =>
      workTogether({
        store,
        together,
        who: thisWorker(lanes),
        askFor: source.askFor,
        means: source.means,
        reader,
        signal: AbortSignal.any([stop.signal, source.lost]),
        conditions: liveConditions(live),
        once: options.once ?? false,
        presence: presenceOn(database, together.patiently, () =>
          say(workWords().busy(databaseName(database))),
        ),
        onFinished: (id, list) => say(workWords().finished(id, list)),
      }),
    );
    refuseOffline(source, config.lang ?? 'en');
    if (stop.signal.aborted) say(workWords().stopped);
    return exitCodes.done;
  } finally {
    reader.close();
    await together.close();
    await source.close();
    await store.destroy();
    stop.release();
  }
}
