import type { ChildProcess } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountRef } from '../../src/model/reading.js';
import { accountsOf } from '../../src/store/accounts.js';
import { openStore } from '../../src/store/database.js';
import { start, workFolder } from '../cli/run.js';
import { accountAt, walledAudit } from '../desk/desk-of.js';
import { launchChromium } from './chromium.js';
import { handleOf, savedAsSingleFile, savedComplete, servedAt, sessionOver, walled } from './desk-pages.js';

const folder = workFolder();
const database = join(folder, 'followsuit.db');
const watched = join(folder, 'Downloads');
mkdirSync(watched);

/** Sixty accounts: eight companies on eight networks, but for four. */
const accounts = Array.from({ length: 8 }, (_, company) =>
  walled.map((one) => ({ one, company, url: one.url(handleOf(company)) })),
)
  .flat()
  .slice(0, 60);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let desk: ChildProcess;
const complaints: string[] = [];
/** What a person did for each account, and how long the machine took to show the answer, ms. */
const actions: number[] = [];
const waits: number[] = [];

async function openDesk(): Promise<string> {
  desk = start(['desk', '--no-open', '--watch', watched, '--db', database, '--by', 'AB'], folder);
  return new Promise((resolve, reject) => {
    let said = '';
    desk.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const line = said.trimEnd().split('\n').at(-1) ?? '';
      if (said.endsWith('\n') && line.startsWith('http://127.0.0.1:')) resolve(line);
    });
    desk.once('close', (code) => reject(new Error(`the desk ended with ${code}`)));
  });
}

async function visit(url: string): Promise<void> {
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
}

const done = () => page.locator('#progress').evaluate((bar) => (bar as HTMLProgressElement).value);

/** Waits until the page shows so many answers. */
async function shows(count: number, since = performance.now()): Promise<void> {
  await expect.poll(done, { timeout: 20_000, interval: 20 }).toBe(count);
  waits.push(performance.now() - since);
}

/** A browser writes beside, and renames when the file is whole. */
function save(name: string, text: string): number {
  writeFileSync(join(watched, `${name}.crdownload`), text);
  renameSync(join(watched, `${name}.crdownload`), join(watched, name));
  return performance.now();
}

const current = () => page.locator('details.look[open] a[data-open]');
const currentUrl = async () => (await current().getAttribute('href')) ?? '';

/** Opens the current account from the desk; the tab it opens. */
async function openFromDesk(url: string): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), current().click()]);
  await tab.waitForLoadState('domcontentloaded');
  expect(tab.url()).toBe(url);
  return tab;
}

const shown = () =>
  page
    .locator('details.look a[data-open]')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));

beforeAll(async () => {
  const companies = Array.from({ length: 8 }, (_, company) => ({
    name: `Firm ${company}`,
    accounts: accounts.filter((one) => one.company === company).map(({ url }) => url),
  }));
  await walledAudit(database, companies, Date.now() - 60_000);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.route(/^https:/, (route) => {
    const body = servedAt(route.request().url());
    return route.request().isNavigationRequest() && body !== undefined
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort();
  });
  await visit(await openDesk());
}, 60_000);

afterAll(async () => {
  desk?.kill('SIGKILL');
  await browser?.close();
});

async function known() {
  const store = await openStore(database);
  const all = await accountsOf(store, 1);
  await store.destroy();
  return all;
}

async function lookedAt(): Promise<AccountRef[]> {
  return (await known())
    .filter(({ observation }) => observation?.seenBy === 'AB')
    .map(({ account }) => account);
}

describe('the desk', () => {
  it('names what waits, how long it takes and how many settle it', async () => {
    await expect.poll(done).toBe(0);
    const status = await page.locator('#status').textContent();
    expect(status).toMatch(/60 accounts still to look at, 0 done: about 10 minutes for all/);
    expect(status).toMatch(/\d+ accounts would settle the verdict/);
    expect(await page.locator('.group h4').first().textContent()).toMatch(/^\w+ \d/);
  });

  it('reads pages that Chrome saves complete, of accounts opened from the desk', async () => {
    const urls: string[] = [];
    for (let i = 0; i < 6; i++) {
      const url = await currentUrl();
      urls.push(url);
      const tab = await openFromDesk(url);
      const since = save(`complete ${i}.html`, savedComplete(url, servedAt(url) ?? ''));
      await shows(i + 1, since);
      await tab.close();
      actions.push(2);
    }
    expect((await lookedAt()).map(({ url }) => url).sort()).toEqual([...urls].sort());
  }, 120_000);

  it('reads what Chrome saves as one file, and what SingleFile saves', async () => {
    const before = await done();
    for (let i = 0; i < 22; i++) {
      const url = await currentUrl();
      if (i >= 3) {
        await shows(
          before + i + 1,
          save(`single ${i}.html`, savedAsSingleFile(url, servedAt(url) ?? '', Date.now())),
        );
      } else {
        const tab = await openFromDesk(url);
        const session = await context.newCDPSession(tab);
        const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
        await shows(before + i + 1, save(`one file ${i}.mhtml`, data));
        await tab.close();
      }
      actions.push(2);
    }
  }, 120_000);

  it('loses nothing when it is killed, and goes on', async () => {
    const before = await done();
    const seen = await lookedAt();
    desk.kill('SIGKILL');
    await page.close();
    await visit(await openDesk());
    await expect.poll(done).toBe(before);
    expect(await lookedAt()).toEqual(seen);
    expect(await page.locator('.heard li').count()).toBeGreaterThan(5);
  }, 120_000);

  it('answers many accounts from one HAR file', async () => {
    const before = await done();
    const urls = (await shown()).slice(0, 16);
    const since = save('tour.har', sessionOver(urls, Date.now() - 30_000));
    await expect.poll(done, { timeout: 20_000, interval: 20 }).toBe(before + urls.length);
    for (const _ of urls) {
      waits.push((performance.now() - since) / urls.length);
      actions.push(1);
    }
  }, 30_000);

  it('is told by keyboard what was seen: Enter opens, a number answers', async () => {
    const before = await done();
    const total = 60 - before;
    for (let i = 0; i < total; i++) {
      const href = await currentUrl();
      await current().focus();
      const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
      expect(tab.url()).toBe(href);
      await tab.close();
      const since = performance.now();
      await page.keyboard.press(String([1, 2, 3, 5, 6, 7][i % 6]));
      await shows(before + i + 1, since);
      actions.push(2);
    }
    expect(await page.locator('#work').textContent()).toContain('Nothing is waiting for you.');
  }, 120_000);

  it('has read every account for itself, and nothing under a wrong one', async () => {
    const all = await known();
    expect(all).toHaveLength(60);
    for (const { account, companies, observation } of all) {
      expect(observation?.seenBy, account.url).toBe('AB');
      const company = Number(/firm(\d+)tools/.exec(account.handle)?.[1]);
      expect(companies).toEqual([`Firm ${company}`]);
      expect(accountAt(account.url)).toEqual(account);
      const handle = observation?.profile?.handle?.toLowerCase().replace(/^@/, '');
      if (handle !== undefined) expect(handle).toContain(handleOf(company));
      for (const { evidence, outcome } of observation?.ways ?? [])
        if (outcome.kind === 'present')
          for (const { url } of evidence) expect(url.toLowerCase(), url).toContain(handleOf(company));
    }
    const kinds = all.map(({ observation }) => observation?.outcome.kind);
    expect(kinds.filter((kind) => kind === 'present').length).toBeGreaterThanOrEqual(44);
  });

  it('takes two actions an account at most, and the machine is quick about it', () => {
    expect(actions).toHaveLength(60);
    expect(Math.max(...actions)).toBeLessThanOrEqual(2);
    const median = [...waits].sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
    if (process.env['DESK_TIMES'])
      process.stderr.write(`median ${median.toFixed(0)} ms of ${waits.length}\n`);
    // half a second on a machine of its own; a shared one may be six times slower
    expect(median).toBeLessThan(3_000);
  });

  it('takes the last answer back', async () => {
    await page.keyboard.press('u');
    await expect.poll(done).toBe(59);
    expect(await lookedAt()).toHaveLength(59);
  });

  it('writes the report again and opens it', async () => {
    const [report] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Write the report again and open it' }).click(),
    ]);
    await expect.poll(() => report.locator('h1').textContent(), { timeout: 15_000 }).toMatch(/follow suit/i);
    await report.close();
  }, 30_000);

  it('has no complaint of the browser', () => {
    expect(complaints).toEqual([]);
  });

  it('ends at Ctrl-C with 0, and soon', async () => {
    const since = performance.now();
    desk.kill('SIGINT');
    const code = await new Promise((resolve) => desk.once('close', resolve));
    expect(code).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});
