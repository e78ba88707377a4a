import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedNotice } from '../../../../src/networks/text/notices/index.js';

describe('movedNotice', () => {
  it.each([
    ['Our blog has moved', undefined],
    [
      'This feed has moved. Please subscribe to https://blog.acme.example/feed',
      'https://blog.acme.example/feed',
    ],
    ['Moved to @news@other.example', '@news@other.example'],
    ["We've moved to Bluesky!", 'Bluesky'],
    ['We are now on Mastodon: @acme@social.example', '@acme@social.example'],
    ['This account is no longer active. Find us on LinkedIn.', 'LinkedIn'],
    ['Notre blog a déménagé sur https://blog.acme.example', 'https://blog.acme.example'],
    ['Nous avons déménagé : retrouvez-nous sur Bluesky', 'Bluesky'],
    ['Unser Blog ist umgezogen: blog.acme.example', 'blog.acme.example'],
    ['Wir sind umgezogen! Ab jetzt auf Mastodon', 'Mastodon'],
    ['Nuestro blog se ha mudado a https://acme.example/blog', 'https://acme.example/blog'],
    ['This blog is no longer updated.', undefined],
  ])('reads "%s"', (text, to) => expect(movedNotice(text)).toEqual(to === undefined ? {} : { to }));

  it.each([
    'We moved to a new office at 12 Mill Lane',
    'The crowd was moved to tears by our film',
    'How to know that a deer has moved through your garden',
    'Follow us on Instagram',
    'Find us on Facebook and at the market',
    'Nous avons déménagé dans un atelier plus grand',
    'Wir sind umgezogen: neue Werkstatt, gleiche Räder',
    'Available now at our shop',
    '',
  ])('says nothing of "%s"', (text) => expect(movedNotice(text)).toBeUndefined());

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void movedNotice(text)));
  });
});
