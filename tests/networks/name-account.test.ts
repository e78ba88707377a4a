import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../src/model/network-id.js';
import { nameAccount } from '../../src/networks/name-account.js';

const named = (raw: string, network?: NetworkId) => {
  const result = nameAccount(raw, network);
  return 'account' in result ? result.account?.url : 'problem' in result ? result.problem.code : undefined;
};

describe('an account as people write it in the column of a network', () => {
  it.each<[NetworkId, string, string]>([
    ['instagram', '@acme', 'https://www.instagram.com/acme/'],
    ['instagram', 'instagram.com/acme', 'https://www.instagram.com/acme/'],
    ['x', 'acme', 'https://x.com/acme'],
    ['x', 'https://twitter.com/acme?lang=fr', 'https://x.com/acme'],
    ['linkedin', 'acme', 'https://www.linkedin.com/company/acme'],
    ['youtube', 'acme', 'https://www.youtube.com/@acme'],
    ['youtube', '@acme', 'https://www.youtube.com/@acme'],
    ['medium', 'acme', 'https://medium.com/@acme'],
    ['bluesky', '@acme.example', 'https://bsky.app/profile/acme.example'],
    ['reddit', 'r/acme', 'https://www.reddit.com/r/acme'],
    ['telegram', '@acmepumps', 'https://t.me/acmepumps'],
  ])('%s %s', (network, raw, url) => expect(named(raw, network)).toBe(url));

  it.each([
    ['https://tube.example/c/acme_films', 'https://tube.example/@acme_films'],
    ['https://tube.example/a/acme/videos', 'https://tube.example/@acme'],
    ['https://talk.example/u/acme', 'https://talk.example/@acme'],
    ['https://notes.example/author/acme/', 'https://notes.example/@acme'],
    ['acme@notes.example', 'https://notes.example/@acme'],
    ['@acme@notes.example', 'https://notes.example/@acme'],
  ])('the fediverse knows %s once it is named', (raw, url) => expect(named(raw, 'fediverse')).toBe(url));

  it('says of the fediverse which form it does not know', () => {
    expect(named('https://notes.example/tag/acme', 'fediverse')).toBe('unknown-form');
    expect(named('https://notes.example/', 'fediverse')).toBe('home-page');
    expect(named('https://tube.example/c/acme_films')).toBeUndefined();
  });

  it.each<[NetworkId, string]>([
    ['reddit', 'acme'], // a subreddit or a user?
    ['blog', 'acme'],
    ['instagram', 'no spaces allowed here'],
    ['facebook', 'https://www.facebook.com/sharer/sharer.php?u=x'],
  ])('%s "%s" is none', (network, raw) => expect(named(raw, network)).not.toMatch(/^https/));

  it('says when the url is another network’s', () => {
    expect(named('https://x.com/acme', 'instagram')).toBe('other-network');
  });
});

describe('a url without a column', () => {
  it('is an account of the network it belongs to, or nothing of ours', () => {
    expect(named('https://www.facebook.com/acme')).toBe('https://www.facebook.com/acme');
    expect(named('https://acme.example/')).toBeUndefined();
  });
});
