import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice, NoticeOptions } from '../../../src/fetching/notice/notice.js';
import { payload, sendNotice } from '../../../src/fetching/notice/send-notice.js';
import { type NoticeTarget, noticeTarget } from '../../../src/fetching/notice/target.js';

const notice: Notice = {
  title: 'What changed (list.csv)',
  text: 'https://x.com/acme  active → abandoned <!channel> @everyone',
  data: { audit: 2 },
  attachment: { name: 'report.html', content: Buffer.from('<!doctype html>') },
};
const options: NoticeOptions = { allowHosts: [], proxy: 'direct', password: 'secret', contact: undefined };

function target(raw: string): NoticeTarget {
  const found = noticeTarget(raw);
  if ('wrong' in found) throw new Error(found.wrong);
  return found;
}

describe('noticeTarget', () => {
  it.each([
    ['https://hooks.slack.com/services/T0/B0/key', 'slack'],
    ['https://acme.webhook.office.com/webhookb2/key', 'teams'],
    ['https://prod-1.westeurope.logic.azure.com:443/workflows/key', 'teams'],
    ['https://discord.com/api/webhooks/1/key', 'discord'],
    ['https://hooks.acme.example/key', 'json'],
    ['https://slack.com.evil.example/key', 'json'],
    ['slack+https://chat.acme.example/hooks/key', 'slack'],
  ])('%s is for %s, and prints its host alone', (raw, kind) => {
    const { kind: found, place } = target(raw);
    expect(found).toBe(kind);
    expect(place).not.toContain('key');
  });

  it('reads mail addresses with the port of their scheme', () => {
    expect(target('smtp://me%40acme.example@mail.example/boss@acme.example,b@acme.example')).toEqual({
      kind: 'mail',
      place: 'mail.example',
      host: 'mail.example',
      port: 587,
      secure: false,
      user: 'me@acme.example',
      to: ['boss@acme.example', 'b@acme.example'],
      from: 'me@acme.example',
    });
    expect(target('smtps://mail.example?to=a@acme.example')).toMatchObject({ port: 465, secure: true });
  });

  it.each([
    ['bob', 'not-a-url'],
    ['ftp://acme.example', 'scheme'],
    ['smtp://mail.example', 'no-recipient'],
    ['smtp://mail.example/a@b.example%0d%0aBcc:c@d.example', 'no-recipient'],
    ['smtp://me:password@mail.example/a@b.example', 'password'],
  ])('%s is none', (raw, wrong) => {
    expect(noticeTarget(raw)).toEqual({ wrong });
  });
});

describe('payload', () => {
  it('calls nobody in Slack and Discord', () => {
    expect(payload('slack', notice)['text']).toContain('&lt;!channel&gt;');
    expect(payload('discord', notice)).toMatchObject({ allowed_mentions: { parse: [] } });
    const long = payload('discord', { ...notice, text: 'x'.repeat(5_000) })['content'];
    expect(String(long).length).toBeLessThanOrEqual(2_000);
  });

  it('is an adaptive card for Teams, and the facts for programs', () => {
    expect(JSON.stringify(payload('teams', notice))).toContain('AdaptiveCard');
    expect(payload('json', notice)).toEqual({ title: notice.title, text: notice.text, audit: 2 });
  });
});

describe('a webhook', () => {
  const got: { url: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      got.push({ url: request.url, body });
      const status = request.url === '/gone' ? 404 : request.url === '/moved' ? 302 : 200;
      response.writeHead(status, status === 302 ? { location: '/key' } : {});
      response.end();
    });
  });
  let host = '';
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('gets the notice where its host is allowed, and nothing where it is private', async () => {
    const to = target(`slack+http://${host}/key`);
    expect(await sendNotice(to, notice, options)).toEqual({ what: 'address-refused' });
    expect(got).toEqual([]);
    expect(await sendNotice(to, notice, { ...options, allowHosts: [host] })).toBe('sent');
    expect(JSON.parse(got[0]?.body ?? '')).toEqual(payload('slack', notice));
  });

  it('says what went wrong by a status, and follows no redirect', async () => {
    got.length = 0;
    const allowed = { ...options, allowHosts: [host] };
    expect(await sendNotice(target(`http://${host}/gone`), notice, allowed)).toEqual({ what: 'HTTP 404' });
    expect(await sendNotice(target(`http://${host}/moved`), notice, allowed)).toEqual({ what: 'HTTP 302' });
    expect(got.map(({ url }) => url)).toEqual(['/gone', '/moved']);
  });
});

describe('mail', () => {
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'secret' ? done(null, { user: 'me' }) : done(new Error('wrong password')),
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += String(chunk);
      });
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  let host = '';
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
    host = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise<void>((done) => server.close(() => done()));
  });

  it('arrives with the report, by a relay that is allowed', async () => {
    const to = target(`smtp://me@${host}/boss@acme.example?from=me@acme.example`);
    expect(await sendNotice(to, notice, { ...options, allowHosts: [host] })).toBe('sent');
    expect(mails[0]?.to).toEqual(['boss@acme.example']);
    expect(mails[0]?.text).toContain('Subject: What changed (list.csv)');
    expect(mails[0]?.text).toContain('filename=report.html');
    expect(mails[0]?.text).not.toContain('secret');
  });

  it('goes to no private host, and nowhere without its password', async () => {
    mails.length = 0;
    const to = target(`smtp://me@${host}/boss@acme.example?from=me@acme.example`);
    expect(await sendNotice(to, notice, options)).toEqual({ what: 'address-refused' });
    const allowed = { ...options, allowHosts: [host] };
    expect(await sendNotice(to, notice, { ...allowed, password: undefined })).toEqual({
      what: 'needs-password',
    });
    expect(await sendNotice(to, notice, { ...allowed, password: 'wrong' })).toEqual({ what: 'EAUTH' });
    expect(mails).toEqual([]);
  });
});
