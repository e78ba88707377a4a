import { describe, expect, it } from 'vitest';
import { followersDescribed } from '../../src/networks/linkedin/guest-profile.js';
import { loadHtml } from '../../src/networks/text/markup/html.js';

const of = (description: string) =>
  followersDescribed(loadHtml(`<meta property="og:description" content="${description}">`))?.value;

describe('followers in the description of a LinkedIn page', () => {
  it.each([
    ['Acme | 5,750 followers on LinkedIn. Anvils since 1949 | We make anvils.'],
    ['Acme | 5 750 abonnés sur LinkedIn. Depuis 1949 | Enclumes.'],
    ['Acme | 5.750 Follower:innen auf LinkedIn. Seit 1949 | Ambosse.'],
    ['Acme | 5.750 seguidores en LinkedIn. Yunques | Desde 1949'],
    ['Acme | 5.750 follower su LinkedIn. Incudini'],
    ['Acme | 5 750 sledujících uživatelů na LinkedIn. Kovadliny'],
    ['Acme | LinkedIn’de 5.750 takipçi. Örs'],
    ['Acme | LinkedInフォロワー5,750人 鉄床'],
    ['Acme | 领英上有 5,750 位关注者。'],
    ['Acme | ผู้ติดตาม 5,750 คนบน LinkedIn'],
    ['Acme | 5,750 من المتابعين على LinkedIn.'],
    ['Acme | Anvils 24 | 5,750 followers on LinkedIn. Anvils'],
  ])('%s', (description) => expect(of(description)).toBe(5750));

  it.each([
    'Jane Doe · Experience: Acme · 500+ connections on LinkedIn.',
    'Acme has 24 shops | We are not on this network',
    '1 million members | Manage your professional identity. Build your network on LinkedIn.',
  ])('finds none in %s', (description) => expect(of(description)).toBeUndefined());
});
