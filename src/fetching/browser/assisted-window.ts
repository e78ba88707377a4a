import type { BrowserContext, Page, Response } from 'playwright';
import type { Exchange } from '../recording/recording.js';
import type { FoundBrowser } from './find.js';
import { openBrowser, openProfile } from './launch.js';
import { ShownBodies } from './shown-bodies.js';

export interface AssistedWindowOptions {
  found: FoundBrowser;
  visible: boolean;
  /** A folder in which the person keeps a browser profile of their own from run to run. Default: nothing is kept. */
  profile?: string;
  now(): number;
  /** Called once, before the first page: tests lead the networks' hosts to answers of their own. */
  prepare?(context: BrowserContext): Promise<void>;
}

/**
 * A browser window for a person: cookies live as long as the window, so that consent and the person's own sign-in hold
 * from one account to the next; nothing of it is kept, sent or stored, unless the person names a folder for it. Only what
 * the pages show is read.
 */
export class AssistedWindow {
  #page: Page | undefined;
  #context: BrowserContext | undefined;
  /** The page's last document: what was asked for, and its answer. */
  #document: Response | undefined;
  readonly #bodies: ShownBodies;

  constructor(private readonly options: AssistedWindowOptions) {
    this.#bodies = new ShownBodies(options.now);
  }

  async show(url: string): Promise<void> {
    const page = await this.#open();
    // the page before asks for nothing more, so that whatever is asked for from here on is the next one's
    await page.goto('about:blank');
    this.#document = undefined;
    this.#bodies.begin();
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  }

  async capture(): Promise<Exchange[]> {
    const page = await this.#open();
    const loaded = await this.#bodies.exchanges();
    const document = this.#document?.url() === page.url() ? this.#document : undefined;
    const dom: Exchange = {
      method: 'GET',
      url: page.url(),
      status: document?.status() ?? 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: await page.content(),
      at: this.options.now(),
      elapsedMs: 0,
    };
    const sent = document && (await textOf(document));
    // what the document held may have been taken out of it once it was read by its scripts
    return [dom, ...loaded, ...(sent === undefined ? [] : [{ ...dom, body: sent }])];
  }

  async close(): Promise<void> {
    await this.#context?.close();
    await this.#context?.browser()?.close();
  }

  async #open(): Promise<Page> {
    if (this.#page && !this.#page.isClosed()) return this.#page;
    this.#context ??= await this.#openContext();
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    page.on('request', (request) => this.#bodies.ask(request));
    page.on('response', (response) => this.#see(response));
    this.#page = page;
    return page;
  }

  async #openContext(): Promise<BrowserContext> {
    const { profile, ...which } = this.options;
    const context =
      profile === undefined
        ? await (await openBrowser(which)).newContext({ viewport: null })
        : await openProfile(which, profile);
    await which.prepare?.(context);
    return context;
  }

  #see(response: Response): void {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === this.#page?.mainFrame())
      this.#document = response;
    this.#bodies.add(response);
  }
}

/** Undefined: the browser has let go of it. */
async function textOf(response: Response): Promise<string | undefined> {
  return response.text().catch(() => undefined);
}
