import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../dist/fetching/browser/find.js';
import { median } from './median.mjs';

const script = fileURLToPath(new URL('long-report-child.mjs', import.meta.url));
const SIZES = [200, 10_000];
const RUNS = 5;

/** (d) The report of a long list in Chromium: bytes, elements, first paint, and the end of its script. */
export async function longReport() {
  const rows = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'followsuit-long-'));
    try {
      const child = spawnSync(process.execPath, ['--max-old-space-size=8192', script, String(size), folder], {
        encoding: 'utf8',
        timeout: 600_000,
      });
      if (child.status !== 0) throw new Error(child.stderr.slice(-800));
      rows.push({ ...JSON.parse(child.stdout), ...(await opened(join(folder, 'report.html'))) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

async function opened(path) {
  const found = await findBrowser(process.env.FOLLOWSUIT_BROWSER || undefined);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (found === undefined) throw new Error('no Chromium to open the report with');
  const browser = await chromium.launch({ executablePath: found.executablePath, args });
  try {
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
      await session.send('Performance.enable');
      await page.goto(pathToFileURL(path).href);
      await page.waitForTimeout(200);
      const { metrics } = await session.send('Performance.getMetrics');
      const cpu = metrics.find(({ name }) => name === 'ThreadTime').value;
      runs.push({ ...(await page.evaluate(measured)), cpu });
      await page.close();
    }
    const of = (key) => median(runs.map((run) => run[key]));
    return { elements: runs[0].elements, paint: of('paint'), interactive: of('interactive'), cpu: of('cpu') };
  } finally {
    await browser.close();
  }
}

/** In the page: seconds to the first paint, and until the script is done and the document complete. */
function measured() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    elements: document.querySelectorAll('*').length,
    paint: (paint?.startTime ?? 0) / 1000,
    interactive: navigation.domContentLoadedEventEnd / 1000,
  };
}
