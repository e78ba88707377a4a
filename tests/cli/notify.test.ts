import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schedules } from '../../src/cli/schedules.js';
import { root, run, workFolder } from './run.js';

const replay = join(root, 'fixtures/audit/small');
const slow = { timeout: 240_000 };

describe('audit --notify', slow, () => {
  it('sends what changed, nothing where nothing did, and fails no audit', async () => {
    const bodies: { title: string; text: string; diff: unknown }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        bodies.push(JSON.parse(body));
        response.writeHead(request.url?.startsWith('/broken') ? 500 : 200).end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = workFolder();
    writeFileSync(join(folder, 'list.csv'), 'name,website\nMaple,https://maple.example\n');
    mkdirSync(join(folder, 'silence'));
    writeFileSync(join(folder, 'silence', 'answers.json'), '{"at": "2026-10-01T12:00:00Z", "answers": []}');
    const audit = (from: string, path: string, ...more: string[]) => {
      const notify = ['--notify', `http://${host}/${path}`, '--allow-notify-host', host];
      return run(['audit', 'list.csv', '--replay', from, ...notify, ...more], folder);
    };
    const first = await audit('silence', 'planted-key');
    expect(first.stderr).toContain('the first audit of the list');
    expect(bodies).toEqual([]);
    const second = await audit(replay, 'planted-key');
    expect(second.stderr).toContain(`notice sent to ${host}`);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.text).toContain('followsuit-report.html');
    expect(bodies[0]?.diff).toMatchObject({ before: { id: 1 }, after: { id: 2 } });
    const third = await audit(replay, 'planted-key');
    expect(third.stderr).toContain('nothing changed');
    expect(bodies).toHaveLength(1);
    const fourth = await audit(replay, 'broken-planted-key', '--always');
    expect(bodies).toHaveLength(2);
    expect(fourth.stderr).toContain('was not sent: HTTP 500');
    server.close();
    expect([first.code, second.code, third.code, fourth.code]).toEqual([0, 0, 0, 0]);
    for (const { stdout, stderr } of [first, second, third, fourth])
      expect(stdout + stderr).not.toContain('planted-key');
  });

  it('refuses a target that is none, before anybody is asked', async () => {
    const folder = workFolder();
    const args = ['audit', 'maple.example', '--replay', replay];
    const { code, stderr } = await run(
      [...args, '--notify', 'smtp://me:planted@mail.example/a@b.example'],
      folder,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('FOLLOWSUIT_SMTP_PASSWORD');
    expect(stderr).not.toContain('planted');
    expect(existsSync(join(folder, 'followsuit.db'))).toBe(false);
  });
});

describe('watch', slow, () => {
  it('prints a cron line, a timer and a workflow, and writes them when told', async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'list.csv'), 'name,website\nMaple,https://maple.example\n');
    const { code, stdout } = await run(['watch', 'list.csv'], folder);
    expect(code).toBe(0);
    for (const part of ['17 6 1 * *', 'OnCalendar=', 'ExecStart=', 'workflow_dispatch', 'audit list.csv'])
      expect(stdout).toContain(part);
    expect(existsSync(join(folder, '.github'))).toBe(false);
    const written = await run(['watch', 'list.csv', '--write', '--json'], folder);
    const paths = (JSON.parse(written.stdout) as { written: string[] }).written;
    expect(paths).toHaveLength(4);
    for (const path of paths) expect(stdout).toContain(readFileSync(join(folder, path), 'utf8'));
  });

  it('wants a list', async () => {
    expect((await run(['watch'], workFolder())).code).toBe(2);
    expect((await run(['watch', 'nowhere'], workFolder())).stderr).toContain('nowhere');
  });

  it('keeps what cron, the shell and systemd would take for theirs', () => {
    const [cron, service] = schedules({
      node: '/usr/bin/node',
      program: '/opt/f/main.js',
      folder: "/home/me/it's 100%",
      lists: ['my $list.csv'],
      version: '1.0.0',
    });
    expect(cron?.text).toContain(
      "cd '/home/me/it'\\''s 100\\%' && /usr/bin/node /opt/f/main.js audit 'my $list.csv'",
    );
    expect(service?.text).toContain('"my $$list.csv"');
    expect(service?.text).toContain("WorkingDirectory=/home/me/it's 100%%");
  });
});
