import { existsSync, linkSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockStore, openStore } from '../../src/store/database.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followsuit-lock-'));
  path = join(folder, 'f.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock', () => {
  it('lets one audit at a time on a database, and the next one when it is done', async () => {
    const first = await lockStore(path);
    expect(first).toBeDefined();
    expect(await lockStore(path)).toBeUndefined();
    await first?.release();
    expect(existsSync(`${path}.lock`)).toBe(false);
    const again = await lockStore(path);
    expect(again).toBeDefined();
    await again?.release();
  });

  it.each([
    ['a symbolic link', symlinkSync],
    ['a hard link', linkSync],
  ])('holds for the file, whatever its name: %s', async (_, link) => {
    await (await openStore(path)).destroy();
    const other = mkdtempSync(join(tmpdir(), 'followsuit-lock-'));
    link(path, join(other, 'other.db'));
    const first = await lockStore(path);
    expect(await lockStore(join(other, 'other.db'))).toBeUndefined();
    await first?.release();
    const second = await lockStore(join(other, 'other.db'));
    expect(second).toBeDefined();
    expect(await lockStore(path)).toBeUndefined();
    await second?.release();
    rmSync(other, { recursive: true });
  });

  it('holds through a link to a database that is not there yet', async () => {
    symlinkSync(path, join(folder, 'link.db'));
    const first = await lockStore(join(folder, 'link.db'));
    expect(await lockStore(path)).toBeUndefined();
    await first?.release();
  });
});
