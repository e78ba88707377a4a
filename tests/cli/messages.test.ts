import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run, start, workFolder } from './run.js';

const replay = join(root, 'fixtures/audit/small');
const folder = workFolder();
writeFileSync(join(folder, 'list.csv'), 'name,website\nMaple,https://maple.example\n');
writeFileSync(join(folder, 'page.html'), '<!doctype html>\n<title>Acme</title>\n');
writeFileSync(join(folder, 'paper.pdf'), '%PDF-1.7\n');
writeFileSync(join(folder, 'broken.json'), '{\n  "lang": "fr",\n}\n');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

// Each runs the command line more than once, on a machine that may be busy.
const slow = { timeout: 120_000 };

describe('what people write by mistake', slow, () => {
  const cases: [string, string[], RegExp, RegExp][] = [
    ['a web page for a list', ['audit', 'page.html'], /This is a web page/, /une page web/],
    ['a PDF for a list', ['audit', 'paper.pdf'], /This is a PDF/, /un PDF/],
    ['a folder for a list', ['audit', '.'], /is a folder, not a list/, /est un dossier/],
    [
      'a contact that is none',
      ['audit', 'list.csv', '--contact', 'bob'],
      /"bob" is no way to reach you.*you@acme/,
      /« bob » ne permet pas/,
    ],
    [
      'a configuration that is no JSON',
      ['audit', 'list.csv', '--config', 'broken.json'],
      /line 3, character 1/,
      /ligne 3, caractère 1/,
    ],
    [
      'an own site that is none',
      ['audit', 'list.csv', '--self', 'our site'],
      /--self our site/,
      /--self our site/,
    ],
  ];
  it.each(cases)('%s is said in both languages, with exit code 2', async (_name, args, en, fr) => {
    const english = await run(args, folder);
    expect(english.stderr).toMatch(en);
    expect(english.stderr).not.toMatch(/position \d|ENOENT|\n\s+at /);
    expect(english.code).toBe(2);
    const french = await run([...args, '--lang', 'fr'], folder);
    expect(french.stderr).toMatch(fr);
    expect(french.code).toBe(2);
  });

  it('does not claim --strict where only --self was given', async () => {
    const { stderr } = await run(['audit', 'list.csv', '--self', '::'], folder);
    expect(stderr).not.toContain('--strict');
  });

  it('asks whether per cent were meant', async () => {
    const args = ['audit', 'list.csv', '--replay', replay, '--db', 'percent.db'];
    const { code, stderr } = await run([...args, '--fail-on', 'abandoned>50'], folder);
    expect(stderr).toContain('Was "abandoned>50%" meant?');
    expect(code).toBe(0);
    const report = ['report', '--db', 'percent.db', '--fail-on'];
    expect((await run([...report, 'abandoned>50%'], folder)).stderr).toBe('');
    expect((await run([...report, 'abandoned<50'], folder)).stderr).toBe('');
  });

  it('speaks the language of the system', async () => {
    const { stderr } = await run(['audit', 'page.html'], folder, '', { LC_ALL: 'fr_CA.UTF-8' });
    expect(stderr).toContain('une page web');
    const asked = await run(['audit', 'page.html', '--lang', 'en'], folder, '', { LC_ALL: 'fr_FR.UTF-8' });
    expect(asked.stderr).toContain('a web page');
  });
});

describe('the version', slow, () => {
  it.each([[['-v']], [['-V']], [['--version']]])('is told by %j', async (args) => {
    expect(await run(args, folder)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('is told by a command, too', async () => {
    expect((await run(['version'], folder)).stdout).toContain(version);
    expect(JSON.parse((await run(['version', '--json'], folder)).stdout)).toMatchObject({
      followsuit: version,
    });
  });
});

describe('a database driver that is not built', slow, () => {
  const hook = join(folder, 'no-driver.cjs');
  writeFileSync(
    hook,
    `process.dlopen = (module, path) => {
      throw Object.assign(new Error(path + " was compiled against NODE_MODULE_VERSION 1 (better_sqlite3.node)"), { code: "ERR_DLOPEN_FAILED" });
    };`,
  );
  const more = { NODE_OPTIONS: `--require ${hook}` };

  it('is one sentence with the command that mends it', async () => {
    const { code, stderr } = await run(['report', '--db', 'list.csv'], folder, '', more);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/better-sqlite3.*npm rebuild better-sqlite3/);
    expect(code).toBe(2);
  });

  it('is seen by doctor', async () => {
    const { code, stdout } = await run(['doctor', '--offline'], folder, '', more);
    expect(stdout.replace(/\s+/g, ' ')).toContain('npm rebuild better-sqlite3');
    expect(code).toBe(0);
  });
});

describe('standard error that nobody reads', () => {
  it('is no failure', async () => {
    const child = start(['version'], folder);
    child.stderr?.destroy();
    child.stdout?.resume();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
  });
});
