import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/database.js';
import { olderDatabase } from './older-database.js';

const script = new URL('open-once.mjs', import.meta.url).pathname;

/** Opens a database where no file may become larger than so many times 512 bytes. */
function openWithin(blocks: number, path: string): string {
  const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, script, path];
  return spawnSync('sh', args, { encoding: 'utf8', timeout: 60_000 }).stdout;
}

// The disk is full before the first page is written, among the steps, and at the last of them.
it.skipIf(process.platform === 'win32')(
  'a disk that is full in the middle of an upgrade ends it in a sentence, and the database is as it was',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'followsuit-full-'));
    try {
      const path = await olderDatabase(folder, '001-first');
      const before = readFileSync(path);
      for (const blocks of [8, 80, 128]) {
        const said = openWithin(blocks, path);
        expect(said.trim().split('\n')).toHaveLength(1);
        expect(said).toMatch(/^UsageError: .*001-first\.db: the disk /);
        expect(readFileSync(path).equals(before)).toBe(true);
      }
      const store = await openStore(path);
      expect(await store.selectFrom('competitors').selectAll().execute()).toEqual([
        { id: 1, key: 'acme.example' },
      ]);
      await store.destroy();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
