import type { Browser, BrowserContext, Page, Response } from 'playwright';
import type { Exchange } from '../recording/recording.js';
import type { FoundBrowser } from './find.js';
import { openBrowser } from './launch.js';

const MAX_JSON_BODIES = 200;
const MAX_BODY = 5 * 1024 * 1024;

export interface AssistedWindowOptions {
  found: FoundBrowser;
  visible: boolean;
  now(): number;
  /** Called once, before the first page: tests lead the networks' hosts to answers of their own. */
  prepare?(context: BrowserContext): Promise<void>;
}

/**
 * A browser window for a person: cookies live as long as the window, so that consent and the person's own sign-in hold
 * from one account to the next; nothing of it is kept, sent or stored. Only what the pages show is read.
 */
export class AssistedWindow {
  #page: Page | undefined;
  #browser: Browser | undefined;
  /** The page's last document: what was asked for, and its status. */
  #document: { url: string; status: number } | undefined;
  #json: { url: string; status: number; body: string; at: number }[] = [];

  constructor(private readonly options: AssistedWindowOptions) {}

  async show(url: string): Promise<void> {
    const page = await this.#open();
    this.#json = [];
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  }

  async capture(): Promise<Exchange[]> {
    const page = await this.#open();
    const at = this.options.now();
    const dom: Exchange = {
      method: 'GET',
      url: page.url(),
      status: this.#document?.url === page.url() ? this.#document.status : 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: await page.content(),
      at,
      elapsedMs: 0,
    };
    const json = this.#json.map(
      ({ url, status, body, at: when }): Exchange => ({
        method: 'GET',
        url,
        status,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body,
        at: when,
        elapsedMs: 0,
      }),
    );
    return [dom, ...json];
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  async #open(): Promise<Page> {
    if (this.#page && !this.#page.isClosed()) return this.#page;
    this.#browser ??= await openBrowser({ found: this.options.found, visible: this.options.visible });
    const context = await this.#browser.newContext({ viewport: null });
    await this.options.prepare?.(context);
    const page = await context.newPage();
    page.on('response', (response) => void this.#keep(response));
    this.#page = page;
    return page;
  }

  async #keep(response: Response): Promise<void> {
    const request = response.request();
    if (request.isNavigationRequest() && request.frame() === this.#page?.mainFrame())
      this.#document = { url: response.url(), status: response.status() };
    if (!/\bjson\b/.test(response.headers()['content-type'] ?? '') || this.#json.length >= MAX_JSON_BODIES)
      return;
    if (request.method() !== 'GET') return;
    try {
      const body = await response.text();
      if (body.length <= MAX_BODY) {
        this.#json.push({ url: response.url(), status: response.status(), body, at: this.options.now() });
      }
    } catch {
      // a body the browser has already let go of
    }
  }
}
