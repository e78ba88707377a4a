import { describe, expect, it } from 'vitest';
import { vk } from '../../src/networks/vk/vk.js';
import { wallDate } from '../../src/networks/vk/wall-date.js';
import { describeGrammar } from './grammar.js';

describeGrammar(vk, {
  accounts: [
    ['https://vk.com/SeverMolot', 'severmolot'],
    ['https://m.vk.com/severmolot', 'severmolot'],
    ['https://vk.ru/severmolot', 'severmolot'],
    ['https://vkontakte.ru/severmolot', 'severmolot'],
    ['https://vk.me/severmolot', 'severmolot'],
    ['https://vkvideo.ru/@severmolot', 'severmolot'],
    ['https://vk.com/club81234567', 'club81234567'],
    ['https://vk.com/public81234567', 'club81234567'],
    ['https://vk.com/event81234567', 'club81234567'],
    ['https://vk.com/id1234', 'id1234'],
    ['https://vk.com/market-81234567', 'club81234567'],
    ['https://vk.com/albums-81234567', 'club81234567'],
    ['https://vk.com/videos1234', 'id1234'],
    ['https://vk.com/@severmolot', 'severmolot'],
    ['https://vk.com/clips/severmolot', 'severmolot'],
    ['https://vk.com/video24', 'video24'],
    ['https://vk.com/away.php?to=https%3A%2F%2Fvk.com%2Fsevermolot&cc_key=', 'severmolot'],
  ],
  posts: [
    ['https://vk.com/wall-81234567_30', 'club81234567'],
    ['https://vk.com/wall1234_30?reply=31', 'id1234'],
    ['https://vk.com/photo-81234567_457239017', 'club81234567'],
    ['https://vk.com/video-81234567_456239017', 'club81234567'],
    ['https://vk.com/clip-81234567_456239017', 'club81234567'],
    ['https://vk.com/topic-81234567_100', 'club81234567'],
    ['https://vkvideo.ru/video-81234567_456239017', 'club81234567'],
    ['https://vk.com/severmolot?w=wall-81234567_30', 'severmolot'],
    ['https://vk.com/feed?w=wall-81234567_30', 'club81234567'],
    ['https://vk.com/@severmolot-kak-tochit-stamesku', 'severmolot'],
  ],
  lookups: [['https://vk.cc/abc123', 'short-link']],
  rejected: [
    ['https://vk.com/', 'home-page'],
    ['https://vk.com/share.php?url=https://acme.example', 'share-link'],
    ['https://vk.com/widget_like.php?app=1', 'share-link'],
    ['https://vk.com/away.php?to=https%3A%2F%2Facme.example', 'redirect-link'],
    ['https://vk.com/feed', 'reserved-path'],
    ['https://vk.com/im?sel=1', 'reserved-path'],
    ['https://vk.com/login', 'reserved-path'],
    ['https://vk.com/join', 'reserved-path'],
    ['https://vk.com/search?c=acme', 'reserved-path'],
    ['https://vk.com/apps', 'reserved-path'],
    ['https://vk.com/app7654321', 'reserved-path'],
    ['https://vk.com/blank.php', 'reserved-path'],
    ['https://vk.com/badbrowser.php', 'reserved-path'],
    ['https://vk.com/dev', 'reserved-path'],
    ['https://vk.com/legal', 'reserved-path'],
    ['https://login.vk.com/?act=login', 'reserved-host'],
    ['https://vk.com/sever-molot', 'bad-handle'],
  ],
});

describe('a date on a VK wall', () => {
  // 00:30 of 2 November in Moscow
  const at = Date.parse('2026-11-01T21:30:00Z');
  const iso = (label: string) => {
    const date = wallDate(label, at);
    return date && [new Date(date.from).toISOString(), new Date(date.to).toISOString()];
  };

  it.each([
    ['today at 0:05 am', '2026-11-01T21:05:00.000Z'],
    ['сегодня в 0:05', '2026-11-01T21:05:00.000Z'],
    ['yesterday at 1:05 pm', '2026-11-01T10:05:00.000Z'],
    ['вчера в 13:05', '2026-11-01T10:05:00.000Z'],
    ['15 янв в 12:00', '2026-01-15T09:00:00.000Z'],
    ['12 Oct at 3:20 pm', '2026-10-12T12:20:00.000Z'],
    ['12 окт 2023 в 10:00', '2023-10-12T07:00:00.000Z'],
  ])('%s is %s', (label, time) => expect(iso(label)).toEqual([time, time]));

  it('is a whole day of Moscow without a time of day', () =>
    expect(iso('15 янв 2024')).toEqual(['2024-01-14T21:00:00.000Z', '2024-01-15T20:59:59.999Z']));
  it('counts back from the answer', () =>
    expect(iso('2 часа назад')).toEqual(['2026-11-01T18:30:00.001Z', '2026-11-01T19:30:00.000Z']));
  it('is unknown where it would lie ahead, or is no date', () => {
    expect(iso('15 дек в 12:00')).toBeUndefined();
    expect(iso('закреплено')).toBeUndefined();
  });
});
