import { describe, expect, it } from 'vitest';
import { tryKey } from '../../src/audit/try-key.js';
import { digestOf } from '../../src/fetching/digest.js';
import type { Ask } from '../../src/model/answer.js';
import { youtube } from '../../src/networks/youtube/youtube.js';

const at = Date.UTC(2026, 10, 1);
const token = 'YOUTUBE_API_KEY';

function answering(status: number, body: unknown): Ask {
  return async ({ url }) => {
    const text = JSON.stringify(body);
    return {
      kind: 'answer',
      url,
      finalUrl: url,
      redirects: [],
      status,
      headers: { 'content-type': 'application/json' },
      body: text,
      at,
      elapsedMs: 1,
      digest: digestOf(text),
      source: 'network',
    };
  };
}

const channel = {
  kind: 'youtube#channelListResponse',
  items: [
    {
      id: 'UCAcmeTools0000000000000',
      snippet: { title: 'YouTube', customUrl: '@youtube', publishedAt: '2005-10-19T02:00:00Z' },
      statistics: { subscriberCount: '1000', videoCount: '1' },
      contentDetails: { relatedPlaylists: { uploads: 'UUAcmeTools0000000000000' } },
    },
  ],
};

describe('a key is tried once', () => {
  it('and works where the certain account is read with it', async () => {
    expect(await tryKey(youtube, token, answering(200, channel), at)).toEqual({
      kind: 'works',
      way: 'data-api',
    });
  });

  it('and is refused where the network says so', async () => {
    const body = {
      error: {
        code: 400,
        errors: [{ reason: 'badRequest' }],
        status: 'INVALID_ARGUMENT',
        details: [{ reason: 'API_KEY_INVALID' }],
        message: 'API key not valid.',
      },
    };
    expect(await tryKey(youtube, token, answering(400, body), at)).toMatchObject({ kind: 'refused' });
  });

  it('and nothing is said of it where nobody answers', async () => {
    const dead: Ask = async ({ url }) => ({
      kind: 'refusal',
      url,
      at,
      reason: { code: 'connection', args: { code: 'ECONNREFUSED' } },
    });
    expect(await tryKey(youtube, token, dead, at)).toMatchObject({ kind: 'not-tried' });
  });
});
