import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { naming } from '../../src/cli/store.js';
import { answersOf } from '../../src/store/answers.js';
import { auditData } from '../../src/store/audit-data.js';
import { auditsIn } from '../../src/store/audits.js';
import { openStore } from '../../src/store/database.js';
import { answersWithoutBody } from '../../src/store/prune.js';
import { openToRead } from '../../src/store/read-only.js';
import { run, workFolder } from '../cli/run.js';

/** More in a longer run: FOLLOWSUIT_DAMAGED_COPIES=200. */
const COPIES = Number(process.env['FOLLOWSUIT_DAMAGED_COPIES'] ?? 40);
const folder = workFolder();
const path = join(folder, 'damaged.db');
let whole: Buffer;
let expected: string;

/** What `report`, `diff`, `explain` and `export` are made from, or the sentence that stands in its place. */
async function read(bytes: Buffer): Promise<string> {
  for (const more of ['', '-wal', '-shm']) rmSync(path + more, { force: true });
  writeFileSync(path, bytes);
  return naming(path, async () => {
    const store = await openToRead(path);
    try {
      const kept = [await auditsIn(store), await auditData(store, 1), await answersWithoutBody(store, 1)];
      const answers = (await answersOf(store, 1)).map(({ row, result }) => [row.key, row.task_id, result]);
      return JSON.stringify([...kept, answers]);
    } finally {
      await store.destroy();
    }
  }).catch((error: unknown) => String(error));
}

beforeAll(async () => {
  const demo = new URL('../../fixtures/demo/', import.meta.url).pathname;
  mkdirSync(join(folder, 'out'));
  const ran = await run(
    [
      'audit',
      join(demo, 'competitors.csv'),
      '--replay',
      demo,
      '--db',
      'whole.db',
      '--output',
      'out/r',
      '--format',
      'json',
      '--quiet',
    ],
    folder,
  );
  expect(ran.code).toBe(0);
  const store = await openStore(join(folder, 'whole.db'));
  await store.destroy();
  whole = readFileSync(join(folder, 'whole.db'));
  expected = await read(whole);
}, 120_000);

it(`${COPIES} copies of a database with one byte changed, or up to twenty, end in the same data or in a sentence that names the file, never in other data`, async () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const tally = { same: 0, sentence: 0, other: 0 };
  for (let copy = 0; copy < COPIES; copy++) {
    const bytes = Buffer.from(whole);
    const flips = copy % 2 === 0 ? 1 : 1 + Math.floor(random() * 20);
    for (let i = 0; i < flips; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const got = await read(bytes);
    if (got === expected) tally.same += 1;
    else if (got.startsWith('[')) tally.other += 1;
    else {
      expect(got).toContain('damaged.db: ');
      tally.sentence += 1;
    }
  }
  expect(tally).toEqual({ same: expect.any(Number), sentence: expect.any(Number), other: 0 });
  expect(tally.sentence).toBeGreaterThan(COPIES / 2);
}, 120_000);
