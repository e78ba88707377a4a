import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRunLog } from '../../src/cli/run-log.js';
import type { Answer, Refusal } from '../../src/model/answer.js';
import { run, workFolder } from './run.js';

const answer: Answer = {
  kind: 'answer',
  url: 'https://acme.example/',
  finalUrl: 'https://www.acme.example/?token=planted-secret',
  redirects: [],
  status: 200,
  headers: {},
  body: 'planted-secret',
  at: 0,
  elapsedMs: 120,
  digest: '',
  source: 'network',
};
const refusal: Refusal = {
  kind: 'refusal',
  url: 'https://x.com/acme',
  at: 0,
  reason: { code: 'robots', args: { line: 4 } },
};
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log of a run', () => {
  it('holds what was asked, waited for, answered and refused, and no secret', async () => {
    const path = join(workFolder(), 'run.jsonl');
    let at = 0;
    const log = openRunLog({ log: path, secrets: ['planted-secret'], now: () => at });
    const ask = log?.watching(async ({ url }) => {
      at += 3_120;
      return url === refusal.url ? refusal : answer;
    });
    await ask?.({ url: answer.url });
    await ask?.({ url: refusal.url });
    log?.onEvent({ kind: 'set-aside', lane: 'reddit', until: at + 90_000 });
    log?.close();
    expect(linesOf(path).map(({ at: _at, ...event }) => event)).toEqual([
      { event: 'asked', url: answer.url },
      { event: 'waited', url: answer.url, ms: 3_000 },
      {
        event: 'answered',
        url: answer.url,
        status: 200,
        ms: 120,
        finalUrl: 'https://www.acme.example/?token=[secret]',
      },
      { event: 'asked', url: refusal.url },
      { event: 'waited', url: refusal.url, ms: 3_120 },
      { event: 'refused', url: refusal.url, code: 'robots', args: { line: 4 } },
      { event: 'waited', lane: 'reddit', ms: 90_000 },
    ]);
  });

  it('is none unless somebody asks for one', () => {
    expect(openRunLog({ secrets: [] })).toBeUndefined();
  });
});

describe('an audit that is watched', { timeout: 180_000 }, () => {
  it('writes a log, says what it does, writes provisional reports, and never a token', async () => {
    const server = createServer((request, response) => {
      const isPage = request.url !== '/robots.txt' && !request.url?.startsWith('/.well-known');
      setTimeout(() => {
        response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
        response.end(isPage ? '<title>Slow</title><footer><a href="/contact">Contact</a></footer>' : '');
      }, 1_500);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = workFolder();
    writeFileSync(join(folder, 'list.txt'), `http://${host}/?echo=planted-secret-value\n`);
    const args = ['audit', 'list.txt', '--allow-host', host, '--no-wikidata', '--no-browser'];
    const watching = ['--log', 'run.jsonl', '--verbose', '--provisional', '1s'];
    const { code, stderr } = await run([...args, ...watching], folder, '', {
      YOUTUBE_API_KEY: 'planted-secret-value',
    });
    server.close();
    expect(code).toBe(0);
    const lines = linesOf(join(folder, 'run.jsonl'));
    expect(new Set(lines.map((line) => line['event']))).toContain('asked');
    expect(lines).toContainEqual(expect.objectContaining({ event: 'answered', status: 200 }));
    expect(stderr).toMatch(/\d\d:\d\d:\d\d answered 200 /);
    expect(stderr).toContain('provisional report, the audit goes on');
    expect(stderr).toMatch(/1 company, 2 requests at least, about \d+ minutes?\./);
    expect(stderr).toMatch(/Closed today.*Twitch \(TWITCH_TOKEN\)/);
    expect(readFileSync(join(folder, 'run.jsonl'), 'utf8') + stderr).not.toContain('planted-secret');
  });

  it('asks before more than 200 companies, and takes no silence for a yes', async () => {
    const folder = workFolder();
    const many = Array.from({ length: 201 }, (_, i) => `company-${i}.example`);
    writeFileSync(join(folder, 'many.txt'), `${many.join('\n')}\n`);
    const { code, stderr } = await run(['audit', 'many.txt', '--no-browser', '--lang', 'fr'], folder);
    expect(stderr).toMatch(/201 entreprises, 402 requêtes au moins/);
    expect(stderr).toContain('--yes');
    expect(code).toBe(2);
  });
});
