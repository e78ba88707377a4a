import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsOf } from '../../src/store/accounts.js';
import { openStore } from '../../src/store/database.js';
import {
  handleOf,
  pageOf,
  savedAsSingleFile,
  savedComplete,
  sessionOver,
  walled,
} from '../browser/desk-pages.js';
import { accountAt, openDesk, walledAudit } from './desk-of.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-files-'));
const database = join(folder, 'followsuit.db');
const watch = join(folder, 'Downloads');
const at = Date.now() - 60_000;
const firm = (company: number) => ({
  name: `Firm ${company}`,
  accounts: walled.map((one) => one.url(handleOf(company))),
});
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  mkdirSync(watch);
  await walledAudit(database, [firm(0), firm(1), firm(2)], at);
  desk = await openDesk(database, { watch });
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function post(path: string, fields: Record<string, string | File>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await fetch(new URL(`${path}?key=${desk.key}`, desk.url), { method: 'POST', body: form });
  return answer.text();
}

const drop = (name: string, text: string) => post('/files', { file: new File([text], name) });
const page = async () => (await fetch(desk.url)).text();

async function seenOf(url: string) {
  const store = await openStore(database);
  const wanted = accountAt(url);
  const found = (await accountsOf(store, 1)).find(
    ({ account }) => account.handle === wanted.handle && account.network === wanted.network,
  );
  await store.destroy();
  return found?.observation;
}

const [facebook, instagram, x, linkedin, tiktok] = walled;
if (!facebook || !instagram || !x || !linkedin || !tiktok) throw new Error('no networks');

describe('a file dropped on the desk', () => {
  it('that does not say when it was saved is asked about, and read when that is told', async () => {
    const url = instagram.url(handleOf(0));
    const asked = await drop('page.html', savedComplete(url, pageOf(instagram, 0)));
    expect(asked).toContain('does not say when it was saved');
    expect(asked).toContain('Firm 0');
    expect((await seenOf(url))?.seenBy).toBeUndefined();
    const notice = /name="notice" value="(\d+)"/.exec(asked)?.[1] ?? '';
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect(await post('/seen-on', { notice, when: 'day', date: day })).not.toContain('does not say when');
    const seen = await seenOf(url);
    expect(seen).toMatchObject({ seenBy: 'AB', outcome: { kind: 'present' } });
    expect(new Date(seen?.at ?? 0).toISOString().slice(0, 10)).toBe(day);
  });

  it('that a browser has parted from its folder says that the folder is missing', async () => {
    const url = tiktok.url(handleOf(2));
    const shell = `<html><head><link rel="canonical" href="${url}"></head><body><script src="./Firm_files/data.js"></script></body></html>`;
    const asked = await drop('firm.html', savedComplete(url, shell));
    const notice = /name="notice" value="(\d+)"/.exec(asked)?.[1] ?? '';
    const said = await post('/seen-on', { notice, when: 'now' });
    expect(said).toContain('nothing could be understood of it');
    expect(said).toContain('that folder was not there');
    expect((await seenOf(url))?.seenBy).toBeUndefined();
  });

  it('is taken back by one click', async () => {
    const url = instagram.url(handleOf(0));
    const look = /name="look" value="(\d+)"/.exec(await page())?.[1] ?? '';
    await post('/undo', { look });
    expect(await seenOf(url)).toMatchObject({ outcome: { kind: 'hidden' } });
  });

  it('answers for every account of a session, and for nobody who is not on the list', async () => {
    const urls = [facebook.url(handleOf(1)), linkedin.url(handleOf(1)), tiktok.url('firm77tools')];
    const said = await drop('tour.har', sessionOver(urls, Date.now() - 5_000));
    expect(await seenOf(urls[0] ?? '')).toMatchObject({ seenBy: 'AB', outcome: { kind: 'present' } });
    expect(await seenOf(urls[1] ?? '')).toMatchObject({ seenBy: 'AB', outcome: { kind: 'present' } });
    expect(said).toContain('is on nobody’s list here');
    expect(said).toContain('firm77tools');
  });

  it('is never read as another account’s: a page of B under the address of A says nothing', async () => {
    const url = linkedin.url(handleOf(2));
    const said = await drop('wrong.html', savedAsSingleFile(url, pageOf(linkedin, 1), Date.now()));
    expect((await seenOf(url))?.seenBy).toBeUndefined();
    expect(said).toMatch(/It is their page, but nothing could be understood of it|is on nobody/);
  });

  it('that a hostile page was saved to is parsed, and shown nowhere', async () => {
    const url = x.url(handleOf(2));
    const evil = pageOf(x, 2).replaceAll('Acme Tools', '<img src=x onerror=alert(1)>Acme');
    const said = await drop(
      '"><script>alert(2)</script>.html',
      savedAsSingleFile(url, `${evil}<script>alert(3)</script>`, Date.now()),
    );
    expect(said).not.toMatch(/<img src=x|<script>alert/);
    expect(await page()).not.toMatch(/<img src=x|<script>alert/);
  });

  it('may be that of another program', async () => {
    const url = instagram.url(handleOf(1));
    const record = {
      inputUrl: url,
      username: handleOf(1),
      ownerUsername: handleOf(1),
      id: '1',
      shortCode: 'DQUEuM_je6s',
      type: 'Image',
      timestamp: new Date(at - 5 * 86_400_000).toISOString(),
      url: 'https://www.instagram.com/p/DQUEuM_je6s/',
      caption: 'Hello',
      likesCount: 3,
      commentsCount: 1,
      ownerFullName: 'Firm 1',
      ownerId: '99',
    };
    const asked = await drop('posts.json', JSON.stringify([record]));
    expect(asked).toContain('Firm 1');
    expect(asked).toContain('does not say when it was saved');
    const notices = [...asked.matchAll(/action="\/seen-on[\s\S]*?name="notice" value="(\d+)"/g)];
    await post('/seen-on', { notice: notices[0]?.[1] ?? '', when: 'now' });
    expect(await seenOf(url)).toMatchObject({ seenBy: 'AB', outcome: { kind: 'present' } });
  });

  it('that is nothing known is said to be so', async () => {
    expect(await drop('numbers.csv', 'a,b\n1,2\n')).toContain('unrecognised');
    expect(await drop('half.har', '{"log":{"entries":[')).toMatch(/not-json|damaged/);
  });
});

describe('the watched folder', () => {
  it('waits for a file that is still being written, and speaks of no stranger’s download', async () => {
    const url = facebook.url(handleOf(2));
    const text = savedAsSingleFile(url, pageOf(facebook, 2), Date.now());
    writeFileSync(join(watch, 'holiday.csv'), 'day,place\n1,sea\n');
    writeFileSync(join(watch, 'growing.html'), text.slice(0, 900));
    await new Promise((resolve) => setTimeout(resolve, 90));
    writeFileSync(join(watch, 'growing.html'), text);
    await expect.poll(async () => (await seenOf(url))?.seenBy, { timeout: 15_000 }).toBe('AB');
    expect(await page()).not.toContain('holiday');
  });

  it('takes no file twice, under whatever name', async () => {
    const before = (await page()).match(/name="look"/g)?.length;
    writeFileSync(
      join(folder, 'again'),
      savedAsSingleFile(facebook.url(handleOf(2)), pageOf(facebook, 2), 0),
    );
    renameSync(join(watch, 'growing.html'), join(watch, 'copy.html'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await page()).match(/name="look"/g)?.length).toBe(before);
  });
});

describe('the queue', () => {
  it('puts the companies first that chance drew, where that is wanted', async () => {
    const sampled = await post('/order', { sample: 'on' });
    expect(sampled).toContain('Drawn at random');
    expect(sampled).toContain('value="off" aria-pressed="true"');
    expect(await post('/order', { sample: 'off' })).not.toContain('Drawn at random');
  });

  it('puts an account aside with a reason, and back', async () => {
    const account = /data-account="(\d+)"/.exec(await page())?.[1] ?? '';
    const aside = await post('/skip', { account, reason: 'not-theirs' });
    expect(aside).not.toContain(`data-account="${account}"`);
    expect(aside).toContain('not their account');
    const look = /put-aside[\s\S]*?name="look" value="(\d+)"/.exec(aside)?.[1] ?? '';
    expect(await post('/undo', { look })).toContain(`data-account="${account}"`);
  });

  it('says what is wrong with an answer, and keeps nothing of it', async () => {
    const account = /data-account="(\d+)"/.exec(await page())?.[1] ?? '';
    expect(await post('/answer', { account, says: 'date', date: '' })).toContain('Choose the day first');
    expect(await post('/answer', { account, says: 'date', date: '2999-01-01' })).toContain('still to come');
    expect(await post('/answer', { account, says: 'today', followers: 'many' })).toContain('1200 or 1.2k');
    expect(await post('/answer', { account, says: 'whatever' })).toContain('say what you saw');
    expect(await page()).toContain(`data-account="${account}"`);
    const kept = await post('/answer', { account, says: 'week', followers: '1.2k' });
    expect(kept).toContain('1,200 followers');
  });
});
