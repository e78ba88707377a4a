import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { recordingFromHar } from '../../src/fetching/recording/har.js';
import { harOf } from '../../src/fetching/recording/har-export.js';
import { askRecording, type Exchange } from '../../src/fetching/recording/recording.js';
import { warcOf } from '../../src/fetching/recording/warc-export.js';
import type { AskRequest } from '../../src/model/answer.js';
import { NOON } from './answers.js';

const exchanges: Exchange[] = [
  {
    method: 'GET',
    url: 'https://api.acme.example/v1/profile?access_token=s3cr3t&name=acme',
    status: 200,
    headers: {
      'content-type': 'text/html; charset=iso-8859-1',
      'set-cookie': 'id=s3cr3t',
      authorization: 'Bearer s3cr3t',
      'content-encoding': 'gzip',
      'content-length': '7',
      'x-note': 'a\r\nx-forged: b',
    },
    body: 'café',
    at: NOON,
    elapsedMs: 80,
  },
  {
    method: 'GET',
    url: 'https://acme.example/old',
    status: 302,
    headers: { location: 'https://acme.example/new' },
    body: '',
    at: NOON,
    elapsedMs: 10,
  },
  {
    method: 'GET',
    url: 'https://acme.example/new',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<p>new</p>',
    at: NOON,
    elapsedMs: 10,
  },
  {
    method: 'POST',
    url: 'https://acme.example/graph',
    sent: '{"q":1}',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{}',
    at: NOON,
    elapsedMs: 10,
  },
  {
    method: 'GET',
    url: 'https://gone.example/',
    status: 0,
    headers: {},
    body: '',
    at: NOON,
    elapsedMs: 10,
    refusal: { code: 'connection' },
  },
];

describe('harOf', () => {
  const har = harOf(exchanges);

  it('holds no secret and no cookie', () => {
    expect(har).not.toContain('s3cr3t');
    expect(har).not.toContain('set-cookie');
  });

  it('is read back as the same answers', async () => {
    const ask = askRecording(recordingFromHar(har));
    expect(await ask({ url: 'https://acme.example/old' })).toMatchObject({
      kind: 'answer',
      finalUrl: 'https://acme.example/new',
      redirects: [{ url: 'https://acme.example/old', status: 302 }],
      body: '<p>new</p>',
      at: NOON,
    });
    expect(await ask({ url: 'https://acme.example/graph', method: 'POST', body: '{"q":1}' })).toMatchObject({
      status: 200,
      body: '{}',
    });
    expect(await ask({ url: 'https://gone.example/' })).toMatchObject({
      kind: 'refusal',
      reason: { code: 'connection' },
    });
  });
});

describe('a HAR of ours', () => {
  const page = (body: string, marks: Partial<Exchange> = {}): Exchange => ({
    method: 'GET',
    url: 'https://acme.example/',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body,
    at: NOON,
    elapsedMs: 10,
    ...marks,
  });
  const url = 'https://acme.example/';
  const json = [{ url: 'https://acme.example/data.json', body: '{"a":1}' }];
  const all = [
    page('plain'),
    page('drawn', { drawn: 'page', json }),
    page('pictured', { drawn: 'picture' }),
    page('second', { again: true }),
  ];
  const bodyOf = async (exchanges: Exchange[], request: AskRequest) => {
    const result = await askRecording(recordingFromHar(harOf(exchanges)))(request);
    return result.kind === 'answer' ? result.body : result.reason.code;
  };

  it('keeps apart what one url answered plainly, drawn by a browser, and the second time', async () => {
    for (const exchanges of [all, all.toReversed()]) {
      expect(await bodyOf(exchanges, { url })).toBe('plain');
      expect(await bodyOf(exchanges, { url, render: {} })).toBe('drawn');
      expect(await bodyOf(exchanges, { url, render: { screenshot: true } })).toBe('pictured');
      expect(await bodyOf(exchanges, { url, again: true })).toBe('second');
    }
    const ask = askRecording(recordingFromHar(harOf(all)));
    expect(await ask({ url, render: {} })).toMatchObject({ json });
  });

  it('does not pass off a plain answer as drawn, nor a drawn one as plain', async () => {
    expect(await bodyOf([page('plain')], { url, render: {} })).toBe('not-recorded');
    expect(await bodyOf([page('drawn', { drawn: 'page' })], { url })).toBe('not-recorded');
  });

  it('is unlike a browser’s own, which does not say and serves both', async () => {
    const { creator: _creator, ...log } = (
      JSON.parse(harOf([page('saved')])) as { log: { creator: unknown } }
    ).log;
    const ask = askRecording(recordingFromHar(JSON.stringify({ log })));
    expect(await ask({ url, render: {} })).toMatchObject({ body: 'saved' });
  });
});

describe('warcOf', () => {
  it('writes records that warcio reads back, without secrets', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of warcOf(exchanges)) chunks.push(chunk);
    const read: {
      type: string | null | undefined;
      url: string | null | undefined;
      status: string | undefined;
      text: string;
      headers: string;
    }[] = [];
    for await (const record of new WARCParser(chunks)) {
      const text = await record.contentText();
      read.push({
        type: record.warcType,
        url: record.warcTargetURI,
        status: record.httpHeaders?.statusline,
        headers: JSON.stringify([...(record.httpHeaders?.headers ?? [])]),
        text,
      });
    }
    expect(read.map((r) => r.type)).toEqual([
      'warcinfo',
      'response',
      'response',
      'response',
      'request',
      'response',
    ]);
    expect(read[1]).toMatchObject({ text: 'café', status: 'HTTP/1.1 200 OK' });
    expect(read[1]?.headers).toContain('charset=utf-8');
    expect(read[1]?.headers).not.toContain('content-encoding');
    expect(read[1]?.url).toContain('name=acme');
    expect(JSON.stringify(read)).not.toContain('s3cr3t');
  });
});
