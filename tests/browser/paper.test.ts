import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/fetching/browser/find.js';
import { printPdf } from '../../src/fetching/browser/print-pdf.js';
import { languages } from '../../src/report/format.js';
import { renderBoard, renderHtml } from '../../src/report/render-html.js';
import { run, workFolder } from '../cli/run.js';
import { hostileModel } from '../report/hostile-model.js';
import { modelOf } from '../report/model-of.js';
import { largeModel, sampleModel } from '../report/sample-model.js';

async function pagesOf(html: string): Promise<number> {
  const found = await findBrowser(process.env['FOLLOWSUIT_BROWSER'] || undefined);
  if (found === undefined) throw new Error('no browser to print with');
  return countPages(Buffer.from(await printPdf(html, { found })).toString('latin1'));
}

function countPages(paper: string): number {
  expect(paper.slice(0, 5)).toBe('%PDF-');
  return paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const lists = {
  'thirteen companies': sampleModel(),
  'two hundred companies': largeModel(200),
  'one company': modelOf([{ name: 'Acme', accounts: [{ network: 'x', standing: 'active', days: 1 }] }]),
  'no account': modelOf([{ name: 'Acme', accounts: [] }]),
  'hostile words': hostileModel(),
};

describe.each(languages)('on paper (%s)', (lang) => {
  it.each(Object.entries(lists))('a board reads two pages: %s', async (_, model) => {
    expect(await pagesOf(renderBoard(model, { lang }))).toBe(2);
  });

  it('thirteen companies with their evidence take fourteen pages at most', async () => {
    const pages = await pagesOf(renderHtml(sampleModel(), { lang }));
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThanOrEqual(14);
  });

  it('the whole demo takes fourteen pages at most', async () => {
    const folder = workFolder();
    const { code } = await run(['demo', '--lang', lang, '--format', 'pdf', '--output', 'demo.pdf'], folder);
    expect(code).toBe(0);
    const pages = countPages(readFileSync(join(folder, 'demo.pdf'), 'latin1'));
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThanOrEqual(14);
  }, 240_000);
});
