import { findBrowser } from '../fetching/browser/find.js';
import type { WhichBrowser } from '../fetching/browser/launch.js';
import type { Config } from './config.js';
import { UsageError } from './failure.js';
import { browserPath } from './live-options.js';

export interface PrinterOptions {
  /** A path, or false with --no-browser. */
  browser?: string | boolean;
  browserEndpoint?: string;
}

/** The browser that prints the report; without one, a sentence that says what would do. */
export async function printerFor(options: PrinterOptions, config: Config): Promise<WhichBrowser> {
  if (options.browser === false)
    throw new UsageError(
      '--format pdf is printed by a browser, and --no-browser forbids one. Give one of the two.',
    );
  const endpoint = options.browserEndpoint ?? config.browserEndpoint;
  if (endpoint !== undefined) return { endpoint };
  const found = await findBrowser(browserPath(options, config));
  if (found !== undefined) return { found };
  throw new UsageError(
    '--format pdf is printed by a browser, and none was found. Install Chrome, or run: npx playwright install chromium. Or write --format html and print that.',
  );
}
