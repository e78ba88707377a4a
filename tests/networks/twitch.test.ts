import { describe, expect, it } from 'vitest';
import { twitch } from '../../src/networks/twitch/twitch.js';
import { describeGrammar } from './grammar.js';

const of = (url: string) => twitch.accountOf(new URL(url));

describeGrammar(twitch, {
  accounts: [
    ['https://www.twitch.tv/AcmeTools', 'acmetools'],
    ['http://m.twitch.tv/acme_tools/?lang=fr', 'acme_tools'],
    ['https://go.twitch.tv/acmetools', 'acmetools'],
    ['https://twitch.tv/acmetools/about', 'acmetools'],
    ['https://www.twitch.tv/acmetools/videos?filter=archives', 'acmetools'],
    ['https://www.twitch.tv/acmetools/schedule', 'acmetools'],
  ],
  rejected: [],
});

describe('whose Twitch url', () => {
  it.each([
    ['https://www.twitch.tv/acmetools/clip/HappyHammer', 'acmetools', 'post'],
    ['https://www.twitch.tv/acmetools/video/8801', 'acmetools', 'post'],
    ['https://player.twitch.tv/?channel=AcmeTools&parent=acme.example', 'acmetools', 'embed'],
    ['https://www.twitch.tv/popout/acmetools/chat', 'acmetools', 'embed'],
    ['https://www.twitch.tv/embed/acmetools/chat?parent=acme.example', 'acmetools', 'embed'],
  ])('%s is of %s', (url, handle, via) => expect(of(url)).toEqual({ kind: 'account', handle, via }));

  it.each([
    ['https://www.twitch.tv/videos/8801', 'lookup', 'video'],
    ['https://clips.twitch.tv/HappyHammer', 'lookup', 'clip'],
    ['https://player.twitch.tv/?video=v8801', 'lookup', 'video'],
    ['https://www.twitch.tv/', 'rejected', 'home-page'],
    ['https://www.twitch.tv/directory/game/Tools', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/p/legal', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/team/acme', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/subs/acmetools', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/u/acmetools/dashboard', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/search?term=acme', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/login', 'rejected', 'reserved-path'],
    ['https://www.twitch.tv/ab', 'rejected', 'bad-handle'],
    ['https://player.twitch.tv/', 'rejected', 'no-handle'],
    ['https://dashboard.twitch.tv/u/acmetools', 'rejected', 'not-a-profile-host'],
    ['https://blog.twitch.tv/en', 'rejected', 'not-a-profile-host'],
    ['https://www.twitch.tv/%E0%A4%A', 'rejected', 'bad-handle'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it('asks nothing without a token', () => {
    expect(twitch.ways.map((way) => way.needs)).toEqual([expect.objectContaining({ token: 'TWITCH_TOKEN' })]);
  });
});
