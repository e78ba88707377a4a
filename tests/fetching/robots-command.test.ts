import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { robotsCommand } from '../../src/cli/robots.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-robots-'));
const file = join(folder, 'robots.txt');
writeFileSync(file, '# Acme\nUser-agent: *\nCrawl-delay: 4\nDisallow: /private # staff only\n');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await robotsCommand()
    .exitOverride()
    .parseAsync(['node', 'robots', ...args]);
  const text = written.mock.calls.map(([part]) => String(part)).join('');
  written.mockRestore();
  return text;
}

describe('followsuit robots', () => {
  it('explains in one sentence', async () => {
    expect(await run('https://acme.example/private/x', '--file', file)).toBe(
      'not allowed for followsuit (line 4: Disallow: /private)\n4 s between two requests\n',
    );
  });

  it('prints JSON', async () => {
    expect(JSON.parse(await run('https://acme.example/private/x', '--file', file, '--json'))).toEqual({
      allowed: false,
      rule: 'Disallow: /private',
      line: 4,
      reason: 'rule',
      crawlDelay: 4,
    });
    expect(
      JSON.parse(await run('https://acme.example/', '--file', file, '--agent', 'x', '--json')),
    ).toMatchObject({ allowed: true, reason: 'no-match' });
  });

  it('refuses what is no url and what is no file', async () => {
    await expect(run('acme', '--file', file)).rejects.toThrow('is no url');
    await expect(run('https://acme.example/', '--file', join(folder, 'none'))).rejects.toThrow('cannot read');
  });

  it('does not ask the private network for its robots.txt', async () => {
    expect(JSON.parse(await run('http://10.0.0.1/', '--json'))).toEqual({
      allowed: false,
      reason: 'address-refused',
    });
  });
});
