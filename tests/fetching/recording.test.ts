import { describe, expect, it } from 'vitest';
import { askRecording, type Exchange } from '../../src/fetching/recording/recording.js';
import { NOON } from './answers.js';

const exchange = (url: string, part: Partial<Exchange> = {}): Exchange => ({
  method: 'GET',
  url,
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<p>Acme</p>',
  at: NOON,
  elapsedMs: 5,
  ...part,
});

describe('askRecording', () => {
  it('stops at the door of a wall as the gate does, though the wall was not recorded', async () => {
    const login = 'https://www.instagram.com/accounts/login/?next=/acme/';
    const ask = askRecording({
      at: NOON,
      exchanges: [
        exchange('https://www.instagram.com/acme/', { status: 302, headers: { location: login }, body: '' }),
      ],
    });
    expect(await ask({ url: 'https://www.instagram.com/acme/' })).toMatchObject({
      kind: 'refusal',
      reason: { code: 'login-wall' },
      answer: {
        finalUrl: login,
        status: 302,
        redirects: [{ url: 'https://www.instagram.com/acme/', status: 302 }],
      },
    });
  });

  it('says where a redirect led when the target is not recorded', async () => {
    const ask = askRecording({
      at: NOON,
      exchanges: [exchange('https://acme.example/a', { status: 301, headers: { location: '/b' }, body: '' })],
    });
    expect(await ask({ url: 'https://acme.example/a' })).toMatchObject({
      reason: { code: 'not-recorded' },
      stoppedAt: 'https://acme.example/b',
    });
  });

  it('follows a recorded meta refresh, which is a hop with 200 and no body', async () => {
    const ask = askRecording({
      at: NOON,
      exchanges: [
        exchange('https://acme.example/', { headers: { location: 'https://acme.example/en/' }, body: '' }),
        exchange('https://acme.example/en/'),
      ],
    });
    expect(await ask({ url: 'https://acme.example/' })).toMatchObject({
      finalUrl: 'https://acme.example/en/',
      redirects: [{ url: 'https://acme.example/', status: 200 }],
      body: '<p>Acme</p>',
    });
  });

  it('finds a request under another spelling of its url', async () => {
    const ask = askRecording({ at: NOON, exchanges: [exchange('https://acme.example/?b=2&a=1')] });
    expect(await ask({ url: 'https://ACME.example/?a=1&b=2#top' })).toMatchObject({
      kind: 'answer',
      status: 200,
    });
  });
});
