import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.js';
import { workFolder } from './run.js';

async function* brokenOff() {
  yield 'the new beg';
  await Promise.resolve();
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
}

describe('a file written whole', () => {
  it('takes the place of the old one', async () => {
    const folder = workFolder();
    const path = join(folder, 'report.html');
    writeFileSync(path, 'old');
    await writeWhole(path, 'new');
    await writeWhole(join(folder, 'list.csv'), new Uint8Array([65, 66]));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['list.csv', 'report.html']);
  });

  it('leaves the old one, and nothing beside it, when it cannot be finished; the error names the path asked for', async () => {
    const folder = workFolder();
    const path = join(folder, 'evidence.har');
    writeFileSync(path, 'old');
    await expect(writeWhole(path, brokenOff())).rejects.toMatchObject({ code: 'ENOSPC', path });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['evidence.har']);
  });

  it('is written where a link leads, and the link stays', async () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'report.html'), 'old');
    symlinkSync(join(folder, 'real', 'report.html'), join(folder, 'latest.html'));
    await writeWhole(join(folder, 'latest.html'), 'new');
    expect(readlinkSync(join(folder, 'latest.html'))).toBe(join(folder, 'real', 'report.html'));
    expect(readFileSync(join(folder, 'real', 'report.html'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform !== 'linux')(
    'goes straight into what is no file, and says when it is full',
    async () => {
      await writeWhole('/dev/null', 'anything');
      await expect(writeWhole('/dev/full', 'anything')).rejects.toMatchObject({
        code: 'ENOSPC',
        path: '/dev/full',
      });
    },
  );

  it.skipIf(process.platform === 'win32')(
    'keeps the old report where the system stops the new one',
    async () => {
      const folder = workFolder();
      writeFileSync(join(folder, 'report.html'), 'OLD');
      const module = new URL('../../dist/cli/write-whole.js', import.meta.url).pathname;
      const script = `import(${JSON.stringify(module)}).then((m) => m.writeWhole('report.html', 'x'.repeat(4e6)))`;
      const { status } = spawnSync(
        'bash',
        ['-c', 'ulimit -f 64; exec "$0" -e "$1"', process.execPath, script],
        {
          cwd: folder,
        },
      );
      expect(status).not.toBe(0);
      expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('OLD');
    },
  );
});
