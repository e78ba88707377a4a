import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditData } from '../../src/store/audit-data.js';
import { openStore } from '../../src/store/database.js';
import { SqliteDriver } from '../../src/store/driver.js';

const worker = new URL('kill-worker.mjs', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'followsuit-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lanes at work at once in the worker: so many questions can be in flight when it dies. */
const WIDTH = 4;
const KILLS = 30;

/** Runs the worker; kills it (as `kill -9` does) after so many milliseconds from its first question, if it still lives. */
function run(name: string, delay: number, killAfter?: number): Promise<'done' | 'killed'> {
  const child = spawn(
    process.execPath,
    [worker, join(folder, `${name}.db`), join(folder, `${name}.log`), String(delay)],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve('done');
      else reject(new Error(`the worker ended with ${code ?? signal}`));
    });
  });
}

/** Was the audit over when the kill came? Then nothing is left to resume: the next run would be the next audit. */
function isOver(name: string): boolean {
  try {
    const db = new SqliteDriver(join(folder, `${name}.db`), { readonly: true, fileMustExist: true });
    const row: unknown = db.prepare('select 1 from audits where finished_at is not null').get();
    db.close();
    return row !== undefined;
  } catch {
    // Killed before there was a database, or a table in it.
    return false;
  }
}

async function observations(name: string) {
  const store = await openStore(join(folder, `${name}.db`));
  const { competitors } = await auditData(store, 1);
  await store.destroy();
  return competitors.map((c) => ({ name: c.name, site: c.site.state, accounts: c.accounts }));
}

function asked(name: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of readFileSync(join(folder, `${name}.log`), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

describe('an audit that is killed', () => {
  it(`loses nothing, and asks nothing twice but what was in flight, at ${KILLS} random moments`, async () => {
    await run('undisturbed', 1);
    const expected = await observations('undisturbed');
    expect(expected.flatMap((c) => c.accounts).length).toBeGreaterThanOrEqual(14);

    // From the start of the process on: module loading, planning, questions, the end.
    const started = Date.now();
    await run('probe', 12);
    const whole = Date.now() - started;
    let kills = 0;
    let rounds = 0;
    while (kills < KILLS) {
      const name = `killed-${rounds++}`;
      let killsHere = 0;
      for (;;) {
        const after = kills < KILLS ? Math.round(Math.random() * whole) : undefined;
        if ((await run(name, 12, after)) === 'done') break;
        killsHere++;
        kills++;
        if (isOver(name)) break;
      }
      expect(await observations(name)).toEqual(expected);
      const repeated = [...asked(name).values()].reduce((sum, times) => sum + times - 1, 0);
      const undisturbed = [...asked('undisturbed').values()].reduce((sum, times) => sum + times - 1, 0);
      expect(repeated - undisturbed).toBeLessThanOrEqual(killsHere * WIDTH);
    }
    expect(kills).toBeGreaterThanOrEqual(KILLS);
  }, 240_000);
});
