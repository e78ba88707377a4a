import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/database.js';
import { SqliteDriver } from '../../src/store/driver.js';
import { migrationNames } from '../../src/store/migrations.js';
import { olderDatabase } from './older-database.js';

const worker = new URL('open-worker.mjs', import.meta.url).pathname;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followsuit-opening-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets the worker open databases; kills it (as `kill -9` does) so many milliseconds after it began with the first. */
function killAfter(ms: number, into: string, older: string | undefined): Promise<void> {
  const child = spawn(process.execPath, [worker, into, ...(older === undefined ? [] : [older])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the worker ended with ${code ?? signal}`)),
    );
  });
}

function schemaOf(path: string): unknown[] {
  const database = new SqliteDriver(path, { readonly: true });
  const rows = database.prepare('select type, name, sql from sqlite_master order by name').all();
  database.close();
  return rows;
}

/** Opens the last databases the worker had before it, and looks whether all is there. */
async function openAll(into: string, older: string | undefined, expected: unknown[]): Promise<void> {
  const last = Math.max(...readdirSync(into).map((file) => Number.parseInt(file, 10)));
  for (const name of [last - 1, last].filter((n) => n >= 0).map((n) => `${n}.db`)) {
    const store = await openStore(join(into, name));
    const { length } = await store.selectFrom('competitors').selectAll().execute();
    await store.destroy();
    expect(length).toBe(older === undefined ? 0 : 1);
    expect(schemaOf(join(into, name))).toEqual(expected);
  }
}

const KILLS = 100;
/** A busy machine starts few processes in a minute; it kills fewer. */
const LONGEST_MS = 25_000;
const AT_ONCE = 2;

describe('a process that is killed while it opens a database', () => {
  it(`leaves one that opens, at up to ${KILLS} moments of first openings and of upgrades from each older version`, async () => {
    const fresh = join(folder, 'fresh.db');
    await (await openStore(fresh)).destroy();
    const upgrades = await Promise.all(
      migrationNames.slice(0, -1).map((upTo) => olderDatabase(folder, upTo)),
    );
    const kinds: (string | undefined)[] = [undefined, ...upgrades];
    const expected: unknown[][] = [schemaOf(fresh)];
    for (const [i, older] of upgrades.entries()) {
      const into = join(folder, `whole-${i}`);
      mkdirSync(into);
      copyFileSync(older, join(into, 'whole.db'));
      await (await openStore(join(into, 'whole.db'))).destroy();
      expected.push(schemaOf(join(into, 'whole.db')));
    }
    const kill = async (k: number) => {
      const kind = k % kinds.length;
      const into = join(folder, `killed-${k}`);
      mkdirSync(into);
      await killAfter(Math.random() * 40, into, kinds[kind]);
      await openAll(into, kinds[kind], expected[kind] ?? []);
      rmSync(into, { recursive: true });
    };
    const end = Date.now() + LONGEST_MS;
    for (let k = 0; k < kinds.length || (k < KILLS && Date.now() < end); k += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => kill(k + i)));
  }, 180_000);
});
