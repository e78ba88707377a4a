import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { recordingFromHar } from '../../src/fetching/recording/har.js';
import { harOf } from '../../src/fetching/recording/har-export.js';
import { askRecording, type Exchange } from '../../src/fetching/recording/recording.js';
import { warcOf } from '../../src/fetching/recording/warc-export.js';
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
