import { describe, expect, it } from 'vitest';
import { root, run, workFolder } from './run.js';

const without = (how: 'missing' | 'other') => ({
  DRIVER: how,
  NODE_OPTIONS: `--import ${new URL('no-driver.mjs', import.meta.url).href}`,
});

describe.each(['missing', 'other'] as const)('a database driver that is %s', (how) => {
  const folder = workFolder();

  it.each([
    [
      'en',
      /^followsuit: the database driver \(better-sqlite3\) is not built for this machine .*This mends it: /,
    ],
    [
      'fr',
      /^followsuit: le pilote de la base de données \(better-sqlite3\) n’est pas construit .*remédie : /,
    ],
  ])('is told in one sentence with the command that mends it (%s)', async (lang, sentence) => {
    const { code, stdout, stderr } = await run(['demo', '--lang', lang], folder, '', without(how));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/npm rebuild better-sqlite3 --prefix "[^"]+"\n$/);
    expect(stderr).toContain(root.slice(0, -1));
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('is a line of doctor, which goes on', async () => {
    const { code, stdout } = await run(['doctor', '--offline'], folder, '', without(how));
    expect(code).toBe(0);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('Database the database driver (better-sqlite3) is not built for this machine');
    expect(said).toContain('npm rebuild better-sqlite3');
    expect(said).toContain('YOUTUBE_API_KEY');
  });
});
