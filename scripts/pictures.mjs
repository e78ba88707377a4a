// Makes the two pictures of the report that the README shows: the first screen, light and dark, 1280 wide.
// node scripts/pictures.mjs report.html [folder = docs]
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const [report, folder = 'docs'] = process.argv.slice(2);
if (report === undefined || !existsSync(report)) {
  console.error('Usage: node scripts/pictures.mjs <report.html> [folder]');
  process.exit(2);
}

const browser = await launch();
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme });
    await page.goto(pathToFileURL(resolve(report)).href);
    const path = join(folder, `report-${colorScheme}.png`);
    await page.screenshot({ path });
    console.log(path);
    await page.close();
  }
} finally {
  await browser.close();
}

async function launch() {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((place) => ['chromium', 'google-chrome'].map((name) => join(place, name)))
    .find((path) => existsSync(path));
  for (const candidate of [{}, { channel: 'chrome' }, ...(onPath ? [{ executablePath: onPath }] : [])]) {
    try {
      return await chromium.launch({ ...candidate, args });
    } catch {
      // the next candidate
    }
  }
  throw new Error('No Chromium found: run `npx playwright install chromium`.');
}
