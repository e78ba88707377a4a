import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run, start, workFolder } from './run.js';

const commands = [
  'audit',
  'discover',
  'past',
  'check',
  'read',
  'assist',
  'note',
  'report',
  'explain',
  'diff',
  'export',
  'copy',
  'prune',
  'status',
  'networks',
  'robots',
  'doctor',
  'selfcheck',
  'demo',
];
const folder = workFolder();
writeFileSync(join(folder, 'list.csv'), 'name,website\nMaple,https://maple.example\n');
writeFileSync(join(folder, 'bad.json'), '{"concurrency": "many", "colour": 1}');
writeFileSync(join(folder, 'broken.har'), '{"log": 3}');
mkdirSync(join(folder, 'empty'));

describe('help', () => {
  it.each(commands)('%s --help fits 80 columns and says what the command does', async (command) => {
    const { code, stdout } = await run([command, '--help'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: followsuit ${command}`);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names every command and every exit is 0', async () => {
    const { code, stdout } = await run(['--help'], folder);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toContain(`\n  ${command} `);
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const { code, stdout } = await run(['--version'], folder);
    expect([code, stdout]).toEqual([0, `${version}\n`]);
  });

  // Time on the processor, not on the clock: other programs of a busy machine are not ours.
  it('starts with under 0.6 s of work', async () => {
    const told =
      "process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system))})";
    const more = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(told)}` };
    const times = [];
    for (let i = 0; i < 3; i++) {
      const { stderr } = await run(['audit', '--help'], folder, '', more);
      times.push(Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1000);
    }
    expect(Math.min(...times)).toBeLessThan(600);
  });
});

describe('wrong usage ends with 2 and one sentence', () => {
  const replay = new URL('../../fixtures/audit/small', import.meta.url).pathname;
  const cases: [string, string[], RegExp][] = [
    ['an unknown command', ['auditt'], /Did you mean audit/],
    ['an unknown flag', ['audit', 'list.csv', '--nope'], /unknown option '--nope'/],
    ['no list', ['audit'], /no list given/],
    ['a list that is not there', ['audit', 'nowhere.csv'], /nowhere\.csv/],
    ['an unknown format', ['report', '--format', 'docx'], /none of html, pdf, json, csv, xlsx, md/],
    ['a colour that is none', ['report', '--brand-colour', 'red'], /#1a5fb4/],
    [
      'a condition nobody knows',
      ['audit', 'list.csv', '--replay', replay, '--fail-on', 'sad>0'],
      /"sad>0".*abandoned/s,
    ],
    ['an outcome nobody knows', ['audit', 'list.csv', '--retry', 'sad'], /"sad" is none of blocked/],
    ['a number that is none', ['audit', 'list.csv', '--concurrency', 'many'], /from 1 to 64/],
    ['a time that is none', ['audit', 'list.csv', '--refresh-after', 'soon'], /7d/],
    ['a bad configuration', ['audit', 'list.csv', '--config', 'bad.json'], /concurrency/],
    ['a configuration that is not there', ['audit', 'list.csv', '--config', 'none.json'], /none\.json/],
    ['an unknown network', ['networks', 'myspace'], /myspace.*facebook/s],
    [
      'a database in a folder that is not there',
      ['audit', 'list.csv', '--db', 'no/where.db'],
      /no\/where\.db/,
    ],
    ['a report without an audit', ['report', '--db', 'none.db'], /Run an audit first/],
    ['a note about nothing', ['note', 'https://bsky.app/profile/a.example', '--by', 'AB'], /--last-post/],
    [
      'a note about no account',
      ['note', 'https://example.org/x', '--by', 'AB', '--followers', '3'],
      /no account/,
    ],
    [
      'a day that is none',
      ['note', 'https://bsky.app/profile/a.example', '--by', 'AB', '--last-post', '3/4/25'],
      /2025-03-14/,
    ],
    ['an account that is none', ['check', 'https://www.instagram.com/explore/'], /no account/],
    ['a blog without its address', ['check', 'acme'], /no account/],
    [
      'a website without a host',
      ['read', 'broken.har', '--website', 'mailto:a@acme.example'],
      /not a website's url/,
    ],
    ['a file that is not there', ['read', 'none.har'], /no such file/],
    [
      'a HAR that is none',
      ['read', 'broken.har', '--account', 'https://bsky.app/profile/a.example'],
      /broken\.har is damaged, or no HAR file and no page that a browser saved/,
    ],
    ['a replay of nothing', ['audit', 'list.csv', '--replay', 'empty'], /answers\.json/],
    [
      'a folder that is not there',
      ['audit', 'list.csv', '--output', 'no/where.html'],
      /no folder .*no\. Make it/,
    ],
    [
      'paper without a browser',
      ['audit', 'list.csv', '--format', 'pdf', '--no-browser'],
      /printed by a browser/,
    ],
    ['a board as data', ['audit', 'list.csv', '--format', 'json', '--board'], /--board writes pdf or html/],
    ['a logo that is not there', ['audit', 'list.csv', '--logo', 'no.png'], /--logo no\.png/],
    [
      'a private host without a port',
      ['check', 'https://t.me/acme', '--allow-host', 'intranet'],
      /host:port/,
    ],
    ['a proxy that is no url', ['check', 'https://t.me/acme', '--proxy', 'proxy'], /http:\/\/proxy\.example/],
    [
      'a browser that is no program',
      ['check', 'https://t.me/acme', '--browser', 'empty'],
      /--browser: .*no program/,
    ],
    ['an audit that is no number', ['report', '--audit', '1.5'], /number of an audit/],
    [
      'a name that is none',
      ['note', 'https://t.me/acme', '--by', ' ', '--followers', '3'],
      /initials or a name/,
    ],
    ['a folder without answers', ['read', 'empty'], /no answers\.json.*Give a folder/],
    ['answers that do not say whose they are', ['read', replay], /--account https/],
    ['a folder for a file', ['networks', '--docs', 'list.csv'], /this is a file\. Give the path of a folder/],
    [
      'a folder where none can be made',
      ['networks', '--docs', '/proc/followsuit/docs'],
      /cannot be made|cannot be found|file/,
    ],
    ['a database without a name', ['audit', 'list.csv', '--db', ''], /--db: give the name/],
    [
      'a folder for a database',
      ['audit', 'list.csv', '--replay', replay, '--db', '.'],
      /^followsuit: \.: it cannot be opened/,
    ],
    ['a browser that is not there', ['check', 'https://t.me/acme', '--browser', 'no-chrome'], /no such file/],
    ['a replay of another file', ['audit', 'list.csv', '--replay', 'list.csv'], /--replay.*list\.csv/],
    ['an export to nowhere', ['export', '--db', 'none.db'], /--har/],
    [
      'standard output for several files',
      ['audit', 'list.csv', '--replay', replay, '--format', 'csv', '--output', '-'],
      /one format/,
    ],
  ];
  it.each(cases)('%s', async (_name, args, sentence) => {
    const { code, stderr } = await run(args, folder);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

describe('a browser named by the environment that is not there', () => {
  it.each(['check', 'audit'])('is said by %s', async (command) => {
    process.env['FOLLOWSUIT_BROWSER'] = '/nowhere/chrome';
    const args = command === 'check' ? ['check', 'https://t.me/acme'] : ['audit', 'list.csv'];
    const { code, stderr } = await run(args, folder);
    const { stdout } = await run(['doctor', '--offline'], folder);
    delete process.env['FOLLOWSUIT_BROWSER'];
    expect(stderr).toContain('FOLLOWSUIT_BROWSER: /nowhere/chrome is no program');
    expect(code).toBe(2);
    expect(stdout.replace(/\s+/g, ' ')).toContain('/nowhere/chrome is no program');
  });
});

describe('output that nobody reads to its end', () => {
  it('is no failure', async () => {
    const child = start(['networks', '--json'], folder);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.stdout?.destroy();
    const code = await new Promise((done) => child.on('close', done));
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
