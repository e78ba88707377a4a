import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DiscoverOptions } from '../../discovery/discover.js';
import type { PastOptions } from '../../discovery/past/past-declarations.js';
import type { WikidataAnswer } from '../../discovery/wikidata-query.js';
import type { Ask } from '../../model/answer.js';
import type { Discovery } from '../../model/discovery.js';
import type { PastDiscovery, SiteToday } from '../../model/past-discovery.js';
import type { AccountRef, Observation, Reading } from '../../model/reading.js';
import type { ReadOptions, Way } from '../../networks/network.js';
import type { Observe } from '../../networks/observe.js';
import { meansAtHand, type Perform, perform } from './job.js';
import { type PoolTerms, ReadingPool } from './pool.js';

/** The one door to code that reads what strangers wrote: `discover`, `observe` and their kin, wherever they run. */
export interface Reader {
  site(website: string, ask: Ask, options: DiscoverOptions): Promise<Discovery>;
  account: Observe;
  /** One way on its own. */
  way(way: Way, account: AccountRef, ask: Ask, options: ReadOptions): Promise<Reading>;
  /** Looks for an account that is gone by the id the network once gave it. */
  renamed(observed: Observation, id: string, ask: Ask): Promise<Observation>;
  wikidata(websites: readonly string[], ask: Ask): Promise<WikidataAnswer>;
  /** What archived copies of a site say; `ask` asks the archive and the site. */
  past(today: SiteToday, ask: Ask, options: PastOptions): Promise<PastDiscovery>;
  close(): void;
}

/** Milliseconds the reading of one answer may take before its thread is ended. */
const DEADLINE_MS = 5_000;
/** Megabytes of objects per thread; the largest answer the gate lets in needs about half. */
const MEMORY_MB = 512;
const MAX_THREADS = 4;

/**
 * Reads in threads; in this one where the program runs from its sources, which a thread cannot load, where memory is not told,
 * and where FOLLOWSUIT_THREADS=0 says so (tests of small recordings: a thread takes longer to start than they to read).
 */
export function openReader(terms: Partial<PoolTerms> = {}): Reader {
  const here = process.env['FOLLOWSUIT_THREADS'] === '0' || import.meta.url.endsWith('.ts');
  if (here || !isMemoryTold()) return readerHere;
  const pool = new ReadingPool({
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
    threads: threadsHere(),
    worker: fileURLToPath(new URL('worker.js', import.meta.url)),
    ...terms,
  });
  return readerOver(
    (job, outside) => pool.perform(job, outside),
    () => pool.close(),
  );
}

/** As many as there are processors, up to four. */
export function threadsHere(): number {
  return Math.min(availableParallelism(), MAX_THREADS);
}

/** The pool watches the memory of its threads, which a root without /proc (a bare chroot) does not tell: all of them would fail. */
function isMemoryTold(): boolean {
  try {
    return process.memoryUsage().heapUsed > 0;
  } catch {
    return false;
  }
}

function readerOver(does: Perform, close: () => void): Reader {
  const noPause = async () => {};
  return {
    site: (website, ask, { pause, ...options }) =>
      does({ kind: 'site', website, options, pauses: pause !== undefined }, { ask, pause: pause ?? noPause }),
    account: (network, account, ask, options, means) =>
      does(
        { kind: 'account', account, options, means: meansAtHand(network, means) },
        { ask, pause: noPause },
      ),
    way: ({ id }, account, ask, options) =>
      does({ kind: 'way', account, way: id, options }, { ask, pause: noPause }),
    renamed: (observed, id, ask) => does({ kind: 'renamed', observed, id }, { ask, pause: noPause }),
    wikidata: (websites, ask) => does({ kind: 'wikidata', websites }, { ask, pause: noPause }),
    past: (today, ask, options) => does({ kind: 'past', today, options }, { ask, pause: noPause }),
    close,
  };
}

/** Reads in this thread: for tests, and where nothing that is read comes from a stranger. */
export const readerHere: Reader = readerOver(perform, () => {});
