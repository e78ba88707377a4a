import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/report/format.js';
import { start, workFolder } from '../cli/run.js';
import { launchChromium } from './chromium.js';
import { type Outside, openOutside } from './outside.js';

const folder = workFolder();
let browser: Browser;
let outside: Outside;
let desk: ChildProcess;
let page: Page;
let url = '';
const complaints: string[] = [];

const home = (name: string) =>
  `<html><head><title>${name}</title></head><body><footer><a href="https://www.facebook.com/${name}">Facebook</a> <a href="https://www.tiktok.com/@${name}">TikTok</a></footer></body></html>`;

beforeAll(async () => {
  outside = await openOutside(({ hostname, pathname }) =>
    /^(?:maple|birch)\.example$/.test(hostname) && pathname === '/'
      ? { body: home(hostname.replace('.example', '')) }
      : hostname.endsWith('.example')
        ? undefined
        : { status: 429, body: '' },
  );
  const flags = ['--insecure', '--proxy', outside.proxy, '--no-browser', '--gap', '0.2'];
  desk = start(['desk', '--no-open', '--watch', folder, ...flags], folder);
  url = await new Promise((resolve) => {
    let said = '';
    desk.stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.endsWith('\n')) resolve(said.trim());
    });
  });
  browser = await launchChromium();
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
}, 60_000);

afterAll(async () => {
  desk?.kill('SIGKILL');
  await browser?.close();
  await outside?.close();
});

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page as it is, in every language, light and dark, and on a narrow screen. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  for (const lang of languages) {
    await page.locator(`button[name=lang][value=${lang}]`).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(lang);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      found.push(
        ...violations.map(({ id, nodes }) => `${lang} ${colorScheme} ${id} ${nodes[0]?.html.slice(0, 160)}`),
      );
    }
    await page.setViewportSize({ width: 320, height: 640 });
    if (
      await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    )
      found.push(`${lang}: scrolls sideways at 320 px`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await page.locator('button[name=lang][value=en]').click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  return found;
}

describe('the desk in an empty folder', () => {
  it('asks for a list, and is without fault', async () => {
    expect(await page.locator('h1').textContent()).toBe('Whom shall we look at?');
    expect(await faults()).toEqual([]);
  }, 120_000);

  it('says what it understood of a list, and what is wrong with it', async () => {
    await page
      .locator('textarea')
      .fill('name\twebsite\nMaple\tmaple.example\nBirch\thttps://birch.example\nOak\tinfo@oak.example\n');
    await page.getByRole('button', { name: 'Read the list' }).click();
    await expect.poll(() => page.locator('h2').first().textContent()).toBe('2 companies understood');
    expect(await page.locator('.remarks').textContent()).toContain('oak.example');
    expect(await page.locator('.run-form').textContent()).toMatch(/about 1 minute/);
    expect(existsSync(join(folder, 'followsuit-list.csv'))).toBe(true);
    expect(await faults()).toEqual([]);
  }, 120_000);

  it('runs the audit, and lays what nobody could see on the desk', async () => {
    await page.locator('#contact').fill('you@maple.example');
    await page.getByRole('button', { name: 'Look at them' }).click();
    await expect.poll(() => page.locator('#status').count(), { timeout: 90_000, interval: 200 }).toBe(1);
    expect(await page.locator('#status').textContent()).toContain('4 accounts still to look at');
    expect(await page.locator('.group h4').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Facebook'), expect.stringContaining('TikTok')]),
    );
    expect(await faults()).toEqual([]);
  }, 180_000);

  it('writes the report', async () => {
    const [report] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Write the report again and open it' }).click(),
    ]);
    await expect.poll(() => report.locator('h1').textContent(), { timeout: 20_000 }).toMatch(/follow suit/i);
    expect(readFileSync(join(folder, 'followsuit-report.html'), 'utf8')).toContain('Maple');
    expect(complaints).toEqual([]);
  }, 60_000);

  it('works as plain forms where no script runs', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto(url);
    await other.locator('details.look[open] button[value=month]').click();
    expect(await other.locator('#status').textContent()).toContain('3 accounts still to look at, 1 done');
    await other.locator('.heard button').first().click();
    expect(await other.locator('#status').textContent()).toContain('4 accounts still to look at');
    await plain.close();
  }, 30_000);
});
