import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReplay } from '../../src/audit/replay.js';

it('has no clock where nothing in the recording is dated, and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-clock-'));
  try {
    const file = join(folder, 'empty.har');
    for (const entries of [[], [{ request: 'none' }]]) {
      writeFileSync(file, JSON.stringify({ log: { version: '1.2', entries } }));
      await expect(openReplay(file)).rejects.toMatchObject({ code: 'no-date', args: { path: file } });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
