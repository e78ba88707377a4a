import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../src/discovery/brand.js';
import { discover } from '../../../src/discovery/discover.js';
import { isBrandHandle, ownerSigns, sharedSign } from '../../../src/discovery/past/owner.js';
import { pastDeclarations } from '../../../src/discovery/past/past-declarations.js';
import { siteToday } from '../../../src/discovery/past/site-today.js';
import { digestOf } from '../../../src/fetching/digest.js';
import type { Answer, Ask, Refusal } from '../../../src/model/answer.js';

const now = Date.UTC(2026, 10, 1);
const website = 'https://maplecycles.example/';

/** A page of a shop of 2009: a table for the layout, spacer pictures, the links in the last row. */
function tablePage(title: string, links: readonly string[], more = ''): string {
  const cells = links
    .map((href) => `<td><a href="${href}"><img src="icon.gif" alt="" width="16"></a></td>`)
    .join('');
  return `<html><head><title>${title}</title></head><body bgcolor="#ffffff"><table width="760"><tr><td>
    <h1>${title}</h1><p>Bicycles since 1980. Open Monday to Saturday, repairs while you wait, second-hand frames in the yard.</p>${more}</td></tr>
    <tr><td><table id="footer" class="social"><tr>${cells}</tr></table></td></tr></table></body></html>`;
}

const today = `<html><head><title>Maple Cycles</title></head><body><main><h1>Maple Cycles</h1><p>${'Bicycles and repairs. '.repeat(20)}</p></main>
  <footer><a href="https://www.instagram.com/maplecycles/">Instagram</a> <a href="https://www.youtube.com/@maplecycles">YouTube</a></footer></body></html>`;

interface Copy {
  stamp: string;
  body: string;
  digest?: string;
  /** The archive answers with the copy of another moment. */
  leadsTo?: string;
  status?: number;
}

function answer(url: string, body: string, more: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html' },
    body,
    at: now,
    elapsedMs: 1,
    digest: digestOf(body),
    source: 'network',
    ...more,
  };
}

function world(copies: readonly Copy[], more: { home?: string; cdx?: Answer | Refusal } = {}) {
  const asked: string[] = [];
  const ask: Ask = async ({ url, render }) => {
    asked.push(url);
    if (render) return { kind: 'refusal', url, at: now, reason: { code: 'needs-browser' } };
    if (url.startsWith('https://web.archive.org/cdx/')) {
      if (more.cdx) return more.cdx;
      const rows = copies.map((c) => [
        c.stamp,
        'http://www.maplecycles.example:80/',
        '200',
        'text/html',
        c.digest ?? c.stamp,
      ]);
      return answer(
        url,
        JSON.stringify([['timestamp', 'original', 'statuscode', 'mimetype', 'digest'], ...rows]),
      );
    }
    const copy = copies.find((c) => url.includes(`/web/${c.stamp}id_/`));
    if (copy) {
      const finalUrl = copy.leadsTo === undefined ? url : url.replace(copy.stamp, copy.leadsTo);
      return answer(url, copy.body, { finalUrl, status: copy.status ?? 200 });
    }
    if (url === website) return answer(url, more.home ?? today);
    return answer(url, 'no such page', { status: 404 });
  };
  return { ask, asked };
}

async function past(copies: readonly Copy[], more: Parameters<typeof world>[1] = {}, name = 'Maple Cycles') {
  const { ask, asked } = world(copies, more);
  const found = await discover(website, ask, { now, maxPages: 1, protocols: false });
  const before = asked.length;
  const result = await pastDeclarations(siteToday(found), ask, { name, now });
  return { result, archive: asked.slice(before).filter((url) => url.includes('web.archive.org')) };
}

const handles = (list: readonly { account: { network: string; handle: string } }[]) =>
  list.map(({ account }) => `${account.network}:${account.handle}`).sort();

const facebook = 'http://www.facebook.com/maplecycles';
const twitter = 'http://twitter.com/maplecycles';
const instagram = 'https://www.instagram.com/maplecycles/';

describe('accounts once announced and no longer mentioned', () => {
  it('are found on old pages, with the years between which they went', async () => {
    const { result } = await past([
      { stamp: '20120301000000', body: tablePage('Maple Cycles', [facebook, twitter]) },
      { stamp: '20160301000000', body: tablePage('Maple Cycles', [facebook, twitter, instagram]) },
      { stamp: '20190301000000', body: tablePage('Maple Cycles', [twitter, instagram]) },
    ]);
    expect(result.state).toBe('read');
    expect(handles(result.past)).toEqual(['facebook:maplecycles', 'x:maplecycles']);
    const [gone] = result.past.filter((p) => p.account.network === 'facebook');
    expect([gone?.since, gone?.until, gone?.goneBefore]).toEqual([
      Date.UTC(2012, 2, 1),
      Date.UTC(2016, 2, 1),
      Date.UTC(2019, 2, 1),
    ]);
    expect(result.past.find((p) => p.account.network === 'x')?.goneBefore).toBe(now);
    expect(result.since).toContainEqual({ network: 'instagram', by: Date.UTC(2016, 2, 1) });
  });

  it('cost one question and at most six copies, a digest once', async () => {
    const years = Array.from({ length: 11 }, (_, i) => ({
      stamp: `${2013 + i}0301000000`,
      body: tablePage('Maple Cycles', [facebook]),
      digest: i < 3 ? 'same' : `d${i}`,
    }));
    const { archive } = await past(years);
    expect(archive).toHaveLength(7);
  });

  it('are not those that the site still mentions, or perhaps still declares', async () => {
    const home = today.replace(
      '</main>',
      '<p>See <a href="https://x.com/maplecycles">what others say</a></p></main>',
    );
    const { result } = await past(
      [{ stamp: '20120301000000', body: tablePage('Maple Cycles', [facebook, twitter]) }],
      { home },
    );
    expect(handles(result.past)).toEqual(['facebook:maplecycles']);
  });

  it('may have a successor: the same account renamed', async () => {
    const { result } = await past([
      {
        stamp: '20120301000000',
        body: tablePage('Maple Cycles', [facebook, 'https://www.instagram.com/maplebikes_old/']),
      },
    ]);
    const old = result.past.find((p) => p.account.network === 'instagram');
    expect(old?.successor?.handle).toBe('maplecycles');
    expect(result.past.find((p) => p.account.network === 'facebook')?.successor).toBeUndefined();
  });

  it('on networks that were closed as a whole are told as such', async () => {
    const { result } = await past([
      {
        stamp: '20150301000000',
        body: tablePage('Maple Cycles', [facebook, 'https://plus.google.com/+Maplecycles']),
      },
    ]);
    expect(result.closed).toEqual([{ name: 'Google+', closed: '2019-04-02', until: Date.UTC(2015, 2, 1) }]);
  });
});

describe('a copy of somebody else’s', () => {
  const stranger = tablePage('Sunrise Bakery', [
    'http://www.facebook.com/sunrisebakery',
    'http://twitter.com/sunrisebakes',
  ]);

  it('counts for nothing, and is shown as perhaps an earlier owner’s', async () => {
    const { result } = await past([
      { stamp: '20120301000000', body: stranger },
      { stamp: '20180301000000', body: tablePage('Maple Cycles', [facebook, instagram]) },
    ]);
    expect(handles(result.past)).toEqual(['facebook:maplecycles']);
    expect(handles(result.uncertain)).toEqual(['facebook:sunrisebakery', 'x:sunrisebakes']);
    expect(result.captures.map((c) => c.outcome)).toEqual(['earlier-owner', 'testifies']);
  });

  it('is ours by an unbroken chain of accounts, under whatever name', async () => {
    const { result } = await past([
      {
        stamp: '20120301000000',
        body: tablePage('Old Wheel House', [
          'http://www.facebook.com/wheelhouse',
          'http://twitter.com/thewheel',
        ]),
      },
      { stamp: '20160301000000', body: tablePage('Wheel House', ['http://twitter.com/thewheel', instagram]) },
    ]);
    expect(handles(result.past)).toEqual(['facebook:wheelhouse', 'x:thewheel']);
  });

  it('is ours by a telephone number that today’s page still bears', async () => {
    const home = today.replace('</main>', '<p>+1 514 555 0199</p></main>');
    const old = tablePage(
      'Wheel House',
      ['http://www.facebook.com/wheelhouse', 'http://twitter.com/thewheel'],
      '<p>Tel. 514-555-0199</p>',
    );
    expect(
      handles((await past([{ stamp: '20120301000000', body: old }], { home })).result.uncertain),
    ).toHaveLength(2);
    const same = old.replace('514-555-0199', '+1 (514) 555 0199');
    expect((await past([{ stamp: '20120301000000', body: same }], { home })).result.past).toHaveLength(2);
  });

  it.each([
    ['Rive', 'https://rive.example/', 'Drive Rentals', 'drivetime', 'a name within a word'],
    ['Maple', 'https://maple.example/', 'Maple Syrup Co', 'maplesyrup', 'the domain’s word in another name'],
    [
      'Homestead Ltd',
      'https://homestead.example/',
      'Home | Sunny Travel',
      'home',
      'a title that all pages have',
    ],
  ])('never counts for %s of %s with the title %s and @%s: %s', (name, url, title, handle) => {
    const page = (body: string) => ownerSigns(answer(url, body));
    const then = page(`<title>${title}</title><p>Call 123 456 789</p>`);
    const now = page(`<title>Home | ${name}</title><p>Call 123 456 789</p>`);
    const company = { name, brand: brandOf(url) };
    expect(sharedSign(then, now, company)).toBeUndefined();
    expect(isBrandHandle(handle, company)).toBe(false);
  });

  it.each([
    ['Maple', 'https://maple.example/', 'Maple – bicycles in Ottawa', 'maple'],
    [
      'Maple Cycles GmbH',
      'https://maplecycles.example/',
      'Willkommen bei Maple Cycles',
      'maplecycles_ottawa',
    ],
    ['Mâple Cycles', 'https://mc.example/', 'MapleCycles Ottawa', '@maplecycles@social.example'],
  ])('is ours where it bears the whole name: %s of %s with %s and %s', (name, url, title, handle) => {
    const then = ownerSigns(answer(url, `<title>${title}</title>`));
    const company = { name, brand: brandOf(url) };
    expect(sharedSign(then, undefined, company)).toBe('name');
    expect(isBrandHandle(handle, company)).toBe(true);
  });

  it('is ours where the list names nobody and both pages bear the long name of the domain', () => {
    const page = (title: string) => ownerSigns(answer(website, `<title>${title}</title>`));
    const company = { name: '', brand: brandOf(website) };
    const then = page('Welcome to Maple Cycles');
    expect(sharedSign(then, page('Maple Cycles Ottawa'), company)).toBe('name');
    expect(sharedSign(then, page('Sunrise Bakery'), company)).toBeUndefined();
    expect(
      sharedSign(page('Maple Syrup'), page('Maple Cycles'), { name: '', brand: 'maple' }),
    ).toBeUndefined();
  });

  it('never counts, whatever its name and handles', async () => {
    const word = fc.stringMatching(/^[bdfghjknqvwxz]{5,9}$/);
    await fc.assert(
      fc.asyncProperty(word, word, word, async (name, one, two) => {
        const body = tablePage(name, [`http://www.facebook.com/${one}`, `http://twitter.com/${two}`]);
        const { result } = await past([
          { stamp: '20120301000000', body },
          { stamp: '20180301000000', body: tablePage('Maple Cycles', [facebook, instagram]) },
        ]);
        expect(handles(result.past)).toEqual(['facebook:maplecycles']);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what testifies to nothing', () => {
  it.each([
    [
      'a parked page',
      '<html><head><title>maplecycles.example</title></head><body><p>This domain is for sale. Buy this domain.</p></body></html>',
    ],
    ['a page of scripts', '<html><body><div id="root"></div><script src="app.js"></script></body></html>'],
    [
      'a Flash page',
      '<html><body><object type="application/x-shockwave-flash" data="intro.swf"><embed src="intro.swf"></object></body></html>',
    ],
    [
      'a frameset',
      '<html><head><title>Maple Cycles</title></head><frameset cols="20%,80%"><frame src="nav.html"><frame src="main.html"></frameset></html>',
    ],
  ])('%s says not that an account was gone', async (_, body) => {
    const { result } = await past([
      { stamp: '20120301000000', body: tablePage('Maple Cycles', [facebook, instagram]) },
      { stamp: '20150301000000', body },
    ]);
    expect(result.past.map((p) => p.goneBefore)).toEqual([now]);
  });

  it('a copy of another time, months away, is not the one that was asked for', async () => {
    const { result } = await past([
      { stamp: '20120301000000', body: tablePage('Maple Cycles', [facebook]), leadsTo: '20141201000000' },
    ]);
    expect(result.captures[0]).toMatchObject({
      outcome: 'unreadable',
      reason: { code: 'archive-led-elsewhere' },
    });
    expect(result.past).toEqual([]);
  });

  it('a near copy speaks for its own time', async () => {
    const { result } = await past([
      { stamp: '20120301000000', body: tablePage('Maple Cycles', [facebook]), leadsTo: '20120415000000' },
    ]);
    expect(result.past[0]?.until).toBe(Date.UTC(2012, 3, 15));
  });
});

describe('where nobody can tell', () => {
  const cdx = (body: string, more: Partial<Answer> = {}) =>
    answer('https://web.archive.org/cdx/search/cdx', body, more);

  it.each([
    [
      'the archive keeps the site out',
      cdx('org.archive.util.RobotAccessControlException: blocked'),
      'archive-excluded',
    ],
    ['the archive answers with something else', cdx('<html>busy</html>'), 'unreadable'],
    ['the archive is busy', cdx('', { status: 503 }), 'http-status'],
  ])('%s: not checked', async (_, answered, code) => {
    const { result } = await past([], { cdx: answered });
    expect(result).toMatchObject({ state: 'not-checked', reason: { code }, past: [] });
  });

  it('the archive refuses: not checked', async () => {
    const refusal: Refusal = {
      kind: 'refusal',
      url: 'https://web.archive.org/',
      at: now,
      reason: { code: 'rate-limited' },
    };
    expect((await past([], { cdx: refusal })).result).toMatchObject({
      state: 'not-checked',
      reason: { code: 'rate-limited' },
    });
  });

  it('nothing was ever archived: that is said', async () => {
    expect((await past([])).result.state).toBe('nothing-archived');
  });

  it('today’s site was not read: nothing can be missing from it', async () => {
    const home = '<html><body><div id="root"></div><script src="app.js"></script></body></html>';
    const { result, archive } = await past(
      [{ stamp: '20120301000000', body: tablePage('Maple Cycles', [facebook]) }],
      { home },
    );
    expect(result).toMatchObject({ state: 'not-checked', reason: { code: 'site-not-read' } });
    expect(archive).toEqual([]);
  });
});
