import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, workFolder } from './run.js';
import { hasTerminal, inTerminal } from './terminal.js';

/** Forty companies with an account on X each, and a key to it. */
function folderOnX(): string {
  const folder = workFolder();
  const rows = Array.from({ length: 40 }, (_, i) => `Maple ${i},https://x.com/maple${i}\n`);
  writeFileSync(join(folder, 'list.csv'), `name,accounts\n${rows.join('')}`);
  return folder;
}
const key = { X_BEARER_TOKEN: 'not-a-real-key' };

describe('a network that is paid by use', { timeout: 60_000 }, () => {
  it('is told with its price, and refused where nobody is there to say yes', async () => {
    const folder = folderOnX();
    const { code, stderr } = await run(['audit', 'list.csv'], folder, '', key);
    expect(code).toBe(2);
    expect(stderr).toContain('40 accounts, about $0.60 to $10.40');
    expect(stderr).toContain('--yes');
    expect(stderr).not.toContain(key.X_BEARER_TOKEN);
    expect(existsSync(join(folder, 'followsuit.db'))).toBe(false);
    const french = await run(['audit', 'list.csv', '--lang', 'fr'], folder, '', key);
    expect([french.code, french.stderr]).toEqual([
      2,
      expect.stringContaining('40 comptes, environ 0,60 à 10,40 $, et il n’y a personne à qui demander'),
    ]);
  });

  it.skipIf(!hasTerminal)('is asked about in a terminal, and nothing is spent after a no', async () => {
    const folder = folderOnX();
    const terminal = inTerminal(['audit', 'list.csv'], folder, key);
    await terminal.sees('go on? [y/N]');
    terminal.type('n\r');
    expect(await terminal.ended).toBe(0);
    expect(terminal.shown().replace(/\s+/g, ' ')).toContain('40 accounts, about $0.60 to $10.40; go on?');
    expect(terminal.shown()).toContain('nothing was asked.');
    expect(existsSync(join(folder, 'followsuit.db'))).toBe(false);
  });
});
