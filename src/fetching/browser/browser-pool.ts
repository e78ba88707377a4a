import type { Browser } from 'playwright';
import { openBrowser, type WhichBrowser } from './launch.js';
import { memoryOf } from './memory.js';

export interface RunningBrowser {
  browser: Browser;
  /** Its own User-Agent, as it tells it itself. */
  userAgent: string;
}

interface Served extends RunningBrowser {
  pages: number;
  active: number;
}

const PAGES_PER_BROWSER = 50;
const MEMORY_MARK_BYTES = 1_500_000_000;
const CLOSE_MS = 5_000;

/**
 * One browser at a time: started when first needed, replaced after 50 pages, above the memory mark, and when it is
 * gone. One that is replaced ends when its last page has.
 */
export class BrowserPool {
  #current: Promise<Served> | undefined;
  readonly #leaving = new Set<Served>();

  constructor(
    private readonly which: WhichBrowser,
    private readonly pagesPerBrowser = PAGES_PER_BROWSER,
  ) {}

  /** Runs one page's work in the browser of the hour. Rejects when there is none to be had, or with the work's error. */
  async use<T>(work: (running: RunningBrowser) => Promise<T>): Promise<T> {
    this.#current ??= this.#start();
    const current = this.#current;
    const served = await current;
    served.pages++;
    served.active++;
    try {
      return await work(served);
    } finally {
      served.active--;
      if (this.#current === current && (await this.#isTired(served))) this.#current = undefined;
      if (this.#current !== current) await this.#leave(served);
    }
  }

  /** Lets nobody use the present browser any more: its next page gets another one. */
  discard({ browser }: RunningBrowser): void {
    void browser.close().catch(() => {});
  }

  async close(): Promise<void> {
    const current = await this.#current?.catch(() => undefined);
    this.#current = undefined;
    const all = [...this.#leaving, ...(current ? [current] : [])];
    await Promise.all(all.map(({ browser }) => closeInTime(browser)));
  }

  #start(): Promise<Served> {
    const starting = start(this.which);
    const forget = () => {
      if (this.#current === starting) this.#current = undefined;
    };
    starting.then(({ browser }) => {
      browser.once('disconnected', forget);
      if (!browser.isConnected()) forget();
    }, forget);
    return starting;
  }

  async #isTired({ pages, browser }: Served): Promise<boolean> {
    if (pages >= this.pagesPerBrowser) return true;
    if (this.which.endpoint !== undefined) return false;
    return ((await memoryOf(browser)) ?? 0) > MEMORY_MARK_BYTES;
  }

  async #leave(served: Served): Promise<void> {
    this.#leaving.add(served);
    if (served.active > 0) return;
    await closeInTime(served.browser);
    this.#leaving.delete(served);
  }
}

async function start(which: WhichBrowser): Promise<Served> {
  const browser = await openBrowser(which);
  const context = await browser.newContext();
  const page = await context.newPage();
  const userAgent: unknown = await page.evaluate('navigator.userAgent');
  await context.close();
  return { browser, userAgent: String(userAgent), pages: 0, active: 0 };
}

async function closeInTime(browser: Browser): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_MS);
  });
  await Promise.race([browser.close().catch(() => {}), late]);
  clearTimeout(timer);
}
