import fc from 'fast-check';
import robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { explainRobots, ROBOTS_LIMIT_BYTES, robotsText } from '../../src/fetching/robots.js';

/** A CommonJS package whose types speak of a default export that Node does not see. */
const oracle = robotsParser as unknown as (
  url: string,
  text: string,
) => { isAllowed(url: string, agent: string): boolean | undefined };

const site = 'https://acme.example';
const allows = (text: string, path: string, agent = 'followsuit') =>
  explainRobots(text, site + path, agent).allowed;

const cases: [string, string, string, boolean, string?][] = [
  [
    'two groups of one token are one',
    'User-agent: followsuit\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: followsuit\nDisallow: /b',
    '/b',
    false,
  ],
  ['the token has no case', 'User-agent: FollowSuit\nDisallow: /', '/', false],
  ['an own group hides *', 'User-agent: *\nDisallow: /\nUser-agent: followsuit\nDisallow: /x', '/y', true],
  ['without an own group, * counts', 'User-agent: other\nAllow: /\nUser-agent: *\nDisallow: /', '/y', false],
  ['the longest rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['first is not best', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b/c', false],
  ['a tie allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['a star in the middle', 'User-agent: *\nDisallow: /a/*/c', '/a/b/c', false],
  ['an anchor matches the end', 'User-agent: *\nDisallow: /*.pdf$', '/x.pdf', false],
  ['an anchor does not match before', 'User-agent: *\nDisallow: /*.pdf$', '/x.pdf?page=1', true],
  ['case of the path counts', 'User-agent: *\nDisallow: /fish', '/Fish', true],
  ['%7E is ~', 'User-agent: *\nDisallow: /%7Eme', '/~me/x', false],
  ['~ is %7E', 'User-agent: *\nDisallow: /~me', '/%7eme/x', false],
  ['ä is %C3%A4', 'User-agent: *\nDisallow: /ä', '/%c3%a4', false],
  ['%2F is not /', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
  ['%2A is a star of the url', 'User-agent: *\nDisallow: /a%2Ab', '/a*b', false],
  ['an empty Disallow allows', 'User-agent: *\nDisallow:', '/', true],
  ['rules before any group are nobody’s', 'Disallow: /\nUser-agent: x\nDisallow: /', '/', true],
  ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /', '/', false],
  ['carriage returns', 'User-agent: *\rDisallow: /a\rDisallow: /b', '/b', false],
  ['a comment behind the value', 'User-agent: * # all\nDisallow: /a # not this', '/a', false],
  [
    'Sitemap between agents keeps the group whole',
    'User-agent: followsuit\nSitemap: https://acme.example/s.xml\nUser-agent: x\nDisallow: /',
    '/',
    false,
  ],
  [
    'Crawl-delay between agents as well',
    'User-agent: followsuit\nCrawl-delay: 5\nUser-agent: x\nDisallow: /',
    '/',
    false,
  ],
  ['unknown keys are passed over', 'User-agent: *\nNoindex: /\nDisallow: /a', '/a', false],
  ['a page instead of a file', '<!doctype html><title>Acme</title>\n<p>Disallow: /</p>', '/', true],
  ['/robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ['a query counts', 'User-agent: *\nDisallow: /*?sort=', '/list?sort=up', false],
  ['a version behind the token', 'User-agent: followsuit/2.0\nDisallow: /', '/', false],
  ['a token that only begins like ours', 'User-agent: followsuit-news\nDisallow: /', '/', true],
];

describe('explainRobots', () => {
  it.each(cases)('%s', (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it('names the rule and its line', () => {
    expect(
      explainRobots(
        '# hello\nUser-agent: *\nDisallow: /private # keep out\n',
        `${site}/private/x`,
        'followsuit',
      ),
    ).toEqual({
      allowed: false,
      rule: 'Disallow: /private',
      line: 3,
      reason: 'rule',
    });
  });

  it('tells the crawl delay of our group only', () => {
    const text = 'User-agent: *\nCrawl-delay: 9\nUser-agent: followsuit\nCrawl-delay: 2.5\nAllow: /';
    expect(explainRobots(text, `${site}/`, 'followsuit').crawlDelay).toBe(2.5);
    expect(explainRobots(text, `${site}/`, 'other').crawlDelay).toBe(9);
  });

  it('reads a rule at 100 KiB and leaves what lies beyond the limit', () => {
    const filler = (bytes: number) => '# filler\n'.repeat(Math.ceil(bytes / 9));
    const text = `User-agent: *\n${filler(100 * 1024)}Disallow: /near\n${filler(ROBOTS_LIMIT_BYTES)}Disallow: /far\n`;
    const read = robotsText(Buffer.from(text));
    expect(allows(read, '/near')).toBe(false);
    expect(allows(read, '/far')).toBe(true);
  });

  it('cannot be made to backtrack', () => {
    const started = performance.now();
    allows(`User-agent: *\nDisallow: /${'*a'.repeat(2_000)}$`, `/${'a'.repeat(4_000)}b`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

const path = fc.stringMatching(/^\/[a-z]{0,3}(\/[a-z]{1,3}){0,2}$/);
const rule = fc.record({
  allow: fc.boolean(),
  path: fc.oneof(
    path,
    path.map((p) => `${p}*`),
    path.map((p) => `${p}$`),
  ),
});
const write = (rules: { allow: boolean; path: string }[]) =>
  rules.map((r) => `${r.allow ? 'Allow' : 'Disallow'}: ${r.path}\n`).join('');

describe('properties of explainRobots', () => {
  it('never throws and always decides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string(), (text, url, agent) => {
        expect(typeof explainRobots(text, url, agent).allowed).toBe('boolean');
      }),
    );
  });

  it('an unrelated group changes nothing', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1 }), fc.array(rule), path, (ours, theirs, asked) => {
        const text = `User-agent: *\n${write(ours)}`;
        expect(allows(`${text}User-agent: other\nDisallow: /zzz\n${write(theirs)}`, asked)).toBe(
          allows(text, asked),
        );
        expect(allows(`User-agent: other\nDisallow: /zzz\n${write(theirs)}${text}`, asked)).toBe(
          allows(text, asked),
        );
      }),
    );
  });

  it('one more Allow never turns allow into disallow', () => {
    fc.assert(
      fc.property(fc.array(rule), path, path, (rules, more, asked) => {
        const text = `User-agent: *\n${write(rules)}`;
        if (allows(text, asked)) expect(allows(`${text}Allow: ${more}\n`, asked)).toBe(true);
      }),
    );
  });

  it('line ends do not matter', () => {
    fc.assert(
      fc.property(fc.array(rule), path, fc.constantFrom('\r', '\r\n'), (rules, asked, end) => {
        const text = `User-agent: *\n${write(rules)}`;
        expect(explainRobots(text.replaceAll('\n', end), site + asked, 'x')).toEqual(
          explainRobots(text, site + asked, 'x'),
        );
      }),
    );
  });

  it('agrees with robots-parser where both follow the RFC', () => {
    fc.assert(
      fc.property(fc.array(rule), path, (rules, asked) => {
        const text = `User-agent: *\n${write(rules)}`;
        const expected = oracle(`${site}/robots.txt`, text).isAllowed(site + asked, 'followsuit');
        expect(allows(text, asked)).toBe(expected);
      }),
    );
  });
});
