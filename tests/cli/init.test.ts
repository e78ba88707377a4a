import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opener } from '../../src/cli/open-file.js';
import { root, run, workFolder } from './run.js';
import { hasTerminal, inTerminal } from './terminal.js';

// Each starts the command line, on a machine that may be busy.
const slow = { timeout: 180_000 };
const replay = join(root, 'fixtures/audit/small');
const configIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'followsuit.config.json'), 'utf8'));

describe('init', slow, () => {
  it('writes a list and a configuration from five answers, and audit takes both', async () => {
    const folder = workFolder();
    const answers = 'maple.example, https://birch.example\nown.example\nme@own.example\nfr\nreport-fr.html\n';
    const { code, stderr } = await run(['init'], folder, answers);
    expect(code).toBe(0);
    expect(stderr).toContain('followsuit audit');
    expect(readFileSync(join(folder, 'competitors.csv'), 'utf8')).toBe(
      'name,website,accounts\nmaple.example,https://maple.example/,\nbirch.example,https://birch.example/,\n',
    );
    expect(configIn(folder)).toEqual({
      list: 'competitors.csv',
      self: 'https://own.example/',
      contact: 'me@own.example',
      lang: 'fr',
      output: 'report-fr.html',
    });
    const audit = await run(['audit', '--replay', replay], folder);
    expect(audit.code).toBe(0);
    expect(readFileSync(join(folder, 'report-fr.html'), 'utf8')).toContain('<html lang="fr"');
  });

  it('takes a list that is there, keeps what the configuration says, and writes over nothing', async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'competitors.csv'), 'name,website\nMaple,https://maple.example\n');
    writeFileSync(join(folder, 'followsuit.config.json'), '{"industry": "retail", "lang": "en"}');
    expect((await run(['init'], folder, 'competitors.csv\n\n\n\n\n')).code).toBe(0);
    expect(configIn(folder)).toEqual({ industry: 'retail', list: 'competitors.csv', lang: 'en' });
    expect((await run(['init'], folder, 'birch.example\n\n\n\n\n')).code).toBe(0);
    expect(configIn(folder)).toMatchObject({ list: 'competitors-2.csv' });
    expect(readFileSync(join(folder, 'competitors.csv'), 'utf8')).toContain('Maple');
  });

  it.each([
    ['nobody answers', ''],
    ['no company is named', '\n\n\n\n\n'],
    ['the contact is none', 'maple.example\n\nbob\n\n\n'],
  ])('writes nothing where %s', async (_name, answers) => {
    const folder = workFolder();
    const { code, stderr } = await run(['init'], folder, answers);
    expect(code).toBe(2);
    expect(stderr).toContain('init asks five questions');
    expect(existsSync(join(folder, 'followsuit.config.json'))).toBe(false);
    expect(existsSync(join(folder, 'competitors.csv'))).toBe(false);
  });

  it('is named where an audit has no list and no terminal', async () => {
    const { code, stderr } = await run(['audit'], workFolder());
    expect(stderr).toMatch(/no list given.*followsuit init/);
    expect(code).toBe(2);
  });
});

describe.skipIf(!hasTerminal)('in a terminal', slow, () => {
  it('an audit without a list asks for one, again where an answer is none, and goes on', async () => {
    const folder = workFolder();
    const terminal = inTerminal(['audit', '--replay', replay], folder);
    for (const [question, answer] of [
      ['1. ', 'not/here.csv'],
      ['At least one address', 'maple.example'],
      ['2. ', ''],
      ['3. ', 'bob'],
      ['no way to reach you', ''],
      ['4. ', ''],
      ['5. ', ''],
    ] as const) {
      await terminal.sees(question);
      terminal.type(`${answer}\r`);
    }
    expect(await terminal.ended).toBe(0);
    expect(existsSync(join(folder, 'followsuit-report.html'))).toBe(true);
    // The path is a link that terminals open.
    expect(terminal.shown()).toContain(`\u001b]8;;file://${folder}/followsuit-report.html\u001b\\`);
  });

  it('Ctrl-C leaves nothing behind', async () => {
    const folder = workFolder();
    const terminal = inTerminal(['init'], folder);
    await terminal.sees('1. ');
    terminal.type('maple.example\r');
    await terminal.sees('2. ');
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(130);
    expect(existsSync(join(folder, 'competitors.csv'))).toBe(false);
  });
});

describe('after the demo', slow, () => {
  it('report and explain find its database, until there is another', async () => {
    const folder = workFolder();
    await run(['demo', '--quiet', '--format', 'json', '--output', 'demo.json'], folder);
    const { companies } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as {
      companies: { accounts: { url: string }[] }[];
    };
    const report = await run(['report', '--format', 'md', '--output', '-'], folder);
    expect([report.code, report.stderr]).toEqual([
      0,
      'followsuit: the demo’s database is read (followsuit-demo.db); there is none of your own here yet.\n',
    ]);
    const url = companies.flatMap((c) => c.accounts)[0]?.url ?? '';
    expect((await run(['explain', url, '--quiet'], folder)).code).toBe(0);
    const site = await run(
      ['explain', 'https://brulerie-du-quai.example/', '--quiet', '--lang', 'fr'],
      folder,
    );
    expect(site.stdout).toContain('Site : le site est là');
    expect(site.stdout).toMatch(/Pages lues\n {2}https:\/\/brulerie-du-quai\.example\//);
    const nobody = await run(['explain', 'nobody.example', '--quiet'], folder);
    expect([nobody.code, nobody.stderr]).toEqual([
      2,
      expect.stringContaining('no such account, site or company'),
    ]);
  });
});

describe('--open', slow, () => {
  it.skipIf(process.platform !== 'linux')('hands the page to the program of the system', async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\nprintf %s "$1" > opened\n');
    chmodSync(join(folder, 'xdg-open'), 0o755);
    const args = ['audit', 'maple.example', '--replay', replay, '--format', 'json,html', '--open'];
    const { code } = await run(args, folder, '', { PATH: `${folder}:/usr/bin:/bin` });
    expect(code).toBe(0);
    await expect
      .poll(() => (existsSync(join(folder, 'opened')) ? readFileSync(join(folder, 'opened'), 'utf8') : ''))
      .toBe(join(folder, 'followsuit-report.html'));
  });

  it('says where the report is when the system knows no way', async () => {
    const folder = workFolder();
    const args = ['audit', 'maple.example', '--replay', replay, '--open'];
    const { code, stderr } = await run(args, folder, '', { PATH: folder });
    expect(stderr).toContain('Open it yourself: ');
    expect(code).toBe(0);
  });

  it('knows the three systems', () => {
    expect(opener('darwin', 'a')).toEqual({ program: 'open', args: ['a'] });
    expect(opener('win32', 'a b')).toEqual({ program: 'cmd', args: ['/c', 'start', '', 'a b'] });
    expect(opener('linux', 'a')).toEqual({ program: 'xdg-open', args: ['a'] });
  });
});
