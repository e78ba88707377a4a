import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, workFolder } from './run.js';

describe('proxies of the environment', () => {
  it('leave alone what NO_PROXY excepts', async () => {
    const server = createServer((_request, response) =>
      response.end('<title>Acme</title><p>Welcome to Acme'),
    ).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = ['discover', `http://${host}/`, '--allow-host', host, '--no-browser', '--json'];
    const env = {
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: '127.0.0.1',
    };
    const { stdout } = await run(args, workFolder(), '', env);
    server.close();
    expect(stdout).toContain('"state": "alive"');
  });

  it('that cannot be used stop only a command that asks somebody', async () => {
    const folder = workFolder();
    const env = { HTTPS_PROXY: 'socks5://user:s3cr3t-pass@127.0.0.1:9' };
    const asks = await run(['check', 'https://t.me/acme'], folder, '', env);
    expect(asks.code).toBe(2);
    expect(asks.stderr).toMatch(/HTTPS_PROXY names a socks5 proxy.*http:\/\/proxy\.example:3128/);
    expect(asks.stderr).not.toContain('s3cr3t');
    const asksNobody = await run(['networks', 'bluesky'], folder, '', env);
    expect(asksNobody.code).toBe(0);
    const report = await run(['report'], folder, '', env);
    expect(report.stderr).not.toContain('proxy');
  });
});

describe('a configuration that is no JSON', () => {
  it('is said by its place, and nothing of it is quoted', async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'followsuit.config.json'), '{\n  "tokens": { "K": KEY-SECRET-1234 }\n}');
    const { code, stderr } = await run(['report'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('followsuit.config.json is no JSON: look at line 2, character 20.');
    expect(stderr).not.toContain('KEY');
  });
});
