import { describe, expect, it } from 'vitest';
import { telegram } from '../../src/networks/telegram/telegram.js';

const of = (url: string) => telegram.accountOf(new URL(url));

describe('whose Telegram url', () => {
  it.each([
    'https://t.me/AcmePumps',
    'http://www.t.me/acmepumps/',
    'https://t.me/s/AcmePumps?utm_source=site',
    'https://telegram.me/acmepumps',
    'https://telegram.dog/acmepumps',
    'https://AcmePumps.t.me/',
    'https://web.telegram.org/k/#@acmepumps',
    'https://web.telegram.org/a/#@AcmePumps',
    'https://t.me/acmepumps/info',
  ])('%s is acmepumps', (url) => expect(of(url)).toEqual({ kind: 'account', handle: 'acmepumps' }));

  it.each([
    'https://t.me/acmepumps/123',
    'https://t.me/acmepumps/123?single',
    'https://t.me/s/acmepumps/123',
    'https://t.me/acmepumps/5/123',
    'https://acmepumps.t.me/123',
  ])('%s is a post of acmepumps', (url) =>
    expect(of(url)).toEqual({ kind: 'account', handle: 'acmepumps', via: 'post' }),
  );

  it.each([
    ['https://t.me/share/url?url=https://acme.example', 'share-link'],
    ['https://t.me/share?url=x', 'share-link'],
    ['https://t.me/joinchat/AAAA', 'private-invite'],
    ['https://t.me/+AbCdEfGh', 'private-invite'],
    ['https://t.me/+491701234567', 'phone-number'],
    ['https://t.me/c/1234/5', 'private-channel'],
    ['https://t.me/addstickers/acme', 'reserved-path'],
    ['https://t.me/proxy?server=x', 'reserved-path'],
    ['https://t.me/$abc', 'reserved-path'],
    ['https://t.me/boost/acmepumps', 'reserved-path'],
    ['https://t.me/acmebot?start=site', 'bot-link'],
    ['https://t.me/', 'home-page'],
    ['https://t.me/abc', 'bad-handle'],
    ['https://t.me/1acme', 'bad-handle'],
    ['https://t.me/acme_', 'bad-handle'],
    ['https://t.me/%E0%A4%A', 'bad-handle'],
    ['https://telegram.org/apps', 'service-page'],
    ['https://core.telegram.org/bots', 'service-page'],
    ['https://web.telegram.org/k/', 'service-page'],
  ])('%s is no channel (%s)', (url, code) =>
    expect(of(url)).toMatchObject({ kind: 'rejected', reason: { code } }),
  );

  it('finds a name at its own url', () =>
    expect(of(telegram.profileUrl('acmepumps'))).toEqual({ kind: 'account', handle: 'acmepumps' }));

  it('has an impossible name that is a valid one', () =>
    expect(of(telegram.profileUrl(telegram.control?.impossible('a1b2-c3_') ?? ''))).toMatchObject({
      kind: 'account',
    }));
});
