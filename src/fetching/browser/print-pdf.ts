import { openBrowser, type WhichBrowser } from './launch.js';

const PRINT_MS = 120_000;

/** A page that holds all it needs, on the paper its style names, as Chromium prints it. The page can reach nobody. */
export async function printPdf(html: string, which: WhichBrowser): Promise<Uint8Array> {
  const browser = await openBrowser(which);
  try {
    const context = await browser.newContext({
      offline: true,
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    const page = await context.newPage();
    page.setDefaultTimeout(PRINT_MS);
    await page.setContent(html, { waitUntil: 'load', timeout: PRINT_MS });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
