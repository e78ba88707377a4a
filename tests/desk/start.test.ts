import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { estimateMinutes } from '../../src/desk/run.js';
import { openStore } from '../../src/store/database.js';
import { openDesk, walledAudit } from './desk-of.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-start-'));
const database = join(folder, 'followsuit.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = 'name,x\nMaple,https://x.com/maple\nOak,https://x.com/oak\n';

function pages({ key, url }: Awaited<ReturnType<typeof openDesk>>) {
  const get = async () => (await fetch(url)).text();
  const post = async (path: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return (await fetch(new URL(`${path}?key=${key}`, url), { method: 'POST', body: form })).text();
  };
  return { get, post };
}

describe('the start at the desk', () => {
  it('runs a list, stops when told, and goes on with the same list and contact', async () => {
    const orders: { list: string; contact: string | undefined; companies: number }[] = [];
    const desk = await openDesk(database, {
      async runAudit({ list: name, contact, competitors, signal, onEvent }) {
        orders.push({ list: name, contact, companies: competitors.length });
        onEvent({ kind: 'planned', lane: 'x', task: 'account', network: 'x' });
        if (orders.length === 1)
          await new Promise<void>((stop) => signal.addEventListener('abort', () => stop()));
        else await walledAudit(database, [{ name: 'Maple', accounts: ['https://x.com/maple'] }], Date.now());
        return { kind: orders.length === 1 ? 'interrupted' : 'finished' };
      },
    });
    const { get, post } = pages(desk);
    expect(await get()).toContain('Whom shall we look at?');
    expect(await post('/list', { text: list })).toContain('2 companies understood');
    // forms send lines as the web has them
    const kept = readFileSync(join(folder, 'followsuit-list.csv'), 'utf8');
    expect(kept.replaceAll('\r\n', '\n')).toBe(list);
    expect(await post('/run', { contact: 'you@maple.example' })).toContain('0 of 1');
    await post('/stop');
    await expect.poll(get).toContain('Stopped. Nothing is lost.');
    expect(await post('/run', { contact: 'you@maple.example' })).not.toContain('Stopped.');
    await expect.poll(get).toContain('1 account still to look at');
    const order = { list: 'followsuit-list.csv', contact: 'you@maple.example', companies: 2 };
    expect(orders).toEqual([order, order]);
    await desk.close();
  });

  it('offers the list again where its audit was cut short by a crash', async () => {
    const store = await openStore(database);
    await store.updateTable('audits').set({ finished_at: null }).execute();
    await store.destroy();
    const desk = await openDesk(database);
    expect(await pages(desk).get()).toContain('2 companies understood');
    await desk.close();
  });

  it('says why an audit could not be made', async () => {
    const desk = await openDesk(join(folder, 'other.db'), {
      runAudit: async () => ({ kind: 'failed', sentence: 'Nobody <b>answers</b>.' }),
    });
    const { get, post } = pages(desk);
    await post('/list', { text: 'https://maple.example\nhttps://oak.example\n' });
    expect(existsSync(join(folder, 'followsuit-list.csv'))).toBe(false);
    expect(existsSync(join(folder, 'followsuit-list.txt'))).toBe(true);
    await post('/run');
    await expect.poll(get).toContain('Nobody &lt;b>answers');
    await desk.close();
  });

  it('takes longer for more', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        name: `A${i}`,
        website: `https://a${i}.example`,
        accounts: [],
      }));
    expect(estimateMinutes(many(1))).toBe(1);
    expect(estimateMinutes(many(200))).toBeGreaterThan(10);
  });
});
