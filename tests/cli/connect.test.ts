import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, workFolder } from './run.js';

const cli = process.env['FOLLOWSUIT_CLI'] ?? join(root, 'dist/cli/main.js');
const secret = 'AIza-planted-0123456789';

function connect(folder: string, args: readonly string[], input = '') {
  const env = {
    ...process.env,
    FOLLOWSUIT_KEYS: join(folder, 'keys', 'keys.json'),
    YOUTUBE_API_KEY: '',
    NO_COLOR: '1',
  };
  const ran = spawnSync(process.execPath, [cli, 'connect', ...args], {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { code: ran.status, said: ran.stdout + ran.stderr, stdout: ran.stdout };
}

describe('connect', () => {
  it('keeps a key where its owner alone can read it, and never shows it', () => {
    const folder = workFolder();
    const { code, said } = connect(folder, ['youtube', '--untried'], `${secret}\n`);
    expect(code).toBe(0);
    expect(said).not.toContain(secret);
    const path = join(folder, 'keys', 'keys.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ YOUTUBE_API_KEY: secret });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const listed = connect(folder, ['--json']);
    expect(JSON.parse(listed.stdout)).toContainEqual(
      expect.objectContaining({ name: 'YOUTUBE_API_KEY', set: true }),
    );
    expect(listed.said).not.toContain(secret);
  });

  it('forgets it', () => {
    const folder = workFolder();
    connect(folder, ['youtube', '--untried'], `${secret}\n`);
    expect(connect(folder, ['youtube', '--forget']).said).toContain('is forgotten');
    expect(JSON.parse(connect(folder, ['--json']).stdout)).toContainEqual(
      expect.objectContaining({ name: 'YOUTUBE_API_KEY', set: false }),
    );
  });

  it.each([
    [['youtube', '--untried'], '', /no key came/],
    [['youtube', '--untried'], 'two words\n', /no spaces/],
    [['nowhere'], '', /no such network/],
  ] as const)('%j with %j says what is wrong', (args, input, said) => {
    const ran = connect(workFolder(), args, input);
    expect(ran.code).toBe(2);
    expect(ran.said).toMatch(said);
  });

  it('says where no key is to be had', () => {
    expect(connect(workFolder(), ['linkedin']).said).toMatch(/gives no key/);
    expect(connect(workFolder(), ['linkedin', '--lang', 'fr']).said).toMatch(/aucune clé/);
  });
});
