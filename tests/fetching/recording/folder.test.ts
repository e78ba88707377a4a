import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordingFromFolder } from '../../../src/fetching/recording/folder.js';

let outside: string;
let folder: string;

function record(file: string): void {
  const answers = [{ url: 'https://acme.example/', file }];
  writeFileSync(
    join(folder, 'site', 'answers.json'),
    JSON.stringify({ at: '2026-11-01T09:00:00Z', answers }),
  );
}

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'followsuit-folder-'));
  folder = join(outside, 'recording');
  mkdirSync(join(folder, 'site'), { recursive: true });
  writeFileSync(join(outside, 'private.txt'), 'mine alone');
  writeFileSync(join(folder, 'shared.html'), '<p>ours');
  symlinkSync(join(outside, 'private.txt'), join(folder, 'site', 'link.html'));
  symlinkSync(outside, join(folder, 'site', 'up'));
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe('a folder with a recording', () => {
  it('reads files of its own, beside the list and above it', () => {
    record('../shared.html');
    expect(recordingFromFolder(folder).exchanges[0]?.body).toBe('<p>ours');
  });

  it.each(['../../private.txt', '../../../../../../etc/hostname', 'link.html', 'up/private.txt', '..'])(
    'reads nothing outside itself: %s',
    (file) => {
      record(file);
      expect(() => recordingFromFolder(folder)).toThrow();
      try {
        recordingFromFolder(folder);
      } catch (error) {
        expect(String(error)).not.toContain('mine alone');
      }
    },
  );

  it('says which file and what would be right', () => {
    record('../../private.txt');
    expect(() => recordingFromFolder(folder)).toThrow(/leads-out .*answers\.json .*private\.txt/);
  });

  it.skipIf(process.platform === 'win32')('reads files only, and no list that lies outside', () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'site', 'pipe.html')]);
    record('pipe.html');
    expect(() => recordingFromFolder(folder)).toThrow(/no-plain-file/);
    record('../shared.html');
    writeFileSync(join(outside, 'secret.json'), 'root:x:0:0');
    mkdirSync(join(folder, 'other'));
    symlinkSync(join(outside, 'secret.json'), join(folder, 'other', 'answers.json'));
    expect(() => recordingFromFolder(folder)).toThrow(/leads-out/);
  });
});
