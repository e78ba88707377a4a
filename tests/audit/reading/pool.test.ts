import { afterEach, describe, expect, it } from 'vitest';
import { type Reader, readerHere } from '../../../src/audit/reading/reader.js';
import { askRecording, type Exchange } from '../../../src/fetching/recording/recording.js';
import type { Ask, AskRequest } from '../../../src/model/answer.js';
import { networkById } from '../../../src/networks/index.js';
import { accountRef, defaultReadOptions } from '../../../src/networks/network.js';

/** Threads load the built program; from its sources everything is read in the thread that asks. */
const built = '../../../dist/audit/reading/reader.js';
const { openReader } = (await import(built)) as typeof import('../../../src/audit/reading/reader.js');

const at = Date.UTC(2026, 10, 1);
const options = { now: at, protocols: false };

function page(url: string, body: string, type = 'text/html'): Exchange {
  return { method: 'GET', url, status: 200, headers: { 'content-type': type }, body, at, elapsedMs: 1 };
}

const home =
  '<html><body><footer><a href="https://www.facebook.com/mapletools">Facebook</a></footer></body></html>';
const heavy = `<html><body>${'<p class="a b"><a href="/x">x</a></p>'.repeat(250_000)}</body></html>`;

let reader: Reader | undefined;
afterEach(() => {
  reader?.close();
  reader = undefined;
});

function counting(ask: Ask): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: (request: AskRequest) => {
      asked.push(request.url);
      return ask(request);
    },
  };
}

describe('reading in threads', () => {
  it('reads a site and an account as this thread does', async () => {
    reader = openReader();
    const ask = askRecording({ at, exchanges: [page('https://maple.example/', home)] });
    const there = await reader.site('https://maple.example/', ask, options);
    expect(there.declarations.map((d) => d.account.url)).toEqual(['https://www.facebook.com/mapletools']);
    expect(there).toEqual(await readerHere.site('https://maple.example/', ask, options));
    const bluesky = networkById('bluesky');
    if (bluesky === undefined) throw new Error('no such network');
    const account = accountRef(bluesky, 'maple.example');
    const read = { ...defaultReadOptions, now: at };
    const means = { browser: false, hasToken: () => false };
    expect(await reader.account(bluesky, account, ask, read, means)).toEqual(
      await readerHere.account(bluesky, account, ask, read, means),
    );
  });

  it('takes a failure of ours, a full disk, for no reading: the job fails with it, and other jobs go on', async () => {
    reader = openReader({ threads: 1 });
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const broken: Ask = async () => {
      throw full;
    };
    const ask = askRecording({ at, exchanges: [page('https://maple.example/', home)] });
    const [failed, maple] = await Promise.allSettled([
      reader.site('https://full.example/', broken, options),
      reader.site('https://maple.example/', ask, options),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: full });
    expect(maple).toMatchObject({ status: 'fulfilled', value: { site: { state: 'alive' } } });
  });

  it('ends a thread that reads one answer for too long; what else was underway there begins again, unasked', async () => {
    reader = openReader({ threads: 1, deadlineMs: 1_000 });
    const exchanges = [page('https://heavy.example/', heavy), page('https://maple.example/', home)];
    const plain = askRecording({ at, exchanges });
    // The light site waits for its second question until the heavy one has ended the thread.
    let goOn = () => {};
    const ended = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const light = counting(async (request) => {
      if (request.url.includes('well-known')) await ended;
      return plain(request);
    });
    const [maple, complex] = await Promise.all([
      reader.site('https://maple.example/', light.ask, { now: at }),
      reader.site('https://heavy.example/', plain, options).finally(() => goOn()),
    ]);
    expect(complex.site).toMatchObject({
      state: 'not-checked',
      reason: { code: 'too-complex', args: { why: 'time' } },
    });
    expect(complex.site.evidence[0]).toMatchObject({ refusal: { code: 'too-complex' }, status: 200 });
    expect(complex.unread).toMatchObject({ extent: 'all' });
    expect(maple.declarations.map((d) => d.account.url)).toEqual(['https://www.facebook.com/mapletools']);
    expect(light.asked.filter((url) => url === 'https://maple.example/')).toHaveLength(1);
  });

  it('takes an answer that fills a thread’s memory for the same refusal', async () => {
    reader = openReader({ threads: 1, memoryMb: 64, deadlineMs: 120_000 });
    const ask = askRecording({ at, exchanges: [page('https://heavy.example/', heavy)] });
    const { site } = await reader.site('https://heavy.example/', ask, options);
    expect(site).toMatchObject({
      state: 'not-checked',
      reason: { code: 'too-complex', args: { why: 'memory' } },
    });
  });

  it('sends the names of tokens to a thread, never a value, and answers nothing once closed', async () => {
    const asked: AskRequest[] = [];
    reader = openReader({ threads: 1 });
    const youtube = networkById('youtube');
    if (youtube === undefined) throw new Error('no such network');
    const account = accountRef(youtube, '@mapletools');
    const ask: Ask = async (request) => {
      asked.push(request);
      return { kind: 'refusal', url: request.url, at, reason: { code: 'timeout' } };
    };
    const means = { browser: false, hasToken: (name: string) => name === 'YOUTUBE_API_KEY' };
    await reader.account(youtube, account, ask, { ...defaultReadOptions, now: at }, means);
    expect(asked.some(({ secret }) => secret?.name === 'YOUTUBE_API_KEY')).toBe(true);
    reader.close();
    expect((await reader.site('https://maple.example/', ask, options)).unread?.reason.code).toBe(
      'interrupted',
    );
  });
});
