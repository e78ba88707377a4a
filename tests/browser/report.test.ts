import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/report/format.js';
import { renderHtml } from '../../src/report/render-html.js';
import { hostileModel } from '../report/hostile-model.js';
import { largeModel, sampleModel } from '../report/sample-model.js';
import { launchChromium } from './chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-report-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a report from disk, as a reader does, and notes whatever the browser complains of or asks the network for. */
async function open(html: string, options: BrowserContextOptions = {}) {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(path, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
      requests.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, complaints, requests, close: () => context.close() };
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Only colours differ between the themes, and only words between the languages: each is looked for once, for a look is slow. */
const looks = {
  everything: (axe: AxeBuilder) => axe.withTags(wcag),
  colours: (axe: AxeBuilder) => axe.withRules(['color-contrast']),
  'all but colours': (axe: AxeBuilder) => axe.withTags(wcag).disableRules(['color-contrast']),
};

async function violations(page: Page, look: keyof typeof looks): Promise<string[]> {
  const { violations: found } = await looks[look](new AxeBuilder({ page })).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((n) => n.html.slice(0, 120))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** What the folds hold is built alike in every language, and a look at all of it takes most of a minute. */
it.each([
  ['en', 'light', 'open', 'everything'],
  ['en', 'dark', 'open', 'colours'],
  ['fr', 'light', 'closed', 'all but colours'],
] as const)(
  'has no accessibility violation (%s, %s, folds %s: %s)',
  async (lang, colorScheme, folds, look) => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang }), { colorScheme });
    if (folds === 'open') await page.locator('[data-fold-button]').click();
    expect(await violations(page, look)).toEqual([]);
    await close();
  },
  120_000,
);

describe.each(languages)('the report in %s', (lang) => {
  it('fits 320 px without sideways scroll, folds open', async () => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang }), {
      viewport: { width: 320, height: 640 },
    });
    await page.locator('[data-fold-button]').click();
    expect(await scrollsSideways(page)).toBe(false);
    await close();
  });

  it('keeps its policy and asks nobody anything', async () => {
    const { page, complaints, requests, close } = await open(renderHtml(sampleModel(), { lang }));
    await page.locator('[data-theme-button]').click();
    await page.locator('[data-fold-button]').click();
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await close();
  });
});

describe('the report', () => {
  it('is complete without scripts', async () => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang: 'en' }), {
      javaScriptEnabled: false,
    });
    await expect.poll(() => page.locator('.answer').textContent()).toContain('35 accounts');
    expect(await page.locator('.js-only').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.card').count()).toBe(13);
    expect(await page.locator('[data-input]').first().textContent()).toMatch(/\d/);
    const fold = page.locator('#networks details');
    await fold.locator('summary').click();
    expect(await fold.locator('table').isVisible()).toBe(true);
    await close();
  });

  it('can be read by keyboard alone, with the focus in sight', async () => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang: 'en' }));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const { width, height } = element.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          tag: element.tagName,
          size: width * height,
          outlined: outlineStyle !== 'none' && outlineWidth !== '0px',
        };
      });
      if (focus === undefined) break;
      expect(focus.size).toBeGreaterThan(0);
      expect(focus.outlined).toBe(true);
      seen.add(focus.tag);
    }
    for (const tag of ['BUTTON', 'SUMMARY', 'A']) expect([...seen]).toContain(tag);
    const summary = page.locator('#networks summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#networks details').getAttribute('open')).not.toBeNull();
    await close();
  });

  it('changes the theme, sorts, filters and counts the cost anew', async () => {
    const { page, complaints, close } = await open(renderHtml(sampleModel(), { lang: 'en' }), {
      colorScheme: 'light',
    });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.locator('[data-theme-button]').click();
    expect(await background()).not.toBe(light);

    await page.locator('#posts summary').click();
    const silence = page.locator('#posts thead button').nth(3);
    await silence.click();
    await silence.click();
    expect(await page.locator('#posts thead th').nth(3).getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('#posts tbody tr').first().textContent()).toContain('not');

    await page.locator('[data-filter-words]').fill('kestrel');
    expect(await page.locator('.card:visible').count()).toBe(1);
    expect(await page.locator('[data-filter-count]').textContent()).toBe('1 of 13 companies');
    await page.locator('[data-filter-words]').fill('');
    await page.locator('[data-filter-order]').selectOption('left');
    const left = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((c) => Number(c.getAttribute('data-left'))));
    expect(left).toEqual([...left].sort((a, b) => b - a));

    const money = page.locator('[data-result="money"][data-level="mid"]');
    await page.locator('[data-input="hourly-cost"][data-level="mid"] input').fill('0');
    expect(await money.textContent()).toBe('€20');
    await page.locator('[data-cost-reset]').click();
    expect(await money.textContent()).not.toBe('€20');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens the fold of a company when its link is followed', async () => {
    const { page, close } = await open(renderHtml(largeModel(60), { lang: 'en' }));
    const card = page.locator('.card').nth(45);
    expect(await card.isVisible()).toBe(false);
    const id = await card.getAttribute('id');
    await page.evaluate((hash) => {
      location.hash = hash ?? '';
    }, id);
    await expect.poll(() => card.isVisible()).toBe(true);
    await close();
  });

  it('prints on A4 with every fold open', async () => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang: 'fr' }));
    const folded = await page.pdf({ format: 'A4', printBackground: true });
    expect(folded.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('.top button').filter({ visible: true }).count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[open]').count()).toBe(0);
    await close();
  });

  it.each([1_200, 768, 390])('draws links and what is there to one scale, %i px wide', async (width) => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang: 'en' }), {
      viewport: { width, height: 900 },
    });
    const widths = await page.locator('.pair:not(.pair-head)').evaluateAll((rows) =>
      rows.map((row) => {
        const width = (selector: string) => row.querySelector(selector)?.getBoundingClientRect().width ?? 0;
        const parts = Array.from(row.querySelectorAll('.stack rect:not(.unseen-edge)'));
        const there = parts.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0);
        return { links: width('.fill-plain'), there };
      }),
    );
    expect(widths.length).toBeGreaterThan(3);
    for (const { links, there } of widths) expect(Math.abs(links - there)).toBeLessThan(2);
    await close();
  });

  it('fits the paper, so that nothing is shrunk, in few pages', async () => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang: 'fr' }));
    await page.emulateMedia({ media: 'print' });
    // the width of A4 less the margins of the sheet, in CSS pixels
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await scrollsSideways(page)).toBe(false);
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.length).toBeLessThan(20);
    await close();
  });

  it('stays legible in forced colours', async () => {
    const { page, close } = await open(renderHtml(sampleModel(), { lang: 'en' }), { forcedColors: 'active' });
    expect(await page.locator('.answer').isVisible()).toBe(true);
    const fills = await page
      .locator('.verdict-bar rect')
      .evaluateAll((bars) => bars.slice(0, 4).map((bar) => getComputedStyle(bar).fill));
    expect(new Set(fills).size).toBe(4);
    await close();
  });

  it('runs no word of a stranger', async () => {
    const { page, complaints, requests, close } = await open(renderHtml(hostileModel(), { lang: 'en' }));
    await page.locator('[data-fold-button]').click();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    expect(await violations(page, 'all but colours')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await scrollsSideways(page)).toBe(false);
    await close();
  }, 120_000);
});
