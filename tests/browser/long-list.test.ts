import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderHtml, renderPages } from '../../src/report/render-html.js';
import { largeModel } from '../report/sample-model.js';
import { launchChromium } from './chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-long-'));
const address = pathToFileURL(join(folder, 'report.html')).href;
let browser: Browser;

beforeAll(async () => {
  const model = largeModel(320, 4);
  writeFileSync(join(folder, 'report.html'), renderHtml(model, { lang: 'en', pages: 'report' }));
  mkdirSync(join(folder, 'report'));
  for (const { file, html } of renderPages(model, { lang: 'en', report: '../report.html' }))
    writeFileSync(join(folder, 'report', file), html);
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('opens the companies beyond the listed from the page itself, finds and orders all of them', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  const drawn = page.locator('[data-more-list] .card');
  await page.locator('[data-more-button]').click();
  expect(await drawn.count()).toBe(50);
  await page.locator('[data-filter-words]').fill(' 317');
  expect(await drawn.count()).toBe(1);
  expect(await page.locator('[data-filter-count]').textContent()).toBe('1 of 320 companies');
  await drawn.first().locator('summary').click();
  await expect.poll(() => drawn.first().locator('.brief li').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.locator('[data-filter-words]').fill('');
  await page.locator('[data-filter-class]').selectOption('left-behind');
  const { violations } = await new AxeBuilder({ page }).include('#companies').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.locator('[data-filter-class]').selectOption('');
  expect(await page.locator('[data-listed-companies]').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

it('leads without a script to the page on which a company stands in full', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#pages summary').click();
  await page.locator('#pages a').last().click();
  const card = page.locator('.card').last();
  await card.locator('summary').first().click();
  expect(await card.locator('.account').count()).toBeGreaterThan(0);
  await page.locator('nav a').first().click();
  expect(page.url()).toBe(address);
  await context.close();
}, 120_000);
