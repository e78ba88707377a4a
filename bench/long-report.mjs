import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from '../dist/fetching/browser/find.js';
import { figure } from './figures.mjs';

const script = fileURLToPath(new URL('long-report-child.mjs', import.meta.url));
const SIZES = [200, 10_000];
const RUNS = 5;

/** The report of a long list in Chromium: bytes, elements, first paint, and the end of its script. */
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
  return {
    title: 'The report of a long list in Chromium',
    text: `Four accounts each, 12 posts per account; ${RUNS} openings. Times by the clock depend on what else runs; the page's own processor time stands beside.`,
    figures: rows.flatMap(figuresOf),
  };
}

/** Megabytes that the page of a list may have, by its companies. */
const mostMb = { 200: 1, 10000: 4 };

function figuresOf({
  companies,
  htmlMb,
  elements,
  paint,
  interactive,
  cpu,
  pages,
  pageSeconds,
  pagesSeconds,
}) {
  const list = `${companies.toLocaleString('en')} companies`;
  return [
    figure(`${list}: HTML`, [htmlMb], 'MB', { atMost: mostMb[companies] }),
    figure(`${list}: elements`, [elements], '', { atMost: 30_000 }),
    figure(`${list}: first paint`, paint, 's', { atMost: 0.5 }),
    figure(`${list}: interactive`, interactive, 's', { atMost: 1 }),
    figure(`${list}: the page's own processor time`, cpu, 's', { atMost: 1 }),
    figure(`${list}: written, the page and ${pages} beside it`, [pageSeconds + pagesSeconds], 's'),
  ];
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
    const of = (key) => runs.map((run) => run[key]);
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
