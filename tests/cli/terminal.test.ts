import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/fetching/browser/find.js';
import { run, workFolder } from './run.js';
import { hasTerminal, inTerminal } from './terminal.js';

const slow = { timeout: 240_000 };
const browser = await findBrowser(undefined);

/** The lines a terminal was told to show. */
function linesOf(shown: string): string[] {
  return stripVTControlCharacters(shown).split(/[\r\n]+/);
}

describe.skipIf(!hasTerminal)('an audit in a terminal of 80 columns', slow, () => {
  let server: Server;
  let host: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const isPage = request.url !== '/robots.txt' && !request.url?.startsWith('/.well-known');
      setTimeout(() => {
        response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
        response.end(isPage ? '<title>Slow</title><footer><a href="/contact">Contact</a></footer>' : '');
      }, 1_000);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('says what it is about to do, draws bars that fit, and Ctrl-C keeps what was asked', async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'list.txt'), `http://${host}/\n`);
    const args = ['audit', 'list.txt', '--allow-host', host, '--no-wikidata', '--no-browser'];
    const terminal = inTerminal([...args, '--lang', 'fr'], folder);
    await terminal.sees('1 entreprise, 2 requêtes au moins');
    await terminal.sees('0/1');
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(130);
    // What the terminal echoes for the key, and what is said then, stand behind the last bar.
    const drawn = terminal.shown().split('^C')[0] ?? '';
    const bars = linesOf(drawn).filter((line) => /[█░]/.test(line));
    expect(bars.length).toBeGreaterThan(0);
    expect(bars.filter((line) => line.length > 80)).toEqual([]);
    expect(bars.join('')).toMatch(/Total +[█░]+ 0\/1/);
    expect(terminal.shown()).toContain('Rien n’est perdu : la même commande reprend où elle s’est arrêtée.');
    // The cursor that the bars hid is there again.
    expect(terminal.shown().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.shown().lastIndexOf('\u001b[?25l'),
    );
  });

  it('says once that it speaks the language of the system', async () => {
    const folder = workFolder();
    const inFrench = { LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_FR.UTF-8' };
    const terminal = inTerminal(['status'], folder, inFrench);
    expect(await terminal.ended).toBe(2);
    expect(terminal.shown().split('en français, comme ce système est réglé')).toHaveLength(2);
    expect(terminal.shown()).toContain('il n’y a pas de base followsuit.db ici');
    const asked = inTerminal(['status', '--lang', 'fr'], folder, inFrench);
    expect(await asked.ended).toBe(2);
    expect(asked.shown()).not.toContain('comme ce système est réglé');
  });
});

describe.skipIf(!hasTerminal || browser === undefined)('assist in a terminal', slow, () => {
  const folder = workFolder();

  beforeAll(async () => {
    // A window that nobody sees and that leads nowhere: only the keys matter here.
    const program = `#!/bin/sh\nexec '${browser?.executablePath}' --headless=new --host-resolver-rules='MAP * ~NOTFOUND' "$@"\n`;
    writeFileSync(join(folder, 'blind'), program, { mode: 0o755 });
    writeFileSync(join(folder, 'list.csv'), 'name,facebook,instagram\nAcme,acme,acme\n');
    const answers = [{ url: 'https://nobody.example/', text: '' }];
    writeFileSync(join(folder, 'answers.json'), JSON.stringify({ at: '2026-11-01T09:00:00Z', answers }));
    const { code, stderr } = await run(['audit', 'list.csv', '--replay', '.', '--quiet'], folder);
    expect([code, stderr]).toEqual([0, '']);
  }, 120_000);

  const assist = (...more: string[]) => inTerminal(['assist', '--browser', './blind', ...more], folder);

  it('goes on with s, back with b, and counts at the end', async () => {
    const terminal = assist();
    await terminal.sees('r or Enter: read what you see   s: skip   b: back   q: quit');
    await terminal.sees('1/2  Acme');
    await terminal.sees('The page did not open');
    terminal.type('x');
    terminal.type('s');
    await terminal.sees('2/2  Acme');
    await terminal.sees('did not open', 2);
    terminal.type('b');
    await terminal.sees('1/2  Acme', 2);
    await terminal.sees('did not open', 3);
    terminal.type('s');
    await terminal.sees('2/2  Acme', 2);
    await terminal.sees('did not open', 4);
    terminal.type('s');
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toMatch(/0 read, \d+ skipped, \d+ left\. Write the report again/);
  });

  it.each([
    ['q', 'q'],
    ['Escape', '\u001b'],
    ['Ctrl-C', '\u0003'],
  ])('ends with %s, in French as well', async (_name, key) => {
    const terminal = assist('--lang', 'fr');
    await terminal.sees('r ou Entrée : lire ce que vous voyez   s : passer   b : revenir   q : quitter');
    await terminal.sees('La page ne s’est pas ouverte');
    terminal.type(key);
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown()).toContain('Lus : 0, passés : 0, restants : 2.');
  });
});
