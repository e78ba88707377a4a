import { describe, expect, it } from 'vitest';
import { isShortener, unwrap } from '../../src/discovery/unwrap.js';

const target = 'https://www.instagram.com/acmebakery/';
const inner = encodeURIComponent(target);

describe('unwrap', () => {
  it.each([
    ['Facebook', `https://l.facebook.com/l.php?u=${inner}&h=AT0`],
    ['Facebook light', `https://lm.facebook.com/l.php?u=${inner}`],
    ['Facebook, full host', `https://www.facebook.com/l.php?u=${inner}`],
    ['Instagram', `https://l.instagram.com/?u=${inner}&e=AT0`],
    ['Threads', `https://l.threads.net/?u=${inner}`],
    ['YouTube', `https://www.youtube.com/redirect?event=channel_header&q=${inner}`],
    ['Google', `https://www.google.com/url?q=${inner}&sa=D`],
    ['Google in Germany', `https://www.google.de/url?url=${inner}`],
    ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${inner}&urlhash=x`],
    ['VK', `https://vk.com/away.php?to=${inner}`],
    ['Reddit', `https://out.reddit.com/t3_x?url=${inner}`],
    ['Tumblr', `https://t.umblr.com/redirect?z=${inner}&t=x`],
    ['Outlook', `https://eur01.safelinks.protection.outlook.com/?url=${inner}&data=x`],
    ['Slack', `https://slack-redir.net/link?url=${inner}`],
    ['href.li', `https://href.li/?${target}`],
  ])('%s', (_, url) => {
    expect(unwrap(url)).toBe(target);
  });

  it('unwraps wrappers in wrappers, and not for ever', () => {
    expect(
      unwrap(`https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${inner}`)}`),
    ).toBe(target);
    let deep = target;
    for (let i = 0; i < 9; i++) deep = `https://www.google.com/url?q=${encodeURIComponent(deep)}`;
    expect(unwrap(deep)).toContain('google.com');
  });

  it.each([
    ['no wrapper at all', 'https://acme.example/url?q=https://x.com/acme'],
    ['another page of the host', `https://www.youtube.com/watch?v=x&q=${inner}`],
    ['a target of another scheme', 'https://l.facebook.com/l.php?u=javascript%3Aalert(1)'],
    ['no target', 'https://l.facebook.com/l.php'],
    ['no url', 'acme'],
  ])('leaves %s as it is', (_, url) => {
    expect(unwrap(url)).toBe(url);
  });
});

describe('isShortener', () => {
  it('knows hosts that only shorten', () => {
    expect(isShortener('https://bit.ly/acme')).toBe(true);
    expect(isShortener('https://www.tinyurl.com/acme')).toBe(true);
    expect(isShortener('https://bitly.example/acme')).toBe(false);
    expect(isShortener('acme')).toBe(false);
  });
});
