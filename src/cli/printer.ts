import { findBrowser } from '../fetching/browser/find.js';
import type { WhichBrowser } from '../fetching/browser/launch.js';
import type { Config } from './config.js';
import { UsageError } from './failure.js';
import { browserPath } from './live-options.js';
import { outputWords } from './output-words.js';

export interface PrinterOptions {
  /** A path, or false with --no-browser. */
  browser?: string | boolean;
  browserEndpoint?: string;
}

/** The browser that prints the report; without one, a sentence that says what would do. */
export async function printerFor(options: PrinterOptions, config: Config): Promise<WhichBrowser> {
  if (options.browser === false) throw new UsageError(outputWords().pdfNeedsBrowser);
  const endpoint = options.browserEndpoint ?? config.browserEndpoint;
  if (endpoint !== undefined) return { endpoint };
  const found = await findBrowser(browserPath(options, config));
  if (found !== undefined) return { found };
  throw new UsageError(outputWords().pdfFindsNone);
}
