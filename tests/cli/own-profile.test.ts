import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownProfile } from '../../src/cli/own-profile.js';

const dir = mkdtempSync(join(tmpdir(), 'followsuit-profile-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a browser profile of the person’s own', () => {
  it('is a new folder that nobody else can read, and the same one the next time', () => {
    const folder = join(dir, 'new', 'profile');
    expect(ownProfile(folder)).toBe(folder);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
    writeFileSync(join(folder, 'Local State'), '{}');
    expect(ownProfile(folder)).toBe(folder);
  });

  it('is no file, no folder full of other things, and has a name', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(() => ownProfile(file)).toThrow('this is a file');
    expect(() => ownProfile(dir)).toThrow('something else in this folder');
    expect(() => ownProfile(' ')).toThrow('give the name of a folder');
  });
});
