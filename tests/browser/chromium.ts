import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright';

/** No connection of the browser's own making: nothing is fetched in the background, updated or synchronised. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium for the tests: Playwright's own, else an installed Chrome, else a `chromium` on the PATH. Playwright is
 * loaded only here. Throws one sentence that says what to do when there is none.
 */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...quietFlags, ...asRoot];
  const onPath = chromiumOnPath();
  const candidates: LaunchOptions[] = [
    {},
    { channel: 'chrome' },
    { channel: 'chromium' },
    ...(onPath === undefined ? [] : [{ executablePath: onPath }]),
  ];
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ ...candidate, args });
    } catch {
      // the next candidate
    }
  }
  throw new Error('No Chromium found: run `npx playwright install chromium`, or install Chrome or Chromium.');
}

function chromiumOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
