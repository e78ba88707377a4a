import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { withPinned } from '../../src/networks/reading/with-pinned.js';
import { shortcodeDate, tiktokIdDate, tiktokUserIdDate } from '../../src/networks/text/dates/id-date.js';
import { tiktok } from '../../src/networks/tiktok/tiktok.js';
import { answer } from '../fetching/answers.js';

const of = (url: string) => tiktok.accountOf(new URL(url));

describe('whose TikTok url', () => {
  it.each([
    ['https://www.tiktok.com/@Acme.Tools', 'acme.tools'],
    ['http://tiktok.com/@acme_tools/', 'acme_tools'],
    ['https://m.tiktok.com/@acme_tools?lang=fr&_t=8&_r=1', 'acme_tools'],
    ['https://WWW.TIKTOK.com/@acme_tools?is_from_webapp=1&sender_device=pc', 'acme_tools'],
    ['https://www.tiktok.com/@acme_tools/live', 'acme_tools'],
    ['https://www.tiktok.com/%40acme_tools', 'acme_tools'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it.each([
    ['https://www.tiktok.com/@acme/video/7571863205253778710', 'acme', 'post'],
    ['https://www.tiktok.com/@acme/photo/7571863205253778710', 'acme', 'post'],
    ['https://www.tiktok.com/@acme/playlist/Anvils-7571863205253778710', 'acme', 'post'],
    ['https://www.tiktok.com/embed/@acme', 'acme', 'embed'],
  ])('%s is by %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://vm.tiktok.com/ZMabcdef/', 'lookup', 'short-link'],
    ['https://vt.tiktok.com/ZSabcdef/', 'lookup', 'short-link'],
    ['https://www.tiktok.com/t/ZTabcdef/', 'lookup', 'short-link'],
    ['https://www.tiktok.com/embed/v2/7571863205253778710', 'lookup', 'post-without-owner'],
    ['https://www.tiktok.com/embed/7571863205253778710', 'lookup', 'post-without-owner'],
    ['https://m.tiktok.com/v/7571863205253778710.html', 'lookup', 'post-without-owner'],
    ['https://www.tiktokv.com/share/video/7571863205253778710/', 'lookup', 'post-without-owner'],
    ['https://www.tiktok.com/', 'rejected', 'home-page'],
    ['https://www.tiktok.com/share?url=https%3A%2F%2Facme.example', 'rejected', 'share-link'],
    ['https://www.tiktok.com/tag/anvil', 'rejected', 'reserved-path'],
    ['https://www.tiktok.com/music/original-7571863205253778710', 'rejected', 'reserved-path'],
    ['https://www.tiktok.com/login?redirect_url=x', 'rejected', 'reserved-path'],
    ['https://www.tiktok.com/acme', 'rejected', 'reserved-path'],
    ['https://www.tiktok.com/@12345', 'rejected', 'bad-handle'],
    ['https://www.tiktok.com/@acme.', 'rejected', 'bad-handle'],
    ['https://www.tiktok.com/@', 'rejected', 'bad-handle'],
    ['https://ads.tiktok.com/@acme', 'rejected', 'not-a-profile-host'],
    ['https://shop.tiktok.com/@acme', 'rejected', 'not-a-profile-host'],
    ['https://www.tiktok.com/%E0%A4%A', 'rejected', 'reserved-path'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it('finds a handle in its own address', () => {
    expect(of(tiktok.profileUrl('acme.tools'))).toEqual({ kind: 'account', handle: 'acme.tools' });
    expect(of(tiktok.profileUrl(tiktok.control?.impossible('a-1') ?? ''))).toMatchObject({ kind: 'account' });
  });

  it('follows a short link once, and reads the address even behind a wall', async () => {
    const finalUrl = 'https://www.tiktok.com/@acme/video/7571863205253778710?_r=1';
    const ask: Ask = async ({ url }) => ({
      kind: 'refusal',
      url,
      at: 0,
      reason: { code: 'challenge' },
      answer: answer({ url, finalUrl }),
    });
    expect(await tiktok.lookUp?.(new URL('https://vm.tiktok.com/ZMabcdef/'), ask)).toEqual({
      kind: 'account',
      handle: 'acme',
      via: 'post',
    });
  });
});

describe('ids of TikTok and Instagram', () => {
  it.each([
    ['6748451240264420610', '2019-10-16T17:17:25Z', 7],
    ['7059698374567611694', '2022-02-01T11:15:16Z', 7],
    ['7206382937372134662', '2023-03-03T18:06:17Z', 4],
    ['7571863205253778710', '2025-11-12T15:36:23Z', 0],
  ])('%s was uploaded at %s and appeared within seconds', (id, time, later) => {
    const at = tiktokIdDate(id);
    expect(at?.from).toBe(Date.parse(time));
    expect(at?.to).toBeGreaterThanOrEqual(Date.parse(time) + later * 1000);
  });

  it.each([
    ['6781206617314018309', '2020-01-12T23:45:01Z', '2020-01-12T23:49:23Z'],
    ['6976999329680589829', '2021-06-23T14:40:44Z', '2021-06-23T14:56:56Z'],
  ])('user %s signed up from %s on', (id, time, created) => {
    const at = tiktokUserIdDate(id);
    expect(at?.from).toBe(Date.parse(time));
    expect(at?.to).toBeGreaterThanOrEqual(Date.parse(created));
  });

  it.each([
    ['BqvsDleB3lV', '2018-11-29T01:04:04Z'],
    ['aye83DjauH', '2013-06-20T17:15:45Z'],
    ['CPeC-Eenc8l', '2021-05-29T19:59:33Z'],
    ['Csthn7EO99u', '2023-05-26T15:26:27Z'],
  ])('shortcode %s was made at %s', (code, time) => {
    expect(Math.floor((shortcodeDate(code)?.from ?? 0) / 1000)).toBe(Date.parse(time) / 1000);
  });
});

describe('pinned posts at the head of a list', () => {
  const at = (day: number) => ({ from: day, to: day, source: 'id' as const });
  const post = (id: string, day: number) => ({ id, kind: 'original' as const, at: at(day) });

  it('are those older than one that follows', () => {
    const list = [post('old', 1), post('older', 0), post('new', 9), post('b', 8), post('a', 7)];
    expect(withPinned(list).map((p) => 'pinned' in p && p.pinned)).toEqual([true, true, false, false, false]);
  });

  it('are none in a list by date', () => {
    expect(withPinned([post('b', 2), post('a', 1)]).some((p) => p.pinned)).toBe(false);
  });
});
